//! "The animal didn't cross the street because it was tired": why "it" finds "animal".
//!
//! Four features say what a token is about (a being, a place, an event, a state), four what it does in
//! the sentence (article, pronoun, subject, link). A token that is about something asks for what is missing
//! (an event asks who and where), one that does something asks for what it leads to (an article asks for a noun).
//! What a token is about it also offers and passes on. A link passes on that it links, which no key offers.

use crate::{Lesson, LessonTexts};

/// The lesson; its rows of X, W_q, W_k and W_v are in the order of `tokens` and `features`.
pub(super) const LESSON: Lesson = Lesson {
    id: "pronoun",
    tokens: &["The", "animal", "didn't", "cross", "the", "street", "because", "it", "was", "tired"],
    texts: TEXTS,
    word_classes: &["article", "pronoun"],
    passes: &["being", "place", "event", "state", "link"],
    query: 7,
    looks_at: &[1, 3, 3, 1, 5, 3, 9, 1, 9, 1],
    x: &[
        &[0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0],  // The
        &[2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0],  // animal
        &[0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0],  // didn't
        &[0.0, 0.5, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0],  // cross
        &[0.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0], // the
        &[0.0, 2.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0], // street
        &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0],  // because
        &[0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0],  // it
        &[0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0],  // was
        &[0.5, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0],  // tired
    ],
    w_q: &[
        &[-1.0, 0.0, 1.0, 0.0], // being
        &[0.0, -1.0, 1.0, 0.0], // place
        &[1.0, 1.0, 0.0, -1.5], // event
        &[1.5, 0.0, -1.0, 0.0], // state
        &[1.0, 1.0, 0.0, 0.0],  // article
        &[1.5, 1.0, 0.0, 0.0],  // pronoun
        &[1.0, -1.0, 0.0, 0.0], // subject
        &[0.0, 0.0, 2.0, 2.5],  // link
    ],
    w_k: &[
        &[1.0, 0.0, 0.0, 0.0],   // being
        &[0.0, 1.0, 0.0, 0.0],   // place
        &[0.0, 0.0, 1.0, 0.0],   // event
        &[0.0, 0.0, 0.0, 1.0],   // state
        &[0.0, 0.0, 0.0, 0.0],   // article
        &[0.0, 0.0, 0.0, 0.0],   // pronoun
        &[0.0, 0.0, 0.0, 0.0],   // subject
        &[0.0, 0.0, -0.5, -0.5], // link
    ],
    w_v: &[
        &[1.0, 0.0, 0.0, 0.0, 0.0], // being
        &[0.0, 1.0, 0.0, 0.0, 0.0], // place
        &[0.0, 0.0, 1.0, 0.0, 0.0], // event
        &[0.0, 0.0, 0.0, 1.0, 0.0], // state
        &[0.0, 0.0, 0.0, 0.0, 0.0], // article
        &[0.0, 0.0, 0.0, 0.0, 0.0], // pronoun
        &[0.0, 0.0, 0.0, 0.0, 0.0], // subject
        &[0.0, 0.0, 0.0, 0.0, 1.0], // link
    ],
};

/// What it says; adding a text here adds one to its translations.
const TEXTS: LessonTexts = LessonTexts {
    token_meanings: &[
        "an article, in the subject",
        "a being, in the subject",
        "a link that announces an event",
        "an event, which needs a place",
        "an article, in the object",
        "a place, in the object",
        "a link between clauses",
        "a pronoun, the subject of its clause",
        "a link that announces a state",
        "a state, which needs a being",
    ],
    features: &["being", "place", "event", "state", "article", "pronoun", "subject", "link"],
    axes: &["being", "place", "event", "state"],
    asks: &["asks for a being", "asks for a place", "asks for an event", "asks for a state"],
    offers: &["offers a being", "offers a place", "offers an event", "offers a state"],
    why: &[
        "“The” is the article of the subject: it asks for a being, and “animal” offers one.",
        "“animal” is a being: it asks for an event, what it does, and “cross” offers one.",
        "“didn't” announces an event: it asks for an event, and “cross” offers one.",
        "“cross” is an event: it asks for a being and a place, and “animal” and “street” offer them.",
        "“the” is the article of the object: it asks for a place, and “street” offers one.",
        "“street” is a place: it asks for an event, what happens there, and “cross” offers one.",
        "“because” links two clauses: it asks for a state and an event, and “tired” and “cross” offer them.",
        "“it” is a pronoun and a subject: it asks for a being, and “animal” offers one.",
        "“was” announces a state: it asks for a state, and “tired” offers one.",
        "“tired” is a state: it asks for a being, who is tired, and “animal” offers one.",
    ],
};

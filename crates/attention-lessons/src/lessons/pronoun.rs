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
    feature_meanings: &[
        "2 for a living being, 0.5 for what only a being can be",
        "2 for a place, 0.5 for what can only be done at a place",
        "2 for what happens, 1 for the helping verb that announces it",
        "2 for how someone is, 1 for the verb that announces it",
        "1 for “The” and “the”",
        "1 for what stands for a noun",
        "1 in the subject of a clause, −1 in the object",
        "1 for what only leads to other words",
    ],
    feature_asks: &[
        "for an event and not for another being: what does it do?",
        "for an event and not for another place: what happens there?",
        "for a being and a place, not for a state: who, and where?",
        "for a being, not for an event: who?",
        "for a being or a place: its noun",
        "for a being, a little less for a place: what it stands for",
        "for a being, not for a place; in the object the other way round",
        "for an event or, a little more, for a state: what it leads to",
    ],
    feature_offers: &[
        "a being",
        "a place",
        "an event",
        "a state",
        "nothing",
        "nothing",
        "nothing",
        "less of an event and less of a state: it only leads there",
    ],
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

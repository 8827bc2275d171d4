//! "dog bites man": the same three words in another order say something else.
//!
//! A being asks for a verb, what it does; a verb asks for a doer, who does it. A dog is more often the doer of a bite
//! than a man, so without positions "bites" looks at "dog", whoever comes first. The positions add most to the first
//! word's `doer`: with them "bites" looks at whoever comes first.

use crate::{Lesson, LessonTexts};

/// The lesson; its rows of X, W_q, W_k and W_v are in the order of `tokens` and `features`.
pub(super) const LESSON: Lesson = Lesson {
    id: "bite",
    tokens: &["dog", "bites", "man"],
    texts: TEXTS,
    word_classes: &["verb"],
    passes: &["verb", "being", "teeth"],
    query: 1,
    looks_at: &[1, 0, 1],
    x: &[
        &[0.0, 1.0, 1.0, 2.0], // dog
        &[2.0, 0.0, 0.0, 1.0], // bites
        &[0.0, 0.5, 2.0, 0.5], // man
    ],
    w_q: &[
        &[0.0, 1.5], // verb
        &[0.0, 0.0], // doer
        &[1.0, 0.0], // being
        &[0.0, 0.0], // teeth
    ],
    w_k: &[
        &[1.0, 0.0], // verb
        &[0.0, 1.0], // doer
        &[0.0, 0.0], // being
        &[0.0, 0.0], // teeth
    ],
    w_v: &[
        &[1.0, 0.0, 0.0], // verb
        &[0.0, 0.0, 0.0], // doer
        &[0.0, 1.0, 0.0], // being
        &[0.0, 0.0, 1.0], // teeth
    ],
};

/// What it says; adding a text here adds one to its translations.
const TEXTS: LessonTexts = LessonTexts {
    token_meanings: &[
        "a being with teeth, often a doer",
        "a verb that takes teeth",
        "a being with fewer teeth, less often a doer",
    ],
    features: &["verb", "doer", "being", "teeth"],
    axes: &["verb", "doer"],
    asks: &["asks for a verb", "asks for a doer"],
    offers: &["offers a verb", "offers a doer"],
    why: &[
        "“dog” is a being: it asks for a verb, what it does, and “bites” offers one.",
        "“bites” is a verb: it asks for a doer, who bites, and “dog” offers most of one.",
        "“man” is a being: it asks for a verb, what he does, and “bites” offers one.",
    ],
};

//! What the lessons say in German, a lesson each, in the order of their own texts.

use attention_lessons::LessonTexts;

pub(super) const LESSONS: &[(&str, LessonTexts)] = &[("pronoun", PRONOUN), ("bite", BITE)];

const PRONOUN: LessonTexts = LessonTexts {
    token_meanings: &[
        "ein Artikel, im Subjekt",
        "ein Wesen, im Subjekt",
        "ein Bindeglied, das ein Ereignis ankündigt",
        "ein Ereignis, das einen Ort braucht",
        "ein Artikel, im Objekt",
        "ein Ort, im Objekt",
        "ein Bindeglied zwischen Sätzen",
        "ein Pronomen, das Subjekt seines Satzes",
        "ein Bindeglied, das einen Zustand ankündigt",
        "ein Zustand, der ein Wesen braucht",
    ],
    features: &["Wesen", "Ort", "Ereignis", "Zustand", "Artikel", "Pronomen", "Subjekt", "Glied"],
    axes: &["Wesen", "Ort", "Ereignis", "Zustand"],
    asks: &[
        "fragt nach einem Wesen",
        "fragt nach einem Ort",
        "fragt nach einem Ereignis",
        "fragt nach einem Zustand",
    ],
    offers: &[
        "bietet ein Wesen",
        "bietet einen Ort",
        "bietet ein Ereignis",
        "bietet einen Zustand",
    ],
    why: &[
        "„The“ ist der Artikel des Subjekts: Es fragt nach einem Wesen, und „animal“ bietet eines.",
        "„animal“ ist ein Wesen: Es fragt nach einem Ereignis, was es tut, und „cross“ bietet eines.",
        "„didn't“ kündigt ein Ereignis an: Es fragt nach einem Ereignis, und „cross“ bietet eines.",
        "„cross“ ist ein Ereignis: Es fragt nach einem Wesen und einem Ort, und „animal“ und „street“ bieten sie.",
        "„the“ ist der Artikel des Objekts: Es fragt nach einem Ort, und „street“ bietet einen.",
        "„street“ ist ein Ort: Es fragt nach einem Ereignis, was dort geschieht, und „cross“ bietet eines.",
        "„because“ verbindet zwei Sätze: Es fragt nach Zustand und Ereignis, die „tired“ und „cross“ bieten.",
        "„it“ ist ein Pronomen und ein Subjekt: Es fragt nach einem Wesen, und „animal“ bietet eines.",
        "„was“ kündigt einen Zustand an: Es fragt nach einem Zustand, und „tired“ bietet einen.",
        "„tired“ ist ein Zustand: Es fragt nach einem Wesen, wer müde ist, und „animal“ bietet eines.",
    ],
};

const BITE: LessonTexts = LessonTexts {
    token_meanings: &[
        "ein Wesen mit Zähnen, oft ein Täter",
        "ein Verb, zu dem Zähne gehören",
        "ein Wesen mit weniger Zähnen, seltener ein Täter",
    ],
    features: &["Verb", "Täter", "Wesen", "Zähne"],
    axes: &["Verb", "Täter"],
    asks: &["fragt nach einem Verb", "fragt nach einem Täter"],
    offers: &["bietet ein Verb", "bietet einen Täter"],
    why: &[
        "„dog“ ist ein Wesen: Es fragt nach einem Verb, was es tut, und „bites“ bietet eines.",
        "„bites“ ist ein Verb: Es fragt nach einem Täter, wer beißt, und „dog“ bietet am meisten davon.",
        "„man“ ist ein Wesen: Es fragt nach einem Verb, was er tut, und „bites“ bietet eines.",
    ],
};

//! What the lessons say in German, a lesson each, in the order of their own texts.

use attention_lessons::LessonTexts;

pub(super) const LESSONS: &[(&str, LessonTexts)] = &[("pronoun", PRONOUN)];

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
    feature_meanings: &[
        "2 für ein Lebewesen, 0,5 für das, was nur ein Wesen sein kann",
        "2 für einen Ort, 0,5 für das, was nur an einem Ort geschieht",
        "2 für das, was geschieht, 1 für das Hilfsverb davor",
        "2 dafür, wie jemand ist, 1 für das Verb davor",
        "1 für „The“ und „the“",
        "1 für das, was für ein Nomen steht",
        "1 im Subjekt eines Satzes, −1 im Objekt",
        "1 für das, was nur zu anderen Wörtern führt",
    ],
    feature_asks: &[
        "nach einem Ereignis, nicht nach noch einem Wesen: Was tut es?",
        "nach einem Ereignis, nicht nach noch einem Ort: Was geschieht dort?",
        "nach einem Wesen und einem Ort, nicht nach einem Zustand: Wer und wo?",
        "nach einem Wesen, nicht nach einem Ereignis: Wer?",
        "nach einem Wesen oder einem Ort: seinem Nomen",
        "nach einem Wesen, etwas weniger nach einem Ort: wofür es steht",
        "nach einem Wesen, nicht nach einem Ort; im Objekt umgekehrt",
        "nach einem Ereignis oder, etwas mehr, einem Zustand: wohin es führt",
    ],
    feature_offers: &[
        "ein Wesen",
        "einen Ort",
        "ein Ereignis",
        "einen Zustand",
        "nichts",
        "nichts",
        "nichts",
        "weniger Ereignis und weniger Zustand: Es führt nur dorthin",
    ],
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

//! What lessons say, by their English text, in German.

pub(super) const LESSONS: &[(&str, &str)] = &[
    ("an article, in the subject", "ein Artikel, im Subjekt"),
    ("a being, in the subject", "ein Wesen, im Subjekt"),
    ("a link that announces an event", "ein Bindeglied, das ein Ereignis ankündigt"),
    ("an event, which needs a place", "ein Ereignis, das einen Ort braucht"),
    ("an article, in the object", "ein Artikel, im Objekt"),
    ("a place, in the object", "ein Ort, im Objekt"),
    ("a link between clauses", "ein Bindeglied zwischen Sätzen"),
    ("a pronoun, the subject of its clause", "ein Pronomen, das Subjekt seines Satzes"),
    ("a link that announces a state", "ein Bindeglied, das einen Zustand ankündigt"),
    ("a state, which needs a being", "ein Zustand, der ein Wesen braucht"),
    ("being", "Wesen"),
    ("place", "Ort"),
    ("event", "Ereignis"),
    ("state", "Zustand"),
    ("article", "Artikel"),
    ("pronoun", "Pronomen"),
    ("subject", "Subjekt"),
    ("link", "Glied"),
    (
        "2 for a living being, 0.5 for what only a being can be",
        "2 für ein Lebewesen, 0,5 für das, was nur ein Wesen sein kann",
    ),
    (
        "2 for a place, 0.5 for what can only be done at a place",
        "2 für einen Ort, 0,5 für das, was nur an einem Ort geschieht",
    ),
    (
        "2 for what happens, 1 for the helping verb that announces it",
        "2 für das, was geschieht, 1 für das Hilfsverb davor",
    ),
    (
        "2 for how someone is, 1 for the verb that announces it",
        "2 dafür, wie jemand ist, 1 für das Verb davor",
    ),
    ("1 for “The” and “the”", "1 für „The“ und „the“"),
    ("1 for what stands for a noun", "1 für das, was für ein Nomen steht"),
    ("1 in the subject of a clause, −1 in the object", "1 im Subjekt eines Satzes, −1 im Objekt"),
    ("1 for what only leads to other words", "1 für das, was nur zu anderen Wörtern führt"),
    (
        "for an event and not for another being: what does it do?",
        "nach einem Ereignis, nicht nach noch einem Wesen: Was tut es?",
    ),
    (
        "for an event and not for another place: what happens there?",
        "nach einem Ereignis, nicht nach noch einem Ort: Was geschieht dort?",
    ),
    (
        "for a being and a place, not for a state: who, and where?",
        "nach einem Wesen und einem Ort, nicht nach einem Zustand: Wer und wo?",
    ),
    ("for a being, not for an event: who?", "nach einem Wesen, nicht nach einem Ereignis: Wer?"),
    ("for a being or a place: its noun", "nach einem Wesen oder einem Ort: seinem Nomen"),
    (
        "for a being, a little less for a place: what it stands for",
        "nach einem Wesen, etwas weniger nach einem Ort: wofür es steht",
    ),
    (
        "for a being, not for a place; in the object the other way round",
        "nach einem Wesen, nicht nach einem Ort; im Objekt umgekehrt",
    ),
    (
        "for an event or, a little more, for a state: what it leads to",
        "nach einem Ereignis oder, etwas mehr, einem Zustand: wohin es führt",
    ),
    ("a being", "ein Wesen"),
    ("a place", "einen Ort"),
    ("an event", "ein Ereignis"),
    ("a state", "einen Zustand"),
    ("nothing", "nichts"),
    (
        "less of an event and less of a state: it only leads there",
        "weniger Ereignis und weniger Zustand: Es führt nur dorthin",
    ),
    ("asks for a being", "fragt nach einem Wesen"),
    ("asks for a place", "fragt nach einem Ort"),
    ("asks for an event", "fragt nach einem Ereignis"),
    ("asks for a state", "fragt nach einem Zustand"),
    ("offers a being", "bietet ein Wesen"),
    ("offers a place", "bietet einen Ort"),
    ("offers an event", "bietet ein Ereignis"),
    ("offers a state", "bietet einen Zustand"),
    (
        "“The” is the article of the subject: it asks for a being, and “animal” offers one.",
        "„The“ ist der Artikel des Subjekts: Es fragt nach einem Wesen, und „animal“ bietet eines.",
    ),
    (
        "“animal” is a being: it asks for an event, what it does, and “cross” offers one.",
        "„animal“ ist ein Wesen: Es fragt nach einem Ereignis, was es tut, und „cross“ bietet eines.",
    ),
    (
        "“didn't” announces an event: it asks for an event, and “cross” offers one.",
        "„didn't“ kündigt ein Ereignis an: Es fragt nach einem Ereignis, und „cross“ bietet eines.",
    ),
    (
        "“cross” is an event: it asks for a being and a place, and “animal” and “street” offer them.",
        "„cross“ ist ein Ereignis: Es fragt nach einem Wesen und einem Ort, und „animal“ und „street“ bieten sie.",
    ),
    (
        "“the” is the article of the object: it asks for a place, and “street” offers one.",
        "„the“ ist der Artikel des Objekts: Es fragt nach einem Ort, und „street“ bietet einen.",
    ),
    (
        "“street” is a place: it asks for an event, what happens there, and “cross” offers one.",
        "„street“ ist ein Ort: Es fragt nach einem Ereignis, was dort geschieht, und „cross“ bietet eines.",
    ),
    (
        "“because” links two clauses: it asks for a state and an event, and “tired” and “cross” offer them.",
        "„because“ verbindet zwei Sätze: Es fragt nach Zustand und Ereignis, die „tired“ und „cross“ bieten.",
    ),
    (
        "“it” is a pronoun and a subject: it asks for a being, and “animal” offers one.",
        "„it“ ist ein Pronomen und ein Subjekt: Es fragt nach einem Wesen, und „animal“ bietet eines.",
    ),
    (
        "“was” announces a state: it asks for a state, and “tired” offers one.",
        "„was“ kündigt einen Zustand an: Es fragt nach einem Zustand, und „tired“ bietet einen.",
    ),
    (
        "“tired” is a state: it asks for a being, who is tired, and “animal” offers one.",
        "„tired“ ist ein Zustand: Es fragt nach einem Wesen, wer müde ist, und „animal“ bietet eines.",
    ),
];

//! What the trained model's figure says, in German.

use crate::ModelMessages;

pub(super) const MODEL: ModelMessages = ModelMessages {
    sentence: "Dein Satz (auf Englisch)",
    examples: "Oder einer von diesen",
    choose_example: "Wähle einen Satz",
    loading: "Das Modell ist unterwegs: {loaded} von {total}.",
    computing: "Berechnet: {layers} von {all} Schichten.",
    ready: "{tokens} Token, auf dieser Seite berechnet. [CLS] und [SEP], die das Modell hinzufügt, bekommen \
        {share} der Attention seiner Wörter; dort ruht sie, wo ein Head sonst nichts findet.",
    empty: "Gib einen Satz ein.",
    too_long: "Das ist zu lang: {n} Token, und das Modell liest höchstens {most}.",
    failed: "Das Modell läuft hier nicht: {error}.",
    line: "{file}: Die Verbindung ist abgebrochen ({why})",
    stalled: "{file}: {n} s lang kam nichts",
    answered: "{file}: Der Server antwortet {why}",
    damaged: "{file} ist beschädigt angekommen",
    no_worker: "Diese Seite erlaubt keinen Worker, oder sein Skript kam nicht an",
    crashed: "Entschuldigung, unser Programm ist an diesem Satz abgestürzt ({why}). Das ist unser Fehler; andere \
        Sätze gehen weiterhin.",
    retry: "Noch einmal versuchen",
    close: "Schließen",
    saves: "Dein Browser will Daten sparen; das Modell hat {total}.",
    load: "Modell laden",
    subwords: "In Teilwörter zerlegt: {list}",
    separators: "[CLS] und [SEP] zeigen",
    all_heads: "Alle Heads",
    filter: "mit Blick auf",
    every_head: "alles",
    two_words: "ein anderes Wort",
    heads: "Heads, nach dem, was sie mit diesem Satz tun",
    layer: "Schicht {layer}",
    head: "Head {head}: {does}",
    waiting: "Head {head}, noch nicht berechnet",
    previous: "voriges Token",
    next: "nächstes Token",
    own: "es selbst",
    same: "gleiches",
    separator: "[CLS], [SEP]",
    pair: "{from} → {to}",
    find: "Welcher Head blickt",
    from: "von",
    to: "nach",
    found: "Heads, die dafür am meisten geben",
    no_head: "Wähle einen Head, um seine Querys, Keys und Gewichte zu sehen.",
    chosen: "Head {head}: {does}",
    alone: "Head {head} des trainierten Modells all-MiniLM-L6-v2, am meisten: {does}",
    about: "all-MiniLM-L6-v2 (Apache-2.0) lernte, Sätze zu vergleichen, nicht, sich zu erklären. Die Gewichte \
        zeigen, woher eine Ausgabe kommt; sie sind nicht die ganze Geschichte seiner Entscheidung (Jain und \
        Wallace 2019; Wiegreffe und Pinter 2019).",
    flow: "Einer Query durch diesen Head folgen",
};

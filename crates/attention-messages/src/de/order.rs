//! What the figure of order says, in German.

use crate::OrderMessages;

pub(super) const ORDER: OrderMessages = OrderMessages {
    about: "Zieh ein Wort an eine andere Stelle. Mit der Tastatur: Die Leertaste hebt das gewählte Wort auf, \
        Pfeiltasten bewegen es, die Leertaste legt es ab.",
    shuffle: "Mischen",
    reset: "Zurücksetzen",
    with_positions: "Positionen addieren",
    strength: "Stärke der Positionen",
    unmoved: "Jedes Wort steht an seiner ursprünglichen Stelle. Beweg eines und sieh, wessen Ausgabe sich ändert.",
    equal: "Keine Ausgabe eines Wortes hat sich geändert. Kein Gewicht und keine Zahl einer Ausgabe \
        unterscheidet sich um mehr als {difference}.",
    changed: "Ausgaben, die sich geändert haben: {count} von {n}. Der größte Unterschied irgendeiner Zahl ist \
        {difference}.",
    most: "„{word}“ hat sich am meisten geändert: {feature} vorher {before}, nachher {after}.",
    held: "„{word}“ ist aufgehoben, an Stelle {place} von {n}. Pfeiltasten bewegen es, die Leertaste legt \
        es ab, Escape bringt es zurück.",
    dropped: "„{word}“ steht an Stelle {place} von {n}.",
    weights: "Gewichte",
    outputs: "Ausgaben",
    before: "vorher",
    after: "nachher",
    difference: "Unterschied",
    comparison: "Gewichte und Ausgaben jedes Wortes, vorher und nachher.",
    positions: "Zu X addiert: {strength} · P",
    curve: "{dimension} ({feature}): {function}(Position / {divisor})",
    sinusoids: "Die Positionen P: eine Zeile für jede Stelle, eine Spalte für jede Dimension, und eine Dimension \
        als Kurve.",
    dimension: "Dimension",
    table: "Ausgaben vorher und nachher, nach Wörtern",
    word: "Wort",
    cell: "{before} → {after}",
};

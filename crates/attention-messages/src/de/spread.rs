//! What the figure of the spread of dot products says, in German.

use crate::SpreadMessages;

pub(super) const SPREAD: SpreadMessages = SpreadMessages {
    dimensions: "Spalten d",
    keys: "Keys n",
    divide: "Durch √d teilen",
    draw: "Neu ziehen",
    about: "Zufällige Querys und Keys, jeder Eintrag mit Mittelwert 0 und Varianz 1. Das Histogramm: die \
        Skalarprodukte von {pairs} Paaren. Die Punkte: die Scores einer Query mit ihren {n} Keys.",
    finding: "Bei d = {d} streuen die Skalarprodukte um {deviation} (Standardabweichung); √{d} ist {root}.",
    finding_divided: "Durch √{d} geteilt streuen sie um {deviation} (Standardabweichung): etwa 1, bei jedem d.",
    softmax: "Softmax gibt dem besten Key {undivided} ohne die Teilung und {divided} mit ihr.",
    undivided: "Nicht geteilt",
    divided: "Durch √{d} geteilt",
    largest: "größtes Gewicht {largest}",
    picture: "Ein Histogramm von Skalarprodukten, die Scores einer Query und ihre Gewichte als zwei Balken.",
    table: "Die Gewichte der {n} Keys",
    row_largest: "Größtes Gewicht",
    row_entropy: "Entropie (gleich verteilt: {most})",
    row_change: "Wie sehr eine kleine Änderung der Scores sie noch ändert (Norm der Jacobi-Matrix)",
    curve: "Bei jedem d",
    compute: "Berechnen",
    stop: "Anhalten",
    computing: "Auf diesem Gerät wird gerechnet.",
    curve_title: "Größtes Gewicht, Mittel von 256 Querys",
    axis: "Spalten d",
    line_divided: "durch √d geteilt",
    line_undivided: "nicht geteilt",
    curve_finding: "Bei d = 1024 und {n} Keys bekommt der beste Key {undivided} ohne die Teilung und {divided} \
        mit ihr.",
};

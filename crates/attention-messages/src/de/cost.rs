//! What the figure of cost says, in German.

use crate::CostMessages;

pub(super) const COST: CostMessages = CostMessages {
    length: "Wörter",
    length_value: "{n} Wörter, {scores} Scores",
    counted: "Bei {n} Wörtern berechnet Attention {scores} Scores, jedes Wort mit jedem Wort: {times}-mal so viele \
        wie bei {half}. Eine rekurrente Schicht geht {steps} Schritte: {twice}-mal so viele.",
    square: "Ein Quadrat aus {n} mal {n} Zellen, eine für jeden Score, und eine Reihe aus {n}, eine für jeden \
        Schritt.",
    scores: "Attention: {scores} Scores",
    steps_taken: "rekurrente Schicht: {n} Schritte",
    calculated: "Scores und Schritte, berechnet",
    scores_law: "Attention: n²",
    steps_law: "rekurrente Schicht: n",
    words: "Wörter n",
    about: "Diese Kurven sind berechnet. Sieh, ob dieses Gerät zustimmt: Es berechnet Attention für Folgen, jede \
        doppelt so lang wie die vorige, drei Sekunden lang. Nichts wird gespeichert oder gesendet.",
    measure: "Messen",
    stop: "Anhalten",
    again: "Noch einmal messen",
    columns: "Spalten d",
    causal: "Kausal: kein Token sieht ein späteres",
    progress: "Auf diesem Gerät wird gemessen.",
    time: "Zeit eines Durchgangs",
    logarithmic: "Logarithmische Achsen",
    curious: "Für Neugierige",
    one_query: "Eine Query nach der anderen",
    memory: "Speicher neben Eingaben und Ausgabe",
    tokens: "Token n",
    tiles: "Attention in Kacheln",
    one_by_one: "Query für Query",
    recurrent: "rekurrente Schicht",
    stored: "alle Gewichte gespeichert",
    scratch: "Streaming",
    nothing: "Noch ist nichts gemessen.",
    too_few: "Es wurde zu wenig gemessen, um zu sagen, wie der Aufwand wächst. Miss noch einmal.",
    finding: "Mit doppelt so vielen Token brauchte Attention {attention}-mal so lang, die rekurrente Schicht \
        {recurrent}-mal.",
    longest: "Für {n} Token brauchte Attention {time}. Alle ihre Gewichte würden {stored} füllen; \
        Streaming-Softmax brauchte {scratch}.",
    steps: "Schritte, die aufeinander warten müssen: 1 bei Attention, wie lang die Folge auch ist. Bei der \
        rekurrenten Schicht {n}: Jedes Token wartet auf das vorige.",
    against: "Bei {n} Token dauerte eine Query nach der anderen {times}-mal so lang wie in Kacheln, in denen sich \
        mehrere Querys jeden Blick auf K und V teilen.",
    in_page: "Diese Seite erlaubt keinen Worker; deshalb wurde in kleinen Stücken zwischen der Arbeit der Seite \
        gerechnet.",
    failed: "Es endete vorzeitig: {error}",
    show_table: "Als Tabelle zeigen",
    table: "Mediane von fünf Runden, eben gemessen",
    table_calculated: "Berechnet, nicht gemessen",
    scores_head: "Scores n²",
    steps_head: "Schritte n",
};

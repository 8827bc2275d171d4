//! What the builder page says, in German.

use crate::BuilderMessages;

pub(super) const BUILDER: BuilderMessages = BuilderMessages {
    title: "Self-Attention in deinen Kurs einbetten",
    kicker: "Für Lehrende",
    lede: "Wähle, was deine Lernenden sehen, probiere es hier aus und kopiere, was deine Seite braucht.",
    no_script: "Der Baukasten auf dieser Seite braucht JavaScript. Ohne kannst du immer noch lesen, wohin jede \
        Form gehört, und die Dateien unten herunterladen.",
    missing: "Das Programm dieser Seite ist nicht angekommen. Lade die Seite neu, um es noch einmal zu versuchen. Du \
        kannst immer noch lesen, wohin jede Form gehört, und die Dateien unten herunterladen.",
    failed: "Der Baukasten auf dieser Seite hat aufgehört zu arbeiten ({asked}). Lade die Seite neu, um von vorn zu \
        beginnen. Du kannst immer noch lesen, wohin jede Form gehört, und die Dateien unten herunterladen.",
    language: "Sprache dieser Seite",
    article: "Zum Artikel (auf Englisch)",
    recipes: "Mit einem Rezept beginnen",
    demo: "Fünf Minuten Demo",
    demo_about: "Frag, wohin „it“ schaut, drücke andere Wörter, dann zieh an der Skala: Die Attention wird eng oder \
        weit.",
    homework: "Hausaufgabe",
    homework_about: "Die Lernenden raten, wohin „it“ schaut, bevor sie ein Gewicht sehen. Frag beim nächsten Mal, wer \
        falsch lag und warum.",
    slide: "Eine Folie",
    slide_about: "Abspielen zeigt eine Stufe und hält an. Erkläre sie und spiel weiter: sieben Stufen vom Wort bis zum \
        Ergebnis.",
    choose: "Ändern",
    element: "Figur",
    lesson: "Lektion",
    start: "Wie es beginnt",
    own: "als Vorgabe: {value}",
    query_about: "Der Text eines Tokens oder sein Platz, von 0 an gezählt.",
    own_scale: "Zurück zur Vorgabe",
    stage: "Stufe",
    plays: "spielt von Anfang an",
    highlight: "Hervorheben",
    nothing: "nichts",
    look: "Wie es aussieht",
    theme: "Farben",
    figure_lang: "Sprache",
    as_around: "wie die Seite",
    hide: "Weglassen",
    numbers: "Eigene Zahlen",
    src: "Adresse einer JSON- oder CSV-Datei",
    src_about: "Sie tritt an die Stelle der Lektion: Tokens mit q, k und v, oder nur mit weights.",
    mask: "Maske",
    causal: "kausal: kein Wort sieht ein späteres",
    random: "Zufällige Vektoren",
    dimensions: "Spalten d",
    keys: "Zahl der Keys n",
    seed: "Startwert",
    model: "Trainiertes Modell",
    sentence: "Satz (auf Englisch)",
    sentence_about: "Er tritt an die Stelle der Lektion und einer Datei; all-MiniLM-L6-v2 berechnet ihn: 11 MB \
        für alle, die ihn lesen.",
    head: "Head",
    head_about: "Schicht und Head, von 0 an: 3.1 ist nicht 3.10. Ohne Angabe lässt ein Explorer wählen.",
    head_bad: "Den Head „{asked}“ gibt es nicht: Sie gehen von 0.0 bis 5.11. Er bleibt aus dem Schnipsel.",
    head_alone: "Ein Head braucht einen Satz. Bis dahin bleibt er aus dem Schnipsel.",
    preview: "Ausprobieren",
    preview_about: "Was du in der Figur änderst, geht in das Formular und in den Schnipsel ein.",
    width: "Breite",
    phone: "Handy, {n} px",
    desktop: "Desktop, {n} px",
    shrunk: "Verkleinert, damit es passt, auf {n} %.",
    paste: "Einfügen",
    base: "Adresse deiner Kopie",
    base_about: "Der Ordner auf deinem Server, in dem alle Dateien dieser Website liegen.",
    base_local: "Diese Adresse gilt nur auf deinem Rechner. Setze hier die deines Servers ein.",
    base_bad: "„{asked}“ ist keine Adresse eines Ordners. Sie beginnt mit https:// oder http://.",
    refused: "Kopieren ist hier nicht erlaubt. Der Text ist markiert: Kopiere ihn aus dem Feld.",
    room: "Eine Regel für dein Stylesheet",
    room_about: "Sie reserviert Platz, während die Figur lädt, damit nichts darunter verrutscht.",
    where_html: "Eine eigene Seite: dort, wo die Figur hingehört. Für mehrere Figuren genügt eine Zeile mit dem \
        Skript.",
    where_html_platforms: "Open edX: in einen Block mit rohem HTML. Moodle: in eine Textseite, in der \
        HTML-Ansicht ihres Editors; wo der das Skript streicht, nimm den iframe.",
    where_markdown: "MkDocs, mdBook: in die .md-Datei, mit den leeren Zeilen ringsum.",
    where_markdown_quarto: "Quarto: in die .qmd-Datei, zwischen eine Zeile ```{=html} und eine Zeile ```.",
    where_markdown_sphinx: "Sphinx mit MyST, Jupyter Book 1: in die .md-Datei. Jupyter Book 2 streicht Skripte: \
        Nimm den iframe.",
    where_iframe_moodle: "Moodle: in eine Textseite, in der HTML-Ansicht ihres Editors.",
    where_iframe_canvas: "Canvas: in eine Seite, in der HTML-Ansicht ihres Editors. Canvas streicht die Zeile mit \
        dem Skript; der Rahmen behält dann die Höhe, die hier steht.",
    where_iframe_wordpress: "WordPress: in einen Block „Individuelles HTML“. Deine Rolle muss ungefiltertes HTML \
        dürfen.",
    where_iframe_myst: "Jupyter Book 2, MyST: Die Adresse hinter src gehört in eine {iframe}-Direktive.",
    where_iframe_language: "Ein Rahmen sieht die Seite ringsum nicht. Er spricht Englisch, bis du unten eine \
        andere Sprache wählst.",
    where_notebook: "Jupyter, VS Code, Colab, marimo: in eine Zelle, nach pip install anywidget.",
    where_notebook_server: "Das Notebook lädt von deinem Server, der andere Ursprünge erlauben muss (CORS).",
    where_myst: "Jupyter Book 2, MyST: in die .md-Datei, mit den leeren Zeilen ringsum. Die Seite lädt von deinem \
        Server, der andere Ursprünge erlauben muss (CORS).",
    where_reveal: "reveal.js: neben deine anderen Folien, in <div class=\"slides\">.",
    where_reveal_keys: "Solange die Figur den Fokus hat, bleiben Pfeiltasten und Leertaste in ihr. Tab führt \
        hinaus.",
    files: "Oder nimm eine Datei",
    scorm_about: "Für Moodle, Canvas und andere Plattformen, als SCORM 1.2: hochladen. Abgeschlossen ist es nach \
        drei Querys und einer Bewegung der Skala. Es zeigt den Explorer, wie die Lektion beginnt, was auch immer \
        du oben gewählt hast.",
    single_about: "Eine Datei ohne Server: von der Festplatte öffnen, verschicken, hochladen.",
    single_state: "Damit sie beginnt wie oben gewählt, setze dies in der Adresszeile hinter ihren Namen:",
    keep: "Die Wahl behalten",
    keep_about: "Der Link bringt diese Seite zurück, wie sie jetzt ist. Sonst merkt sich das niemand.",
    copy_link: "Link kopieren",
    link_copied: "Link kopiert. Er steht auch in der Adresszeile, als Lesezeichen.",
    link_shown: "Kopieren ist hier nicht erlaubt. Der Link steht jetzt in der Adresszeile.",
    bad_value: "Unbekannter Wert „{asked}“ für {name} in der Adresse ignoriert. Möglich: {known}.",
    private: "Keine Cookies, nichts gespeichert, nichts verschickt. Lizenz nach deiner Wahl: MIT oder Apache-2.0.",
};

pub(super) const LABELS: &[(&str, &str)] = &[
    ("highlight_q", "Querys, Q"),
    ("highlight_k", "Keys, K"),
    ("highlight_v", "Values, V"),
    ("highlight_weights", "Gewichte"),
    ("theme_auto", "wie das System"),
    ("theme_light", "hell"),
    ("theme_dark", "dunkel"),
    ("attribute_guess", "Erst raten"),
    ("attribute_divided", "Durch √d teilen"),
    ("attribute_separators", "[CLS] und [SEP] zeigen"),
    ("hide_tokens", "Satz"),
    ("hide_arcs", "Bögen"),
    ("hide_scale", "Regler der Skala"),
    ("hide_readout", "Befund in Worten"),
    ("hide_heatmap", "Heatmap"),
    ("hide_weights-table", "Tabelle"),
    ("hide_stage", "Regler der Schritte"),
    ("hide_play", "Abspielen"),
    ("hide_share", "Einbetten, Link kopieren"),
    ("hide_numbers", "Deine Zahlen"),
    ("hide_menu", "Alle Aktionen"),
];

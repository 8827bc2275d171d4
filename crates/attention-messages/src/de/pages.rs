//! What is said before there is an element, on the page of one element, in print, and of a link, in German.

use crate::{FrameMessages, LinkMessages, LoaderMessages, PrintMessages};

pub(super) const LOADER: LoaderMessages = LoaderMessages {
    no_wasm: "Diese Figur berechnet ihre Zahlen mit WebAssembly, das dieser Browser oder diese Seite nicht \
        erlaubt.",
    failed: "Diese Figur konnte das Programm nicht laden, das ihre Zahlen berechnet.",
    retry: "Noch einmal versuchen",
    stopped: "Entschuldigung, diese Figur ist stehen geblieben.",
    restart: "Neu starten",
};

pub(super) const FRAME: FrameMessages = FrameMessages {
    title: "Self-Attention zum Nachprüfen",
    no_script: "Diese Figur berechnet ihre Zahlen in deinem Browser und braucht dafür JavaScript.",
    no_element: "Die Adresse fragt nach dem Element „{asked}“, das es nicht gibt: element ist eines von {known}.",
    no_parameter: "Unbekannter Parameter „{asked}“ ignoriert. Möglich: {known}.",
    no_attribute: "Unbekanntes Attribut „{asked}“ von der umgebenden Seite ignoriert. Möglich: {known}.",
    no_platform: "Keine Lernplattform gefunden: Dein Fortschritt wird nicht gespeichert.",
    not_recorded: "Die Lernplattform hat deinen Fortschritt nicht gespeichert. Schließe diese Aktivität und öffne \
        sie neu.",
};

pub(super) const PRINT: PrintMessages =
    PrintMessages { not_started: "Ausgangszustand; nicht gestartet" };

pub(super) const LINK: LinkMessages = LinkMessages {
    title: "Zum Link",
    no_figure: "Der Link fragt nach der Figur „{asked}“, die es auf dieser Seite nicht gibt: Er kann nach {known} \
        fragen.",
    no_name: "Unbekannter Parameter „{asked}“ im Link ignoriert. Möglich: {known}.",
    close: "Schließen",
};

//! German, a file a set of messages.

mod builder;
mod cost;
mod figure;
mod learning;
mod lessons;
mod model;
mod order;
mod pages;
mod panels;
mod spread;

use crate::Language;

/// German.
pub const DE: Language = Language {
    figure: figure::FIGURE,
    loader: pages::LOADER,
    frame: pages::FRAME,
    print: pages::PRINT,
    link: pages::LINK,
    panels: panels::PANELS,
    builder: builder::BUILDER,
    cost: cost::COST,
    model: model::MODEL,
    spread: spread::SPREAD,
    order: order::ORDER,
    learning: learning::LEARNING,
    figures: &[
        ("explorer", "Explorer: alle Gewichte eines Satzes"),
        ("flow", "Flow: eine Query, Stufe um Stufe"),
        ("cost", "Kosten: Zeit und Speicher, gemessen auf dem Gerät der Lesenden"),
        ("model", "Modell: die Heads eines trainierten Modells, für jeden Satz"),
        ("spread", "Streuung: warum Scores durch √d_k geteilt werden"),
        ("order", "Reihenfolge: die Wörter umgestellt, ohne Positionen und mit ihnen"),
        ("learning", "Lernen: Attention und rekurrente Netze, live trainiert"),
    ],
    labels: builder::LABELS,
    lessons: lessons::LESSONS,
};

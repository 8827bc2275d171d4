//! English, a file a set of messages.

mod builder;
mod cost;
mod figure;
mod model;
mod pages;
mod panels;

use crate::Language;
pub(crate) use cost::COST;
pub(crate) use figure::FIGURE;
pub(crate) use model::MODEL;
pub(crate) use panels::PANELS;

/// English.
pub const EN: Language = Language {
    figure: figure::FIGURE,
    loader: pages::LOADER,
    frame: pages::FRAME,
    link: pages::LINK,
    panels: PANELS,
    builder: builder::BUILDER,
    model: MODEL,
    cost: COST,
    figures: &[
        ("explorer", "Explorer: all weights of a sentence"),
        ("flow", "Flow: one query, stage by stage"),
        ("cost", "Cost: time and memory, measured on the reader’s machine"),
        ("model", "Model: the heads of a trained model, on any sentence"),
    ],
    labels: builder::LABELS,
    lessons: &[],
};

//! German, a file a set of messages.

mod builder;
mod cost;
mod figure;
mod lessons;
mod model;
mod pages;
mod panels;

use crate::Language;

/// German.
pub const DE: Language = Language {
    figure: figure::FIGURE,
    loader: pages::LOADER,
    frame: pages::FRAME,
    link: pages::LINK,
    panels: panels::PANELS,
    builder: builder::BUILDER,
    cost: cost::COST,
    model: model::MODEL,
    labels: builder::LABELS,
    lessons: lessons::LESSONS,
};

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
    labels: builder::LABELS,
    lessons: &[],
};

//! English, a file a set of messages.

mod builder;
mod cost;
mod model;
mod pages;
mod tools;
mod words;

use crate::Language;
pub(crate) use cost::COST;
pub(crate) use model::MODEL;
pub(crate) use words::WORDS;

/// English.
pub const EN: Language = Language {
    words: words::WORDS,
    loader: pages::LOADER,
    frame: pages::FRAME,
    link: pages::LINK,
    tools: tools::TOOLS,
    builder: builder::BUILDER,
    model: MODEL,
    cost: COST,
    labels: builder::LABELS,
    lessons: &[],
};

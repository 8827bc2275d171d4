//! German, a file a set of messages.

mod builder;
mod cost;
mod lessons;
mod model;
mod pages;
mod tools;
mod words;

use crate::Language;

/// German.
pub const DE: Language = Language {
    words: words::WORDS,
    loader: pages::LOADER,
    frame: pages::FRAME,
    link: pages::LINK,
    tools: tools::TOOLS,
    builder: builder::BUILDER,
    cost: cost::COST,
    model: model::MODEL,
    labels: builder::LABELS,
    lessons: lessons::LESSONS,
};

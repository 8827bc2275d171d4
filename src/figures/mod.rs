//! The figures, one folder each. A figure composes widgets over its state, and draws nothing itself.

mod cost;
mod explorer;
mod flow;
mod input_switcher;
mod learning;
mod menu;
mod model;
mod order;
mod single_head;
mod spread;

use leptos::prelude::AnyView;

use crate::context::Context;
use crate::figure::Figure;

/// Starts a figure in a context; returns the figure and its view.
pub(crate) type Start = fn(Context) -> (Box<dyn Figure>, AnyView);

/// The tag of each figure, and the function that starts it.
const FIGURES: [(&str, Start); 7] = [
    ("attention-explorer", input_switcher::start_explorer),
    ("attention-flow", input_switcher::start_flow),
    ("attention-model", model::start),
    ("attention-cost", cost::start),
    ("attention-spread", spread::start),
    ("attention-order", order::start),
    ("attention-learning", learning::start),
];

/// The function that starts the figure of a tag.
///
/// # Panics
///
/// If there is no such figure; custom elements are only defined for these tags.
pub(crate) fn figure(tag: &str) -> Start {
    let found = FIGURES.iter().find(|(known, _)| *known == tag);
    found.expect("there is a figure for each tag that is defined").1
}

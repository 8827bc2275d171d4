//! The figures, one folder each: a figure composes widgets over its state and draws nothing itself.

mod cost;
mod element;
mod explorer;
mod flow;
mod head;
mod menu;
mod model;

use leptos::prelude::AnyView;

use crate::context::Context;
use crate::figure::Figure;

/// Starts a figure in a context: what answers for it, and what is seen of it.
pub(crate) type Start = fn(Context) -> (Box<dyn Figure>, AnyView);

/// The tag of each figure, and how it starts.
const FIGURES: [(&str, Start); 4] = [
    ("attention-explorer", element::start_explorer),
    ("attention-flow", element::start_flow),
    ("attention-model", model::start),
    ("attention-cost", cost::start),
];

/// How the figure of a tag starts.
///
/// # Panics
///
/// Where there is no such figure: the custom elements are defined for these tags alone.
pub(crate) fn figure(tag: &str) -> Start {
    let found = FIGURES.iter().find(|(known, _)| *known == tag);
    found.expect("there is a figure for each tag that is defined").1
}

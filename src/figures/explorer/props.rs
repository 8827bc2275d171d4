//! What each widget of the explorer shows, derived from the state.

use leptos::prelude::*;

use crate::state::State;
use crate::widgets::{Gridded, Numbers, Scaled, Sentence, Weights};

/// From this width on the sum of a cell stands beside the heatmap.
const BESIDE: f64 = 700.0;
const SUM_WIDTH: f64 = 280.0;
/// The query among the tokens in sight, and what it gives to them.
pub(super) fn looks(state: &State) -> (usize, Vec<f64>) {
    let (seen, query) = (state.seen.get(), state.query.get());
    (query - seen.first, seen.row(query))
}

pub(super) fn sentence(state: &State) -> Sentence {
    let (seen, (query, weights)) = (state.seen.get(), looks(state));
    Sentence {
        tokens: seen.tokens.clone(),
        first: seen.first,
        query,
        weights,
        theme: state.context.theme(),
        numbers: state.numbers(),
    }
}

pub(super) fn scaled(state: &State) -> Scaled {
    let subject = state.subject.get();
    Scaled {
        scale: state.scale.get(),
        d_k: subject.d_k(),
        standard: subject.standard(),
        words: state.messages(),
        numbers: state.numbers(),
    }
}

pub(super) fn scale_text(state: &State) -> String {
    state.numbers().fixed(state.scale.get(), 2)
}

pub(super) fn weights(state: &State) -> Weights {
    let (locale, layout, seen) = (state.context.locale(), state.context.size(), state.seen.get());
    Weights {
        tokens: seen.tokens.clone(),
        weights: seen.weights.clone(),
        query: state.query.get() - seen.first,
        words: locale.messages,
        numbers: locale.numbers,
        theme: state.context.theme(),
        width: heatmap_width(layout.width),
        density: layout.device_pixel_ratio,
    }
}

pub(super) fn gridded(state: &State) -> Gridded {
    let (locale, layout, seen) = (state.context.locale(), state.context.size(), state.seen.get());
    Gridded {
        tokens: seen.tokens.clone(),
        weights: seen.weights.clone(),
        query: state.query.get() - seen.first,
        words: locale.messages,
        numbers: locale.numbers,
        width: heatmap_width(layout.width),
    }
}

fn heatmap_width(width: f64) -> f64 {
    if width >= BESIDE { width - SUM_WIDTH } else { width }
}

pub(super) fn numbers(state: &State) -> Numbers {
    let (words, seen) = (state.messages(), state.seen.get());
    Numbers {
        tokens: seen.tokens.clone(),
        weights: seen.weights.clone(),
        query: state.query.get() - seen.first,
        format: state.numbers(),
        corner: words.table_corner,
    }
}

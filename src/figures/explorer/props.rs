//! The props of each widget of the explorer, derived from the state.

use attention_draw::heatmap::width_with_cells;
use leptos::prelude::*;

use crate::state::State;
use crate::widgets::{BarState, GridState, HeatmapState, ScaleState, TableState, TokensState};

/// From this width on, the heatmap is beside the tokens, as `style/explorer.css` has it.
const BESIDE: f64 = 800.0;
/// There its width is this share of the whole, and a cell's at most so many pixels, and more from 1340 px on: so large
/// that at 1600 its digits can be read from afar. `style/model.css` has these numbers too.
const SHARE: f64 = 0.51;
const LARGEST_CELL_BESIDE: f64 = 34.0;
const CELL_GROWTH: (f64, f64) = (0.075, -66.0);
/// Elsewhere.
const LARGEST_CELL: f64 = 24.0;

/// The index of the query among the visible tokens, and its weights for them.
pub(super) fn query_weights(state: &State) -> (usize, Vec<f64>) {
    let (visible_tokens, query) = (state.visible_tokens.get(), state.query.get());
    (query - visible_tokens.first, visible_tokens.row(query))
}

/// The index of the guess among the visible tokens.
pub(super) fn guess(state: &State) -> Option<usize> {
    let (first, labels) = (state.visible_tokens.get().first, &state.visible_tokens.get().labels);
    state.guess()?.checked_sub(first).filter(|index| *index < labels.len())
}

pub(super) fn tokens_state(state: &State) -> TokensState {
    let (visible_tokens, (query, weights)) = (state.visible_tokens.get(), query_weights(state));
    TokensState {
        tokens: state.figure_input.get().tokens.clone(),
        labels: visible_tokens.labels.clone(),
        first: visible_tokens.first,
        query,
        weights,
        asks: state.context.asks(),
        guess: guess(state),
        theme: state.context.theme(),
        messages: state.messages(),
        numbers: state.numbers(),
    }
}

/// The shares of the visible tokens.
pub(super) fn bar_state(state: &State) -> BarState {
    let labels = state.visible_tokens.get().labels.clone();
    let (theme, numbers) = (state.context.theme(), state.numbers());
    BarState { labels, weights: query_weights(state).1, theme, numbers }
}

pub(super) fn scale_state(state: &State) -> ScaleState {
    let figure_input = state.figure_input.get();
    ScaleState {
        scale: state.scale.get(),
        d_k: figure_input.d_k(),
        default_scale: figure_input.default_scale(),
        messages: state.messages(),
        numbers: state.numbers(),
    }
}

pub(super) fn scale_text(state: &State) -> String {
    state.numbers().fixed(state.scale.get(), 2)
}

pub(super) fn heatmap_state(state: &State) -> HeatmapState {
    let (locale, layout, visible_tokens) =
        (state.context.locale(), state.context.size(), state.visible_tokens.get());
    HeatmapState {
        labels: visible_tokens.labels.clone(),
        weights: visible_tokens.weights.clone(),
        query: state.query.get() - visible_tokens.first,
        causal: state.is_masked(),
        bars: None,
        messages: locale.messages,
        numbers: locale.numbers,
        theme: state.context.theme(),
        width: heatmap_width(layout.width, visible_tokens.labels.len()),
        device_pixel_ratio: layout.device_pixel_ratio,
    }
}

pub(super) fn grid_state(state: &State) -> GridState {
    let (locale, layout, visible_tokens) =
        (state.context.locale(), state.context.size(), state.visible_tokens.get());
    GridState {
        labels: visible_tokens.labels.clone(),
        weights: visible_tokens.weights.clone(),
        query: state.query.get() - visible_tokens.first,
        messages: locale.messages,
        numbers: locale.numbers,
        width: heatmap_width(layout.width, visible_tokens.labels.len()),
    }
}

/// The room for the heatmap of `n` tokens in an explorer of this width.
fn heatmap_width(width: f64, n: usize) -> f64 {
    let (room, cell) = match width >= BESIDE {
        true => (width * SHARE, LARGEST_CELL_BESIDE.max(width * CELL_GROWTH.0 + CELL_GROWTH.1)),
        false => (width, LARGEST_CELL),
    };
    room.min(width_with_cells(cell, n))
}

pub(super) fn table_state(state: &State) -> TableState {
    let (messages, visible_tokens) = (state.messages(), state.visible_tokens.get());
    TableState {
        labels: visible_tokens.labels.clone(),
        weights: visible_tokens.weights.clone(),
        query: state.query.get() - visible_tokens.first,
        format: state.numbers(),
        messages,
    }
}

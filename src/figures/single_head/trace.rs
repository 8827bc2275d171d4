//! The state of a head as plain JavaScript data.

use attention_contract::MASK;
use attention_core::{HeadTrace, Matrix};
use attention_draw::Stage;
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use crate::js::{object, row, set_field};
use crate::state::State;

/// `el.trace`: rows are tokens. If only weights are known, all other matrices are empty.
pub(super) fn trace(state: &State) -> JsValue {
    let figure_input = state.figure_input.get_untracked();
    let head = untrack(|| state.trace());
    let head_input = |matrix: fn(&HeadTrace) -> &Matrix| {
        head.as_ref().map_or_else(|| Array::new().into(), |head| rows(matrix(head)))
    };
    let n = figure_input.tokens.len();
    let hides = |i| (0..n).map(move |j| JsValue::from(untrack(|| state.hides(i, j))));
    let mask = || (0..n).map(|i| hides(i).collect::<Array>()).collect::<Array>();
    let tokens: Array = figure_input.tokens.iter().map(|token| JsValue::from(&**token)).collect();
    let trace = object(&[
        ("tokens", tokens.into()),
        ("query", (state.query.get_untracked() as f64).into()),
        ("scale", state.scale.get_untracked().into()),
        ("divisor", figure_input.divisor().into()),
        ("q", head_input(|head| &head.projection.q)),
        ("k", head_input(|head| &head.projection.k)),
        ("v", head_input(|head| &head.projection.v)),
        ("scores", head_input(|head| &head.trace.scores)),
        ("weights", rows(&state.weights.get_untracked())),
        ("output", head_input(|head| &head.trace.output)),
    ]);
    if untrack(|| state.is_masked()) {
        set_field(&trace, MASK, &mask().into());
    }
    trace
}

/// The `detail` of an `attention-change` event.
pub(super) fn change_detail(state: &State, stage: Option<Stage>) -> JsValue {
    let query = state.query.get_untracked();
    let weights = row(state.weights.get_untracked().row(query));
    object(&[
        ("query", (query as f64).into()),
        ("token", (&*state.figure_input.get_untracked().tokens[query]).into()),
        ("scale", state.scale.get_untracked().into()),
        ("stage", stage.map(Stage::name).into()),
        ("weights", weights),
    ])
}

/// A matrix as an array of its rows.
pub(in crate::figures) fn rows(matrix: &Matrix) -> JsValue {
    matrix.iter_rows().map(row).collect::<Array>().into()
}

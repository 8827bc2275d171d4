//! State to plain JavaScript data.

use attention_core::Matrix;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use crate::elements::State;

/// In lessons the scores are the bare dot products.
const DIVISOR: f64 = 1.0;

/// `el.trace`: rows are tokens.
pub(super) fn trace(state: &State) -> JsValue {
    let lesson = state.lesson.get_untracked();
    state.trace.with_untracked(|head| {
        let (made, trace) = (&head.projection, &head.trace);
        object(&[
            (
                "tokens",
                lesson.tokens.iter().map(|token| JsValue::from(*token)).collect::<Array>().into(),
            ),
            ("query", (state.query.get_untracked() as f64).into()),
            ("scale", state.scale.get_untracked().into()),
            ("divisor", DIVISOR.into()),
            ("q", rows(&made.q)),
            ("k", rows(&made.k)),
            ("v", rows(&made.v)),
            ("scores", rows(&trace.scores)),
            ("weights", rows(&trace.weights)),
            ("output", rows(&trace.output)),
        ])
    })
}

/// The `detail` of an `attention-change` event.
pub(super) fn detail(state: &State, stage: Option<String>) -> JsValue {
    let query = state.query.get_untracked();
    let weights = state.trace.with_untracked(|head| row(head.trace.weights.row(query)));
    object(&[
        ("query", (query as f64).into()),
        ("token", state.lesson.get_untracked().tokens[query].into()),
        ("scale", state.scale.get_untracked().into()),
        ("stage", stage.into()),
        ("weights", weights),
    ])
}

fn rows(matrix: &Matrix) -> JsValue {
    matrix.iter_rows().map(row).collect::<Array>().into()
}

fn row(numbers: &[f64]) -> JsValue {
    numbers.iter().map(|number| JsValue::from(*number)).collect::<Array>().into()
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).expect("a plain object takes any field");
    }
    object.into()
}

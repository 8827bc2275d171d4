//! State to plain JavaScript data, and text to numbers.

use attention_core::{HeadTrace, Matrix};
use attention_draw::NumberFormat;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use leptos::wasm_bindgen::{self, JsCast, JsValue, prelude::wasm_bindgen};

use crate::elements::State;

/// `el.trace`: rows are tokens. Where weights are all there is, every other matrix is empty.
pub(super) fn trace(state: &State) -> JsValue {
    let subject = state.subject.get_untracked();
    let head = untrack(|| state.trace());
    let made = |matrix: fn(&HeadTrace) -> &Matrix| {
        head.as_ref().map_or_else(|| Array::new().into(), |head| rows(matrix(head)))
    };
    let tokens: Array = subject.tokens.iter().map(|token| JsValue::from(&**token)).collect();
    object(&[
        ("tokens", tokens.into()),
        ("query", (state.query.get_untracked() as f64).into()),
        ("scale", state.scale.get_untracked().into()),
        ("divisor", subject.divisor().into()),
        ("q", made(|head| &head.projection.q)),
        ("k", made(|head| &head.projection.k)),
        ("v", made(|head| &head.projection.v)),
        ("scores", made(|head| &head.trace.scores)),
        ("weights", rows(&state.weights.get_untracked())),
        ("output", made(|head| &head.trace.output)),
    ])
}

/// The `detail` of an `attention-change` event.
pub(super) fn detail(state: &State, stage: Option<String>) -> JsValue {
    let query = state.query.get_untracked();
    let weights = row(state.weights.get_untracked().row(query));
    object(&[
        ("query", (query as f64).into()),
        ("token", (&*state.subject.get_untracked().tokens[query]).into()),
        ("scale", state.scale.get_untracked().into()),
        ("stage", stage.into()),
        ("weights", weights),
    ])
}

fn rows(matrix: &Matrix) -> JsValue {
    matrix.iter_rows().map(row).collect::<Array>().into()
}

pub(super) fn row(numbers: &[f64]) -> JsValue {
    numbers.iter().map(|number| JsValue::from(*number)).collect::<Array>().into()
}

pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).expect("a plain object takes any field");
    }
    object.into()
}

/// A number as JavaScript reads it; nonsense and nothing are NaN.
pub(super) fn read(text: &str) -> f64 {
    match text.trim() {
        "" => f64::NAN,
        // A minus makes a number of any value; two leave it as it was.
        text => (-&JsValue::from_str(text)).as_f64().map_or(f64::NAN, |number| -number),
    }
}

#[wasm_bindgen]
extern "C" {
    /// A number of JavaScript's.
    type Number;

    /// As a language writes it. `Intl.NumberFormat` does the same; this is one import instead of three.
    #[wasm_bindgen(method, js_name = toLocaleString)]
    fn written(this: &Number, tag: &str, options: &JsValue) -> String;
}

/// How the browser's `Intl` writes numbers in the language of a tag, with the digits 0 to 9.
pub(super) fn format_of(tag: &str) -> NumberFormat {
    let tag = [tag, "-u-nu-latn"].concat();
    let sample = |number: f64, style: &str| {
        let number: Number = JsValue::from(number).unchecked_into();
        number.written(&tag, &object(&[("style", style.into())]))
    };
    // A format is kept with the messages of its language, as long as the instance lives.
    NumberFormat::from_samples(&sample(1.5, "decimal"), sample(0.55, "percent").leak())
}

/// Lower case as JavaScript makes it, which knows every script without tables of our own.
pub(super) fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

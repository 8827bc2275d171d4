//! `el.trace`, and the detail of `attention-change`.

use attention_train::Net;
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::data::LineData;
use super::state::LearningState;
use crate::js::{object, row};

/// The nets of the seed that is chosen, as they were tested last.
pub(super) fn trace(state: &LearningState) -> JsValue {
    let (settings, task) = untrack(|| state.with(|data| (data.settings, data.settings.task)));
    let nets = untrack(|| {
        state.with(|data| {
            let nets = task.nets().iter().zip(data.nets());
            nets.map(|(net, line)| net_trace(*net, line)).collect::<Array>()
        })
    });
    object(&[
        ("task", task.name().into()),
        ("seed", settings.seed.into()),
        ("nets", nets.into()),
        ("chance", task.chance().into()),
        ("guess", task.guess().into()),
    ])
}

fn net_trace(net: Net, LineData { report, .. }: &LineData) -> JsValue {
    let mut fields = vec![
        ("name", net.name().into()),
        ("parameters", (report.parameters as f64).into()),
        ("step", (report.step as f64).into()),
        ("steps", (report.steps as f64).into()),
        ("sequences", (report.sequences as f64).into()),
        ("loss", report.loss.map_or(JsValue::NULL, JsValue::from)),
        ("accuracy", report.accuracy.accuracy.into()),
        ("byDistance", row(&report.accuracy.by_distance)),
        ("hash", hash(report.hash).into()),
    ];
    if !report.weights.is_empty() {
        fields.push(("weights", row(&report.weights)));
    }
    object(&fields)
}

/// The hash as eight hexadecimal digits.
pub(super) fn hash(hash: u32) -> String {
    format!("{hash:08x}")
}

/// The attributes that the reader can set.
pub(super) fn detail(state: &LearningState) -> JsValue {
    let settings = untrack(|| state.settings());
    let steps = settings.cap.map_or(JsValue::NULL, |cap| (cap as f64).into());
    object(&[
        ("task", settings.task.name().into()),
        ("seed", settings.seed.into()),
        ("d-k", (settings.d_k as f64).into()),
        ("steps", steps),
    ])
}

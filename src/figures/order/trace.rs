//! The state as plain JavaScript data.

use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::state::OrderState;
use crate::figures::single_head::rows;
use crate::js::{object, row};

impl OrderState {
    /// `el.trace`: rows in the present order.
    pub(super) fn trace(&self) -> JsValue {
        let both = self.reordered();
        let (projection, trace) = (&both.present.projection, &both.present.trace);
        let tokens: Array = self.tokens().iter().map(|token| JsValue::from(&**token)).collect();
        object(&[
            ("tokens", tokens.into()),
            ("query", (self.place(self.query.get()) as f64).into()),
            ("scale", self.scale.get().into()),
            ("divisor", 1.0.into()),
            ("x", rows(&both.x)),
            ("positions", rows(&both.positions)),
            ("q", rows(&projection.q)),
            ("k", rows(&projection.k)),
            ("v", rows(&projection.v)),
            ("scores", rows(&trace.scores)),
            ("weights", rows(&trace.weights)),
            ("output", rows(&trace.output)),
        ])
    }

    /// The `detail` of an `attention-change` event.
    pub(super) fn change_detail(&self) -> JsValue {
        let place = self.place(self.query.get());
        object(&[
            ("query", (place as f64).into()),
            ("token", (&*self.tokens()[place]).into()),
            ("scale", self.scale.get().into()),
            ("order", (&*self.order_text()).into()),
            ("positions", self.strength.get().into()),
            ("weights", row(self.reordered().present.trace.weights.row(place))),
        ])
    }
}

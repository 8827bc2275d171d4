//! `<attention-cost>`: what attention costs, measured on the reader's machine while they look.

mod charts;
mod controls;
mod findings;
mod state;
mod table;
mod view;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use self::charts::{Picture, drawing};
use self::state::State;
use self::view::Cost;
use super::Start;
use crate::canvas::Drawing;
use crate::context::Context;
use crate::figure::Figure;
use crate::part::in_part;

struct CostFigure(State);

/// The figure of cost, before anything is measured; its code lies in a part of its own.
pub(super) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_part!(cost, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    let state = State::new(context);
    (Box::new(CostFigure(state)), view! { <Cost state /> }.into_any())
}

impl Figure for CostFigure {
    fn attribute_changed(&self, _name: &str) {}

    fn trace(&self) -> JsValue {
        self.0.trace()
    }

    fn drawing(&self, _view: &str) -> Drawing {
        drawing(&self.0, Picture::Time)
    }

    fn caption(&self, _view: &str) -> String {
        self.0.texts().finding(&self.0.measurement.get())
    }
}

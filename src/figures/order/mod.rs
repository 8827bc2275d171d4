//! `<attention-order>`: attention sees a set. The words of a sentence in another order, without positions and with
//! them, and what changes.

mod attributes;
mod drag;
mod pictures;
mod press;
mod row;
mod state;
mod table;
mod texts;
mod trace;
mod view;
mod words;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use self::pictures::compared;
use self::state::OrderState;
use self::view::Order;
use super::Start;
use crate::canvas::Drawing;
use crate::code_part::in_code_part;
use crate::context::Context;
use crate::figure::Figure;

/// The style sheet of the figure, which the shadow root adopts after that of the element.
const STYLE: &str = include_str!("../../../style/order.css");

struct OrderFigure(OrderState);

/// Starts the figure of order; needs the code part `order`.
pub(super) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_code_part!(order, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    context.host().call("adoptStyle", &[STYLE.into()]);
    let state = OrderState::new(context);
    attributes::read_all(&state);
    // The reserved height fits the default lesson.
    let is_default = state.lesson.get_untracked() == 0;
    context.host().call("settled", &[is_default.into()]);
    (Box::new(OrderFigure(state)), view! { <Order state /> }.into_any())
}

impl Figure for OrderFigure {
    fn attribute_changed(&self, name: &str) {
        attributes::read(&self.0, name);
    }

    fn set(&self, name: &str, value: Option<&str>) {
        attributes::set(&self.0, name, value);
    }

    fn matches(&self, name: &str, value: &str) -> bool {
        attributes::matches(&self.0, name, value)
    }

    fn query(&self) -> Option<usize> {
        Some(untrack(|| self.0.place(self.0.query.get())))
    }

    fn scale(&self) -> Option<f64> {
        Some(self.0.scale.get_untracked())
    }

    fn trace(&self) -> JsValue {
        untrack(|| self.0.trace())
    }

    fn change_detail(&self) -> JsValue {
        untrack(|| self.0.change_detail())
    }

    fn drawing(&self, _view: &str) -> Drawing {
        compared(&self.0)
    }

    fn caption(&self, _view: &str) -> String {
        self.0.finding()
    }
}

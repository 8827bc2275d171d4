//! `<attention-cost>`: what attention costs, measured live on the reader's machine.

mod charts;
mod controls;
mod counts;
mod findings;
mod sizes;
mod square;
mod state;
mod table;
mod view;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use self::charts::{ChartKind, drawing};
use self::state::CostState;
use self::view::Cost;
use super::Start;
use crate::canvas::Drawing;
use crate::code_part::in_code_part;
use crate::context::Context;
use crate::figure::Figure;

struct CostFigure(CostState);

/// Starts the cost figure; needs the code part `cost`.
pub(super) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_code_part!(cost, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    let state = CostState::new(context);
    (Box::new(CostFigure(state)), view! { <Cost state /> }.into_any())
}

impl Figure for CostFigure {
    fn attribute_changed(&self, _name: &str) {}

    fn trace(&self) -> JsValue {
        self.0.trace()
    }

    fn drawing(&self, _view: &str) -> Drawing {
        drawing(&self.0, ChartKind::Time)
    }

    fn caption(&self, _view: &str) -> String {
        self.0.chart_finding()
    }
}

//! `<attention-spread>`: why scores are divided by √d_k, with random vectors.

mod attributes;
mod controls;
mod curve;
mod curve_view;
mod drawn;
mod settings;
mod state;
mod texts;
mod view;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use self::settings::NAMES;
use self::state::SpreadState;
use self::texts::SpreadTexts;
use self::view::{Spread, drawing};
use super::Start;
use crate::canvas::Drawing;
use crate::code_part::in_code_part;
use crate::context::Context;
use crate::figure::Figure;

/// Starts the figure; needs the code part `spread`.
pub(super) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_code_part!(spread, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    let state = SpreadState::new(context);
    NAMES.iter().for_each(|name| attributes::changed(&state, name));
    (Box::new(SpreadFigure(state)), view! { <Spread state /> }.into_any())
}

struct SpreadFigure(SpreadState);

impl Figure for SpreadFigure {
    fn attribute_changed(&self, name: &str) {
        attributes::changed(&self.0, name);
    }

    fn set(&self, name: &str, value: Option<&str>) {
        attributes::set(&self.0, name, value);
    }

    fn matches(&self, name: &str, value: &str) -> bool {
        attributes::matches(&self.0, name, value)
    }

    fn trace(&self) -> JsValue {
        self.0.trace()
    }

    fn change_detail(&self) -> JsValue {
        self.0.detail()
    }

    fn drawing(&self, _view: &str) -> Drawing {
        drawing(&self.0)
    }

    fn caption(&self, _view: &str) -> String {
        SpreadTexts::of(&self.0).finding(&self.0)
    }
}

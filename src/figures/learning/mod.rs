//! `<attention-learning>`: attention and recurrent nets, trained on the reader's machine on one task.

mod ask;
mod attributes;
mod controls;
mod data;
mod pictures;
mod settings;
mod state;
mod table;
mod texts;
mod trace;
mod view;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use self::settings::NAMES;
use self::state::LearningState;
use self::view::Learning;
use super::Start;
use crate::canvas::Drawing;
use crate::code_part::in_code_part;
use crate::context::Context;
use crate::figure::Figure;

/// Starts the figure; needs the code part `learning`.
pub(super) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_code_part!(learning, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    let state = LearningState::new(context);
    NAMES.iter().for_each(|name| attributes::changed(&state, name));
    (Box::new(LearningFigure(state)), view! { <Learning state /> }.into_any())
}

struct LearningFigure(LearningState);

impl Figure for LearningFigure {
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
        trace::trace(&self.0)
    }

    fn change_detail(&self) -> JsValue {
        trace::detail(&self.0)
    }

    fn drawing(&self, _view: &str) -> Drawing {
        pictures::curves(&self.0)
    }

    fn caption(&self, _view: &str) -> String {
        view::finding_text(&self.0)
    }
}

//! What the explorer and the flow of a head share: the trait [`Figure`] over the same [`State`].

mod attribute_sync;
mod axis;
mod custom_data;
mod finding;
mod guess;
mod mask;
mod trace;

use attention_draw::Stage;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

pub(super) use self::axis::axis;
pub(super) use self::custom_data::figure_input as custom_input;
pub(super) use self::finding::{finding, largest, masked, whole_query};
pub(super) use self::guess::{choose_token, question};
pub(super) use self::mask::mask_switch;
pub(super) use self::trace::rows;
use crate::canvas::Drawing;
use crate::figure::Figure;
use crate::state::{FigureInput, State};
pub(super) use attention_analysis::largest_key as top;

/// A figure of one head: its state, and what differs between the explorer and the flow.
pub(super) struct SingleHeadFigure {
    pub(super) state: State,
    pub(super) drawing: fn(&State) -> Drawing,
    pub(super) caption: fn(&State) -> String,
    /// Whether it has stages.
    pub(super) has_stages: bool,
}

/// Shows an input, or the lesson that the attributes name if there is none, and reads all other attributes again.
pub(super) fn show_input(state: &State, figure_input: Option<FigureInput>) {
    attribute_sync::show(state, figure_input);
}

/// Reads an attribute of the state. A query is looked up among the tokens that are shown.
pub(super) fn read_setting(state: &State, name: &str) {
    attribute_sync::read(state, name);
}

impl Figure for SingleHeadFigure {
    fn attribute_changed(&self, name: &str) {
        attribute_sync::attribute_changed(&self.state, name);
    }

    fn set(&self, name: &str, value: Option<&str>) {
        attribute_sync::set(&self.state, name, value);
    }

    fn matches(&self, name: &str, value: &str) -> bool {
        attribute_sync::matches(&self.state, name, value)
    }

    fn query(&self) -> Option<usize> {
        Some(self.state.query.get_untracked())
    }

    fn scale(&self) -> Option<f64> {
        Some(self.state.scale.get_untracked())
    }

    fn stage(&self) -> Option<Stage> {
        self.has_stages.then(|| self.state.stage())
    }

    fn trace(&self) -> JsValue {
        trace::trace(&self.state)
    }

    fn change_detail(&self) -> JsValue {
        trace::change_detail(&self.state, self.stage())
    }

    fn drawing(&self, _view: &str) -> Drawing {
        (self.drawing)(&self.state)
    }

    fn caption(&self, _view: &str) -> String {
        (self.caption)(&self.state)
    }
}

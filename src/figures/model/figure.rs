//! The trait `Figure` for the trained model.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::control::Model;
use super::extent::Extent;
use super::session::Session;
use super::view::ModelView;
use crate::attributes::HeadId;
use crate::canvas::Drawing;
use crate::code_part::in_code_part;
use crate::context::Context;
use crate::figure::Figure;
use crate::figures::single_head::SingleHeadFigure;
use crate::figures::{Start, explorer, flow};
use crate::state::State;

/// The head that the article describes.
const DEFAULT_HEAD: HeadId = HeadId { layer: 3, head: 1 };

/// Starts `<attention-model>`; needs the code part `model`.
pub(in crate::figures) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_code_part!(model, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    let model = Model::new(State::new(context), Extent::All(Some(DEFAULT_HEAD)));
    model.begin();
    (Box::new(ModelFigure(model)), view! { <ModelView model /> }.into_any())
}

/// The figure of all heads.
pub(super) struct ModelFigure(pub(super) Model);

impl ModelFigure {
    /// The figure of the chosen head, for one of its views.
    fn head(&self, view: &str) -> SingleHeadFigure {
        let state = self.0.state;
        if view == "flow" { flow::figure_of(state) } else { explorer::figure(state) }
    }

    /// The same, if a head is shown.
    fn shown(&self) -> Option<SingleHeadFigure> {
        let is_there = self.0.session.with_untracked(Session::has_content);
        (is_there && self.0.opened.get_untracked().is_some()).then(|| self.head("explorer"))
    }
}

impl Figure for ModelFigure {
    fn attribute_changed(&self, name: &str) {
        self.0.attribute_changed(name);
    }

    fn set(&self, name: &str, value: Option<&str>) {
        let model = self.0;
        match name {
            "query" | "scale" | "stage" if !model.is_open() => model.expect(name, value),
            "query" if model.is_authored(value) => model.reset_query(),
            "query" | "scale" | "stage" => {
                self.head("explorer").set(name, value);
                if value.is_none() {
                    model.reflect(name, None);
                }
            }
            _ => {
                model.reflect(name, value);
                if !model.context.attribute_changed(name) {
                    model.attribute_changed(name);
                }
            }
        }
        model.reveal_summary();
    }

    fn matches(&self, name: &str, value: &str) -> bool {
        let session = self.0.session.get_untracked();
        match name {
            "head" => session.head.is_some_and(|head| head.name() == value),
            "sentence" => session.text == value,
            _ => {
                self.0.opened.get_untracked().is_some()
                    && self.head("explorer").matches(name, value)
            }
        }
    }

    fn query(&self) -> Option<usize> {
        self.shown()?.query()
    }

    fn scale(&self) -> Option<f64> {
        self.shown()?.scale()
    }

    fn trace(&self) -> JsValue {
        self.shown().map_or(JsValue::NULL, |head| head.trace())
    }

    fn change_detail(&self) -> JsValue {
        let view = if self.0.is_unfolded.get_untracked() { "flow" } else { "explorer" };
        self.head(view).change_detail()
    }

    fn share_attributes(&self) -> Vec<(&'static str, String)> {
        let session = self.0.session.get_untracked();
        let head = session.head.map(|head| ("head", head.name()));
        std::iter::once(("sentence", session.text)).chain(head).collect()
    }

    fn defers_change(&self) -> bool {
        let defers = !self.0.is_open();
        if defers {
            self.0.has_pending_change.set_value(true);
        }
        defers
    }

    fn drawing(&self, view: &str) -> Drawing {
        self.head(view).drawing(view)
    }

    fn caption(&self, view: &str) -> String {
        self.head(view).caption(view)
    }
}

//! The trait `Figure` for what is shown: one head, or all heads of the trained model.

use std::rc::Rc;

use attention_draw::Stage;
use leptos::wasm_bindgen::JsValue;

use super::input::InputKind;
use super::{InputSwitcher, InputSwitcherFigure, Shown};
use crate::canvas::Drawing;
use crate::figure::Figure;
use crate::figures::single_head::SingleHeadFigure;

impl InputSwitcher {
    /// The figure of the state, which is that of one head.
    fn single_head_figure(&self) -> SingleHeadFigure {
        (self.views.figure)(self.state)
    }

    fn shows_heads(&self) -> bool {
        self.shown.get() == Some(Shown::Heads)
    }

    /// Calls the figure of all heads if these are shown, else that of the state.
    fn with_figure<T>(&self, call: impl Fn(&dyn Figure) -> T) -> T {
        let heads = || self.trained().map(|trained| call(trained.figure()));
        let answer = if self.shows_heads() { heads() } else { None };
        answer.unwrap_or_else(|| call(&self.single_head_figure()))
    }

    /// An attribute that names what is shown has changed: `src`, `sentence` or `head`.
    fn input_changed(self: &Rc<Self>, name: &str) {
        let before = self.input.get();
        let now = InputKind::of(&self.state.context.host(), self.views.has_heads);
        // `head` has no effect without a sentence, and `src` none with one.
        let is_idle = now == before && (name == "src") != (now == InputKind::LessonOrData);
        if !is_idle {
            self.read_input();
        }
    }

    /// Sets the query, scale or stage on the reader's behalf; `None` removes the attribute.
    fn set_state(&self, name: &str, value: Option<&str>) {
        let (is_pending, host) = (self.is_pending(), self.state.context.host());
        if is_pending {
            self.has_pending_change.set(true);
        } else {
            self.single_head_figure().set(name, value);
        }
        if is_pending || value.is_none() {
            host.reflect(name, value);
        }
    }
}

impl Figure for InputSwitcherFigure {
    fn attribute_changed(&self, name: &str) {
        match name {
            "src" | "sentence" | "head" => self.0.input_changed(name),
            // The query names a token of what is loading, and is read again once that is shown.
            "query" if self.0.is_pending() => {}
            "lesson" if self.0.shown.get() == Some(Shown::State) => self.0.show(),
            _ => self.0.with_figure(|figure| figure.attribute_changed(name)),
        }
    }

    fn set(&self, name: &str, value: Option<&str>) {
        let context = self.0.state.context;
        match name {
            "query" | "scale" | "stage" if !self.0.shows_heads() => self.0.set_state(name, value),
            "src" | "sentence" | "head" => {
                context.host().reflect(name, value);
                self.0.input_changed(name);
            }
            _ if self.0.shows_heads() => self.0.with_figure(|figure| figure.set(name, value)),
            _ => {
                context.host().reflect(name, value);
                if !context.attribute_changed(name) {
                    self.attribute_changed(name);
                }
            }
        }
        if self.0.shows_heads() {
            self.0.trained().inspect(|trained| trained.reveal());
        }
    }

    fn matches(&self, name: &str, value: &str) -> bool {
        match name {
            "src" | "sentence" | "head" => {
                self.0.state.context.host().attribute(name).as_deref() == Some(value)
            }
            _ => self.0.with_figure(|figure| figure.matches(name, value)),
        }
    }

    fn query(&self) -> Option<usize> {
        self.0.with_figure(|figure| figure.query())
    }

    fn scale(&self) -> Option<f64> {
        self.0.with_figure(|figure| figure.scale())
    }

    fn stage(&self) -> Option<Stage> {
        self.0.with_figure(|figure| figure.stage())
    }

    fn trace(&self) -> JsValue {
        self.0.with_figure(|figure| figure.trace())
    }

    fn change_detail(&self) -> JsValue {
        self.0.with_figure(|figure| figure.change_detail())
    }

    fn share_attributes(&self) -> Vec<(&'static str, String)> {
        self.0.with_figure(|figure| figure.share_attributes())
    }

    fn defers_change(&self) -> bool {
        let defers = self.0.is_pending() || self.0.with_figure(|figure| figure.defers_change());
        if self.0.is_pending() {
            self.0.has_pending_change.set(true);
        }
        defers
    }

    fn data_changed(&self) {
        self.0.show();
    }

    fn drawing(&self, view: &str) -> Drawing {
        self.0.with_figure(|figure| figure.drawing(view))
    }

    fn caption(&self, view: &str) -> String {
        self.0.with_figure(|figure| figure.caption(view))
    }
}

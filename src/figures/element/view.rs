//! Where the figure shows what it shows, one thing after the other.
//!
//! Views are mounted by hand: blocks of Leptos that choose between views are 7 kB of brotli more in the main module.

use std::rc::Rc;

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Element, Shown};
use crate::dom::{self, Template};
use crate::figures::model::Trained;

const MARKUP: &str = r#"<div class="part" ref="notes"></div><div class="part" ref="view"></div>"#;

/// The places for what is said of the trained model, and below that for what is shown.
pub(super) struct Places {
    notes: HtmlElement,
    view: HtmlElement,
}

/// What is mounted in a place.
pub(super) type Handle = UnmountHandle<AnyViewState>;

impl Places {
    pub(super) fn new() -> (Self, Template) {
        let template = Template::new(MARKUP);
        let [notes, view] = ["notes", "view"].map(|name| template.part(name).unchecked_into());
        (Self { notes, view }, template)
    }
}

impl Element {
    /// Shows this in place of what is shown, and tells the page when that is the first thing.
    pub(super) fn see(self: &Rc<Self>, shown: Shown) {
        let before = self.shown.replace(Some(shown));
        if before == Some(shown) {
            return;
        }
        drop(self.view.take());
        let element = self.clone();
        let view = self.mount(&self.places.view, Box::new(move || element.view_of(shown)));
        self.view.replace(Some(view));
        if before.is_none() {
            let is_lesson = self
                .state
                .figure_input
                .with_untracked(|figure_input| figure_input.lesson.is_some());
            self.state.context.host().call("settled", &[is_lesson.into()]);
        }
    }

    fn view_of(&self, shown: Shown) -> AnyView {
        let heads = match shown {
            Shown::State => None,
            Shown::Heads => self.trained().map(|trained| trained.view()),
        };
        heads.unwrap_or_else(|| (self.views.view)(self.state))
    }

    /// Shows from now on what is said of one head of the trained model.
    pub(super) fn show_notes(&self, trained: Rc<dyn Trained>) {
        let is_shown = self.shows_head;
        let notes = self.mount(&self.places.notes, Box::new(move || trained.notes(is_shown)));
        self.notes.replace(Some(notes));
    }

    fn mount(&self, place: &HtmlElement, view: Box<dyn FnOnce() -> AnyView>) -> Handle {
        self.owner.with(|| untrack(|| dom::mount(place.clone(), view)))
    }
}

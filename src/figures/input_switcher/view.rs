//! The view of the figure: a container for notes and one for the view that is shown.
//!
//! Views are mounted by hand: Leptos's blocks that choose between views would add 7 kB of brotli to the main module.

use std::rc::Rc;

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{InputSwitcher, Shown};
use crate::dom::{self, Template};
use crate::figures::model::Trained;

const MARKUP: &str =
    r#"<div class="contents" ref="notes"></div><div class="contents" ref="view"></div>"#;

/// The container for notes on a head of the trained model and, below it, the container for the view.
pub(super) struct Containers {
    notes: HtmlElement,
    view: HtmlElement,
}

/// The handle of a view that is mounted in a container.
pub(super) type MountHandle = UnmountHandle<AnyViewState>;

impl Containers {
    pub(super) fn new() -> (Self, Template) {
        let template = Template::new(MARKUP);
        let [notes, view] = ["notes", "view"].map(|name| template.node(name).unchecked_into());
        (Self { notes, view }, template)
    }
}

impl InputSwitcher {
    /// Shows a view in place of the current one. The first time, the host is told that the figure is ready.
    pub(super) fn show_view(self: &Rc<Self>, shown: Shown) {
        let before = self.shown.replace(Some(shown));
        if before == Some(shown) {
            return;
        }
        drop(self.view.take());
        let switcher = self.clone();
        let view = self.mount(&self.containers.view, Box::new(move || switcher.view_of(shown)));
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

    /// Mounts the notes on a head of the trained model.
    pub(super) fn show_notes(&self, trained: Rc<dyn Trained>) {
        let is_shown = self.shows_head;
        let notes = self.mount(&self.containers.notes, Box::new(move || trained.notes(is_shown)));
        self.notes.replace(Some(notes));
    }

    fn mount(&self, container: &HtmlElement, view: Box<dyn FnOnce() -> AnyView>) -> MountHandle {
        self.owner.with(|| untrack(|| dom::mount(container.clone(), view)))
    }
}

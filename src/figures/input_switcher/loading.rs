//! Loads what the attributes name, and shows it once it is there.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::input::InputKind;
use super::{InputSwitcher, Shown};
use crate::figures::model::{self, Trained};
use crate::figures::single_head::{custom_input, show_input};
use crate::host::JsCustomData;
use crate::js::field;
use crate::state::FigureInput;

impl InputSwitcher {
    /// Reads the attributes, cancels what is loading, and loads what they name.
    pub(super) fn read_input(self: &Rc<Self>) {
        let host = self.state.context.host();
        self.input.set(InputKind::of(&host, self.views.has_heads));
        self.cancel_loading();
        host.call("showError", &[JsValue::NULL]);
        match (self.input.get(), self.trained()) {
            (InputKind::LessonOrData, trained) => {
                trained.inspect(|trained| trained.cancel());
                self.load();
            }
            (_, Some(trained)) => self.request(&*trained),
            (_, None) => {
                self.is_loading.set(true);
                let switcher = self.clone();
                let code = host.load_part("model", move |_| switcher.on_code_loaded());
                self.loading.replace(Some(code));
            }
        }
    }

    /// Cancels what is loading.
    pub(super) fn cancel_loading(&self) {
        self.is_loading.set(false);
        if let Some(loading) = self.loading.take() {
            loading.unsubscribe();
        }
    }

    /// Loads the author's custom data; without any, shows what there is at once.
    fn load(self: &Rc<Self>) {
        let (switcher, host) = (self.clone(), self.state.context.host());
        let loading = host.subscribe("load", &[], move |answer| switcher.on_data_loaded(&answer));
        self.is_loading.set(loading.is_active());
        if loading.is_active() {
            self.loading.replace(Some(loading));
        } else {
            self.data.take();
            self.show();
        }
    }

    /// Shows the author's data, or the error in it above what was shown before.
    fn on_data_loaded(self: &Rc<Self>, answer: &JsValue) {
        self.is_loading.set(false);
        let error = field(answer, "error");
        if error.is_undefined() {
            let data = field(answer, "data");
            let is_there = data.is_object();
            self.data.replace(is_there.then(|| data.unchecked_into::<JsCustomData>()));
            self.show();
        } else {
            // The error is said below a view of the state; heads of the trained model are none.
            if self.shown.get() == Some(Shown::State) {
                self.emit_pending_change()
            } else {
                self.show()
            }
            self.state.context.host().call("showError", &[error]);
        }
    }

    /// The code of the trained model has been loaded.
    fn on_code_loaded(self: &Rc<Self>) {
        self.is_loading.set(false);
        let switcher = self.clone();
        let callback = Box::new(move || switcher.on_head_changed());
        let trained = self.owner.with(|| model::trained(self.state, callback));
        self.trained.replace(Some(trained.clone()));
        self.show_notes(trained.clone());
        self.request(&*trained);
    }

    /// Requests the sentence that the attributes name from the trained model.
    fn request(self: &Rc<Self>, trained: &dyn Trained) {
        let is_single = self.input.get() == InputKind::Head;
        if !is_single {
            self.shows_head.set(false);
        }
        trained.request(is_single);
        if !is_single {
            self.show_view(Shown::Heads);
        }
    }

    /// The head that the attributes name has been computed, or has failed.
    fn on_head_changed(self: &Rc<Self>) {
        let is_there = self.trained().is_some_and(|trained| trained.is_open());
        if is_there { self.show() } else { self.keep_or_show() }
    }

    /// Shows the first that there is: the reader's data, a head, the author's data, a lesson.
    pub(super) fn show(self: &Rc<Self>) {
        let reader = self.state.context.host().reader_data().as_ref().and_then(custom);
        let head = if reader.is_none() { self.head() } else { None };
        self.shows_head.set(head.is_some());
        let written = || self.data.borrow().as_ref().and_then(custom);
        show_input(&self.state, reader.or(head).or_else(written));
        self.show_view(Shown::State);
        self.emit_pending_change();
    }

    /// The head that the attributes name, if it has been computed.
    fn head(&self) -> Option<FigureInput> {
        let trained = self.trained().filter(|_| self.input.get() == InputKind::Head)?;
        trained.figure_input()
    }

    /// Loading has failed: keeps what is shown, or shows the lesson if that is nothing.
    fn keep_or_show(self: &Rc<Self>) {
        if self.shown.get().is_some() { self.emit_pending_change() } else { self.show() }
    }

    fn emit_pending_change(&self) {
        if self.has_pending_change.take() {
            self.state.context.host().emit_change();
        }
    }

    /// Whether what the attributes name is still loading.
    pub(super) fn is_pending(&self) -> bool {
        let waits_for_head = || {
            self.input.get() == InputKind::Head
                && self.trained().is_some_and(|trained| trained.is_pending())
        };
        self.is_loading.get() || waits_for_head()
    }

    /// The trained model, if its code has been loaded.
    pub(super) fn trained(&self) -> Option<Rc<dyn Trained>> {
        self.trained.borrow().clone()
    }
}

fn custom(numbers: &JsCustomData) -> Option<FigureInput> {
    custom_input(numbers).ok()
}

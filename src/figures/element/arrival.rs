//! From what the attributes ask for to what is shown: at once, or when it has arrived.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::input::Input;
use super::{Element, Shown};
use crate::figures::head::{custom_subject, show_subject};
use crate::figures::model::{self, Trained};
use crate::host::Numbers;
use crate::js::field;
use crate::state::FigureInput;

impl Element {
    /// Asks for what the attributes name. What was on its way comes no more.
    pub(super) fn read_input(self: &Rc<Self>) {
        let host = self.state.context.host();
        self.input.set(Input::of(&host, self.views.has_heads));
        self.stop_waiting();
        host.call("showError", &[JsValue::NULL]);
        match (self.input.get(), self.trained()) {
            (Input::LessonOrData, trained) => {
                trained.inspect(|trained| trained.leave());
                self.load();
            }
            (_, Some(trained)) => self.follow(&*trained),
            (_, None) => {
                self.is_coming.set(true);
                let element = self.clone();
                let code = host.need("model", move |_| element.take_code());
                self.coming.replace(Some(code));
            }
        }
    }

    /// What is on its way is not waited for any more.
    pub(super) fn stop_waiting(&self) {
        self.is_coming.set(false);
        if let Some(coming) = self.coming.take() {
            coming.leave();
        }
    }

    /// Has the author's custom data come, if there is any.
    fn load(self: &Rc<Self>) {
        let (element, host) = (self.clone(), self.state.context.host());
        let loading = host.subscribe("load", &[], move |answer| element.hear_data(&answer));
        self.is_coming.set(loading.has_begun());
        if loading.has_begun() {
            self.coming.replace(Some(loading));
        } else {
            self.data.take();
            self.show();
        }
    }

    /// What is wrong with what the author wrote is told, and what was shown before goes on.
    fn hear_data(self: &Rc<Self>, answer: &JsValue) {
        self.is_coming.set(false);
        let error = field(answer, "error");
        if error.is_undefined() {
            let numbers = field(answer, "numbers");
            let is_there = numbers.is_object();
            self.data.replace(is_there.then(|| numbers.unchecked_into::<Numbers>()));
            self.show();
        } else {
            self.go_on();
            self.state.context.host().call("showError", &[error]);
        }
    }

    /// The code of the trained model has come.
    fn take_code(self: &Rc<Self>) {
        self.is_coming.set(false);
        let element = self.clone();
        let hear = Box::new(move || element.hear_head());
        let trained = self.owner.with(|| model::trained(self.state, hear));
        self.trained.replace(Some(trained.clone()));
        self.show_notes(trained.clone());
        self.follow(&*trained);
    }

    /// Asks the trained model for what the attributes name.
    fn follow(self: &Rc<Self>, trained: &dyn Trained) {
        let is_single = self.input.get() == Input::Head;
        if !is_single {
            self.shows_head.set(false);
        }
        trained.follow(is_single);
        if !is_single {
            self.see(Shown::Heads);
        }
    }

    /// The head that the attributes name is there, or will not come.
    fn hear_head(self: &Rc<Self>) {
        let is_there = self.trained().is_some_and(|trained| trained.is_open());
        if is_there { self.show() } else { self.go_on() }
    }

    /// Shows what there is: what the learner gave, a head, what the author wrote, a lesson.
    pub(super) fn show(self: &Rc<Self>) {
        let given = self.state.context.host().numbers().as_ref().and_then(custom);
        let head = if given.is_none() { self.head() } else { None };
        self.shows_head.set(head.is_some());
        let written = || self.data.borrow().as_ref().and_then(custom);
        show_subject(&self.state, given.or(head).or_else(written));
        self.see(Shown::State);
        self.emit_due();
    }

    /// The head that is asked for, once it is there.
    fn head(&self) -> Option<FigureInput> {
        let trained = self.trained().filter(|_| self.input.get() == Input::Head)?;
        trained.figure_input()
    }

    /// What is asked for does not come: what is shown goes on, or else the lesson is.
    fn go_on(self: &Rc<Self>) {
        if self.shown.get().is_some() { self.emit_due() } else { self.show() }
    }

    fn emit_due(&self) {
        if self.is_due.take() {
            self.state.context.host().emit_change();
        }
    }

    /// Whether what the attributes ask for is on its way, to be shown in place of what is.
    pub(super) fn is_pending(&self) -> bool {
        let waits_for_head = || {
            self.input.get() == Input::Head
                && self.trained().is_some_and(|trained| trained.is_pending())
        };
        self.is_coming.get() || waits_for_head()
    }

    /// The trained model, if it is there.
    pub(super) fn trained(&self) -> Option<Rc<dyn Trained>> {
        self.trained.borrow().clone()
    }
}

fn custom(numbers: &Numbers) -> Option<FigureInput> {
    custom_subject(numbers).ok()
}

//! The interface for JavaScript: [`mount`] returns a [`Mounted`], and dropping that unmounts the figure.
//!
//! The custom elements themselves are JavaScript (in `js/`): a Rust struct cannot extend `HTMLElement`.

mod locales;
mod panels;

use std::cell::{Cell, RefCell};
use std::panic;
use std::rc::Rc;

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::{self, JsValue, prelude::wasm_bindgen};
use send_wrapper::SendWrapper;
use web_sys::HtmlElement;

use self::locales::Locales;
use self::panels::Panels;
use crate::context::{Context, ElementSize};
use crate::custom_data::read_text;
use crate::figure::Figure;
use crate::figures::figure;
use crate::host::Host;
use crate::{canvas, clock, dom, js, message_cache};

/// A mounted figure. Dropping it (`free()` in JavaScript) removes its nodes and ends its effects.
#[wasm_bindgen]
pub struct Mounted {
    context: Context,
    figure: Rc<dyn Figure>,
    panels: Rc<Panels>,
    locales: RefCell<Locales>,
    _handle: SendWrapper<UnmountHandle<AnyViewState>>,
}

/// Keeps in the main module what several code parts share, since what only they reach is one more file for each.
fn keep_in_main_module() {
    type Numbers = fn(&JsValue) -> Vec<f64>;
    type Isolated = fn(&str) -> String;
    std::hint::black_box((js::numbers as Numbers, attention_text::isolated as Isolated));
    canvas::keep_in_main_module();
    clock::keep_in_main_module();
    message_cache::keep_in_main_module();
}

/// Mounts the figure of the element `tag` in `root`. Attributes are read from `host`.
#[wasm_bindgen]
pub fn mount(tag: &str, root: HtmlElement, host: Host) -> Mounted {
    show_error_on_panic(host.clone());
    keep_in_main_module();
    let (start, container) = (figure(tag), root.clone());
    let started = Rc::new(Cell::new(None));
    let slot = started.clone();
    let view = move || {
        let context = Context::new(host);
        let (figure, view) = start(context);
        slot.set(Some((context, figure)));
        view
    };
    let handle = dom::mount(root, Box::new(view));
    let (context, figure) = started.take().expect("mounting runs the view once");
    let figure: Rc<dyn Figure> = Rc::from(figure);
    let panels = Panels::new(context, figure.clone(), container);
    let locales = RefCell::default();
    Mounted { context, figure, panels, locales, _handle: SendWrapper::new(handle) }
}

#[wasm_bindgen]
impl Mounted {
    /// An attribute of the element has been changed or removed.
    pub fn attribute(&self, name: &str) {
        if !self.context.attribute_changed(name) {
            self.figure.attribute_changed(name);
        }
    }

    /// Sets a value on the reader's behalf, for prose or a message; `None` removes the attribute.
    pub fn set(&self, name: &str, value: Option<String>) {
        self.context.guess.end();
        self.figure.set(name, value.as_deref());
    }

    /// Shows the weights that are hidden until the reader has guessed.
    #[wasm_bindgen(js_name = endGuess)]
    pub fn end_guess(&self) {
        self.context.guess.end();
    }

    /// Whether the figure is in the state that `name="value"` asks for.
    pub fn matches(&self, name: &str, value: &str) -> bool {
        self.figure.matches(name, value)
    }

    /// Sets what the element reads from outside itself: its width in CSS pixels, device pixels per CSS pixel, whether
    /// the reader asks for reduced motion, whether any of the element is visible, and whether most of it is.
    #[wasm_bindgen(js_name = setEnvironment)]
    pub fn set_environment(
        &self,
        width: f64,
        device_pixel_ratio: f64,
        reduced_motion: bool,
        visible: bool,
        in_sight: bool,
    ) {
        let size = ElementSize { width, device_pixel_ratio };
        self.context.set_environment(size, reduced_motion, (visible, in_sight));
    }

    /// Sets the language to that of the `sets` in its file: lists of texts by the name of the set. An object without
    /// any sets English. An open panel is closed.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, sets: JsValue) {
        self.panels.close_all();
        let locale = self.locales.borrow_mut().locale(sets);
        self.context.set_locale(locale);
    }

    /// The 0-based index of the query; NaN if there is none.
    pub fn query(&self) -> f64 {
        self.figure.query().map_or(f64::NAN, |query| query as f64)
    }

    /// The scale of the scores, from 0.2 to 3; NaN if there is none.
    pub fn scale(&self) -> f64 {
        self.figure.scale().unwrap_or(f64::NAN)
    }

    /// The name of the stage of a flow; `None` for other figures.
    pub fn stage(&self) -> Option<String> {
        self.figure.stage().map(|stage| stage.name().to_owned())
    }

    /// `el.trace`: every number that is shown, as plain data.
    pub fn trace(&self) -> JsValue {
        untrack(|| self.figure.trace())
    }

    /// The state has changed before the figure was mounted. True if the figure emits the change itself, once it can
    /// show it.
    #[wasm_bindgen(js_name = defersChange)]
    pub fn defers_change(&self) -> bool {
        self.context.guess.end();
        self.figure.defers_change()
    }

    /// Reads the text of custom data, or an error in its place: returns `{ data }` or `{ error }`. Needs the code part
    /// `panels`.
    #[wasm_bindgen(js_name = readData)]
    pub fn read_data(&self, text: JsValue) -> JsValue {
        read_text(&text)
    }

    /// The reader has added or removed custom data.
    #[wasm_bindgen(js_name = dataChanged)]
    pub fn data_changed(&self) {
        self.figure.data_changed();
    }

    /// Opens the panel of an action below a view (`explorer` or `flow`), or closes it if it is open. Needs the code
    /// part
    /// `panels`.
    #[wasm_bindgen(js_name = openPanel)]
    pub fn open_panel(&self, action: &str, view: &str) {
        self.panels.open(action, view);
    }

    /// Shows an error in custom data below a view: `problem` is the name of a message, `values` are what it is filled
    /// with.
    /// `null` removes the error. Needs the code part `panels`, unless it is `null`.
    #[wasm_bindgen(js_name = showError)]
    pub fn show_error(&self, error: JsValue, view: &str) {
        self.panels.show_error(&error, view);
    }

    /// The `detail` of an `attention-change` event.
    pub fn detail(&self) -> JsValue {
        untrack(|| self.figure.change_detail())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.panels.close_all();
    }
}

fn show_error_on_panic(host: Host) {
    let host = SendWrapper::new(host);
    panic::set_hook(Box::new(move |info| host.fault(&info.to_string())));
}

//! What JavaScript holds: [`mount`] gives a [`Mounted`], and dropping it unmounts.
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
use crate::dom;
use crate::figure::Figure;
use crate::figures::figure;
use crate::host::Host;

/// One living element. Dropping it (`free()` in JavaScript) removes its part of the page and ends its effects.
#[wasm_bindgen]
pub struct Mounted {
    context: Context,
    figure: Rc<dyn Figure>,
    panels: Rc<Panels>,
    locales: RefCell<Locales>,
    _handle: SendWrapper<UnmountHandle<AnyViewState>>,
}

/// Builds the figure of the element `tag` inside `root`, from the attributes of `host`.
#[wasm_bindgen]
pub fn mount(tag: &str, root: HtmlElement, host: Host) -> Mounted {
    show_error_on_panic(host.clone());
    let (start, place) = (figure(tag), root.clone());
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
    let panels = Panels::new(context, figure.clone(), place);
    let locales = RefCell::default();
    Mounted { context, figure, panels, locales, _handle: SendWrapper::new(handle) }
}

#[wasm_bindgen]
impl Mounted {
    /// An attribute of the host has changed.
    pub fn attribute(&self, name: &str) {
        if !self.context.attribute_changed(name) {
            self.figure.attribute_changed(name);
        }
    }

    /// Prose or a message asks for a value, as the reader would; `None` removes the attribute.
    pub fn set(&self, name: &str, value: Option<String>) {
        self.figure.set(name, value.as_deref());
    }

    /// Whether the element is in the state that an attribute of this value asks for.
    pub fn matches(&self, name: &str, value: &str) -> bool {
        self.figure.matches(name, value)
    }

    /// What the element reads from outside itself has changed: its width in CSS pixels, device pixels per CSS pixel,
    /// whether the reader asks for less motion, and whether it is on screen.
    #[wasm_bindgen(js_name = setEnvironment)]
    pub fn set_environment(
        &self,
        width: f64,
        device_pixel_ratio: f64,
        reduced_motion: bool,
        visible: bool,
    ) {
        let size = ElementSize { width, device_pixel_ratio };
        self.context.set_environment(size, reduced_motion, visible);
    }

    /// Sets the language: all messages in their order, what the lessons say in their order, the messages of the figure
    /// alone, and those of the panels. Without any, English. A panel that is open closes.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(
        &self,
        messages: Vec<String>,
        lessons: Vec<String>,
        own: Vec<String>,
        panels: Vec<String>,
    ) {
        self.panels.close_all();
        let locale = self.locales.borrow_mut().locale(messages, lessons, own, panels);
        self.context.set_locale(locale);
    }

    /// The 0-based index of the query; NaN where there is none.
    pub fn query(&self) -> f64 {
        self.figure.query().map_or(f64::NAN, |query| query as f64)
    }

    /// The scale on the scores; NaN where there is none.
    pub fn scale(&self) -> f64 {
        self.figure.scale().unwrap_or(f64::NAN)
    }

    /// The name of the stage the flow is at; for other figures, nothing.
    pub fn stage(&self) -> Option<String> {
        self.figure.stage().map(|stage| stage.name().to_owned())
    }

    /// Every number there is to see, as plain data.
    pub fn trace(&self) -> JsValue {
        untrack(|| self.figure.trace())
    }

    /// The state has changed before there was a figure; true where it can only be shown later, and emitted then.
    #[wasm_bindgen(js_name = defersChange)]
    pub fn defers_change(&self) -> bool {
        self.figure.defers_change()
    }

    /// What is read of the text of custom data, or told of why there is none: `{ numbers }`, or `{ error }`. The part
    /// `panels` has to be in.
    #[wasm_bindgen(js_name = readData)]
    pub fn read_data(&self, text: JsValue) -> JsValue {
        read_text(&text)
    }

    /// The learner has given custom data, or taken it back.
    #[wasm_bindgen(js_name = dataChanged)]
    pub fn data_changed(&self) {
        self.figure.data_changed();
    }

    /// Opens the panel of an action below a view (`explorer` or `flow`), or closes it where it is open. The part
    /// `panels` has to be in.
    #[wasm_bindgen(js_name = openPanel)]
    pub fn open_panel(&self, action: &str, view: &str) {
        self.panels.open(action, view);
    }

    /// Shows below a view what is wrong with custom data, by the name of a message as `problem` and what stands in it
    /// as `values`; with `null`, nothing is wrong any more. The part `panels` has to be in where something is.
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

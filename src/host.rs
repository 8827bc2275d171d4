//! The JavaScript side of an element: an object that JavaScript passes to `mount`; no module is imported.

use js_sys::Function;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{self, JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Event;

use crate::js;

#[wasm_bindgen]
extern "C" {
    /// Custom data that has been checked, with all matrices in one list: `CustomData` in `element/protocol.d.ts`.
    pub type JsCustomData;

    /// The tokens, 1 to 512.
    #[wasm_bindgen(method, getter)]
    pub fn tokens(this: &JsCustomData) -> Vec<String>;

    /// What is shown and said in place of each token.
    #[wasm_bindgen(method, getter)]
    pub fn labels(this: &JsCustomData) -> Vec<String>;

    /// The names of the matrices.
    #[wasm_bindgen(method, getter)]
    pub fn names(this: &JsCustomData) -> Vec<String>;

    /// The rows and columns of each matrix: two entries a matrix.
    #[wasm_bindgen(method, getter)]
    pub fn shapes(this: &JsCustomData) -> Vec<u32>;

    /// The entries of all matrices, row by row, one matrix after the other.
    #[wasm_bindgen(method, getter)]
    pub fn entries(this: &JsCustomData) -> Vec<f64>;

    /// What the custom element offers to the figure mounted in it: `RuntimeHost` in `element/protocol.d.ts`.
    #[derive(Clone)]
    pub type Host;

    /// The value of an attribute; `None` if the element does not have it.
    #[wasm_bindgen(method)]
    pub fn attribute(this: &Host, name: &str) -> Option<String>;

    /// The reader's custom data, if there is any.
    #[wasm_bindgen(method, js_name = readerData)]
    pub fn reader_data(this: &Host) -> Option<JsCustomData>;

    /// Reflects what the reader has changed into an attribute, and emits `attention-change`.
    #[wasm_bindgen(method)]
    pub fn change(this: &Host, name: &str, value: JsValue);

    /// Restores the author's query, scale and stage.
    #[wasm_bindgen(method)]
    pub fn reset(this: &Host);

    /// Warns in the console of an attribute value that is not allowed; once for each value.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Host, name: &str, value: &str, text: &str);

    /// Opens the panel of an action (`embed`, `link`, `export` or `numbers`) below a view, `explorer` or `flow`, or
    /// closes it if it is open.
    #[wasm_bindgen(method)]
    pub fn open(this: &Host, action: &str, view: &str);

    /// Starts to measure what attention costs. `options` are the columns `d`, whether the mask is `causal`, and a
    /// `budget` in milliseconds. `callback` receives `{ point, inWorker }` for each length, and `{}` at the end, or
    /// `{ error }` if the measurement failed. The function that is returned stops the measurement.
    #[wasm_bindgen(method)]
    pub fn measure(this: &Host, options: &JsValue, callback: &JsValue) -> Function;

    /// This instance has panicked and must not be called again.
    #[wasm_bindgen(method)]
    pub fn fault(this: &Host, message: &str);
}

/// A callback for JavaScript, of the type that event listeners have, so that all share one compiled form.
type Listener = Closure<dyn FnMut(Event)>;

/// A subscription to values from JavaScript.
pub(crate) struct Subscription {
    unsubscribe: JsValue,
    _listener: Listener,
}

impl Subscription {
    /// Whether JavaScript has accepted the subscription: without an author's custom data, for instance, there is
    /// nothing to load.
    pub(crate) fn is_active(&self) -> bool {
        self.unsubscribe.is_function()
    }

    /// Calls the function that JavaScript has returned, where it takes commands: without one, it ends.
    pub(crate) fn send(&self, command: &JsValue) {
        js::invoke(&self.unsubscribe, &JsValue::UNDEFINED, std::slice::from_ref(command));
    }

    /// Ends the subscription: the callback is not called any more.
    pub(crate) fn unsubscribe(self) {
        js::invoke(&self.unsubscribe, &JsValue::UNDEFINED, &[]);
    }
}

impl Host {
    /// Calls a method that has no import of its own: see [`js::call`].
    pub(crate) fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        js::call(self.as_ref(), name, arguments)
    }

    /// Sets an attribute on the reader's behalf, or removes it. Emits no event.
    pub(crate) fn reflect(&self, name: &str, value: Option<&str>) {
        self.call("reflect", &[name.into(), value.map_or(JsValue::NULL, JsValue::from)]);
    }

    /// Emits `attention-change`: the state has changed on the reader's behalf.
    pub(crate) fn emit_change(&self) {
        self.call("emitChange", &[]);
    }

    /// The value that the author wrote in an attribute; the reader may have changed the attribute since.
    pub(crate) fn authored(&self, name: &str) -> Option<String> {
        self.call("authored", &[name.into()]).as_string()
    }

    /// Adds a style sheet to the element: that of a figure which has no script of its own.
    pub(crate) fn adopt_style(&self, css: &str) {
        self.call("adoptStyle", &[css.into()]);
    }

    /// Adds a code part to the instance, and then calls `callback`. If the part cannot be fetched, JavaScript shows
    /// the error.
    pub(crate) fn load_part(
        &self,
        part: &str,
        callback: impl FnMut(JsValue) + 'static,
    ) -> Subscription {
        self.subscribe("loadPart", &[part.into()], callback)
    }

    /// Calls a method whose last argument is a callback and which returns a function that unsubscribes it.
    pub(crate) fn subscribe(
        &self,
        name: &str,
        arguments: &[JsValue],
        mut callback: impl FnMut(JsValue) + 'static,
    ) -> Subscription {
        let listener: Box<dyn FnMut(Event)> = Box::new(move |value| callback(value.into()));
        let listener = Closure::wrap(listener);
        let last = listener.as_ref().unchecked_ref::<JsValue>().clone();
        let unsubscribe = self.call(name, &[arguments, &[last]].concat());
        Subscription { unsubscribe, _listener: listener }
    }
}

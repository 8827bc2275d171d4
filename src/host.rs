//! The JavaScript side of an element, as this library sees it: an object passed to `mount`, no imported module.

use js_sys::Function;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{self, JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Event;

use crate::js;

#[wasm_bindgen]
extern "C" {
    /// Custom data, read and checked, and flat.
    pub type Numbers;

    /// The tokens, 1 to 512.
    #[wasm_bindgen(method, getter)]
    pub fn tokens(this: &Numbers) -> Vec<String>;

    /// Which matrices there are.
    #[wasm_bindgen(method, getter)]
    pub fn names(this: &Numbers) -> Vec<String>;

    /// Rows and columns of each.
    #[wasm_bindgen(method, getter)]
    pub fn shapes(this: &Numbers) -> Vec<u32>;

    /// The numbers of all of them, row by row, one after the other.
    #[wasm_bindgen(method, getter)]
    pub fn entries(this: &Numbers) -> Vec<f64>;

    /// The object that speaks for the custom element.
    #[derive(Clone)]
    pub type Host;

    /// The text of an attribute, if it is there.
    #[wasm_bindgen(method)]
    pub fn attribute(this: &Host, name: &str) -> Option<String>;

    /// Tokens and matrices that the learner has given, if there are any.
    #[wasm_bindgen(method)]
    pub fn numbers(this: &Host) -> Option<Numbers>;

    /// The learner has changed something that an attribute holds.
    #[wasm_bindgen(method)]
    pub fn change(this: &Host, name: &str, value: JsValue);

    /// The learner asks for the author's state.
    #[wasm_bindgen(method)]
    pub fn reset(this: &Host);

    /// The author wrote an attribute that is not understood.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Host, name: &str, value: &str, text: &str);

    /// The learner wants to share, to export or to bring numbers: opens the panel of an action below a view, `explorer`
    /// or `flow`.
    #[wasm_bindgen(method)]
    pub fn open(this: &Host, action: &str, view: &str);

    /// Measures what attention costs, by `options`: columns `d`, whether it is `causal`, a `budget` in milliseconds.
    /// `hear` is told `{ point, inWorker }` of each length, and at last the end, as `{ error }` where it came early. To
    /// call the function that is returned ends it.
    #[wasm_bindgen(method)]
    pub fn measure(this: &Host, options: &JsValue, hear: &JsValue) -> Function;

    /// This instance has panicked and will not answer again.
    #[wasm_bindgen(method)]
    pub fn fault(this: &Host, message: &str);
}

/// What hears from JavaScript; of the type that listeners have, so that all share one compiled form.
type Hear = Closure<dyn FnMut(Event)>;

/// What is told until it is left.
pub(crate) struct Subscription {
    end: JsValue,
    _hear: Hear,
}

impl Subscription {
    /// Whether anything will be told.
    pub(crate) fn has_begun(&self) -> bool {
        self.end.is_function()
    }

    /// Hears no more.
    pub(crate) fn leave(self) {
        js::invoke(&self.end, &JsValue::UNDEFINED, &[]);
    }
}

impl Host {
    /// Calls a method that has no import of its own: see [`js::call`].
    pub(crate) fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        js::call(self.as_ref(), name, arguments)
    }

    /// Writes an attribute on the reader's behalf, or takes it away. No event tells of it.
    pub(crate) fn reflect(&self, name: &str, value: Option<&str>) {
        self.call("reflect", &[name.into(), value.map_or(JsValue::NULL, JsValue::from)]);
    }

    /// The state has changed on the reader's behalf: emits `attention-change`.
    pub(crate) fn emit_change(&self) {
        self.call("emitChange", &[]);
    }

    /// What the author wrote in an attribute, which the reader may have changed since.
    pub(crate) fn authored(&self, name: &str) -> Option<String> {
        self.call("authored", &[name.into()]).as_string()
    }

    /// Has the instance take in a part of the code, which may have to be fetched first; `hear` is told once it is in.
    /// Where it does not arrive, JavaScript says so.
    pub(crate) fn need(&self, part: &str, hear: impl FnMut(JsValue) + 'static) -> Subscription {
        self.subscribe("need", &[part.into()], hear)
    }

    /// Calls a method that answers with how to hear no more, and whose last argument hears.
    pub(crate) fn subscribe(
        &self,
        name: &str,
        what: &[JsValue],
        mut hear: impl FnMut(JsValue) + 'static,
    ) -> Subscription {
        let hear: Box<dyn FnMut(Event)> = Box::new(move |told| hear(told.into()));
        let hear = Closure::wrap(hear);
        let told = hear.as_ref().unchecked_ref::<JsValue>().clone();
        let end = self.call(name, &[what, &[told]].concat());
        Subscription { end, _hear: hear }
    }
}

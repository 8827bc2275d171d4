//! The JavaScript side of an element, as this library sees it: an object passed to `mount`, no imported module.

use js_sys::Function;
use leptos::wasm_bindgen::{self, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// What `read.js` has made of a file: checked, and flat.
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

    /// Tokens and matrices of the author's or the learner's own, if there are any.
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

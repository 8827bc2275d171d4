//! The JavaScript side of an element, as this library sees it: an object passed to `mount`, no imported module.

use leptos::wasm_bindgen::{self, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// The object that speaks for the custom element.
    #[derive(Clone)]
    pub type Host;

    /// The text of an attribute, if it is there.
    #[wasm_bindgen(method)]
    pub fn attribute(this: &Host, name: &str) -> Option<String>;

    /// The learner has changed something that an attribute holds.
    #[wasm_bindgen(method)]
    pub fn change(this: &Host, name: &str, value: &str);

    /// The learner asks for the author's state.
    #[wasm_bindgen(method)]
    pub fn reset(this: &Host);

    /// The author wrote an attribute that is not understood.
    #[wasm_bindgen(method)]
    pub fn warn(this: &Host, name: &str, value: &str, text: &str);

    /// This instance has panicked and will not answer again.
    #[wasm_bindgen(method)]
    pub fn fault(this: &Host, message: &str);
}

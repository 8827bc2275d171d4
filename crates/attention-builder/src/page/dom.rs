//! The page's HTML, as the form and the preview use it. What a selector names is in `pages/src/embedding.html`.
//!
//! What is called often is no place to save calls: in line it would be a fifth of the module.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, Window};

#[inline(never)]
pub(super) fn window() -> Window {
    web_sys::window().expect("a page has a window")
}

#[inline(never)]
pub(super) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// What cannot fail here: selectors and names are literals. Of an error it says nothing, since writing one brings 2 kB
/// of wasm.
pub(super) fn sure<T>(result: Result<T, JsValue>) -> T {
    match result {
        Ok(value) => value,
        Err(_) => panic!("the browser refuses what is written here"),
    }
}

/// The first element of a selector.
///
/// # Panics
///
/// Where there is none.
#[inline(never)]
pub(super) fn find(selector: &str) -> Element {
    sure(document().query_selector(selector)).expect("the page has what it is looked for")
}

/// All elements of a selector.
#[inline(never)]
pub(super) fn all(selector: &str) -> Vec<Element> {
    let found = sure(document().query_selector_all(selector));
    (0..found.length()).filter_map(|at| Some(found.get(at)?.unchecked_into())).collect()
}

/// A new element with this text.
#[inline(never)]
pub(super) fn element(tag: &str, text: &str) -> Element {
    let element = sure(document().create_element(tag));
    element.set_text_content(Some(text));
    element
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Reflect, js_name = get, catch)]
    fn reflect_get(object: &JsValue, name: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = Reflect, js_name = set, catch)]
    fn reflect_set(object: &JsValue, name: &str, value: &JsValue) -> Result<bool, JsValue>;
}

/// A property of an object; `undefined` where there is none. What several kinds of controls have is one import so.
#[inline(never)]
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    reflect_get(object, name).unwrap_or_default()
}

/// A property that is text; nothing where it is not.
#[inline(never)]
pub(super) fn get_text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

/// Sets a property of an object.
#[inline(never)]
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = reflect_set(object, name, value);
}

/// Sets a property that is text.
#[inline(never)]
pub(super) fn set_text(object: &JsValue, name: &str, value: &str) {
    set(object, name, &value.into());
}

/// Sets a property that is true or false.
#[inline(never)]
pub(super) fn set_flag(object: &JsValue, name: &str, value: bool) {
    set(object, name, &value.into());
}

/// Sets an attribute.
#[inline(never)]
pub(super) fn set_attribute(element: &Element, name: &str, value: &str) {
    sure(element.set_attribute(name, value));
}

/// An attribute; nothing where there is none.
#[inline(never)]
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Shows an element, or hides it.
#[inline(never)]
pub(super) fn show(element: &Element, shown: bool) {
    set_flag(element, "hidden", !shown);
}

/// Writes a text where it is another, so that nothing is read aloud twice.
#[inline(never)]
pub(super) fn write(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Sets a property of an element's own style.
#[inline(never)]
pub(super) fn style(element: &Element, name: &str, value: &str) {
    let _ = call(&get(element, "style"), "setProperty", &[name.into(), value.into()]);
}

/// Calls a method by its name; `undefined` where it fails.
#[inline(never)]
pub(super) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    let arguments: js_sys::Array = arguments.iter().collect();
    let method: js_sys::Function = get(object, name).unchecked_into();
    method.apply(object, &arguments).unwrap_or_default()
}

/// Calls `handle` for each event of this name, as long as the page is there.
pub(super) fn listen(target: &EventTarget, name: &str, handle: impl FnMut(Event) + 'static) {
    let listener = function(handle);
    sure(target.add_event_listener_with_callback(name, &listener));
}

/// A function for JavaScript that lives as long as the page.
pub(super) fn function<T: wasm_bindgen::convert::FromWasmAbi + 'static>(
    handle: impl FnMut(T) + 'static,
) -> js_sys::Function {
    let handle: Box<dyn FnMut(T)> = Box::new(handle);
    Closure::wrap(handle).into_js_value().unchecked_into()
}

//! Plain JavaScript data, and what the browser knows better: numbers as text, and letters of every script.

use attention_draw::NumberFormat;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::window;
use leptos::wasm_bindgen::{self, JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::Event;

/// An array of numbers.
pub(crate) fn row(numbers: &[f64]) -> JsValue {
    numbers.iter().map(|number| JsValue::from(*number)).collect::<Array>().into()
}

/// A property of an object; `undefined` where there is none.
pub(crate) fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// What is reached from an object by these names, one after the other.
pub(crate) fn path(object: &JsValue, names: &[&str]) -> JsValue {
    names.iter().fold(object.clone(), |object, name| field(&object, name))
}

/// Calls a method of an object by its name: an import of its own would stay in the main module, and what code split off
/// from there alone calls needs none.
pub(crate) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    invoke(&field(object, name), object, arguments)
}

/// Calls a method that takes and answers nothing.
pub(crate) fn run(object: &JsValue, name: &str) {
    call(object, name, &[]);
}

/// Calls a function.
pub(crate) fn invoke(function: &JsValue, this: &JsValue, arguments: &[JsValue]) -> JsValue {
    let arguments: Array = arguments.iter().collect();
    function.unchecked_ref::<Function>().apply(this, &arguments).unwrap_or_default()
}

/// A global of the page; `undefined` where the browser has none of that name.
pub(crate) fn global(name: &str) -> JsValue {
    field(&window(), name)
}

/// A new object of a class that is a global; `None` where the class refuses these arguments.
pub(crate) fn construct(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let arguments: Array = arguments.iter().collect();
    Reflect::construct(global(class).unchecked_ref::<Function>(), &arguments).ok()
}

/// A function that can be called once; of the type that listeners have, so that all share one compiled form.
pub(crate) fn once(hear: Box<dyn FnOnce(Event)>) -> JsValue {
    Closure::once_into_js(hear)
}

/// Hears how a promise ends: with its value, or with what went wrong.
pub(crate) fn settled(promise: &JsValue, hear: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    let all = call(&global("Promise"), "allSettled", &[Array::of1(promise).into()]);
    let hear = move |results: Event| {
        let result = field(&results, "0");
        let reason = field(&result, "reason");
        hear(if reason.is_undefined() { Ok(field(&result, "value")) } else { Err(reason) });
    };
    call(&all, "then", &[once(Box::new(hear))]);
}

/// Sets a property of an object.
pub(crate) fn set_field(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// The texts in a list; none where it is no list.
pub(crate) fn texts(list: &JsValue) -> Vec<String> {
    Array::from(list).iter().filter_map(|text| text.as_string()).collect()
}

/// The numbers in a list or a typed array.
pub(crate) fn numbers(list: &JsValue) -> Vec<f64> {
    Array::from(list).iter().map(|number| number.as_f64().unwrap_or(f64::NAN)).collect()
}

/// An object of these fields.
pub(crate) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).expect("a plain object takes any field");
    }
    object.into()
}

/// A number as JavaScript reads it; nonsense and nothing are NaN.
pub(crate) fn read_number(text: &str) -> f64 {
    match text.trim() {
        "" => f64::NAN,
        // A minus makes a number of any value; two leave it as it was.
        text => (-&JsValue::from_str(text)).as_f64().map_or(f64::NAN, |number| -number),
    }
}

#[wasm_bindgen]
extern "C" {
    /// A number of JavaScript's.
    type Number;

    /// As a language writes it. `Intl.NumberFormat` does the same; this is one import instead of three.
    #[wasm_bindgen(method, js_name = toLocaleString)]
    fn written(this: &Number, tag: &str, options: &JsValue) -> String;

    #[wasm_bindgen(method, js_name = toString)]
    fn shortest(this: &Number) -> String;
}

/// A number as JavaScript writes it: with the fewest digits that read back as the same number.
pub(crate) fn shortest(number: f64) -> String {
    JsValue::from(number).unchecked_into::<Number>().shortest()
}

/// How the browser's `Intl` writes numbers in the language of a tag, with the digits 0 to 9.
pub(crate) fn number_format(tag: &str) -> NumberFormat {
    let tag = [tag, "-u-nu-latn"].concat();
    let sample = |number: f64, style: &str| {
        let number: Number = JsValue::from(number).unchecked_into();
        number.written(&tag, &object(&[("style", style.into())]))
    };
    // A format is kept with the messages of its language, as long as the instance lives.
    NumberFormat::from_samples(&sample(1.5, "decimal"), sample(0.55, "percent").leak())
}

/// Lower case as JavaScript makes it, which knows every script without tables of our own.
pub(crate) fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

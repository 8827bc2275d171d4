//! Plain JavaScript data, and what browsers provide: the formatting of numbers, and the case of letters.

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

/// A nested property: each name is looked up on the result of the previous one.
pub(crate) fn path(object: &JsValue, names: &[&str]) -> JsValue {
    names.iter().fold(object.clone(), |object, name| field(&object, name))
}

/// Calls a method of an object by its name. A wasm-bindgen import for each method would stay in the main module, even
/// if only a code part uses it.
pub(crate) fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    invoke(&field(object, name), object, arguments)
}

/// Calls a method without arguments, and ignores its result.
pub(crate) fn run(object: &JsValue, name: &str) {
    call(object, name, &[]);
}

/// Calls a function.
pub(crate) fn invoke(function: &JsValue, this: &JsValue, arguments: &[JsValue]) -> JsValue {
    let arguments: Array = arguments.iter().collect();
    function.unchecked_ref::<Function>().apply(this, &arguments).unwrap_or_default()
}

/// A property of `window`; `undefined` if the browser has none of this name.
pub(crate) fn global(name: &str) -> JsValue {
    field(&window(), name)
}

/// `new class(…arguments)` for a global class; `None` if the constructor throws.
pub(crate) fn construct(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let arguments: Array = arguments.iter().collect();
    Reflect::construct(global(class).unchecked_ref::<Function>(), &arguments).ok()
}

/// A function that can be called once, of the type that event listeners have, so that all share one compiled form.
pub(crate) fn once(callback: Box<dyn FnOnce(Event)>) -> JsValue {
    Closure::once_into_js(callback)
}

/// Calls `callback` when a promise settles, with its value or its error.
pub(crate) fn settled(promise: &JsValue, callback: Box<dyn FnOnce(Result<JsValue, JsValue>)>) {
    let all = call(&global("Promise"), "allSettled", &[Array::of1(promise).into()]);
    let callback = move |results: Event| {
        let result = field(&results, "0");
        let reason = field(&result, "reason");
        callback(if reason.is_undefined() { Ok(field(&result, "value")) } else { Err(reason) });
    };
    call(&all, "then", &[once(Box::new(callback))]);
}

/// Sets a property of an object.
pub(crate) fn set_field(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// The strings in a list; empty if it is none.
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

/// Parses a number as JavaScript does; NaN for other text and for none.
pub(crate) fn read_number(text: &str) -> f64 {
    match text.trim() {
        "" => f64::NAN,
        // Unary minus converts any value to a number; the second one restores the sign.
        text => (-&JsValue::from_str(text)).as_f64().map_or(f64::NAN, |number| -number),
    }
}

#[wasm_bindgen]
extern "C" {
    /// A JavaScript number.
    type Number;

    /// Formats the number for a language. `Intl.NumberFormat` does the same, but needs three imports instead of one.
    #[wasm_bindgen(method, js_name = toLocaleString)]
    fn written(this: &Number, tag: &str, options: &JsValue) -> String;

    #[wasm_bindgen(method, js_name = toString)]
    fn shortest(this: &Number) -> String;
}

/// A number with the fewest digits that parse as the same number, as JavaScript writes it.
pub(crate) fn shortest(number: f64) -> String {
    JsValue::from(number).unchecked_into::<Number>().shortest()
}

/// The number format of a language, from samples of the browser's `Intl`, with the digits 0 to 9.
pub(crate) fn number_format(tag: &str) -> NumberFormat {
    let tag = [tag, "-u-nu-latn"].concat();
    let sample = |number: f64, style: &str| {
        let number: Number = JsValue::from(number).unchecked_into();
        number.written(&tag, &object(&[("style", style.into())]))
    };
    // Leaked, as the messages of the language are: each language is loaded once.
    NumberFormat::from_samples(&sample(1.5, "decimal"), sample(0.55, "percent").leak())
}

/// The plural category of a whole number in the language of a tag, as the browser's `Intl` knows it.
pub(crate) fn plural_category(tag: &str, number: &str) -> String {
    let class = path(&window(), &["Intl", "PluralRules"]);
    let rules = Reflect::construct(class.unchecked_ref::<Function>(), &Array::of1(&tag.into()));
    let category = call(&rules.unwrap_or_default(), "select", &[number.into()]);
    category.as_string().unwrap_or_default()
}

/// Converts to lower case in JavaScript, so that no Unicode tables are compiled in.
pub(crate) fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

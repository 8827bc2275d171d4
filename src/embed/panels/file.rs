//! The texts of exported files, and their names.

use attention_messages::joined;
use attention_snippets::quoted;
use js_sys::Array;
use leptos::wasm_bindgen::JsValue;

use super::panel::Panel;
use crate::js::{self, field, numbers, shortest, texts};

const NULL: &str = "null";
/// The most characters of a token in a file name.
const FILE_NAME_LENGTH: usize = 40;

/// The weights of a trace as CSV.
pub(super) fn weights_csv(trace: &JsValue) -> String {
    attention_data::weights_table(&tokens(trace), matrix(trace, "weights"), shortest)
}

/// Q, K and V of a trace as CSV.
pub(super) fn qkv_csv(trace: &JsValue) -> String {
    let [q, k, v] = ["q", "k", "v"].map(|name| matrix(trace, name));
    attention_data::qkv_table(&tokens(trace), [&q, &k, &v], shortest)
}

/// Whether a trace has tokens: that of a figure of a sentence.
pub(super) fn has_tokens(trace: &JsValue) -> bool {
    field(trace, "tokens").is_object()
}

/// Whether a trace has Q, K and V, which custom data may lack.
pub(super) fn has_qkv(trace: &JsValue) -> bool {
    let q = field(trace, "q");
    q.is_object() && !is_empty(&q)
}

fn tokens(trace: &JsValue) -> Vec<String> {
    if has_tokens(trace) { texts(&field(trace, "tokens")) } else { Vec::new() }
}

fn matrix(trace: &JsValue, name: &str) -> Vec<Vec<f64>> {
    Array::from(&field(trace, name)).iter().map(|row| numbers(&row)).collect()
}

/// A whole trace as JSON, a row a line. It is also valid custom data, for which empty matrices are left out.
pub(super) fn json(trace: &JsValue) -> String {
    let mut text = String::new();
    for [name, value] in entries(trace) {
        if !is_empty(&value) && !is_empty(&field(&value, "0")) {
            text += if text.is_empty() { "{\n  " } else { ",\n  " };
            text += &stringified(&name);
            text += ": ";
            write_value(&value, &mut text);
        }
    }
    text + "\n}\n"
}

/// Whether it is `null` or a list without entries.
fn is_empty(value: &JsValue) -> bool {
    value.is_null() || (Array::is_array(value) && Array::from(value).length() == 0)
}

fn write_value(value: &JsValue, text: &mut String) {
    if !Array::is_array(&field(value, "0")) {
        *text += &stringified(value);
        return;
    }
    let mut before = "[\n    ";
    for row in Array::from(value).iter() {
        *text += before;
        *text += &stringified(&row);
        before = ",\n    ";
    }
    *text += "\n  ]";
}

/// A value of a trace in JSON. `JSON.stringify` would call the `toJSON` that some pages add to prototypes.
pub(super) fn stringified(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return quoted(&text);
    }
    if let Some(number) = value.as_f64() {
        return if number.is_finite() { shortest(number) } else { NULL.to_owned() };
    }
    if let Some(is) = value.as_bool() {
        return if is { "true" } else { "false" }.to_owned();
    }
    if Array::is_array(value) {
        let entries: Vec<_> = Array::from(value).iter().map(|entry| stringified(&entry)).collect();
        return ["[", &joined(&entries, ","), "]"].concat();
    }
    if !value.is_object() {
        return NULL.to_owned();
    }
    let field =
        |[name, value]: [JsValue; 2]| [&*stringified(&name), ":", &stringified(&value)].concat();
    let fields: Vec<_> = entries(value).into_iter().map(field).collect();
    ["{", &joined(&fields, ","), "}"].concat()
}

/// The fields of an object that are its own.
pub(super) fn entries(object: &JsValue) -> Vec<[JsValue; 2]> {
    let entries = js::call(&js::global("Object"), "entries", std::slice::from_ref(object));
    Array::from(&entries).iter().map(|pair| [field(&pair, "0"), field(&pair, "1")]).collect()
}

/// The file name: `attention-explorer-it.png` for the query “it”; its index if the token has no letters or digits; the
/// tag alone where there are no tokens.
pub(super) fn file_name(panel: &Panel, extension: &str) -> String {
    let trace = panel.figure().trace();
    if !has_tokens(&trace) {
        return [&panel.tag(), ".", extension].concat();
    }
    let index = field(&trace, "query").as_f64().unwrap_or_default();
    let token = tokens(&trace).into_iter().nth(index as usize);
    let letters = letters(&token.unwrap_or_default());
    let name = if letters.is_empty() { shortest(index) } else { letters };
    [&panel.tag(), "-", &name, ".", extension].concat()
}

/// The letters and digits of a token, of any script; anything else becomes a dash. The browser's `RegExp` has the
/// Unicode tables.
fn letters(token: &str) -> String {
    let pattern = [r"[^\p{L}\p{M}\p{N}]+".into(), "gu".into()];
    let others = js::construct("RegExp", &pattern).unwrap_or_default();
    let text = js::construct("String", &[token.into()]).unwrap_or_default();
    let text = js::construct("String", &[js::call(&text, "normalize", &["NFC".into()])]);
    let text = js::call(&text.unwrap_or_default(), "replace", &[others, "-".into()]);
    let text = text.as_string().unwrap_or_default();
    let text = text.strip_prefix('-').unwrap_or(&text);
    text.strip_suffix('-').unwrap_or(text).chars().take(FILE_NAME_LENGTH).collect()
}

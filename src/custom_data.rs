//! Reads custom data: the browser parses the JSON, and `attention-data` checks the result.

use attention_data::{CustomData, CustomMatrix, DataError, Json, quoted, read, syntax};
use attention_text::label;
use js_sys::{Array, Float64Array};
use leptos::wasm_bindgen::{JsCast, JsValue};

use crate::code_part::in_code_part;
use crate::host::JsCustomData;
use crate::js::{self, field, object, shortest};

/// Reads custom data: returns `{ data }` as [`JsCustomData`], or `{ error }` with the name of a message of the panels
/// and the values that it is filled with. Instead of a text, the argument may be such an error, of an address without
/// one.
///
/// The code is in the code part of the panels, in which a reader can enter a text.
///
/// # Panics
///
/// If the part `panels` has not been added to the instance.
pub(crate) fn read_text(text: &JsValue) -> JsValue {
    in_code_part!(panels, fn(&JsValue) -> JsValue, answer)(text)
}

fn answer(text: &JsValue) -> JsValue {
    if text.is_object() {
        return object(&[("error", with_short_address(text))]);
    }
    let read = |file: Parsed| Ok(to_js(&read(&file, shortest)?, &file.value));
    match parsed(text).and_then(read) {
        Ok(data) => object(&[("data", data)]),
        Err(error) => object(&[("error", error_to_js(error))]),
    }
}

/// An error of an address; a long address is shortened for the message.
fn with_short_address(error: &JsValue) -> JsValue {
    let values = field(error, "values");
    if let Some(found) = field(&values, "found").as_string() {
        js::set_field(&values, "found", &quoted(&found).into());
    }
    error.clone()
}

fn error_to_js(DataError { problem, values }: DataError) -> JsValue {
    let values: Vec<_> = values.into_iter().map(|(name, value)| (name, value.into())).collect();
    object(&[("problem", problem.into()), ("values", object(&values))])
}

/// The result of the browser's JSON parser.
fn parsed(text: &JsValue) -> Result<Parsed, DataError> {
    let is_finite = field(&field(&js_sys::global(), "Number"), "isFinite");
    let parser = field(&js_sys::global(), "JSON");
    let parse = |text: &JsValue| {
        let value = js::call(&parser, "parse", std::slice::from_ref(text));
        // A syntax error gives `undefined`, which is no JSON value.
        (!value.is_undefined()).then(|| Parsed { value, is_finite: is_finite.clone() })
    };
    let as_string = || text.as_string().unwrap_or_default();
    syntax::parsed(parse(text), as_string, |text| parse(&text.into()))
}

/// A parsed JSON value, and `Number.isFinite`.
struct Parsed {
    value: JsValue,
    is_finite: JsValue,
}

impl Parsed {
    fn list(&self) -> Option<&Array> {
        let array = field(&js_sys::global(), "Array");
        let is_list = js::call(&array, "isArray", std::slice::from_ref(&self.value)).is_truthy();
        is_list.then(|| self.value.unchecked_ref())
    }

    fn sibling(&self, value: JsValue) -> Self {
        Self { value, is_finite: self.is_finite.clone() }
    }
}

impl Json for Parsed {
    fn is_object(&self) -> bool {
        self.value.is_object() && self.list().is_none()
    }

    fn field(&self, name: &str) -> Option<Self> {
        let value = field(&self.value, name);
        (!value.is_undefined()).then(|| self.sibling(value))
    }

    fn length(&self) -> Option<usize> {
        self.list().map(|list| list.length() as usize)
    }

    fn item(&self, index: usize) -> Self {
        self.sibling(self.value.unchecked_ref::<Array>().get(index as u32))
    }

    fn text(&self) -> Option<String> {
        self.value.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.value.as_f64()
    }

    fn numbers(&self) -> Option<Vec<f64>> {
        // A row at a time: a call into JavaScript for each of a million numbers would take a second.
        let are_finite = js::call(&self.value, "every", std::slice::from_ref(&self.is_finite));
        let row = || object(&[("entries", self.value.clone())]).unchecked_into::<JsCustomData>();
        are_finite.is_truthy().then(|| row().entries())
    }

    fn written(&self) -> String {
        let value = &self.value;
        match (value.as_string(), value.as_f64(), value.as_bool()) {
            (Some(text), ..) => text,
            (_, Some(number), _) => shortest(number),
            (.., Some(is_so)) => if is_so { "true" } else { "false" }.to_owned(),
            _ => "null".to_owned(),
        }
    }
}

/// The checked data as a [`JsCustomData`]; the entries are copied from the parsed file.
fn to_js(data: &CustomData, file: &JsValue) -> JsValue {
    let matrices = || data.matrices.iter();
    let tokens: Array = data.tokens.iter().map(|token| JsValue::from(&**token)).collect();
    let labels: Array = data.tokens.iter().map(|token| JsValue::from(label(token))).collect();
    let names: Array = matrices().map(|matrix| JsValue::from(matrix.name)).collect();
    let shapes = matrices().flat_map(|matrix| [matrix.rows, matrix.columns]);
    let shapes: Array = shapes.map(|side| JsValue::from(side as f64)).collect();
    object(&[
        ("tokens", tokens.into()),
        ("labels", labels.into()),
        ("names", names.into()),
        ("shapes", shapes.into()),
        ("entries", entries(data, file).into()),
    ])
}

/// The rows of all matrices, one after the other. `TypedArray.set` copies a row at a time, `flat` an entry at a time.
fn entries(data: &CustomData, file: &JsValue) -> Float64Array {
    let size = |matrix: &CustomMatrix| matrix.rows * matrix.columns;
    let entries =
        Float64Array::new_with_length(data.matrices.iter().map(size).sum::<usize>() as u32);
    let mut at = 0;
    for matrix in &data.matrices {
        for row in Array::from(&field(file, matrix.name)).iter() {
            js::call(&entries, "set", &[row, (at as f64).into()]);
            at += matrix.columns;
        }
    }
    entries
}

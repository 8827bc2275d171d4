//! Reads custom data: the browser parses the text, and `attention-data` reads what has come of it.

use attention_data::{CustomData, CustomMatrix, DataError, Json, quoted, read, syntax};
use js_sys::{Array, Float64Array};
use leptos::wasm_bindgen::{JsCast, JsValue};

use crate::host::Numbers;
use crate::js::{self, field, object, shortest};
use crate::part::in_part;

/// What is read of a text: `{ numbers }` as [`Numbers`], or `{ error }`, which names a message of the panels and what
/// fills it. In place of the text there may be such an error, of an address that brings none.
///
/// It lies in the part of the panels, which let a reader give a text.
///
/// # Panics
///
/// Where the instance has not taken in that part.
pub(crate) fn read_text(text: &JsValue) -> JsValue {
    in_part!(panels, fn(&JsValue) -> JsValue, answer)(text)
}

fn answer(text: &JsValue) -> JsValue {
    if text.is_object() {
        return object(&[("error", shortened(text))]);
    }
    let read = |file: Parsed| Ok(numbers(&read(&file, shortest)?, &file.value));
    match parsed(text).and_then(read) {
        Ok(numbers) => object(&[("numbers", numbers)]),
        Err(error) => object(&[("error", told(error))]),
    }
}

/// Why an address brings no text, of which no more is repeated than has room in a message.
fn shortened(error: &JsValue) -> JsValue {
    let values = field(error, "values");
    if let Some(found) = field(&values, "found").as_string() {
        js::set_field(&values, "found", &quoted(&found).into());
    }
    error.clone()
}

fn told(DataError { problem, values }: DataError) -> JsValue {
    let values: Vec<_> = values.into_iter().map(|(name, value)| (name, value.into())).collect();
    object(&[("problem", problem.into()), ("values", object(&values))])
}

/// What the browser's parser makes of a text.
fn parsed(text: &JsValue) -> Result<Parsed, DataError> {
    let is_finite = field(&field(&js_sys::global(), "Number"), "isFinite");
    let parser = field(&js_sys::global(), "JSON");
    let parse = |text: &JsValue| {
        let value = js::call(&parser, "parse", std::slice::from_ref(text));
        // What the parser refuses is undefined, which nothing is that it reads.
        (!value.is_undefined()).then(|| Parsed { value, is_finite: is_finite.clone() })
    };
    let as_string = || text.as_string().unwrap_or_default();
    syntax::parsed(parse(text), as_string, |text| parse(&text.into()))
}

/// A value that the browser has parsed, and its function that knows finite numbers.
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
        // A row at a time: a call for each of a million numbers would take a second.
        let are_finite = js::call(&self.value, "every", std::slice::from_ref(&self.is_finite));
        let row = || object(&[("entries", self.value.clone())]).unchecked_into::<Numbers>();
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

/// What has been checked, as scripts keep it: the numbers themselves are those of the file.
fn numbers(data: &CustomData, file: &JsValue) -> JsValue {
    let matrices = || data.matrices.iter();
    let tokens: Array = data.tokens.iter().map(|token| JsValue::from(&**token)).collect();
    let names: Array = matrices().map(|matrix| JsValue::from(matrix.name)).collect();
    let shapes = matrices().flat_map(|matrix| [matrix.rows, matrix.columns]);
    let shapes: Array = shapes.map(|side| JsValue::from(side as f64)).collect();
    object(&[
        ("tokens", tokens.into()),
        ("names", names.into()),
        ("shapes", shapes.into()),
        ("entries", entries(data, file).into()),
    ])
}

/// The rows of all matrices one after the other; the engine copies a row at a time, and `flat` an entry at a time.
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

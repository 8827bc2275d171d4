//! The numbers of a figure without tokens as a table.

use attention_messages::joined;
use js_sys::Array;
use leptos::wasm_bindgen::JsValue;

use super::file::{entries, stringified};
use crate::js::field;

/// A table with a row for each object in the list of objects of a trace, such as a net or a point; a list in one takes
/// a column an entry. Without such a list, the lists of numbers are the columns.
pub(super) fn numbers_csv(trace: &JsValue) -> String {
    let all = entries(trace);
    let objects = all.iter().map(|[_, value]| value).find(|value| {
        let first = field(value, "0");
        Array::is_array(value) && first.is_object() && !Array::is_array(&first)
    });
    let rows: Vec<Vec<[String; 2]>> = match objects {
        Some(list) => Array::from(list).iter().map(|object| cells(&object)).collect(),
        None => columns(&all),
    };
    let line = |row: &Vec<[String; 2]>, which: usize| {
        let texts: Vec<&str> = row.iter().map(|cell| &*cell[which]).collect();
        [&*joined(&texts, ","), "\r\n"].concat()
    };
    let head = rows.first().map(|row| line(row, 0));
    head.into_iter().chain(rows.iter().map(|row| line(row, 1))).collect()
}

/// Each field of an object with its name; an entry of a list is numbered from 1.
fn cells(object: &JsValue) -> Vec<[String; 2]> {
    let mut cells = Vec::new();
    for [name, value] in entries(object) {
        let name = name.as_string().unwrap_or_default();
        if Array::is_array(&value) {
            for (index, entry) in Array::from(&value).iter().enumerate() {
                let name = [&*name, " ", &(index + 1).to_string()].concat();
                cells.push([name, stringified(&entry)]);
            }
        } else {
            cells.push([name, stringified(&value)]);
        }
    }
    cells
}

fn columns(all: &[[JsValue; 2]]) -> Vec<Vec<[String; 2]>> {
    let lists: Vec<_> = all.iter().filter(|[_, value]| Array::is_array(value)).collect();
    let length = lists.iter().map(|[_, list]| Array::from(list).length()).max().unwrap_or(0);
    let cell = |[name, list]: &[JsValue; 2], at: u32| {
        let value = Array::from(list).get(at);
        let text = if value.is_undefined() { String::new() } else { stringified(&value) };
        [name.as_string().unwrap_or_default(), text]
    };
    (0..length).map(|at| lists.iter().map(|list| cell(list, at)).collect()).collect()
}

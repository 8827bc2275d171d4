//! Reads the plain data of a page in tests: `el.trace` and events.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::get;

/// `el.trace`.
pub(crate) struct Trace(pub(crate) JsValue);

impl Trace {
    /// A plain number.
    pub(crate) fn number(&self, name: &str) -> f64 {
        get(&self.0, name).as_f64().unwrap_or_else(|| panic!("{name} is a number"))
    }

    /// A matrix, row by row.
    pub(crate) fn rows(&self, name: &str) -> Vec<Vec<f64>> {
        array(&get(&self.0, name)).iter().map(|entries| row(&entries)).collect()
    }

    /// The tokens.
    pub(crate) fn tokens(&self) -> Vec<String> {
        array(&get(&self.0, "tokens")).iter().map(|token| token.as_string().unwrap()).collect()
    }

    /// The weights of one query.
    pub(crate) fn weights(&self, query: usize) -> Vec<f64> {
        self.rows("weights")[query].clone()
    }
}

/// An array of numbers.
pub(crate) fn row(value: &JsValue) -> Vec<f64> {
    array(value).iter().map(|number| number.as_f64().unwrap()).collect()
}

fn array(value: &JsValue) -> Array {
    value.clone().dyn_into().expect("this is an array")
}

/// A weight as the contract has it shown: whole percent, "<1%" below.
pub(crate) fn percent(weight: f64) -> String {
    let share = weight * 100.0;
    if share > 0.0 && share < 1.0 { "<1%".to_owned() } else { format!("{share:.0}%") }
}

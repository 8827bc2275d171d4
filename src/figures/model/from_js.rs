//! Converts a sentence of `workers/model-client.js` to Rust.

use std::sync::Arc;

use attention_analysis::{HeadLabel, Pattern};
use attention_contract::HEADS;
use attention_core::{Matrix, Projection};
use js_sys::{Array, Float32Array};
use leptos::wasm_bindgen::{JsCast, JsValue};
use send_wrapper::SendWrapper;

use super::sentence::{Layer, LayerNumbers, Problem, Sentence};
use crate::js::{field, numbers, texts};

/// Converts a sentence. Tokens and layers that `before` has of the same sentence are not converted again.
pub(super) fn sentence(value: &JsValue, before: Option<&Sentence>) -> Sentence {
    let id = field(value, "id").as_f64().unwrap_or_default() as u32;
    let before = before.filter(|before| before.id == id);
    let mut known = before.cloned().unwrap_or_else(|| Sentence {
        id,
        text: field(value, "text").as_string().unwrap_or_default(),
        ..Sentence::default()
    });
    let tokens = field(value, "tokens");
    if known.tokens.is_empty() && !tokens.is_null() {
        known.tokens = texts(&field(&tokens, "texts")).into();
        known.subwords = field(&tokens, "subwords").as_string().unwrap_or_default();
    }
    let layers = Array::from(&field(value, "layers"));
    for index in known.layers.len() as u32..layers.length() {
        known.layers.push(Arc::new(layer(&layers.get(index), &known.tokens)));
    }
    known.progress = progress(&field(value, "progress"));
    known.error = problem(&field(value, "error"));
    known.waits = field(value, "waits").is_truthy();
    known
}

fn progress(value: &JsValue) -> Option<(f64, f64)> {
    if value.is_null() {
        return None;
    }
    Some((field(value, "loaded").as_f64()?, field(value, "total").as_f64()?))
}

fn problem(value: &JsValue) -> Option<Problem> {
    if value.is_null() {
        return None;
    }
    let values = field(value, "values");
    let text = |name: &str| Some((name.to_owned(), field(&values, name).as_string()?));
    let values = ["file", "why", "n"].into_iter().filter_map(text).collect();
    Some(Problem { name: field(value, "problem").as_string(), values })
}

fn layer(value: &JsValue, tokens: &Arc<[String]>) -> Layer {
    let list = |name: &str| field(&field(value, "labels"), name);
    let (shares, pairs) = (numbers(&list("shares")), numbers(&list("pairs")));
    let patterns = texts(&list("patterns"));
    let label = |(head, name): (usize, &String)| HeadLabel {
        pattern: Pattern::from_name(name, pairs[2 * head] as usize, pairs[2 * head + 1] as usize),
        share: shares[head],
    };
    let matrix = |name: &str| field(value, name).unchecked_into::<Float32Array>();
    let matrices = ["weights", "q", "k", "v"].map(matrix);
    Layer {
        tokens: tokens.clone(),
        labels: patterns.iter().enumerate().map(label).collect(),
        separator_shares: numbers(&list("separators")),
        numbers: Box::new(TypedArrays(SendWrapper::new(matrices))),
    }
}

/// The weights of a layer, `12 · n · n`, and Q, K and V of all its heads side by side, each `n · 384`.
struct TypedArrays(SendWrapper<[Float32Array; 4]>);

impl LayerNumbers for TypedArrays {
    fn read_weights(&self, head: usize, weights: &mut [f32]) {
        let (from, count) = (head * weights.len(), weights.len());
        self.0[0].subarray(from as u32, (from + count) as u32).copy_to(weights);
    }

    fn weight(&self, head: usize, n: usize, i: usize, j: usize) -> f64 {
        let index = (head * n * n + i * n + j).to_string();
        field(&self.0[0], &index).as_f64().unwrap_or_default()
    }

    fn projection(&self, head: usize, n: usize) -> Projection {
        let [q, k, v] = [1, 2, 3].map(|matrix| columns(&self.0[matrix].to_vec(), head, n));
        Projection { q, k, v }
    }
}

/// The columns of one head among those of all, `n` rows.
fn columns(all: &[f32], head: usize, n: usize) -> Matrix {
    let row = all.len() / n.max(1);
    let size = row / HEADS;
    Matrix::from_fn(n, size, |i, c| all[i * row + head * size + c].into())
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn the_columns_of_a_head_stand_side_by_side_with_those_of_the_others() {
        let all: Vec<f32> = (0..2 * 384).map(|at| at as f32).collect();
        let own = columns(&all, 3, 2);
        assert_eq!((own.rows(), own.columns()), (2, 32));
        assert_eq!((own[(0, 0)], own[(0, 31)], own[(1, 0)]), (96.0, 127.0, 384.0 + 96.0));
    }
}

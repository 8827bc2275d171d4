//! Vectors computed by an independent script; the file says in `about` what it holds.

use attention_core::{Mask, Matrix, scaled_dot_product_attention};
use serde_json::Value;

const FILE: &str = include_str!("golden/core.json");

fn cases() -> Vec<Value> {
    let file: Value = serde_json::from_str(FILE).unwrap();
    file["core"].as_array().unwrap().clone()
}

fn count(case: &Value, name: &str) -> usize {
    case[name].as_u64().unwrap() as usize
}

/// Inputs are exact `f32` values, so they are read as such before they become `f64`.
fn input(number: &Value) -> f64 {
    f64::from(number.to_string().parse::<f32>().unwrap())
}

fn input_matrix(case: &Value, name: &str, rows: &str, columns: &str) -> Matrix {
    let data = case[name].as_array().unwrap().iter().map(input).collect();
    Matrix::from_vec(count(case, rows), count(case, columns), data).unwrap()
}

/// The places of the zeros, which stand for hidden, in a mask of the file.
fn hidden(mask: &Value) -> impl Iterator<Item = usize> {
    let marks = mask.as_array().cloned().unwrap_or_default();
    marks.into_iter().enumerate().filter(|(_, mark)| *mark == 0).map(|(at, _)| at)
}

fn mask(case: &Value) -> Mask {
    let m = count(case, "n_k");
    let keys = Mask::hidden_keys(hidden(&case["key_mask"]));
    let cells = Mask::hidden_cells(hidden(&case["mask"]).map(|at| (at / m, at % m)));
    match case["causal"].as_bool().unwrap() {
        true => Mask::causal().and(keys).and(cells),
        false => keys.and(cells),
    }
}

/// The file has ten significant digits, hence 1e-9 relative; what is 0 there must be 0 here.
fn assert_agrees(name: &str, found: &Matrix, expected: &Value) {
    let expected: Vec<f64> =
        expected.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect();
    assert_eq!(found.rows() * found.columns(), expected.len(), "{name}");
    for (found, expected) in found.iter_rows().flatten().zip(expected) {
        let agrees = (found - expected).abs() <= 1e-9 * expected.abs();
        assert!(agrees, "{name}: {found} is not {expected}");
    }
}

#[test]
fn every_golden_case_agrees_in_output_and_where_given_in_weights() {
    for case in cases() {
        let name = case["name"].as_str().unwrap();
        let q = input_matrix(&case, "q", "n_q", "d");
        let k = input_matrix(&case, "k", "n_k", "d");
        let v = input_matrix(&case, "v", "n_k", "d_v");
        let scale = input(&case["scale"]);
        let trace = scaled_dot_product_attention(&q, &k, &v, scale, &mask(&case)).unwrap();
        assert_agrees(name, &trace.output, &case["out"]);
        if case["probs"].is_array() {
            assert_agrees(name, &trace.weights, &case["probs"]);
        }
    }
}

#[test]
fn the_golden_file_has_every_kind_of_mask() {
    let cases = cases();
    assert!(cases.len() > 30);
    for kind in ["key_mask", "mask"] {
        assert!(cases.iter().any(|case| hidden(&case[kind]).next().is_some()), "{kind}");
    }
    assert!(cases.iter().any(|case| case["causal"] == true));
}

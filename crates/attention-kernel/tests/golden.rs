//! Vectors computed by an independent script, within the tolerances that the file states for `f32`.

use attention_kernel::{Attention, Mask, Shape};
use serde_json::Value;

const FILE: &str = include_str!("../../attention-core/tests/golden/core.json");

/// Products in a case; the few that have more take most of the time there, and reach no other code.
const LARGE_FOR_MIRI: usize = 1000;

fn count(case: &Value, name: &str) -> usize {
    case[name].as_u64().unwrap() as usize
}

/// Inputs are exact `f32` values.
fn number(number: &Value) -> f32 {
    number.to_string().parse().unwrap()
}

fn numbers(case: &Value, name: &str) -> Vec<f32> {
    case[name].as_array().unwrap().iter().map(number).collect()
}

/// In the file 1 stands for visible.
fn hidden(case: &Value, name: &str) -> Option<Vec<bool>> {
    Some(case[name].as_array()?.iter().map(|mark| *mark == 0).collect())
}

fn agrees(name: &str, found: &[f32], expected: &Value, absolute: f64, relative: f64) {
    let expected = expected.as_array().unwrap();
    assert_eq!(found.len(), expected.len(), "{name}");
    for (found, expected) in found.iter().zip(expected) {
        let expected = expected.as_f64().unwrap();
        let off = (f64::from(*found) - expected).abs();
        assert!(
            off <= absolute + relative * expected.abs(),
            "{name}: {found:e} is not {expected:e}"
        );
    }
}

#[test]
fn every_golden_case_agrees_streamed_and_weighed() {
    let file: Value = serde_json::from_str(FILE).unwrap();
    let cases = file["core"].as_array().unwrap();
    assert!(cases.len() > 30);
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let [n, m, d_k, d_v] = ["n_q", "n_k", "d", "d_v"].map(|name| count(case, name));
        if cfg!(miri) && n * m * (d_k + d_v) > LARGE_FOR_MIRI {
            continue;
        }
        let mut call = Attention::new(Shape { m, d_v, ..Shape::square(n, d_k) });
        call.scale = number(&case["scale"]);
        let (keys, cells) = (hidden(case, "key_mask"), hidden(case, "mask"));
        let causal = case["causal"] == true;
        call.mask = Mask { causal, hidden_keys: keys.as_deref(), hidden_cells: cells.as_deref() };
        let [q, k, v] = ["q", "k", "v"].map(|name| numbers(case, name));
        let tolerance = |name: &str| case["tol"][name].as_f64().unwrap();
        let (absolute, relative) = (tolerance("abs"), tolerance("rel"));
        let weighed = call.weigh(&q, &k, &v).unwrap();
        agrees(name, &call.run(&q, &k, &v).unwrap(), &case["out"], absolute, relative);
        agrees(name, &weighed.output, &case["out"], absolute, relative);
        if case["probs"].is_array() {
            agrees(name, &weighed.weights, &case["probs"], 2e-6, 2e-6);
        }
    }
}

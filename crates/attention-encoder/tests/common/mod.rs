//! The golden texts and numbers, by an independent program and a computation in `f64`.

use serde_json::Value;
use std::path::PathBuf;

const FILE: &str = include_str!("../golden/encoder.json");

pub(crate) fn golden(part: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(FILE).unwrap();
    file[part].as_array().unwrap().clone()
}

pub(crate) fn ids(case: &Value) -> Vec<u32> {
    case["ids"].as_array().unwrap().iter().map(|id| id.as_u64().unwrap() as u32).collect()
}

/// A path from the top of the repository.
pub(crate) fn top(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

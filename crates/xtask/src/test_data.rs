//! What the end-to-end tests read of the product's own data, so that they never parse Rust or list it again.

use crate::{contract, paths};
use anyhow::Result;
use attention_lessons::Lesson;
use serde_json::{Map, Value, json};
use std::fs;

/// Writes every message of every language, the contract and the lessons to `target/test-data/`.
pub(crate) fn write() -> Result<()> {
    let folder = paths::test_data();
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("messages.json"), attention_messages::all_messages())?;
    fs::write(folder.join("contract.json"), contract::json())?;
    fs::write(folder.join("lessons.json"), lessons())?;
    Ok(())
}

/// Every lesson by its id: what `el.trace` is of an element that shows it as it begins.
fn lessons() -> String {
    let all = attention_lessons::all().iter().map(|lesson| (lesson.id.to_owned(), trace(lesson)));
    Value::Object(all.collect::<Map<_, _>>()).to_string()
}

/// The trace of a lesson at its default scale, whose scores are divided by nothing.
fn trace(lesson: &Lesson) -> Value {
    let scale = lesson.default_scale();
    let computed = lesson.trace(scale);
    let (projection, trace) = (&computed.projection, &computed.trace);
    let matrices = [
        ("q", &projection.q),
        ("k", &projection.k),
        ("v", &projection.v),
        ("scores", &trace.scores),
        ("weights", &trace.weights),
        ("output", &trace.output),
    ];
    let mut value =
        json!({ "tokens": lesson.tokens, "query": lesson.query, "scale": scale, "divisor": 1 });
    for (name, matrix) in matrices {
        value[name] = json!(matrix.iter_rows().collect::<Vec<_>>());
    }
    value
}

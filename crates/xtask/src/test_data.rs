//! What the end-to-end tests read of the product's own data, so that they never parse Rust or list it again.

use crate::{base91, contract, paths};
use anyhow::Result;
use attention_lessons::Lesson;
use attention_snippets::{Form, Snippet};
use attention_spread::{Pairs, Weights, scores};
use attention_train::{Net, Run, Setup, Task};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;

/// The folder that snippets name; a test puts the address of its server in its place.
const BASE: &str = "https://example.invalid/";

/// Writes every message of every language, the contract, the lessons, snippets and packed bytes to
/// `target/test-data/`.
pub(crate) fn write() -> Result<()> {
    let folder = paths::test_data();
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("messages.json"), attention_messages::all_messages())?;
    fs::write(folder.join("contract.json"), contract::json())?;
    fs::write(folder.join("lessons.json"), lessons())?;
    fs::write(folder.join("snippets.json"), snippets())?;
    fs::write(folder.join("base91.json"), base91())?;
    fs::write(folder.join("spread.json"), spread())?;
    fs::write(folder.join("learning.json"), learning()?)?;
    Ok(())
}

/// What teachers paste: by form, an explorer and a flow, without and with a state that they have chosen.
fn snippets() -> String {
    let chosen = |name, value: &str| (name, value.to_owned());
    let states = [
        ("explorer", vec![]),
        ("flow", vec![]),
        ("chosen explorer", vec![chosen("query", "tired"), chosen("scale", "2")]),
        ("chosen flow", vec![chosen("stage", "score")]),
    ];
    let of_form = |form: Form| {
        let text = |(name, attributes): &(&str, Vec<_>)| {
            let tag = format!("attention-{}", name.rsplit(' ').next().unwrap_or_default());
            let title = "Self-attention";
            let snippet = Snippet { base: BASE, tag: &tag, attributes, title, height: 900 };
            ((*name).to_owned(), json!(snippet.text(form)))
        };
        (form.name().to_owned(), Value::Object(states.iter().map(text).collect()))
    };
    Value::Object(Form::ALL.into_iter().map(of_form).collect()).to_string()
}

/// Bytes and the text that scripts have of them: every length up to 40, of hashes, of zeros only and of ones only.
fn base91() -> String {
    let random = (0..2).flat_map(|seed: u8| Sha256::digest([seed])).collect::<Vec<_>>();
    let sources = [&random[..], &[0; 40], &[255; 40]];
    let cases = sources.iter().flat_map(|bytes| (0..=40).map(|length| &bytes[..length]));
    json!(cases.map(|bytes| json!([bytes, base91::encoded(bytes)])).collect::<Vec<_>>()).to_string()
}

/// What `el.trace` is of `<attention-spread>` as it begins: every browser draws these numbers, to the last bit.
fn spread() -> String {
    let (d, n, seed) = (64, 16, 1);
    let mut pairs = Pairs::new(d, seed);
    while !pairs.is_complete() {
        pairs.step();
    }
    let scores = scores(d, n, seed);
    let Weights { weights, largest, entropy, jacobian } = Weights::of(&scores, 1.0);
    json!({
        "d": d, "n": n, "seed": seed, "divided": false, "scores": scores, "weights": weights,
        "standardDeviation": pairs.standard_deviation(), "entropy": entropy, "largest": largest,
        "jacobian": jacobian, "curve": null,
    })
    .to_string()
}

/// What `el.trace.nets` are of `<attention-learning task="…" steps="60">` at its end, by task: every browser trains to
/// the same bits.
fn learning() -> Result<String> {
    let mut all = Map::new();
    for task in Task::ALL {
        let nets = task.nets().iter().map(|net| trained(task, *net));
        all.insert(task.name().to_owned(), nets.collect::<Result<_>>()?);
    }
    Ok(Value::Object(all).to_string())
}

fn trained(task: Task, net: Net) -> Result<Value> {
    const STEPS: usize = 60;
    let mut run = Run::new(Setup { task, net, seed: 1, d_k: 64 })?;
    let loss = (0..STEPS).map(|_| run.step()).last();
    let accuracy = run.evaluate();
    let mut value = json!({
        "name": net.name(), "parameters": run.parameters(), "step": STEPS, "steps": STEPS,
        "sequences": run.sequences(), "loss": loss, "accuracy": accuracy.accuracy,
        "byDistance": accuracy.by_distance, "hash": format!("{:08x}", run.hash()),
    });
    if let Some(weights) = run.answer_shown().weights {
        value["weights"] = json!(weights);
    }
    Ok(value)
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

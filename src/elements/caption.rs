//! What a stage of the flow says, with the numbers of this very query.

use attention_core::HeadTrace;
use attention_draw::{Stage, fixed, number, percent};
use attention_lessons::Lesson;
use attention_words::StageWords;
use leptos::prelude::*;

use super::State;
use super::explorer::top;

/// The caption of `stage` for the query and the scale there are.
pub(super) fn caption(state: &State, stage: Stage) -> String {
    let (lesson, words, query) = (state.lesson(), state.words(), state.query.get());
    let said = quoted(lesson, &state.trace.get(), query, state.scale.get(), words.decimal);
    (words.caption)(stage as usize, &said)
}

fn quoted(
    lesson: &Lesson,
    head: &HeadTrace,
    query: usize,
    scale: f64,
    decimal: char,
) -> StageWords {
    let trace = &head.trace;
    let weights = trace.weights.row(query);
    let top = top(weights);
    let next = (0..weights.len()).filter(|&j| j != top).map(|j| weights[j]).fold(0.0, f64::max);
    let text = |value: f64| number(value, 2, decimal);
    let (grown, before, after) = grown(lesson, head, query);
    StageWords {
        n: lesson.tokens.len(),
        query: lesson.tokens[query].to_owned(),
        top: lesson.tokens[top].to_owned(),
        meaning: lesson.token_meanings[query].to_owned(),
        features: features(lesson, query, decimal),
        asks: lesson.asks[self::top(head.projection.q.row(query))].to_owned(),
        products: products(head, query, top, decimal),
        score: text(trace.scores[(query, top)]),
        scale: fixed(scale, 2, decimal),
        logit: text(trace.logits[(query, top)]),
        weight: percent(weights[top]),
        ratio: number(weights[top] / next, 1, decimal),
        grown: grown.to_owned(),
        before: text(before),
        after: text(after),
    }
}

fn features(lesson: &Lesson, token: usize, decimal: char) -> String {
    let x = lesson.x();
    let named = lesson.features.iter().zip(x.row(token)).filter(|(_, value)| **value != 0.0);
    named
        .map(|(name, value)| format!("{name} {}", number(*value, 2, decimal)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn products(head: &HeadTrace, query: usize, key: usize, decimal: char) -> String {
    let (q, k) = (head.projection.q.row(query), head.projection.k.row(key));
    let terms: Vec<String> = q
        .iter()
        .zip(k)
        .filter(|(q, k)| **q * **k != 0.0)
        .map(|(q, k)| format!("{} × {}", number(*q, 2, decimal), number(*k, 2, decimal)))
        .collect();
    if terms.is_empty() { "0".to_owned() } else { terms.join(" + ") }
}

/// The feature that has grown most between embedding and output, with both numbers.
fn grown<'a>(lesson: &'a Lesson, head: &HeadTrace, query: usize) -> (&'a str, f64, f64) {
    let (x, output) = (lesson.x(), head.trace.output.row(query));
    let was = |name: &str| {
        let column = lesson.features.iter().position(|feature| *feature == name);
        column.map_or(0.0, |f| x[(query, f)])
    };
    let gains: Vec<f64> =
        lesson.passes.iter().zip(output).map(|(name, now)| now - was(name)).collect();
    let c = top(&gains);
    (lesson.passes[c], was(lesson.passes[c]), output[c])
}

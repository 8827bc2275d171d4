//! The captions of the stages, with the numbers of the query.

use std::borrow::Cow;

use attention_core::{HeadTrace, Matrix};
use attention_draw::{NumberFormat, Stage};
use attention_lessons::{Lesson, LessonTexts};
use attention_messages::{fill, joined};
use leptos::prelude::*;

use crate::figures::head::top;
use crate::state::{FigureInput, HeadInput, State};

/// Not `String`s, as in the snippets of the panels: code that two parts share becomes a module, which adds 0.3 kB.
type Values = Vec<(&'static str, Cow<'static, str>)>;

/// The caption of `stage` for the present query and scale.
pub(super) fn caption(state: &State, stage: Stage) -> String {
    let figure_input = state.figure_input.get();
    let (Some(head_input), Some(head)) = (figure_input.head_input(), state.trace()) else {
        return String::new();
    };
    let mut values = common(state, &figure_input, &head);
    match figure_input.lesson {
        Some(lesson) => values.extend(of_lesson(state, lesson, head_input, &head)),
        None => values.extend(of_custom_data(state, head_input, &head)),
    }
    fill(template(state, &figure_input, head_input, stage), &values)
}

fn template(
    state: &State,
    figure_input: &FigureInput,
    head_input: &HeadInput,
    stage: Stage,
) -> &'static str {
    let words = state.messages();
    match stage {
        _ if figure_input.lesson.is_some() => words.captions()[stage as usize],
        Stage::Embed | Stage::Project if head_input.x.columns() == 0 => words.own_given,
        Stage::Embed => words.own_embed,
        Stage::Project => words.own_project,
        Stage::Score => words.own_score,
        Stage::Output => words.own_output,
        Stage::Scale | Stage::Softmax | Stage::Blend => words.captions()[stage as usize],
    }
}

/// The values that the captions of every head use.
fn common(state: &State, figure_input: &FigureInput, head: &HeadTrace) -> Values {
    let (query, numbers, trace) = (state.query.get(), state.numbers(), &head.trace);
    let weights = trace.weights.row(query);
    let top = top(weights);
    let next = (0..weights.len()).filter(|&j| j != top).map(|j| weights[j]).fold(0.0, f64::max);
    let text = |value: f64| numbers.short(value, 2);
    let ratio = if next > 0.0 { numbers.short(weights[top] / next, 1) } else { "∞".to_owned() };
    vec![
        ("n", figure_input.tokens.len().to_string().into()),
        ("query", figure_input.tokens[query].clone().into()),
        ("top", figure_input.tokens[top].clone().into()),
        ("score", text(trace.scores[(query, top)]).into()),
        ("scale", numbers.fixed(state.scale.get(), 2).into()),
        ("logit", text(trace.logits[(query, top)]).into()),
        ("weight", numbers.percent(weights[top]).into()),
        ("ratio", ratio.into()),
    ]
}

fn of_lesson(
    state: &State,
    lesson: &'static Lesson,
    head_input: &HeadInput,
    head: &HeadTrace,
) -> Values {
    let (query, numbers) = (state.query.get(), state.numbers());
    let key = top(head.trace.weights.row(query));
    let texts = state.context.lesson_texts(lesson);
    let (feature, before, after) =
        grown(lesson, &head_input.x, query, head.trace.output.row(query));
    let asks = texts.asks[top(head.projection.q.row(query))];
    vec![
        ("meaning", texts.token_meanings[query].into()),
        ("features", features(&texts, head_input.x.row(query), numbers).into()),
        ("asks", asks.into()),
        ("products", products(head, query, key, numbers).into()),
        ("grown", texts.features[feature].into()),
        ("before", numbers.short(before, 2).into()),
        ("after", numbers.short(after, 2).into()),
    ]
}

fn of_custom_data(state: &State, head_input: &HeadInput, head: &HeadTrace) -> Values {
    let query = state.query.get();
    let score = head.trace.scores[(query, top(head.trace.weights.row(query)))];
    vec![
        ("d", head_input.x.columns().to_string().into()),
        ("d_k", head_input.projection.q.columns().to_string().into()),
        ("sum", state.numbers().short(score * head_input.divisor, 2).into()),
    ]
}

fn features(texts: &LessonTexts, row: &[f64], numbers: NumberFormat) -> String {
    let named = texts.features.iter().zip(row).filter(|(_, value)| **value != 0.0);
    let written = named.map(|(name, value)| format!("{name} {}", numbers.short(*value, 2)));
    joined(&written.collect::<Vec<_>>(), ", ")
}

fn products(head: &HeadTrace, query: usize, key: usize, numbers: NumberFormat) -> String {
    let (q, k) = (head.projection.q.row(query), head.projection.k.row(key));
    let terms: Vec<String> = q
        .iter()
        .zip(k)
        .filter(|(q, k)| **q * **k != 0.0)
        .map(|(q, k)| format!("{} × {}", numbers.short(*q, 2), numbers.short(*k, 2)))
        .collect();
    if terms.is_empty() { "0".to_owned() } else { joined(&terms, " + ") }
}

/// The feature that has grown most from embedding to output, with both values.
fn grown(lesson: &Lesson, x: &Matrix, query: usize, output: &[f64]) -> (usize, f64, f64) {
    let was = |c: usize| x[(query, lesson.passed_feature(c))];
    let gains: Vec<f64> = output.iter().enumerate().map(|(c, now)| now - was(c)).collect();
    let c = top(&gains);
    (lesson.passed_feature(c), was(c), output[c])
}

//! The texts of the sum behind a cell.

use attention_draw::flow::listed;
use attention_messages::fill;
use leptos::prelude::*;

use crate::figures::single_head::{axis, largest};
use crate::state::{FigureInput, HeadInput, State};
use crate::widgets::Sum;

/// The sum of a cell, and of its column; without a cell, of the query's largest weight.
pub(super) fn sum(state: &State, cell: Option<(usize, usize)>) -> Sum {
    let (figure_input, query) = (state.figure_input.get(), state.query.get());
    let messages = state.messages();
    let n = figure_input.tokens.len();
    let cell = cell.filter(|(i, j)| i.max(j) < &n);
    let (i, j) = cell.unwrap_or_else(|| (query, largest(state)));
    let names = [("query", &*figure_input.labels[i]), ("key", &*figure_input.labels[j])];
    let title = fill(messages.cell_title, &names);
    let weight = state.numbers().percent(state.weights.get()[(i, j)]);
    Sum {
        why: figure_input.lesson.map_or("", |lesson| state.context.lesson_texts(lesson).why[query]),
        spoken: messages.spoken(&title),
        title,
        terms: figure_input
            .head_input()
            .map_or_else(Vec::new, |head_input| terms(state, &figure_input, head_input, (i, j))),
        end: match figure_input.head_input() {
            _ if state.hides(i, j) => fill(messages.hidden_key, &names),
            Some(head_input) => end(state, head_input, (i, j), &weight),
            None => fill(messages.cell_weight, &[("weight", &weight)]),
        },
        column: fill(messages.column_sum, &[("key", names[1].1), ("n", &column_sum(state, j))]),
    }
}

/// What the queries in sight give to a key, all together.
fn column_sum(state: &State, key: usize) -> String {
    let visible = state.visible_tokens.get();
    let column = key.saturating_sub(visible.first);
    let sum: f64 = visible.weights.iter_rows().map(|row| row[column]).sum();
    state.numbers().fixed(sum, 1)
}

/// Each term, and whether it is nonzero.
fn terms(
    state: &State,
    figure_input: &FigureInput,
    head_input: &HeadInput,
    (i, j): (usize, usize),
) -> Vec<(String, bool)> {
    let (messages, numbers) = (state.messages(), state.numbers());
    let (q, k) = (head_input.projection.q.row(i), head_input.projection.k.row(j));
    let text = |value| numbers.short(value, 2);
    let (listed, others) = listed(q, k);
    let mut terms: Vec<_> = listed
        .iter()
        .map(|&c| {
            let product = q[c] * k[c];
            let values = [
                ("axis", axis(state, figure_input, c)),
                ("query", text(q[c])),
                ("key", text(k[c])),
                ("product", text(product)),
            ];
            (fill(messages.term, &values), product != 0.0)
        })
        .collect();
    if !others.is_empty() {
        let rest: f64 = others.iter().map(|&c| q[c] * k[c]).sum();
        let values = [("n", others.len().to_string()), ("product", text(rest))];
        terms.push((fill(messages.other_terms, &values), rest != 0.0));
    }
    terms
}

fn end(state: &State, head_input: &HeadInput, cell: (usize, usize), weight: &str) -> String {
    let (messages, numbers) = (state.messages(), state.numbers());
    let (score, scale) = (head_input.scores[cell], state.scale.get());
    let text = |value| numbers.short(value, 2);
    let template =
        if head_input.divisor == 1.0 { messages.cell_end } else { messages.cell_end_divided };
    let values = [
        ("sum", text(score * head_input.divisor)),
        ("d_k", head_input.projection.q.columns().to_string()),
        ("score", text(score)),
        ("scale", numbers.fixed(scale, 2)),
        ("logit", text(score * scale)),
        ("weight", weight.to_owned()),
    ];
    fill(template, &values)
}

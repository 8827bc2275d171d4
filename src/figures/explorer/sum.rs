//! What the sum of one cell says.

use attention_draw::flow::listed;
use attention_messages::fill;
use leptos::prelude::*;

use crate::figures::head::{axis, largest};
use crate::state::{Made, State, Subject};
use crate::widgets::Sum;

/// The sum of a cell; when none is at hand, of the largest weight of the query.
pub(super) fn sum(state: &State, cell: Option<(usize, usize)>) -> Sum {
    let (subject, query) = (state.subject.get(), state.query.get());
    let words = state.messages();
    let n = subject.tokens.len();
    let cell = cell.filter(|(i, j)| i.max(j) < &n);
    let (i, j) = cell.unwrap_or_else(|| (query, largest(state)));
    let names = [("query", &*subject.tokens[i]), ("key", &*subject.tokens[j])];
    let weight = state.numbers().percent(state.weights.get()[(i, j)]);
    Sum {
        why: subject.lesson.map_or("", |lesson| state.context.lesson_texts(lesson).why[query]),
        title: fill(words.cell_title, &names),
        terms: subject.made().map_or_else(Vec::new, |made| terms(state, &subject, made, (i, j))),
        end: match subject.made() {
            Some(made) => end(state, made, (i, j), &weight),
            None => fill(words.cell_weight, &[("weight", &weight)]),
        },
    }
}

/// Each term in words, and whether it adds anything.
fn terms(
    state: &State,
    subject: &Subject,
    made: &Made,
    (i, j): (usize, usize),
) -> Vec<(String, bool)> {
    let (words, numbers) = (state.messages(), state.numbers());
    let (q, k) = (made.projection.q.row(i), made.projection.k.row(j));
    let text = |value| numbers.short(value, 2);
    let (listed, others) = listed(q, k);
    let mut terms: Vec<_> = listed
        .iter()
        .map(|&c| {
            let product = q[c] * k[c];
            let values = [
                ("axis", axis(state, subject, c)),
                ("query", text(q[c])),
                ("key", text(k[c])),
                ("product", text(product)),
            ];
            (fill(words.term, &values), product != 0.0)
        })
        .collect();
    if !others.is_empty() {
        let rest: f64 = others.iter().map(|&c| q[c] * k[c]).sum();
        let values = [("n", others.len().to_string()), ("product", text(rest))];
        terms.push((fill(words.other_terms, &values), rest != 0.0));
    }
    terms
}

fn end(state: &State, made: &Made, cell: (usize, usize), weight: &str) -> String {
    let (words, numbers) = (state.messages(), state.numbers());
    let (score, scale) = (made.scores[cell], state.scale.get());
    let text = |value| numbers.short(value, 2);
    let template = if made.divisor == 1.0 { words.cell_end } else { words.cell_end_divided };
    let values = [
        ("sum", text(score * made.divisor)),
        ("d_k", made.projection.q.columns().to_string()),
        ("score", text(score)),
        ("scale", numbers.fixed(scale, 2)),
        ("logit", text(score * scale)),
        ("weight", weight.to_owned()),
    ];
    fill(template, &values)
}

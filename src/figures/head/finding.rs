//! The finding: where the query's attention goes, as a sentence.

use attention_core::effective_keys;
use attention_messages::fill;
use leptos::prelude::*;

use crate::state::State;

/// The key with the largest weight, how far the rest spreads, and what hidden tokens receive.
pub(in crate::figures) fn finding(state: &State) -> String {
    let (figure_input, query, row) = (state.figure_input.get(), state.query.get(), state.row());
    let (tokens, top, words) = (&figure_input.tokens, largest(state), state.messages());
    let template = if top == query { words.finding_itself } else { words.finding };
    let values = [
        ("query", &*tokens[query]),
        ("top", &tokens[top]),
        ("weight", &state.numbers().percent(row[top])),
    ];
    let spread = match effective_keys(&row).round() as usize {
        0 | 1 => words.spread_one.to_owned(),
        n => fill(words.spread, &[("n", n.to_string())]),
    };
    format!("{} {spread}{}", fill(template, &values), out_of_sight(state, &row))
}

/// The weight of the hidden tokens, if there are any.
fn out_of_sight(state: &State, row: &[f64]) -> String {
    let first = state.visible_tokens.get().first;
    if first == 0 {
        return String::new();
    }
    let share: f64 = row[..first].iter().chain(&row[row.len() - first..]).sum();
    format!(
        " {}",
        fill(state.messages().out_of_sight, &[("weight", state.numbers().percent(share))])
    )
}

/// The visible key with the largest weight.
pub(in crate::figures) fn largest(state: &State) -> usize {
    let visible_tokens = state.visible_tokens.get();
    visible_tokens.first + top(&visible_tokens.row(state.query.get()))
}

/// The index of the largest weight.
pub(in crate::figures) fn top(weights: &[f64]) -> usize {
    (0..weights.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b])).unwrap_or_default()
}

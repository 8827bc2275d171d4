//! Where the query's attention goes, in words.

use attention_captions::Finding;
use attention_messages::fill;
use leptos::prelude::*;

use crate::state::State;

/// The key that gets the most, how far the rest spreads, and what goes out of sight.
pub(in crate::figures) fn finding(state: &State) -> String {
    with_finding(state, |finding| finding.text()) + &masked(state)
}

/// What a causal mask hides from the query, after a space; nothing without one, or from the last token.
pub(in crate::figures) fn masked(state: &State) -> String {
    let (query, figure_input) = (state.query.get(), state.figure_input.get());
    let is_last = query + 1 == figure_input.tokens.len();
    if is_last || !state.is_masked() {
        return String::new();
    }
    format!(" {}", fill(state.messages().masked, &[("query", &figure_input.labels[query])]))
}

/// The token to answer a guess with, and whether the guess is right.
pub(super) fn answer(state: &State, guess: usize) -> (usize, bool) {
    with_finding(state, |finding| match finding.is_right(guess) {
        true => (guess, true),
        false => (finding.largest(), false),
    })
}

/// The key in sight that the query gives the most to.
pub(in crate::figures) fn largest(state: &State) -> usize {
    with_finding(state, |finding| finding.largest())
}

/// The query's token if its label is shortened, else nothing. A token has at most a few lines of characters.
pub(in crate::figures) fn whole_query(state: &State) -> String {
    let (figure_input, query) = (state.figure_input.get(), state.query.get());
    let (token, label) = (&figure_input.tokens[query], &figure_input.labels[query]);
    let is_shortened = token != label && label.ends_with('…');
    if is_shortened { token.clone() } else { String::new() }
}

fn with_finding<T>(state: &State, read: impl FnOnce(&Finding) -> T) -> T {
    let (figure_input, visible_tokens) = (state.figure_input.get(), state.visible_tokens.get());
    let first = visible_tokens.first;
    read(&Finding {
        tokens: &figure_input.labels,
        query: state.query.get(),
        row: &state.row(),
        visible: first..first + visible_tokens.labels.len(),
        guess: state.guess(),
        messages: state.messages(),
        numbers: state.numbers(),
    })
}

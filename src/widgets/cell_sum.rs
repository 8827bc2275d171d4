//! Where one weight comes from: its score, feature by feature.

use attention_core::HeadTrace;
use attention_draw::{fixed, number, percent};
use attention_words::{Term, Words};
use leptos::prelude::*;

/// The sum behind the cell at hand, or an invitation to choose one.
#[component]
pub(crate) fn CellSum(
    /// The cell, as (query, key).
    cell: Signal<Option<(usize, usize)>>,
    /// Everything the head computes.
    trace: Memo<HeadTrace>,
    /// The scale on the scores.
    #[prop(into)]
    scale: Signal<f64>,
    /// One token a row and column.
    #[prop(into)]
    tokens: Signal<&'static [&'static str]>,
    /// The names of the columns of Q and K.
    #[prop(into)]
    axes: Signal<&'static [&'static str]>,
    /// The words.
    #[prop(into)]
    words: Signal<&'static Words>,
) -> impl IntoView {
    let title = move || match cell.get() {
        Some((i, j)) => (words.get().cell_title)(tokens.get()[i], tokens.get()[j]),
        None => words.get().cell_hint.to_owned(),
    };
    let terms = move || {
        let Some((i, j)) = cell.get() else { return Vec::new() };
        trace.with(|trace| terms(trace, axes.get(), i, j, words.get().decimal))
    };
    let end = move || {
        let Some((i, j)) = cell.get() else { return String::new() };
        trace.with(|trace| end(trace, scale.get(), i, j, words.get()))
    };
    view! {
        <div class="cell-sum">
            <p class="cell-title">{title}</p>
            <ul>
                <For each=terms key=|term| (term.axis.clone(), term.query.clone(), term.key.clone()) let:term>
                    <li>{move || (words.get().term)(&term)}</li>
                </For>
            </ul>
            <p class="cell-end">{end}</p>
        </div>
    }
}

fn terms(trace: &HeadTrace, axes: &[&str], i: usize, j: usize, decimal: char) -> Vec<Term> {
    let (q, k) = (trace.projection.q.row(i), trace.projection.k.row(j));
    let term = |(c, axis): (usize, &&str)| Term {
        axis: (*axis).to_owned(),
        query: number(q[c], 2, decimal),
        key: number(k[c], 2, decimal),
        product: number(q[c] * k[c], 2, decimal),
    };
    axes.iter().enumerate().map(term).collect()
}

fn end(trace: &HeadTrace, scale: f64, i: usize, j: usize, words: &Words) -> String {
    let trace = &trace.trace;
    let score = number(trace.scores[(i, j)], 2, words.decimal);
    let logit = number(trace.logits[(i, j)], 2, words.decimal);
    let scale = fixed(scale, 2, words.decimal);
    (words.cell_end)(&score, &scale, &logit, &percent(trace.weights[(i, j)]))
}

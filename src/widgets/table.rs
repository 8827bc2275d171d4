//! The same numbers as the heatmap, as a table.

use attention_core::Matrix;
use attention_draw::fixed;
use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Place, effect};

/// Above this many tokens the table holds the chosen query's row alone.
const MOST_ROWS: usize = 32;

/// What the table shows.
pub(crate) struct Numbers {
    pub(crate) tokens: &'static [&'static str],
    /// `n × m`.
    pub(crate) weights: Matrix,
    pub(crate) query: usize,
    /// The decimal separator.
    pub(crate) decimal: char,
    /// The head of the first column.
    pub(crate) corner: &'static str,
}

/// The weights behind a visible "Show as table".
#[component]
pub(crate) fn WeightsTable(
    /// What it shows.
    numbers: impl Fn() -> Numbers + 'static,
    /// What opens it.
    open: Signal<String>,
    /// Its caption.
    caption: Signal<String>,
) -> impl IntoView {
    let place = Place::new();
    effect(move || {
        if let (Some(head), Some(body)) =
            (dom::find::<Element>(place, "thead tr"), dom::find::<Element>(place, "tbody"))
        {
            show(&head, &body, &numbers());
        }
    });
    view! {
        <details class="as-table">
            <summary>{open}</summary>
            <div class="scroll" node_ref=place tabindex="0" role="region" aria-label=caption>
                <table part="weights-table">
                    <caption>{caption}</caption>
                    <thead><tr></tr></thead>
                    <tbody></tbody>
                </table>
            </div>
        </details>
    }
}

fn show(head: &Element, body: &Element, numbers: &Numbers) {
    let Numbers { tokens, weights, query, decimal, corner } = numbers;
    dom::fit(head, tokens.len() + 1, |_| dom::element("th", &[("scope", "col")]));
    for (index, name) in std::iter::once(corner).chain(tokens.iter()).enumerate() {
        write(head, index, name);
    }
    let (first, rows) = if tokens.len() > MOST_ROWS { (*query, 1) } else { (0, tokens.len()) };
    dom::fit(body, rows, |_| dom::element("tr", &[]));
    for index in 0..rows {
        let (Some(row), i) = (dom::child(body, index), first + index) else { continue };
        dom::update(&row, "class", if i == *query { "chosen" } else { "" });
        dom::fit(&row, tokens.len() + 1, |c| match c {
            0 => dom::element("th", &[("scope", "row")]),
            _ => dom::element("td", &[]),
        });
        write(&row, 0, tokens[i]);
        for (j, &weight) in weights.row(i).iter().enumerate() {
            write(&row, j + 1, &fixed(weight, 3, *decimal));
        }
    }
}

fn write(row: &Element, index: usize, text: &str) {
    if let Some(cell) = dom::child(row, index) {
        dom::write(&cell, text);
    }
}

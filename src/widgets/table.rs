//! The same numbers as the heatmap, as a table.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use attention_core::Matrix;
use attention_draw::fixed;
use leptos::prelude::*;
use web_sys::Element;

use crate::clock::use_rest;
use crate::dom::{self, Place, effect, on};

/// Above this many tokens the table holds the chosen query's row alone.
const MOST_ROWS: usize = 32;

/// A table that nobody has opened is not written in every frame of a drag, but when the drag rests so long.
const UNSEEN: Duration = Duration::from_millis(100);

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

/// The decimal separator and the thousandths that the cells show already.
type Known = (Option<char>, Vec<u32>);

/// The weights behind a visible "Show as table".
#[component]
pub(crate) fn WeightsTable(
    /// What it shows.
    numbers: impl Fn() -> Numbers + Copy + 'static,
    /// What opens it.
    open: Signal<String>,
    /// Its caption.
    caption: Signal<String>,
) -> impl IntoView {
    let (place, rested) = (Place::new(), use_rest(UNSEEN));
    let known = Rc::new(RefCell::new((None, Vec::new())));
    let fill = Rc::new(move || {
        let found = |selector| untrack(|| dom::find::<Element>(place, selector));
        if let (Some(head), Some(body)) = (found("thead tr"), found("tbody")) {
            show(&head, &body, &untrack(numbers), &mut known.borrow_mut());
        }
    });
    let (later, mut filled) = (fill.clone(), false);
    effect(move || {
        let (Some(place), _) = (place.get(), numbers()) else { return };
        let seen = place.closest("details[open]").is_ok_and(|open| open.is_some());
        if seen || !std::mem::replace(&mut filled, true) {
            return later();
        }
        let later = later.clone();
        rested(Box::new(move || later()));
    });
    view! {
        <details class="as-table" on:toggle=on(move |_| fill())>
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

/// Writes what differs from `known`: the texts of the cells, row by row, in thousandths.
fn show(head: &Element, body: &Element, numbers: &Numbers, known: &mut Known) {
    let Numbers { tokens, weights, query, decimal, corner } = numbers;
    dom::fit(head, tokens.len() + 1, |_| dom::element("th", &[("scope", "col")]));
    for (index, name) in std::iter::once(corner).chain(tokens.iter()).enumerate() {
        write(head, index, name);
    }
    let (first, rows) = if tokens.len() > MOST_ROWS { (*query, 1) } else { (0, tokens.len()) };
    dom::fit(body, rows, |_| dom::element("tr", &[]));
    if known.0 != Some(*decimal) {
        *known = (Some(*decimal), Vec::new());
    }
    known.1.resize(rows * tokens.len(), u32::MAX);
    for index in 0..rows {
        let (Some(row), i) = (dom::child(body, index), first + index) else { continue };
        dom::update(&row, "class", if i == *query { "chosen" } else { "" });
        dom::fit(&row, tokens.len() + 1, |c| match c {
            0 => dom::element("th", &[("scope", "row")]),
            _ => dom::element("td", &[]),
        });
        write(&row, 0, tokens[i]);
        for (j, &weight) in weights.row(i).iter().enumerate() {
            let (thousandths, known) =
                ((weight * 1000.0).round() as u32, &mut known.1[index * tokens.len() + j]);
            if *known != thousandths {
                *known = thousandths;
                write(&row, j + 1, &fixed(weight, 3, *decimal));
            }
        }
    }
}

fn write(row: &Element, index: usize, text: &str) {
    if let Some(cell) = dom::child(row, index) {
        dom::write(&cell, text);
    }
}

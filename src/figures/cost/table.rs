//! What the chart shows, as a table.

use leptos::prelude::*;
use web_sys::Element;

use super::counts::ROWS;
use super::state::CostState;
use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<details class="as-table"><summary ref="summary"></summary>"#,
    r#"<div class="scroll" tabindex="0" role="group" ref="scroll"><table part="cost-table">"#,
    r#"<caption ref="caption"></caption><thead><tr ref="head"></tr></thead><tbody translate="no" ref="body"></tbody>"#,
    r#"</table></div></details>"#,
);

/// A row a length, behind a visible "Show as table".
#[component]
pub(super) fn CostTable(state: CostState) -> impl IntoView {
    let template = Template::new(MARKUP);
    let summary = template.node("summary");
    let scroll = template.node("scroll");
    let caption = template.node("caption");
    let head = template.node("head");
    let body = template.node("body");
    dom::bind_text(&summary, move || state.texts().messages.show_table.to_owned());
    dom::bind_text(&caption, move || name(&state).to_owned());
    dom::bind_attribute(&scroll, "aria-label", move || name(&state).to_owned());
    // What is counted, until something is measured.
    effect(move || {
        let (texts, points) = (state.texts(), state.measurement.get().points);
        if points.is_empty() {
            let row = |index: usize| texts.counted_row(ROWS[index]);
            write([&head, &body], texts.counted_head(), ROWS.len(), row);
        } else {
            let row = |index: usize| texts.row(&points[index]);
            write([&head, &body], texts.head(), points.len(), row);
        }
    });
    template.view()
}

fn name(state: &CostState) -> &'static str {
    let messages = state.texts().messages;
    if state.measurement.get().points.is_empty() {
        messages.table_calculated
    } else {
        messages.table
    }
}

/// Writes the names of the columns, and so many rows.
fn write<const N: usize>(
    [head, body]: [&Element; 2],
    heads: [&str; N],
    count: usize,
    row: impl Fn(usize) -> [String; N],
) {
    cells(head, &heads.map(str::to_owned), |_| dom::element("th", &[("scope", "col")]));
    dom::resize_children(body, count, |_| dom::element("tr", &[]));
    for index in 0..count {
        let Some(node) = dom::child(body, index) else { continue };
        cells(&node, &row(index), |column| match column {
            0 => dom::element("th", &[("scope", "row")]),
            _ => dom::element("td", &[]),
        });
    }
}

/// Writes a text into each cell; `make` creates missing cells.
fn cells(row: &Element, texts: &[String], make: impl Fn(usize) -> Element) {
    dom::resize_children(row, texts.len(), make);
    for (index, text) in texts.iter().enumerate() {
        if let Some(cell) = dom::child(row, index) {
            dom::write(&cell, text);
        }
    }
}

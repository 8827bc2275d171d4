//! The points of the measurement as a table.

use leptos::prelude::*;
use web_sys::Element;

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
    dom::bind_text(&caption, move || state.texts().messages.table.to_owned());
    dom::bind_attribute(&scroll, "aria-label", move || state.texts().messages.table.to_owned());
    effect(move || {
        let (texts, points) = (state.texts(), state.measurement.get().points);
        let heads = texts.head().map(str::to_owned);
        cells(&head, &heads, |_| dom::element("th", &[("scope", "col")]));
        dom::resize_children(&body, points.len(), |_| dom::element("tr", &[]));
        for (index, point) in points.iter().enumerate() {
            let Some(row) = dom::child(&body, index) else { continue };
            cells(&row, &texts.row(point), |column| match column {
                0 => dom::element("th", &[("scope", "row")]),
                _ => dom::element("td", &[]),
            });
        }
    });
    template.view()
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

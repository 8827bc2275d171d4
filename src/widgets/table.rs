//! The weights as a table.

use std::sync::Arc;

use attention_core::Matrix;
use attention_draw::NumberFormat;
use attention_messages::FigureMessages;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<details class="as-table" data-section="weights-table" ref="details"><summary ref="summary"></summary>"#,
    r#"<div class="scroll" tabindex="0" role="group" ref="scroll"><table part="weights-table">"#,
    r#"<caption ref="caption"></caption><thead><tr ref="head"></tr></thead><tbody translate="no" ref="body"></tbody>"#,
    r#"</table></div></details>"#,
);

/// With more tokens than this, the table has only the row of the query.
const MAX_ROWS: usize = 32;

/// The state of the table.
pub(crate) struct TableState {
    pub(crate) labels: Arc<[String]>,
    /// `n × m`.
    pub(crate) weights: Arc<Matrix>,
    pub(crate) query: usize,
    /// The format of the weights.
    pub(crate) format: NumberFormat,
    pub(crate) messages: &'static FigureMessages,
}

/// What the cells currently show: the format, and the weights in thousandths.
type Known = (Option<NumberFormat>, Vec<u32>);

/// The weights behind a visible "Show as table".
#[component]
pub(crate) fn WeightsTable(
    /// The state.
    table_state: impl Fn() -> TableState + 'static,
    /// The text of the summary, which opens the table.
    open: impl Fn() -> String + 'static,
    /// The caption.
    caption: impl Fn() -> String + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let details = template.node("details");
    let summary = template.node("summary");
    let scroll = template.node("scroll");
    let caption_line = template.node("caption");
    let head = template.node("head");
    let body = template.node("body");
    let opened = RwSignal::new(false);
    dom::bind_text(&summary, open);
    dom::bind_text(&caption_line, caption);
    dom::bind_attribute(&scroll, "aria-label", caption);
    let mut known = (None, Vec::new());
    effect(move || {
        let shown = table_state();
        // A long row takes as much time as the rest of a frame, so it is not updated while the table is closed.
        if opened.get() || shown.labels.len() <= MAX_ROWS {
            show(&head, &body, &shown, &mut known);
        }
    });
    dom::listen(&details, "toggle", move |event| {
        let details: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        opened.set(details.is_some_and(|details| details.has_attribute("open")));
    });
    template.view()
}

/// Writes the cells whose thousandths differ from `known`, row by row.
fn show(head: &Element, body: &Element, shown: &TableState, known: &mut Known) {
    let TableState { labels, weights, query, format, messages } = shown;
    dom::resize_children(head, labels.len() + 1, |c| {
        // All but the corner are tokens.
        let translate = if c == 0 { "yes" } else { "no" };
        dom::element("th", &[("scope", "col"), ("translate", translate)])
    });
    let names = std::iter::once(messages.table_corner).chain(labels.iter().map(String::as_str));
    for (index, name) in names.enumerate() {
        write_header(head, index, name, messages);
    }
    let (first, rows) = if labels.len() > MAX_ROWS { (*query, 1) } else { (0, labels.len()) };
    dom::resize_children(body, rows, |_| dom::element("tr", &[]));
    if known.0 != Some(*format) {
        *known = (Some(*format), Vec::new());
    }
    known.1.resize(rows * labels.len(), u32::MAX);
    for index in 0..rows {
        let (Some(row), i) = (dom::child(body, index), first + index) else { continue };
        dom::update(&row, "class", if i == *query { "chosen" } else { "" });
        dom::resize_children(&row, labels.len() + 1, |c| match c {
            0 => dom::element("th", &[("scope", "row")]),
            _ => dom::element("td", &[]),
        });
        write_header(&row, 0, &labels[i], messages);
        for (j, &weight) in weights.row(i).iter().enumerate() {
            let (thousandths, known) =
                ((weight * 1000.0).round() as u32, &mut known.1[index * labels.len() + j]);
            if *known != thousandths {
                *known = thousandths;
                write(&row, j + 1, &format.fixed(weight, 3));
            }
        }
    }
}

fn write_header(row: &Element, index: usize, name: &str, messages: &FigureMessages) {
    write(row, index, name).inspect(|cell| dom::update(cell, "aria-label", &messages.spoken(name)));
}

fn write(row: &Element, index: usize, text: &str) -> Option<HtmlElement> {
    dom::child(row, index).inspect(|cell| dom::write(cell, text))
}

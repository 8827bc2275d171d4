//! The same numbers as the heatmap, as a table.

use std::sync::Arc;

use attention_core::Matrix;
use attention_draw::NumberFormat;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<details class="as-table" data-part="weights-table" ref="details"><summary ref="summary"></summary>"#,
    r#"<div class="scroll" tabindex="0" role="region" ref="scroll"><table part="weights-table">"#,
    r#"<caption ref="caption"></caption><thead><tr ref="head"></tr></thead><tbody ref="body"></tbody>"#,
    r#"</table></div></details>"#,
);

/// Above this many tokens the table holds the chosen query's row alone.
const MOST_ROWS: usize = 32;

/// What the table shows.
pub(crate) struct Numbers {
    pub(crate) tokens: Arc<[String]>,
    /// `n × m`.
    pub(crate) weights: Arc<Matrix>,
    pub(crate) query: usize,
    /// How they are written.
    pub(crate) format: NumberFormat,
    /// The head of the first column.
    pub(crate) corner: &'static str,
}

/// The format and the thousandths that the cells show already.
type Known = (Option<NumberFormat>, Vec<u32>);

/// The weights behind a visible "Show as table".
#[component]
pub(crate) fn WeightsTable(
    /// What it shows.
    numbers: impl Fn() -> Numbers + 'static,
    /// What opens it.
    open: impl Fn() -> String + 'static,
    /// Its caption.
    caption: impl Fn() -> String + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let details = template.part("details");
    let summary = template.part("summary");
    let scroll = template.part("scroll");
    let caption_line = template.part("caption");
    let head = template.part("head");
    let body = template.part("body");
    let opened = RwSignal::new(false);
    dom::bind_text(&summary, open);
    dom::bind_text(&caption_line, caption);
    dom::bind_attribute(&scroll, "aria-label", caption);
    let mut known = (None, Vec::new());
    effect(move || {
        let numbers = numbers();
        // A long row costs as much as all the rest of a frame, so nobody waits for one that is not seen.
        if opened.get() || numbers.tokens.len() <= MOST_ROWS {
            show(&head, &body, &numbers, &mut known);
        }
    });
    dom::listen(&details, "toggle", move |event| {
        let details: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        opened.set(details.is_some_and(|details| details.has_attribute("open")));
    });
    template.view()
}

/// Writes what differs from `known`: the texts of the cells, row by row, in thousandths.
fn show(head: &Element, body: &Element, numbers: &Numbers, known: &mut Known) {
    let Numbers { tokens, weights, query, format, corner } = numbers;
    dom::resize_children(head, tokens.len() + 1, |_| dom::element("th", &[("scope", "col")]));
    let names = std::iter::once(*corner).chain(tokens.iter().map(String::as_str));
    for (index, name) in names.enumerate() {
        write(head, index, name);
    }
    let (first, rows) = if tokens.len() > MOST_ROWS { (*query, 1) } else { (0, tokens.len()) };
    dom::resize_children(body, rows, |_| dom::element("tr", &[]));
    if known.0 != Some(*format) {
        *known = (Some(*format), Vec::new());
    }
    known.1.resize(rows * tokens.len(), u32::MAX);
    for index in 0..rows {
        let (Some(row), i) = (dom::child(body, index), first + index) else { continue };
        dom::update(&row, "class", if i == *query { "chosen" } else { "" });
        dom::resize_children(&row, tokens.len() + 1, |c| match c {
            0 => dom::element("th", &[("scope", "row")]),
            _ => dom::element("td", &[]),
        });
        write(&row, 0, &tokens[i]);
        for (j, &weight) in weights.row(i).iter().enumerate() {
            let (thousandths, known) =
                ((weight * 1000.0).round() as u32, &mut known.1[index * tokens.len() + j]);
            if *known != thousandths {
                *known = thousandths;
                write(&row, j + 1, &format.fixed(weight, 3));
            }
        }
    }
}

fn write(row: &Element, index: usize, text: &str) {
    if let Some(cell) = dom::child(row, index) {
        dom::write(&cell, text);
    }
}

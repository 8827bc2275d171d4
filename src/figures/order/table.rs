//! The outputs before and after as a table.

use attention_messages::fill;
use web_sys::Element;

use super::state::OrderState;
use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<details class="as-table" part="extra" data-section="weights-table"><summary ref="summary"></summary>"#,
    r#"<div class="scroll" tabindex="0" role="group" ref="scroll"><table part="weights-table">"#,
    r#"<caption ref="caption"></caption><thead><tr ref="head"></tr></thead><tbody translate="no" ref="body"></tbody>"#,
    r#"</table></div></details>"#,
);

/// A row a word, behind a visible "Show as table".
pub(super) fn table(state: OrderState) -> Template {
    let template = Template::new(MARKUP);
    let [summary, scroll, caption, head, body] =
        ["summary", "scroll", "caption", "head", "body"].map(|name| template.node(name));
    dom::bind_text(&summary, move || state.context.messages().show_table.to_owned());
    dom::bind_text(&caption, move || state.messages().table.to_owned());
    dom::bind_attribute(&scroll, "aria-label", move || state.messages().table.to_owned());
    effect(move || {
        let (messages, words) = (state.messages(), state.shown_lesson().tokens);
        let mut names: Vec<String> = state.passes().into_iter().map(str::to_owned).collect();
        names.insert(0, messages.word.to_owned());
        names.push(messages.difference.to_owned());
        cells(&head, &names, true);
        dom::resize_children(&body, words.len(), |_| dom::element("tr", &[]));
        for (word, texts) in rows(&state).iter().enumerate() {
            dom::child(&body, word).inspect(|row| cells(row, texts, false));
        }
    });
    template
}

/// For each word its text, each number of its output before and after, and the largest difference of these.
fn rows(state: &OrderState) -> Vec<Vec<String>> {
    let (both, numbers, texts) = (state.reordered(), state.context.numbers(), state.texts());
    let changes = both.changes();
    let outputs = both.original.output.iter_rows().zip(both.output.iter_rows());
    let row = |(word, (before, after)): (usize, (&[f64], &[f64]))| {
        let written = |number: f64| numbers.fixed(number, 3);
        let cell = |(before, after): (&f64, &f64)| {
            let values = [("before", written(*before)), ("after", written(*after))];
            fill(texts.messages.cell, &values)
        };
        let mut row = vec![state.shown_lesson().tokens[word].to_owned()];
        row.extend(before.iter().zip(after).map(cell));
        row.push(texts.difference(changes[word]));
        row
    };
    outputs.enumerate().map(row).collect()
}

/// Writes a text into each cell of a row, of which the first is a header.
fn cells(row: &Element, texts: &[String], is_head: bool) {
    dom::resize_children(row, texts.len(), |column| match (is_head, column) {
        (true, _) => dom::element("th", &[("scope", "col")]),
        (false, 0) => dom::element("th", &[("scope", "row")]),
        (false, _) => dom::element("td", &[]),
    });
    for (index, text) in texts.iter().enumerate() {
        dom::child(row, index).inspect(|cell| dom::write(cell, text));
    }
}

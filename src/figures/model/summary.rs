//! The summary of the chosen head: its pattern, and where its query looks most.

use attention_analysis::Pattern;
use attention_messages::fill;
use leptos::prelude::*;

use super::control::Model;
use crate::dom::{self, Template};
use crate::figures::single_head::top;

const MARKUP: &str = concat!(
    r#"<p class="summary" part="summary" ref="summary"><span ref="pattern"></span> "#,
    r#"<span class="look" translate="no" ref="look"></span></p>"#,
);

/// The summary, the heading of the explorer below.
#[component]
pub(super) fn Summary(model: Model) -> impl IntoView {
    let view = Template::new(MARKUP);
    let summary = view.node("summary");
    let pattern_node = view.node("pattern");
    let look_node = view.node("look");
    model.summary.set_value(Some(summary));
    dom::bind_text(&pattern_node, move || pattern(&model));
    dom::bind_text(&look_node, move || look(&model));
    view.view()
}

/// The pattern of the chosen head, or that it has not been computed yet.
fn pattern(model: &Model) -> String {
    let texts = model.texts();
    model.session.with(|session| {
        let Some(head) = session.head else { return texts.messages.no_head.to_owned() };
        let name = head.name();
        match (session.layer(), &session.shown) {
            (Some(layer), _) => {
                let label = layer.label(head.head, model.hides_separators());
                let label = texts.label(label, &layer.tokens);
                fill(texts.messages.chosen, &[("head", name), ("does", label)])
            }
            // A failed request is not awaited.
            (None, Some(shown)) if shown.is_coming() || shown.waits => {
                fill(texts.messages.waiting, &[("head", name)])
            }
            (None, _) => String::new(),
        }
    })
}

/// Where the query looks most, unless the pattern already says so. At a scale other than 1 it is empty: the explorer
/// shows the weights of that scale.
fn look(model: &Model) -> String {
    let (texts, state) = (model.texts(), model.state);
    let label = model.opened_label().map(|(_, label)| label);
    let Some(label) = label.filter(|_| state.scale.get() == 1.0) else { return String::new() };
    let (query, row) = (state.query.get(), state.row());
    let key = top(&row);
    if label.pattern == (Pattern::Pair { query, key }) {
        return String::new();
    }
    let tokens = &state.figure_input.get().labels;
    let pair = texts.pattern(Pattern::Pair { query, key }, tokens, str::to_owned);
    format!("{pair}, {}", texts.numbers.percent(row[key]))
}

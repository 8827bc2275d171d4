//! The line on the chosen head: what it does, and where its query looks most.

use attention_analysis::Pattern;
use attention_messages::fill;
use leptos::prelude::*;

use super::control::Model;
use crate::dom::{self, Template};
use crate::figures::head::top;

const MARKUP: &str = concat!(
    r#"<p class="summary" part="summary" ref="summary"><span ref="does"></span> "#,
    r#"<span class="look" ref="look"></span></p>"#,
);

/// The line; it stays in sight while others are looked through.
#[component]
pub(super) fn Summary(model: Model) -> impl IntoView {
    let view = Template::new(MARKUP);
    let summary = view.part("summary");
    let does_part = view.part("does");
    let look_part = view.part("look");
    model.summary.set_value(Some(summary));
    dom::bind_text(&does_part, move || does(&model));
    dom::bind_text(&look_part, move || look(&model));
    view.view()
}

/// What the chosen head does, or what it waits for.
fn does(model: &Model) -> String {
    let texts = model.texts();
    model.session.with(|session| {
        let Some(head) = session.head else { return texts.words.no_head.to_owned() };
        let name = head.name();
        match (session.layer(), &session.shown) {
            (Some(layer), _) => {
                let does = texts.label(layer.labels[head.head], &layer.tokens);
                fill(texts.words.chosen, &[("head", name), ("does", does)])
            }
            // Of what does not come nothing is awaited.
            (None, Some(shown)) if shown.is_coming() || shown.waits => {
                fill(texts.words.waiting, &[("head", name)])
            }
            (None, _) => String::new(),
        }
    })
}

/// Where the query looks most, unless the head is described by that. At another scale the weights are others, of which
/// the explorer tells.
fn look(model: &Model) -> String {
    let (texts, state) = (model.texts(), model.state);
    let label = model.opened_label().map(|(_, label)| label);
    let Some(label) = label.filter(|_| state.scale.get() == 1.0) else { return String::new() };
    let (query, row) = (state.query.get(), state.row());
    let key = top(&row);
    if label.pattern == (Pattern::Pair { query, key }) {
        return String::new();
    }
    let tokens = &state.figure_input.get().tokens;
    let pair = texts.pattern(Pattern::Pair { query, key }, tokens, str::to_owned);
    format!("{pair}, {}", texts.numbers.percent(row[key]))
}

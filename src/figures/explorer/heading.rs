//! The line above the tokens, and the question below them.

use attention_draw::Role;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::dom::{self, Template};
use crate::figures::single_head::question;
use crate::state::State;

const MARKUP: &str = concat!(
    r#"<div class="head" part="head"><p class="choose" data-section="tokens" ref="choose"></p>"#,
    r#"<button type="button" class="quiet show-heatmap" data-section="heatmap" aria-pressed="false" "#,
    r#"ref="heatmap"></button><button type="button" class="quiet reset" data-section="tokens" "#,
    r#"ref="reset"></button></div>"#,
);
const QUESTION: &str = concat!(
    r#"<div class="question"><p id="question" ref="question"></p>"#,
    r#"<button type="button" class="reveal" part="reveal" ref="reveal"></button></div>"#,
);

/// The instruction, and the buttons that show the heatmap and that reset.
#[component]
pub(super) fn Heading(state: State) -> impl IntoView {
    let template = Template::new(MARKUP);
    let [choose, heatmap, reset] = ["choose", "heatmap", "reset"].map(|name| template.node(name));
    let context = state.context;
    dom::bind_text(&choose, move || state.messages().choose.to_owned());
    dom::bind_text(&heatmap, move || state.messages().show_heatmap.to_owned());
    dom::bind_text(&reset, move || state.messages().reset.to_owned());
    let shows_heatmap = state.shows_heatmap;
    dom::listen(&heatmap, "click", move |_| shows_heatmap.update(|shows| *shows = !*shows));
    dom::effect(move || {
        dom::set(&heatmap, "aria-pressed", if shows_heatmap.get() { "true" } else { "false" });
    });
    dom::effect(move || {
        if state.highlight.get() == Some(Role::Weight) {
            shows_heatmap.set(true);
        }
    });
    dom::listen(&reset, "click", move |event| {
        context.host().reset();
        context.guess.ask();
        if untrack(|| context.asks()) {
            focus_query(&state, &event);
        }
    });
    template.view()
}

/// What the reader is asked, and the button that reveals the weights. It stands where the slider and the finding will.
#[component]
pub(super) fn Question(state: State) -> impl IntoView {
    let template = Template::new(QUESTION);
    let reveal = template.node("reveal");
    dom::bind_text(&template.node("question"), move || question(&state));
    dom::bind_text(&reveal, move || state.messages().reveal.to_owned());
    dom::listen(&reveal, "click", move |event| {
        state.context.guess.end();
        focus_query(&state, &event);
    });
    template.view()
}

/// Moves the focus from a button that disappears to the query.
fn focus_query(state: &State, event: &Event) {
    let button = event.target().map(JsCast::unchecked_into::<Element>);
    let root = button.and_then(|button| button.closest(".explorer, .flow").ok().flatten());
    let query = format!(".token[data-index=\"{}\"]", state.query.get_untracked());
    let token = root.and_then(|root| root.query_selector(&query).ok().flatten());
    dom::focus(token.map(JsCast::unchecked_into));
}

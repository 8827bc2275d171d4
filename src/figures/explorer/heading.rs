//! The line above the tokens.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::dom::{self, Template};
use crate::figures::single_head::question;
use crate::state::State;

const MARKUP: &str = concat!(
    r#"<div class="head" data-section="tokens"><p class="choose" ref="choose"></p>"#,
    r#"<p class="question" id="question" ref="question"></p>"#,
    r#"<button type="button" class="quiet reset" ref="reset"></button>"#,
    r#"<button type="button" class="quiet reveal" part="reveal" ref="reveal"></button></div>"#,
);

/// The instruction and the reset button; before a guess, in their place, the question and the button that reveals the
/// weights.
#[component]
pub(super) fn Heading(state: State) -> impl IntoView {
    let template = Template::new(MARKUP);
    let [choose, asked, reset, reveal] =
        ["choose", "question", "reset", "reveal"].map(|name| template.node(name));
    let context = state.context;
    dom::bind_text(&choose, move || state.messages().choose.to_owned());
    dom::bind_text(&asked, move || question(&state));
    dom::bind_text(&reset, move || state.messages().reset.to_owned());
    dom::bind_text(&reveal, move || state.messages().reveal.to_owned());
    dom::listen(&reset, "click", move |event| {
        context.host().reset();
        context.guess.ask();
        if untrack(|| context.asks()) {
            focus_query(&state, &event);
        }
    });
    dom::listen(&reveal, "click", move |event| {
        context.guess.end();
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

//! The reader's guess of the token that the query looks at most.

use std::time::Duration;

use attention_messages::fill;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::finding::answer;
use crate::js::{object, row};
use crate::state::State;

/// How long the arc of a guess grows before the weights appear; its animation in `style/element.css` takes as long.
const GROWTH: Duration = Duration::from_millis(500);

/// What the reader is asked.
pub(in crate::figures) fn question(state: &State) -> String {
    let query = &state.figure_input.get().labels[state.query.get()];
    fill(state.messages().question, &[("query", query)])
}

/// The reader chooses a token: as their guess while they are asked, else as the query.
pub(in crate::figures) fn choose_token(state: &State, token: usize) {
    let (context, guess) = (state.context, state.context.guess);
    if !untrack(|| context.asks()) {
        state.choose_query(token);
    } else if untrack(|| guess.guessed()).is_none() {
        let guessed = (state.query.get_untracked(), token);
        guess.keep(guessed);
        if untrack(|| context.reduced_motion()) {
            guess.end();
        } else {
            let _ = set_timeout_with_handle(move || guess.end_growth(guessed), GROWTH);
        }
        // The last, since the page may remove the element.
        let detail = untrack(|| detail(state, guessed));
        context.host().call("emit", &["attention-guess".into(), detail]);
    }
}

/// The `detail` of the event.
fn detail(state: &State, (query, guess): (usize, usize)) -> JsValue {
    let (answer, is_right) = answer(state, guess);
    object(&[
        ("query", (query as f64).into()),
        ("guess", (guess as f64).into()),
        ("answer", (answer as f64).into()),
        ("right", is_right.into()),
        ("weights", row(&state.row())),
    ])
}

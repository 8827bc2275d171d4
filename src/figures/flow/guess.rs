//! The question above a flow whose reader guesses first.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::dom::{self, Template};
use crate::figures::explorer::{finding_of_flow, tokens};
use crate::state::State;

const CONTAINER: &str = r#"<div class="contents" ref="container"></div>"#;

/// The question with the tokens that answer it, as an explorer has them, and the finding; nothing without the attribute
/// `guess`, or where an explorer of the same state asks.
#[component]
pub(super) fn Guess(state: State) -> impl IntoView {
    let template = Template::new(CONTAINER);
    let container = template.node("container");
    let owner = Owner::current().expect("a component has an owner");
    let mut mounted = None;
    // By hand, since views that Leptos chooses between would be more code.
    dom::effect(move || match (state.is_alone && state.context.guess.is_set(), &mounted) {
        (true, None) => {
            let mount = |view: fn(State) -> AnyView| {
                dom::mount(container.clone().unchecked_into(), Box::new(move || view(state)))
            };
            mounted = Some(owner.with(|| untrack(|| [tokens, finding_of_flow].map(mount))));
        }
        (false, Some(_)) => mounted = None,
        _ => {}
    });
    template.view()
}

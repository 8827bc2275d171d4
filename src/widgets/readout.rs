//! Words for those who listen: once, after a rest.

use std::time::Duration;

use leptos::prelude::*;

use crate::clock::use_rest;
use crate::dom::{self, Place};

/// What is read aloud waits until nothing has changed for so long.
const REST: Duration = Duration::from_millis(500);

/// A polite live region that speaks when its text has rested. The same text stands visibly beside it, in every frame.
#[component]
pub(crate) fn LiveText(
    /// What to say.
    text: Signal<String>,
    /// The name by which a page finds it.
    part: &'static str,
    /// Whether to change without saying so.
    hush: impl Fn() -> bool + 'static,
) -> impl IntoView {
    let region = Place::new();
    let rested = use_rest(REST);
    let mut spoken = false;
    dom::effect(move || {
        let (Some(region), text) = (region.get(), text.get()) else { return };
        dom::update(&region, "aria-live", if hush() { "off" } else { "polite" });
        if !std::mem::replace(&mut spoken, true) {
            return region.set_text_content(Some(&text));
        }
        rested(Box::new(move || region.set_text_content(Some(&text))));
    });
    view! { <div class="said" part=part aria-live="polite" node_ref=region></div> }
}

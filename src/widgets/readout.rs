//! The finding in words: at once for the eye, after a rest for the ear.

use std::time::Duration;

use leptos::html;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// What is read aloud waits until nothing has changed for so long.
const REST: Duration = Duration::from_millis(500);

/// The finding, visible in every frame, and said once when the learner pauses.
#[component]
pub(crate) fn Readout(
    /// The finding in words.
    #[prop(into)]
    finding: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="readout">
            <p class="finding" aria-hidden="true">{finding}</p>
            <LiveText text=finding part="readout" hush=Signal::from(false) />
        </div>
    }
}

/// A polite live region that speaks when its text has rested.
#[component]
pub(crate) fn LiveText(
    /// What to say.
    #[prop(into)]
    text: Signal<String>,
    /// The name by which a page finds it.
    part: &'static str,
    /// Whether to change without saying so.
    hush: Signal<bool>,
) -> impl IntoView {
    let region = NodeRef::<html::P>::new();
    let pending: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
    let cancel = move || {
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        let (Some(region), text) = (region.get(), text.get()) else { return };
        cancel();
        if first.get_value() {
            first.set_value(false);
            region.set_text_content(Some(&text));
            return;
        }
        let say = move || region.set_text_content(Some(&text));
        pending.set_value(set_timeout_with_handle(say, REST).ok());
    });
    on_cleanup(cancel);
    let live = move || if hush.get() { "off" } else { "polite" };
    view! { <p class="said" part=part aria-live=live node_ref=region></p> }
}

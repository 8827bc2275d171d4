//! Words for those who listen: once, after a rest.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::dom::{self, Template};

/// What is read aloud waits until nothing has changed for so long.
const REST: Duration = Duration::from_millis(500);

/// A polite live region that speaks when its text has rested. The same text stands visibly beside it, in every frame.
#[component]
pub(crate) fn LiveText(
    /// What to say.
    text: Signal<String>,
    /// The template of the `region` itself.
    markup: &'static str,
    /// Whether to change without saying so.
    muted: impl Fn() -> bool + 'static,
) -> impl IntoView {
    let template = Template::new(markup);
    let region = template.part("region");
    let pending: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
    let cancel = move || {
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let mut spoken = false;
    dom::effect(move || {
        let text = text.get();
        cancel();
        let live = if muted() { "off" } else { "polite" };
        dom::update(&region, "aria-live", live);
        if !std::mem::replace(&mut spoken, true) {
            return region.set_text_content(Some(&text));
        }
        let region = region.clone();
        let say = move || region.set_text_content(Some(&text));
        pending.set_value(set_timeout_with_handle(say, REST).ok());
    });
    on_cleanup(cancel);
    template.view()
}

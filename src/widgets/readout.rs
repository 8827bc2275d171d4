//! A live region for screen readers.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::dom::{self, Template};

/// The text is announced when it has not changed for this long.
const REST: Duration = Duration::from_millis(500);

/// A polite live region that is updated after its text has rested. The same text is visible elsewhere at once.
#[component]
pub(crate) fn LiveText(
    /// The text.
    text: Signal<String>,
    /// A template with the node `region`.
    markup: &'static str,
    /// Whether changes are not announced.
    muted: impl Fn() -> bool + 'static,
) -> impl IntoView {
    live_text(text, markup, Box::new(muted)).view()
}

/// Boxed, so that all figures share one compiled form.
fn live_text(text: Signal<String>, markup: &'static str, muted: Box<dyn Fn() -> bool>) -> Template {
    let template = Template::new(markup);
    let region = template.node("region");
    let pending: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
    let cancel = move || {
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let mut is_first = true;
    dom::effect(move || {
        let text = text.get();
        cancel();
        let live = if muted() { "off" } else { "polite" };
        dom::update(&region, "aria-live", live);
        if std::mem::take(&mut is_first) {
            return region.set_text_content(Some(&text));
        }
        let region = region.clone();
        let say = move || region.set_text_content(Some(&text));
        pending.set_value(set_timeout_with_handle(say, REST).ok());
    });
    on_cleanup(cancel);
    template
}

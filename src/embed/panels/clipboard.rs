//! Fields with a text to copy, also where the clipboard is refused.

use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::panel::Panel;
use crate::dom::{self, Template};
use crate::js;

const FIELD: &str = concat!(
    r#"<textarea readonly="" dir="ltr" spellcheck="false" ref="field"></textarea><div class="panel-row">"#,
    r#"<button type="button" ref="copy"></button><span role="status" ref="status"></span></div>"#,
);

/// Copies a text. `hear` is told whether the clipboard took it: there is none in an insecure page, and a sandbox
/// refuses it.
pub(super) fn copy(text: &str, hear: Box<dyn FnOnce(bool)>) {
    let clipboard = js::path(&window(), &["navigator", "clipboard"]);
    let copying = js::call(&clipboard, "writeText", &[text.into()]);
    if copying.is_undefined() {
        hear(false);
    } else {
        js::settled(&copying, Box::new(move |result| hear(result.is_ok())));
    }
}

/// Marks the text of a field, to be copied by hand.
pub(super) fn select(field: &Element) {
    dom::focus(Some(field.clone().unchecked_into()));
    js::run(field, "select");
}

/// Sets the text of a field.
pub(super) fn set_text(field: &Element, text: &str) {
    js::set_field(field, "value", &text.into());
}

/// The text of a field.
pub(super) fn text_of(field: &Element) -> JsValue {
    js::field(field, "value")
}

/// A field of a name that shows a text in so many rows, with a button that copies it: its part `field`.
pub(super) fn text_field(panel: &Panel, name: &str, rows: &str) -> Template {
    let view = Template::new(FIELD);
    let field = view.part("field");
    let button = view.part("copy");
    let status = view.part("status");
    let messages = panel.messages();
    dom::set(&field, "rows", rows);
    dom::set(&field, "aria-label", name);
    dom::write(&button, messages.copy);
    let (copied, not_copied) = (messages.copied, messages.not_copied);
    dom::listen(&button, "click", move |_| {
        dom::write(&status, "");
        let (field, status) = (field.clone(), status.clone());
        let text = text_of(&field).as_string().unwrap_or_default();
        let hear = move |is_copied: bool| {
            if !is_copied {
                select(&field);
            }
            dom::write(&status, if is_copied { copied } else { not_copied });
        };
        copy(&text, Box::new(hear));
    });
    view
}

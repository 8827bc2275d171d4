//! Fields with a text to copy, also if the clipboard is refused.

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

/// Copies a text. `callback` receives false if that is refused: an insecure page has no clipboard, and a sandbox
/// forbids it.
pub(super) fn copy(text: &str, callback: Box<dyn FnOnce(bool)>) {
    let clipboard = js::path(&window(), &["navigator", "clipboard"]);
    let copying = js::call(&clipboard, "writeText", &[text.into()]);
    if copying.is_undefined() {
        callback(false);
    } else {
        js::settled(&copying, Box::new(move |result| callback(result.is_ok())));
    }
}

/// Selects the text of a field, to be copied by hand.
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

/// A text field with an accessible name and a number of rows, with a button that copies its text. Its node is `field`.
pub(super) fn text_field(panel: &Panel, name: &str, rows: &str) -> Template {
    let view = Template::new(FIELD);
    let field = view.node("field");
    let button = view.node("copy");
    let status = view.node("status");
    let messages = panel.messages();
    dom::set(&field, "rows", rows);
    dom::set(&field, "aria-label", name);
    dom::write(&button, messages.copy);
    let (copied, not_copied) = (messages.copied, messages.not_copied);
    dom::listen(&button, "click", move |_| {
        dom::write(&status, "");
        let (field, status) = (field.clone(), status.clone());
        let text = text_of(&field).as_string().unwrap_or_default();
        let callback = move |is_copied: bool| {
            if !is_copied {
                select(&field);
            }
            dom::write(&status, if is_copied { copied } else { not_copied });
        };
        copy(&text, Box::new(callback));
    });
    view
}

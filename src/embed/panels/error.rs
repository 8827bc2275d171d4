//! The note on an error in custom data, in the element itself.

use attention_messages::{PanelMessages, fill};
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::Mount;
use super::panel::Panel;
use crate::dom::{self, Template};
use crate::js::{self, field};

const MARKUP: &str = concat!(
    r#"<div class="error-note" role="alert"><p ref="text"></p>"#,
    r#"<button type="button" class="quiet" ref="close"></button></div>"#,
);

/// An error that is shown.
pub(super) struct ShownError {
    pub(super) _mount: Mount,
    /// Whether it is removed when the panel is closed.
    pub(super) is_of_panel: bool,
}

/// The note: what is wrong, and how to correct it.
pub(super) fn note(panel: &Panel, error: &JsValue) -> AnyView {
    let view = Template::new(MARKUP);
    let close = view.node("close");
    view.write("text", &sentence(panel.messages(), error));
    dom::write(&close, panel.messages().close);
    let panel = panel.clone();
    dom::listen(&close, "click", move |_| {
        if let Some(panels) = panel.panels() {
            panels.error.take();
        }
        panel.focus_nearest();
    });
    view.view().into_any()
}

/// The message of an error, filled with its values.
fn sentence(messages: &PanelMessages, error: &JsValue) -> String {
    let problem = field(error, "problem").as_string().unwrap_or_default();
    match message(messages, &problem) {
        Some(text) => {
            let pairs = pairs(&field(error, "values"));
            let pairs = pairs.iter().map(|(name, value)| (&**name, value));
            fill(text, &pairs.collect::<Vec<_>>())
        }
        None => {
            let found = field(error, "message").as_string().unwrap_or_default();
            fill(messages.bad_other, &[("found", found)])
        }
    }
}

/// The message of a name as JavaScript writes it: `badSize` for `bad_size`.
fn message(messages: &PanelMessages, name: &str) -> Option<&'static str> {
    let is_it = |known: &str| {
        let letters = known.bytes().filter(|letter| *letter != b'_');
        letters.eq(name.bytes().map(|letter| letter.to_ascii_lowercase()))
    };
    let at = PanelMessages::NAMES.iter().position(|known| is_it(known))?;
    messages.texts().get(at).copied()
}

/// The properties of an object whose values are strings.
fn pairs(values: &JsValue) -> Vec<(String, String)> {
    let entries = js::call(&js::global("Object"), "entries", std::slice::from_ref(values));
    let pair =
        |pair: JsValue| Some((field(&pair, "0").as_string()?, field(&pair, "1").as_string()?));
    Array::from(&entries).iter().filter_map(pair).collect()
}

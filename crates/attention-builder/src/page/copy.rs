//! Copies texts, also if the clipboard is refused.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::{call, find, function, get_text, window, write};
use super::links::history;
use super::paste;
use super::view::Page;

impl Page {
    /// Copies the field of a button; if that is refused, selects its text, to be copied by hand.
    pub(super) fn copy_field(&self, button: &Element) {
        let field = paste::field_of(button);
        let text = get_text(&field, "value");
        self.copy(&text, paste::status_of(button), ["copied", "refused"], move || {
            call(&field, "focus", &[]);
            call(&field, "select", &[]);
        });
    }

    /// Sets the address of the page to one that restores the choice, and copies it.
    pub(super) fn copy_link(&self) {
        let history = history();
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&self.link()));
        let text = window().location().href().unwrap_or_default();
        let status = paste::status_of(&find(".copy-link"));
        self.copy(&text, status, ["linkCopied", "linkShown"], || {});
    }

    /// Copies a text and shows in `status` whether that succeeded; if not, calls `otherwise` first.
    fn copy(
        &self,
        text: &str,
        status: Element,
        messages: [&str; 2],
        otherwise: impl Fn() + 'static,
    ) {
        let [copied, refused] = messages.map(|name| self.messages.text(name));
        write(&status, "");
        let done = function(move |is_copied: JsValue| {
            if is_copied.is_falsy() {
                otherwise();
            }
            write(&status, if is_copied.is_truthy() { &copied } else { &refused });
        });
        self.hooks.copy(text, &done);
    }
}

//! One head in the grid: its button with the box of its heatmap, and its name, which is printed and spoken.

use std::sync::Arc;

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::sentence::Layer;
use super::session::Session;
use super::texts::ModelTexts;
use crate::attributes::HeadId;
use crate::{dom, js};

/// A head on the page.
pub(super) struct Cell {
    pub(super) head: HeadId,
    pub(super) button: HtmlElement,
    /// The layer that it shows.
    pub(super) layer: Option<Arc<Layer>>,
}

impl Cell {
    /// Appends the button to the row of its layer.
    pub(super) fn new(row: &Element, head: HeadId) -> Self {
        let name = head.name();
        let attributes =
            [("type", "button"), ("role", "radio"), ("data-head", &name), ("data-waits", "")];
        let button = appended(row, "button", &attributes);
        appended(&button, "span", &[("class", "map")]);
        let text = [("class", "head-name"), ("translate", "no"), ("aria-hidden", "true")];
        dom::write(&appended(&button, "span", &text), &name);
        Self { head, button, layer: None }
    }

    /// Updates the layer that is shown; while another sentence is pending, that of the previous one stays. Returns
    /// whether it has changed.
    pub(super) fn update_layer(&mut self, session: &Session) -> bool {
        let source = session.thumbnail_sentence();
        let known = source.and_then(|source| source.layer(self.head)).cloned();
        let keeps = source.is_some_and(|source| source.is_coming());
        let layer = known.or_else(|| self.layer.clone().filter(|_| keeps));
        let is_same = match (&layer, &self.layer) {
            (Some(now), Some(before)) => Arc::ptr_eq(now, before),
            (now, before) => now.is_none() && before.is_none(),
        };
        self.layer = layer;
        !is_same
    }

    /// Writes the name with what the head does, if that has changed: most stay the same from one key press to the next.
    pub(super) fn write_texts(&self, texts: &ModelTexts, among_words: bool) {
        let layer = self.layer.as_deref();
        let known = layer.map(|layer| (layer.label(self.head.head, among_words), &*layer.tokens));
        dom::update(&self.button, "aria-label", &texts.head(&self.head.name(), known));
        let waits = known.is_none();
        js::call(&self.button, "toggleAttribute", &["data-waits".into(), waits.into()]);
    }
}

/// The head whose button is the target of an event.
pub(super) fn head_at(target: Option<web_sys::EventTarget>) -> Option<HeadId> {
    crate::attributes::head(&dom::attribute_at(target, "data-head")?).ok()
}

/// Appends a new element to another.
pub(super) fn appended(parent: &Element, tag: &str, attributes: &[(&str, &str)]) -> HtmlElement {
    let element = dom::element(tag, attributes);
    parent.append_child(&element).expect("an element takes an element");
    element.unchecked_into()
}

//! One head in the grid: its button with its name, the box of its heatmap, its pattern and its share.

use std::sync::Arc;

use attention_analysis::Pattern;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::sentence::Layer;
use super::session::Session;
use super::texts::{ModelTexts, shortened};
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
        for class in ["map", "head-name", "pattern", "share"] {
            appended(&button, "span", &[("class", class), ("translate", "no")]);
        }
        if let Some(span) = dom::child(&button, 1) {
            dom::set(&span, "aria-hidden", "true");
            dom::write(&span, &name);
        }
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

    /// Writes the texts. Those that have not changed are skipped: most stay the same from one key press to the next.
    pub(super) fn write_texts(&self, texts: &ModelTexts) {
        let known = self.layer.as_ref().map(|layer| (layer.labels[self.head.head], &*layer.tokens));
        dom::update(&self.button, "aria-label", &texts.head(&self.head.name(), known));
        let (pattern, share) = known.map_or_else(Default::default, |(label, tokens)| {
            let pattern = texts.pattern(label.pattern, tokens, shortened);
            (pattern, texts.numbers.percent(label.share))
        });
        let waits = known.is_none();
        js::call(&self.button, "toggleAttribute", &["data-waits".into(), waits.into()]);
        // Of the patterns, only a pair of tokens is not in words.
        let is_pair = known.is_some_and(|(label, _)| matches!(label.pattern, Pattern::Pair { .. }));
        let translate = if is_pair { "no" } else { "yes" };
        dom::child(&self.button, 2).inspect(|span| dom::update(span, "translate", translate));
        for (index, text) in [(2, pattern), (3, share)] {
            dom::child(&self.button, index).inspect(|span| dom::write(span, &text));
        }
    }
}

/// Appends a new element to another.
pub(super) fn appended(parent: &Element, tag: &str, attributes: &[(&str, &str)]) -> HtmlElement {
    let element = dom::element(tag, attributes);
    parent.append_child(&element).expect("an element takes an element");
    element.unchecked_into()
}

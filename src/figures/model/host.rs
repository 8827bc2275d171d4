//! What the figure alone asks of the JavaScript side of its element: `ModelHost` in `element/protocol.d.ts`.

use leptos::wasm_bindgen::JsValue;

use crate::context::Context;
use crate::host::Subscription;

/// The JavaScript side of an element.
#[derive(Clone, Copy)]
pub(super) struct ModelHost(pub(super) Context);

impl ModelHost {
    /// What the author wrote in an attribute, which the reader may have changed since.
    pub(super) fn authored(self, name: &str) -> Option<String> {
        self.0.host().authored(name)
    }

    /// The text of an attribute.
    pub(super) fn attribute(self, name: &str) -> Option<String> {
        self.0.host().attribute(name)
    }

    /// Writes an attribute on the reader's behalf, or takes it away. No event tells of it.
    pub(super) fn reflect(self, name: &str, value: Option<&str>) {
        self.0.host().reflect(name, value);
    }

    /// The state has changed on the reader's behalf: emits `attention-change`.
    pub(super) fn emit_change(self) {
        self.0.host().emit_change();
    }

    /// Has the model compute a sentence; `hear` is told at once, and whenever more of it is known, what
    /// `workers/model-client.js` knows of it.
    pub(super) fn follow(self, text: &str, hear: impl FnMut(JsValue) + 'static) -> Subscription {
        self.0.host().subscribe("follow", &[text.into()], hear)
    }

    /// The reader agrees to the download of the model.
    pub(super) fn consent(self) {
        self.0.host().call("consent", &[]);
    }

    /// The bytes of the model that a first sentence needs.
    pub(super) fn model_bytes(self) -> f64 {
        self.0.host().call("modelBytes", &[]).as_f64().unwrap_or_default()
    }

    /// Tells whether a node is on screen, whenever that changes.
    pub(super) fn watch(self, node: &JsValue, hear: impl FnMut(JsValue) + 'static) -> Subscription {
        self.0.host().subscribe("watchSight", std::slice::from_ref(node), hear)
    }

    /// Brings a node of the figure into view, once the page has brought the figure there.
    pub(super) fn reveal(self, node: &JsValue) {
        self.0.host().call("reveal", std::slice::from_ref(node));
    }
}

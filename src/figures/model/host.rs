//! The host methods that only figures of the trained model use: `ModelHost` in `element/protocol.d.ts`.

use leptos::wasm_bindgen::JsValue;

use crate::context::Context;
use crate::host::Subscription;

/// The JavaScript side of an element.
#[derive(Clone, Copy)]
pub(super) struct ModelHost(pub(super) Context);

impl ModelHost {
    /// The value that the author wrote in an attribute; the reader may have changed the attribute since.
    pub(super) fn authored(self, name: &str) -> Option<String> {
        self.0.host().authored(name)
    }

    /// The value of an attribute.
    pub(super) fn attribute(self, name: &str) -> Option<String> {
        self.0.host().attribute(name)
    }

    /// Sets an attribute on the reader's behalf, or removes it. Emits no event.
    pub(super) fn reflect(self, name: &str, value: Option<&str>) {
        self.0.host().reflect(name, value);
    }

    /// Emits `attention-change`: the state has changed on the reader's behalf.
    pub(super) fn emit_change(self) {
        self.0.host().emit_change();
    }

    /// Has the model compute a sentence. `callback` receives the sentence, as `workers/model-client.js` keeps it, at
    /// once and whenever there are more results.
    pub(super) fn subscribe(
        self,
        text: &str,
        callback: impl FnMut(JsValue) + 'static,
    ) -> Subscription {
        self.0.host().subscribe("subscribe", &[text.into()], callback)
    }

    /// Allows the download of the model.
    pub(super) fn consent(self) {
        self.0.host().call("consent", &[]);
    }

    /// The bytes that a first sentence needs.
    pub(super) fn model_bytes(self) -> f64 {
        self.0.host().call("modelBytes", &[]).as_f64().unwrap_or_default()
    }

    /// Calls `callback` with whether a node is on screen, now and whenever that changes.
    pub(super) fn observe_visibility(
        self,
        node: &JsValue,
        callback: impl FnMut(JsValue) + 'static,
    ) -> Subscription {
        self.0.host().subscribe("observeVisibility", std::slice::from_ref(node), callback)
    }

    /// Scrolls a node of the figure into view, after the figure itself.
    pub(super) fn reveal(self, node: &JsValue) {
        self.0.host().call("reveal", std::slice::from_ref(node));
    }
}

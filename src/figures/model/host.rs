//! What the figure alone asks of the JavaScript side of its element: `ModelHost` in `element/protocol.d.ts`.

use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use crate::context::Context;
use crate::js;

/// What hears from JavaScript; of the type that listeners have, so that all share one compiled form.
type Hear = Closure<dyn FnMut(Event)>;

/// What is told until it is left.
pub(super) struct Subscription {
    end: JsValue,
    _hear: Hear,
}

impl Subscription {
    /// Hears no more.
    pub(super) fn leave(self) {
        js::invoke(&self.end, &JsValue::UNDEFINED, &[]);
    }
}

/// The JavaScript side of an element.
#[derive(Clone, Copy)]
pub(super) struct ModelHost(pub(super) Context);

impl ModelHost {
    /// What the author wrote in an attribute, which the reader may have changed since.
    pub(super) fn authored(self, name: &str) -> Option<String> {
        self.call("authored", &[name.into()]).as_string()
    }

    /// The text of an attribute.
    pub(super) fn attribute(self, name: &str) -> Option<String> {
        self.0.host().attribute(name)
    }

    /// Writes an attribute on the reader's behalf, or takes it away. No event tells of it.
    pub(super) fn reflect(self, name: &str, value: Option<&str>) {
        self.call("reflect", &[name.into(), value.map_or(JsValue::NULL, JsValue::from)]);
    }

    /// The state has changed on the reader's behalf: emits `attention-change`.
    pub(super) fn emit_change(self) {
        self.call("emitChange", &[]);
    }

    /// Has the model compute a sentence; `hear` is told at once, and whenever more of it is known, what
    /// `workers/model-client.js` knows of it.
    pub(super) fn follow(self, text: &str, hear: impl FnMut(JsValue) + 'static) -> Subscription {
        self.subscribe("follow", text.into(), hear)
    }

    /// The reader agrees to the download of the model.
    pub(super) fn consent(self) {
        self.call("consent", &[]);
    }

    /// The bytes of the model that a first sentence needs.
    pub(super) fn model_bytes(self) -> f64 {
        self.call("modelBytes", &[]).as_f64().unwrap_or_default()
    }

    /// Has the instance take in a part of the code, which may have to be fetched first; `hear` is told once it is in.
    pub(super) fn need(self, part: &str, hear: impl FnMut(JsValue) + 'static) -> Subscription {
        self.subscribe("need", part.into(), hear)
    }

    /// Tells whether a node is on screen, whenever that changes.
    pub(super) fn watch(self, node: &JsValue, hear: impl FnMut(JsValue) + 'static) -> Subscription {
        self.subscribe("watchSight", node.clone(), hear)
    }

    /// Brings a node of the figure into view, once the page has brought the figure there.
    pub(super) fn reveal(self, node: &JsValue) {
        self.call("reveal", std::slice::from_ref(node));
    }

    fn subscribe(
        self,
        name: &str,
        what: JsValue,
        mut hear: impl FnMut(JsValue) + 'static,
    ) -> Subscription {
        let hear: Box<dyn FnMut(Event)> = Box::new(move |told| hear(told.into()));
        let hear = Closure::wrap(hear);
        let end = self.call(name, &[what, hear.as_ref().unchecked_ref::<JsValue>().clone()]);
        Subscription { end, _hear: hear }
    }

    fn call(self, name: &str, arguments: &[JsValue]) -> JsValue {
        js::call(self.0.host().as_ref(), name, arguments)
    }
}

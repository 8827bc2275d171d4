//! The interface between the embedding layer and a figure.

use attention_draw::Stage;
use leptos::wasm_bindgen::JsValue;

use crate::canvas::Drawing;

/// A figure that is mounted in an element.
///
/// Language, size, theme, visibility and hidden sections are signals of the [`Context`](crate::context::Context), to
/// which a figure reacts by itself. The methods of this trait are for everything else: the attributes of this figure,
/// and the properties that a page may read at any time. They are called outside of effects, so they read signals
/// without subscribing to them.
///
/// A figure without a query, a scale or a stage keeps the default methods.
pub(crate) trait Figure {
    /// An attribute of the element has been changed or removed. Reads it from the host, and warns if the value is not
    /// allowed. Not called for the attributes that all figures have (`theme`, `hide`, `lang`).
    fn attribute_changed(&self, name: &str);

    /// Sets a value on the reader's behalf, for `<attention-set>`, a link or a message to a frame. The host reflects
    /// what changes and emits `attention-change`. `None` removes the attribute, so that the figure shows its default.
    fn set(&self, _name: &str, _value: Option<&str>) {}

    /// Whether the figure is in the state that `name="value"` asks for; a value that is not allowed asks for the
    /// default.
    fn matches(&self, _name: &str, _value: &str) -> bool {
        false
    }

    /// `el.query`: the 0-based index of the query among all tokens.
    fn query(&self) -> Option<usize> {
        None
    }

    /// `el.scale`: the factor on the scores, from 0.2 to 3.
    fn scale(&self) -> Option<f64> {
        None
    }

    /// `el.stage`: the stage that is shown.
    fn stage(&self) -> Option<Stage> {
        None
    }

    /// `el.trace`: every number that is shown, as plain data of fresh objects and arrays, so that a page may change
    /// them; `null` while nothing is shown.
    fn trace(&self) -> JsValue;

    /// The `detail` of an `attention-change` event: plain data; `null` in a figure that emits none.
    fn change_detail(&self) -> JsValue {
        JsValue::NULL
    }

    /// Attributes, as name and value, with which an element on another page shows the same. They override the
    /// attributes of the element, which may not name what is shown.
    fn share_attributes(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// Called on mount if the reader, or prose, has changed the state before. True if the figure cannot show it yet; it
    /// then emits `attention-change` once it can.
    fn defers_change(&self) -> bool {
        false
    }

    /// The reader has added or removed custom data: [`Host::reader_data`](crate::host::Host::reader_data).
    fn data_changed(&self) {}

    /// The current picture of a view, for export. `view` is `explorer` or `flow`; most figures have a single view.
    fn drawing(&self, view: &str) -> Drawing;

    /// A description of that picture in the reader's language.
    fn caption(&self, view: &str) -> String;
}

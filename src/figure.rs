//! What the embedding layer asks of every figure.

use attention_draw::Stage;
use leptos::wasm_bindgen::JsValue;

use crate::canvas::Drawing;

/// A figure that is mounted in an element: it answers for what the element shows.
///
/// A figure follows its [`Context`](crate::context::Context) by itself: language, size, theme, visibility and hidden
/// sections are signals there. The methods are what remains: the attributes that are the figure's own, and what a page
/// may ask at any time. They are called from outside any effect, so whatever they read is read once.
///
/// A figure without a query, a scale or a stage keeps the methods that are written out here.
pub(crate) trait Figure {
    /// An attribute of the element has another value or is gone: reads it from the host, and warns where the value is
    /// not understood. Attributes that all figures have (`theme`, `hide`, `lang`) do not come here.
    fn attribute_changed(&self, name: &str);

    /// Prose or a message asks for a value, as the reader would: the figure tells the host of what changes, which
    /// reflects it and emits `attention-change`. `None` removes the attribute: the figure then shows its default.
    fn set(&self, _name: &str, _value: Option<&str>) {}

    /// Whether the figure is in the state that `name="value"` asks for; a value that is not understood asks for the
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

    /// The attributes that name what is shown, for a page elsewhere, where the element's own need not: name and value.
    fn source(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// The state has changed on the reader's behalf before there was a figure: true where it cannot be shown yet, and
    /// the figure has `attention-change` emitted once it can.
    fn defers_change(&self) -> bool {
        false
    }

    /// The learner has given custom data, or taken it back: [`Host::numbers`](crate::host::Host::numbers).
    fn data_changed(&self) {}

    /// The picture of this moment, for export. `view` names the view below which that is asked for: `explorer` or
    /// `flow`; most figures have one.
    fn drawing(&self, view: &str) -> Drawing;

    /// What the picture shows, in words of the reader's language.
    fn caption(&self, view: &str) -> String;
}

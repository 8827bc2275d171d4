//! What the panel “Export” writes to files, in a part of the code that comes with the first panel.

use attention_draw::{Caption, svg};
use leptos::wasm_bindgen::JsValue;

use crate::canvas::Drawing;
use crate::js::{field, numbers, shortest, texts};
use crate::part::in_part;

/// The kinds of file that are text and more than JSON.
pub(super) struct Export {
    /// A picture as an SVG document; the caption lies below it.
    pub(super) svg: fn(&Drawing, &Caption) -> String,
    /// The weights of a trace as a table.
    pub(super) csv: fn(&JsValue) -> String,
}

/// The export lies in the part of the panels.
///
/// # Panics
///
/// Where the instance has not taken in that part.
pub(super) fn export() -> &'static Export {
    const EXPORT: Export =
        Export { svg: |drawing, caption| svg(&drawing.scene, &drawing.theme, caption), csv };
    in_part!(panels, &'static Export, &EXPORT)
}

fn csv(trace: &JsValue) -> String {
    let rows = js_sys::Array::from(&field(trace, "weights"));
    attention_analysis::csv(
        &texts(&field(trace, "tokens")),
        rows.iter().map(|row| numbers(&row)),
        shortest,
    )
}

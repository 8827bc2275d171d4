//! The picture of a view, as SVG and as pixels.

use attention_draw::Caption;
use attention_messages::joined;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

use super::panel::Panel;
use crate::canvas::Drawing;
use crate::dom;
use crate::js;

/// Pixels per CSS pixel in a PNG.
pub(super) const FACTOR: f64 = 2.0;

/// The present picture of a view as an SVG document, `scale` times as large, with a caption below.
pub(super) fn svg(panel: &Panel, scale: f64) -> String {
    let figure = panel.figure();
    let Drawing { scene, theme, .. } = untrack(|| figure.drawing(panel.view()));
    let text = untrack(|| figure.caption(panel.view()));
    let title = joined(&js::texts(&js::field(&figure.trace(), "tokens")), " ");
    let style = window().get_computed_style(panel.anchor()).ok().flatten();
    let direction = style.and_then(|style| style.get_property_value("direction").ok());
    let caption = Caption { title: &title, text: &text, direction: &direction.unwrap_or_default() };
    attention_draw::svg(&scene, &theme, &caption, scale)
}

/// Draws an SVG document on a canvas of its size. `callback` receives the canvas, or the error.
pub(super) fn raster(svg: &str, callback: Box<dyn FnOnce(Result<HtmlCanvasElement, JsValue>)>) {
    let image = dom::element("img", &[]);
    let drawn = image.clone();
    let text = js::call(&window(), "encodeURIComponent", &[svg.into()]);
    // A strict policy allows `data:` but not `blob:`.
    let address = ["data:image/svg+xml;charset=utf-8,", &text.as_string().unwrap_or_default()];
    js::set_field(&image, "src", &address.concat().into());
    let callback = move |decoded: Result<_, _>| callback(decoded.map(|_| on_canvas(&drawn)));
    js::settled(&js::call(&image, "decode", &[]), Box::new(callback));
}

fn on_canvas(image: &JsValue) -> HtmlCanvasElement {
    let canvas: HtmlCanvasElement = dom::element("canvas", &[]).unchecked_into();
    let side = |name: &str| js::field(image, name).as_f64().unwrap_or_default() as u32;
    canvas.set_width(side("naturalWidth"));
    canvas.set_height(side("naturalHeight"));
    let context = js::call(&canvas, "getContext", &["2d".into()]);
    js::call(&context, "drawImage", &[image.clone(), 0.into(), 0.into()]);
    canvas
}

//! The picture that is shown as plain data, for who writes it to a file.

use attention_draw::{Anchor, Rect, Rgb, Scene, Shape, Theme};
use js_sys::Array;
use leptos::wasm_bindgen::JsValue;

use crate::canvas::Drawing;
use crate::js::{object, row};

/// What an element shows at this moment: sizes in CSS pixels, colours as 0xRRGGBB.
///
/// `cells` is x, y, width, height, columns and a colour a cell; `shapes` has eight numbers a shape (kind, four of
/// place, thickness, colour, opacity), `places` five a text (x, y, anchor, bold, colour).
pub(super) fn plain(Drawing { scene, theme, .. }: &Drawing) -> JsValue {
    let texts: Array = scene.texts.iter().map(|text| JsValue::from(&*text.content)).collect();
    object(&[
        ("width", scene.width.into()),
        ("height", scene.height.into()),
        ("paper", number(theme.paper).into()),
        ("ink", number(theme.ink).into()),
        ("cells", row(&cells(scene))),
        ("shapes", row(&scene.shapes.iter().flat_map(shape).collect::<Vec<_>>())),
        ("texts", texts.into()),
        ("places", row(&places(scene, theme))),
    ])
}

fn number(Rgb(r, g, b): Rgb) -> f64 {
    f64::from(u32::from_be_bytes([0, r, g, b]))
}

fn cells(scene: &Scene) -> Vec<f64> {
    let Some(cells) = &scene.cells else { return Vec::new() };
    let Rect { x, y, width, height } = cells.rect;
    let mut all = vec![x, y, width, height, cells.columns as f64];
    all.extend(cells.colors.iter().map(|color| number(*color)));
    all
}

fn shape(shape: &Shape) -> [f64; 8] {
    match *shape {
        Shape::Fill { rect: Rect { x, y, width, height }, color, alpha } => {
            [0.0, x, y, width, height, 0.0, number(color), alpha]
        }
        Shape::Frame { rect: Rect { x, y, width, height }, thickness, color, alpha } => {
            [1.0, x, y, width, height, thickness, number(color), alpha]
        }
        Shape::Line { from, to, thickness, color, alpha } => {
            [2.0, from.0, from.1, to.0, to.1, thickness, number(color), alpha]
        }
    }
}

fn places(scene: &Scene, theme: &Theme) -> Vec<f64> {
    let place = |text: &attention_draw::Text| {
        let anchor = match text.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => 1.0,
            Anchor::End => 2.0,
            Anchor::Slanted => 3.0,
        };
        let strong = f64::from(u8::from(text.strong));
        [text.x, text.y, anchor, strong, number(theme.tone(text.tone))]
    };
    scene.texts.iter().flat_map(place).collect()
}

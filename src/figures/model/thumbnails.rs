//! The heatmaps of the heads of a layer, side by side on one canvas: with a canvas each, a browser would composite 72
//! layers in every frame.

use attention_draw::Rect;
use attention_draw::thumbnail::{Tints, pixels, place};
use leptos::wasm_bindgen::JsValue;
use web_sys::{HtmlCanvasElement, HtmlElement};

use super::sentence::Layer;
use crate::{canvas, dom, js};

/// A higher device pixel ratio makes no visible difference at this size.
pub(super) const MAX_PIXEL_RATIO: f64 = 2.0;

/// The heatmaps of a layer, each painted over an empty box of the page.
pub(super) struct Thumbnails {
    canvas: HtmlCanvasElement,
    boxes: Vec<HtmlElement>,
    /// The position of each box on the canvas, in device pixels: x, y, width, height.
    positions: Vec<[usize; 4]>,
}

impl Thumbnails {
    /// `canvas` covers its parent, which contains the boxes.
    pub(super) fn new(canvas: HtmlCanvasElement, boxes: Vec<HtmlElement>) -> Self {
        Self { canvas, boxes, positions: Vec::new() }
    }

    /// Measures the boxes. Returns true if they have moved, so that all heads have to be painted again.
    pub(super) fn measure(&mut self, device_pixel_ratio: f64) -> bool {
        let row = js::field(&self.canvas, "parentElement");
        let pixel_ratio = device_pixel_ratio.min(MAX_PIXEL_RATIO);
        let around = rect(&row);
        let layout_width = number(&row, "offsetWidth");
        // A page may scale the figure by a transform.
        let device =
            if around.width > 0.0 { pixel_ratio * layout_width / around.width } else { 0.0 };
        let origin = (around.x, around.y);
        let inside = |frame: &HtmlElement| {
            place(&rect(frame), origin, device, number(frame, "clientLeft"), pixel_ratio)
        };
        let positions: Vec<_> = self.boxes.iter().map(inside).collect();
        if positions == self.positions {
            return false;
        }
        self.positions = positions;
        let [x, y, width, height] = self.positions.last().copied().unwrap_or_default();
        let size = [x + width, y + height].map(|side| side as u32);
        self.canvas.set_width(size[0]);
        self.canvas.set_height(size[1]);
        for (property, side) in [("width", size[0]), ("height", size[1])] {
            dom::style(&self.canvas, property, &dom::px(f64::from(side) / pixel_ratio));
        }
        true
    }

    /// Paints a head, with or without the rows and columns of separators. `weights` is a buffer.
    pub(super) fn paint(
        &self,
        head: usize,
        layer: &Layer,
        hides_separators: bool,
        tints: &Tints,
        weights: &mut Vec<f32>,
    ) {
        let Some([x, y, width, height]) = self.position(head) else { return };
        let pixels = head_pixels(layer, head, hides_separators, (width, height), tints, weights);
        canvas::put_pixels(&self.canvas, &pixels, width, (x, y));
    }

    /// Clears the box of a head.
    pub(super) fn clear(&self, head: usize) {
        if let Some(position) = self.position(head) {
            let [x, y, width, height] = position;
            canvas::put_pixels(&self.canvas, &vec![0; 4 * width * height], width, (x, y));
        }
    }

    /// The position of a head on the canvas; `None` if its box is empty.
    fn position(&self, head: usize) -> Option<[usize; 4]> {
        self.positions.get(head).copied().filter(|[_, _, width, height]| width.min(height) > &0)
    }
}

/// The pixels of a head. `weights` is a buffer.
pub(super) fn head_pixels(
    layer: &Layer,
    head: usize,
    hides_separators: bool,
    size: (usize, usize),
    tints: &Tints,
    weights: &mut Vec<f32>,
) -> Vec<u8> {
    let n = layer.tokens.len();
    let around = usize::from(hides_separators && n > 2);
    weights.resize(n * n, 0.0);
    layer.numbers.read_weights(head, weights);
    pixels(weights, n, around..n - around, size, tints)
}

fn rect(element: &JsValue) -> Rect {
    let rect = js::call(element, "getBoundingClientRect", &[]);
    let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| number(&rect, name));
    Rect::new(x, y, width, height)
}

fn number(object: &JsValue, name: &str) -> f64 {
    js::field(object, name).as_f64().unwrap_or_default()
}

//! Draws scenes: shapes on a canvas, text as DOM over it. No other module uses a canvas context.

use std::sync::Arc;

use attention_draw::{Anchor, Cells, Rect, Rgb, Scene, Text, Theme, Tone, paint};
use leptos::prelude::*;
use leptos::wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, ImageData};

use crate::canvas_backend::CanvasBackend;
use crate::dom::{self, Template, effect};

/// A scene, with what else is needed to draw it.
pub(crate) struct Drawing {
    pub(crate) scene: Scene,
    pub(crate) theme: Theme,
    /// Device pixels per CSS pixel.
    pub(crate) device_pixel_ratio: f64,
}

impl Drawing {
    /// Nothing at all.
    pub(crate) fn none(theme: Theme) -> Self {
        Self { scene: Scene::default(), theme, device_pixel_ratio: 1.0 }
    }
}

/// Keeps the functions that draw in the main module. Three code parts draw, and what several parts share, but the main
/// module does not reach, is one more file for each of them.
pub(crate) fn keep_in_main_module() {
    std::hint::black_box((picture_boxed as PictureFn, put_pixels as PixelsFn));
    std::hint::black_box((Scene::fill as ShapeFn, Scene::line as LineFn, Scene::frame as FrameFn));
    std::hint::black_box((Scene::within as ScaledFn, Scene::sized as ScaledFn, drop as DropFn));
    std::hint::black_box(Scene::add_text as TextFn);
}

type ShapeFn = fn(&mut Scene, Rect, Rgb, f64);
type FrameFn = fn(&mut Scene, Rect, f64, Rgb, f64);
type LineFn = fn(&mut Scene, (f64, f64), (f64, f64), f64, Rgb);
type ScaledFn = fn(&mut Scene, f64);
type TextFn = fn(&mut Scene, String, f64, f64, Anchor, Tone);
type DropFn = fn(Scene);
type DrawingFn = Box<dyn FnMut() -> Drawing>;
type LabelFn = Box<dyn Fn() -> String>;
type PictureFn = fn(DrawingFn, LabelFn, &str) -> Template;
type PixelsFn = fn(&HtmlCanvasElement, &[u8], usize, (usize, usize));

/// A scene: its shapes on a canvas, its texts as elements over it.
#[component]
pub(crate) fn Picture(
    /// What is drawn.
    drawing: impl FnMut() -> Drawing + 'static,
    /// The accessible name of the picture.
    label: impl Fn() -> String + 'static,
    /// The part of its canvas.
    part: &'static str,
) -> impl IntoView {
    picture(drawing, label, part).view()
}

/// The same as a template, to be appended to a node of another.
pub(crate) fn picture(
    drawing: impl FnMut() -> Drawing + 'static,
    label: impl Fn() -> String + 'static,
    part: &'static str,
) -> Template {
    picture_boxed(Box::new(drawing), Box::new(label), part)
}

const MARKUP: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" translate="no" aria-hidden="true" ref="texts"></div></div>"#,
);

/// Boxed, so that all pictures share one compiled form.
fn picture_boxed(mut drawing: DrawingFn, label: LabelFn, part: &str) -> Template {
    let template = Template::new(MARKUP);
    let frame = template.node("frame");
    let canvas = template.node("canvas");
    let texts = template.node("texts");
    dom::set(&canvas, "part", part);
    dom::bind_attribute(&canvas, "aria-label", label);
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    let mut before: (Vec<Text>, Option<Theme>) = Default::default();
    let mut image = None;
    effect(move || {
        let Drawing { scene, theme, device_pixel_ratio } = drawing();
        dom::style(&frame, "width", &dom::px(scene.width));
        dom::style(&frame, "height", &dom::px(scene.height));
        draw(&scene, canvas.clone(), device_pixel_ratio, theme.paper, &mut image);
        let known = if before.1 == Some(theme) { &before.0[..] } else { &[] };
        write_texts(&texts, &scene.texts, known, &theme);
        before = (scene.texts, Some(theme));
    });
    template
}

fn write_texts(parent: &Element, texts: &[Text], before: &[Text], theme: &Theme) {
    dom::resize_children(parent, texts.len(), |_| dom::element("span", &[("dir", "auto")]));
    for (index, text) in texts.iter().enumerate() {
        if before.get(index) == Some(text) {
            continue;
        }
        let Some(span) = dom::child(parent, index) else { continue };
        if !text.subscript.is_empty() || span.has_attribute("data-subscript") {
            dom::set(&span, "data-subscript", text.subscript);
        }
        dom::style(&span, "color", &theme.tone(text.tone).css());
        dom::set(&span, "class", class(text));
        dom::style(&span, "translate", &translate(text));
        dom::style(&span, "max-width", &dom::px(text.room));
        dom::style(&span, "font-size", &dom::px(text.size));
        dom::write(&span, &text.content);
    }
}

/// As `translate`, since browsers count every change of `left` or `top` as a layout shift.
fn translate(Text { x, y, anchor, .. }: &Text) -> String {
    let (across, down) = match anchor {
        Anchor::Start => ("0%", "50%"),
        Anchor::Middle => ("50%", "50%"),
        Anchor::End => ("100%", "50%"),
        // The style sheet rotates it about a point 6 px from its lower left corner.
        Anchor::Slanted => ("6px", "100%"),
    };
    format!("calc({} - {across}) calc({} - {down})", dom::px(*x), dom::px(*y))
}

fn class(text: &Text) -> &'static str {
    match (text.anchor, text.strong) {
        (Anchor::Slanted, _) => "slanted",
        (_, true) => "strong",
        (_, false) => "",
    }
}

/// The colours of cells, and a canvas with one pixel for each cell in that colour.
type Image = Option<(Arc<[Rgb]>, HtmlCanvasElement)>;

fn draw(
    scene: &Scene,
    canvas: HtmlCanvasElement,
    device_pixel_ratio: f64,
    paper: Rgb,
    known: &mut Image,
) {
    let (width, height) = (scene.width * device_pixel_ratio, scene.height * device_pixel_ratio);
    let (width, height) = (width.round() as u32, height.round() as u32);
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    // If a browser refuses a 2d context, the texts, the table and the finding still show the same.
    let Some(context) = context(&canvas) else { return };
    context.set_fill_style_str(&paper.css());
    context.fill_rect(0.0, 0.0, width.into(), height.into());
    if let Some(cells) = &scene.cells {
        let _ = image(cells, &context, device_pixel_ratio, known);
    }
    let backend = CanvasBackend { context: &context, size: (width, height) };
    if let Err(error) = paint::paint_shapes(scene, device_pixel_ratio, backend) {
        leptos::logging::warn!("attention-explainer: {error}");
    }
}

/// Draws all cells as one scaled image of a pixel a cell, a thousand times as fast as a rectangle for each.
fn image(
    cells: &Cells,
    context: &CanvasRenderingContext2d,
    device_pixel_ratio: f64,
    known: &mut Image,
) -> Result<(), JsValue> {
    let (columns, rows) = (cells.columns as u32, cells.rows() as u32);
    if columns == 0 || rows == 0 {
        return Ok(());
    }
    let (colors, small) = match known.take() {
        Some((colors, small)) if (small.width(), small.height()) == (columns, rows) => {
            (Some(colors), small)
        }
        _ => (None, blank(columns, rows).ok_or(JsValue::NULL)?),
    };
    if colors.is_none_or(|colors| !Arc::ptr_eq(&colors, &cells.colors)) {
        fill(&small, cells, columns)?;
    }
    let (_, small) = known.insert((cells.colors.clone(), small));
    let device = |css: f64| (css * device_pixel_ratio).round();
    let rect = cells.rect;
    let (x, y) = (device(rect.x), device(rect.y));
    let (width, height) = (device(rect.x + rect.width) - x, device(rect.y + rect.height) - y);
    // The edges of cells are sharp, unless several cells share a pixel.
    context.set_image_smoothing_enabled(width < f64::from(columns));
    context.draw_image_with_html_canvas_element_and_dw_and_dh(small, x, y, width, height)
}

/// Draws RGBA pixels, given row by row, with their upper left corner at a position.
pub(crate) fn put_pixels(
    canvas: &HtmlCanvasElement,
    pixels: &[u8],
    width: usize,
    (x, y): (usize, usize),
) {
    let data = ImageData::new_with_u8_clamped_array(Clamped(pixels), width as u32);
    if let (Ok(data), Some(context)) = (data, context(canvas)) {
        let _ = context.put_image_data(&data, x as f64, y as f64);
    }
}

fn fill(small: &HtmlCanvasElement, cells: &Cells, columns: u32) -> Result<(), JsValue> {
    let mut pixels = vec![255; 4 * cells.colors.len()];
    for (pixel, Rgb(r, g, b)) in pixels.chunks_exact_mut(4).zip(cells.colors.iter()) {
        pixel[..3].copy_from_slice(&[*r, *g, *b]);
    }
    let data = ImageData::new_with_u8_clamped_array(Clamped(&pixels), columns)?;
    context(small).ok_or(JsValue::NULL)?.put_image_data(&data, 0.0, 0.0)
}

fn blank(width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    Some(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    Some(canvas.get_context("2d").ok()??.unchecked_into())
}

/// Any CSS colour as sRGB: painted on one pixel and read back, since a page may write `oklch()` as well as `#rgb`.
pub(crate) fn resolve(css: &str) -> Option<Rgb> {
    let context = context(&blank(1, 1)?)?;
    let _ = js_sys::Reflect::set(&context, &"fillStyle".into(), &JsValue::from_str(css));
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    let pixel = context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
    match pixel[..] {
        [r, g, b, _] => Some(Rgb(r, g, b)),
        _ => None,
    }
}

//! The only module that touches a canvas: a scene in, pixels and words out.

use attention_draw::{Anchor, Rgb, Role, Scene, Text, Theme, Tone, paint};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use crate::dom::{self, Place, effect};

/// What a picture is drawn from.
pub(crate) struct Drawing {
    pub(crate) scene: Scene,
    pub(crate) theme: Theme,
    /// Device pixels per CSS pixel.
    pub(crate) density: f64,
}

/// A scene: its shapes on a canvas, its words as text over it.
#[component]
pub(crate) fn Picture(
    /// What is drawn.
    drawing: impl Fn() -> Drawing + 'static,
    /// What it says to those who do not see it.
    label: Signal<String>,
    /// The name by which a page styles it.
    part: &'static str,
) -> impl IntoView {
    let frame = Place::new();
    let mut before: (Vec<Text>, Option<Theme>) = Default::default();
    effect(move || {
        let (Some(frame), Drawing { scene, theme, density }) = (frame.get(), drawing()) else {
            return;
        };
        dom::style(&frame, "width", &format!("{}px", scene.width));
        dom::style(&frame, "height", &format!("{}px", scene.height));
        if let (Some(canvas), Some(texts)) = (dom::child(&frame, 0), dom::child(&frame, 1)) {
            draw(&scene, canvas.unchecked_into(), density, theme.paper);
            let known = if before.1 == Some(theme) { &before.0[..] } else { &[] };
            words(&texts, &scene.texts, known, &theme);
        }
        before = (scene.texts, Some(theme));
    });
    view! {
        <div class="picture" node_ref=frame>
            <canvas part=part role="img" aria-label=label></canvas>
            <div class="texts" aria-hidden="true"></div>
        </div>
    }
}

fn words(parent: &Element, texts: &[Text], before: &[Text], theme: &Theme) {
    dom::fit(parent, texts.len(), |_| dom::element("span", &[]));
    for (index, text) in texts.iter().enumerate() {
        if before.get(index) == Some(text) {
            continue;
        }
        let Some(span) = dom::child(parent, index) else { continue };
        dom::style(&span, "color", &color(text.tone, theme).css());
        dom::set(&span, "class", class(text));
        dom::style(&span, "translate", &place(text));
        dom::write(&span, &text.content);
    }
}

/// By `translate`, since a browser counts every change of `left` or `top` as a shift of the page's layout.
fn place(Text { x, y, anchor, .. }: &Text) -> String {
    let (across, down) = match anchor {
        Anchor::Start => ("0%", "50%"),
        Anchor::Middle => ("50%", "50%"),
        Anchor::End => ("100%", "50%"),
        // The style sheet turns it about a point 6 px from its lower left end.
        Anchor::Slanted => ("6px", "100%"),
    };
    format!("calc({x}px - {across}) calc({y}px - {down})")
}

fn class(text: &Text) -> &'static str {
    match (text.anchor, text.strong) {
        (Anchor::Slanted, _) => "slanted",
        (_, true) => "strong",
        (_, false) => "",
    }
}

fn color(tone: Tone, theme: &Theme) -> Rgb {
    match tone {
        Tone::Ink => theme.ink,
        Tone::Muted | Tone::Role(Role::Plain) => theme.muted,
        Tone::Role(role) => theme.role(role),
        Tone::On(fill) => theme.text_on(fill),
    }
}

fn draw(scene: &Scene, canvas: HtmlCanvasElement, density: f64, paper: Rgb) {
    let (width, height) = (scene.width * density, scene.height * density);
    let (width, height) = (width.round() as u32, height.round() as u32);
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    // A browser that refuses a 2d context leaves the texts, the table and the words to tell the same.
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas)
        && let Err(error) = paint::paint(scene, density, paper, backend)
    {
        leptos::logging::warn!("attention-explainer: {error}");
    }
}

/// Any CSS colour as sRGB: painted on one pixel and read back, since a page may write `oklch()` as well as `#rgb`.
pub(crate) fn resolve(css: &str) -> Option<Rgb> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(1);
    canvas.set_height(1);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let _ = js_sys::Reflect::set(&context, &"fillStyle".into(), &JsValue::from_str(css));
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    let pixel = context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
    match pixel[..] {
        [r, g, b, _] => Some(Rgb(r, g, b)),
        _ => None,
    }
}

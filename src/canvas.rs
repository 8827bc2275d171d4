//! The only module that touches a canvas: a scene in, pixels and words out.

use attention_draw::{Anchor, Rgb, Role, Scene, Text, Theme, Tone, paint};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A scene: its shapes on a canvas, its words as text over it.
#[component]
pub(crate) fn Picture(
    /// What is drawn.
    #[prop(into)]
    scene: Signal<Scene>,
    /// What it says to those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    /// The name by which a page styles it.
    part: &'static str,
    /// The colours.
    theme: RwSignal<Theme>,
    /// Device pixels per CSS pixel.
    density: Signal<f64>,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    Effect::new(move || {
        let Some(canvas) = canvas.get() else { return };
        scene.with(|scene| draw(scene, &canvas, density.get(), theme.get().paper));
    });
    let width = move || scene.with(|scene| format!("{}px", scene.width));
    let height = move || scene.with(|scene| format!("{}px", scene.height));
    view! {
        <div class="picture" style:width=width style:height=height>
            <canvas part=part role="img" aria-label=label node_ref=canvas></canvas>
            <Texts scene theme />
        </div>
    }
}

#[component]
fn Texts(scene: Signal<Scene>, theme: RwSignal<Theme>) -> impl IntoView {
    let count = Memo::new(move |_| scene.with(|scene| scene.texts.len()));
    view! {
        <div class="texts" aria-hidden="true">
            <For each=move || 0..count.get() key=|index| *index let:index>
                <Word scene theme index />
            </For>
        </div>
    }
}

#[component]
fn Word(scene: Signal<Scene>, theme: RwSignal<Theme>, index: usize) -> impl IntoView {
    let text = Memo::new(move |_| scene.with(|scene| scene.texts.get(index).cloned()));
    let read = move |part: fn(&Text, &Theme) -> String| {
        text.with(|text| {
            text.as_ref().map_or_else(String::new, |text| theme.with(|theme| part(text, theme)))
        })
    };
    view! {
        <span
            class=move || read(|text, _| class(text).to_owned())
            style:left=move || read(|text, _| format!("{:.1}px", text.x))
            style:top=move || read(|text, _| format!("{:.1}px", text.y))
            style:color=move || read(|text, theme| color(text.tone, theme))
        >
            {move || read(|text, _| text.content.clone())}
        </span>
    }
}

fn class(text: &Text) -> &'static str {
    match (text.anchor, text.strong) {
        (Anchor::Start, false) => "start",
        (Anchor::Start, true) => "start strong",
        (Anchor::Middle, false) => "middle",
        (Anchor::Middle, true) => "middle strong",
        (Anchor::End, false) => "end",
        (Anchor::End, true) => "end strong",
        (Anchor::Slanted, _) => "slanted",
    }
}

fn color(tone: Tone, theme: &Theme) -> String {
    match tone {
        Tone::Ink => theme.ink.css(),
        Tone::Muted | Tone::Role(Role::Plain) => theme.muted.css(),
        Tone::Role(role) => theme.role(role).css(),
        Tone::On(fill) => theme.text_on(fill).css(),
    }
}

fn draw(scene: &Scene, canvas: &HtmlCanvasElement, density: f64, paper: Rgb) {
    let (width, height) = (scene.width * density, scene.height * density);
    canvas.set_width(width.round() as u32);
    canvas.set_height(height.round() as u32);
    // A browser that refuses a 2d context leaves the texts, the table and the words to tell the same.
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        if let Err(error) = paint::paint(scene, density, paper, backend) {
            leptos::logging::warn!("attention-explainer: {error}");
        }
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

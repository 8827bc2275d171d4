//! The colours of the element, as CSS resolves them, for the canvas.

use attention_draw::{Rgb, Theme};
use leptos::html;
use leptos::prelude::*;
use web_sys::CssStyleDeclaration;

use crate::canvas::resolve;

/// Learns the colours from a hidden element that wears them all, and again whenever one changes.
///
/// The style sheet gives that element a transition of a millisecond, so that a new colour from any cause
/// (a media query, the `theme` attribute, a custom property of the page) announces itself.
#[component]
pub(crate) fn Palette(
    /// Where the colours go.
    theme: RwSignal<Theme>,
) -> impl IntoView {
    let probe = NodeRef::<html::Span>::new();
    let look = move || {
        let style =
            probe.get_untracked().and_then(|probe| window().get_computed_style(&probe).ok()?);
        if let Some(colors) = style.as_ref().and_then(worn) {
            if colors != theme.get_untracked() {
                theme.set(colors);
            }
        }
    };
    probe.on_load(move |_| request_animation_frame(look));
    view! { <span class="palette" aria-hidden="true" node_ref=probe on:transitionend=move |_| look()></span> }
}

fn worn(style: &CssStyleDeclaration) -> Option<Theme> {
    let color =
        |property: &str| -> Option<Rgb> { resolve(&style.get_property_value(property).ok()?) };
    Some(Theme {
        paper: color("background-color")?,
        ink: color("color")?,
        muted: color("outline-color")?,
        query: color("border-top-color")?,
        key: color("border-right-color")?,
        value: color("border-bottom-color")?,
        weight: color("border-left-color")?,
    })
}

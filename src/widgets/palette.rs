//! The colours of the element, as CSS resolves them, for the canvas.

use attention_draw::{Rgb, Theme};
use leptos::prelude::*;
use web_sys::Element;

use crate::canvas::resolve;
use crate::dom::{self, Template, effect};

const MARKUP: &str = r#"<div class="palette" aria-hidden="true" ref="probe"></div>"#;

/// Learns the colours from a hidden element that wears them all, and again whenever one changes.
///
/// The style sheet gives that element a transition of a millisecond, so that a new colour from any cause
/// (a media query, the `theme` attribute, a custom property of the page) announces itself.
#[component]
pub(crate) fn Palette(
    /// Where the colours go.
    on_theme: impl Fn(Theme) + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let probe = template.part("probe");
    let look = move |probe: &Element| {
        worn(probe).map(on_theme);
    };
    let changed = probe.clone();
    dom::listen(&probe, "transitionend", move |_| look(&changed));
    effect(move || look(&probe));
    template.view()
}

fn worn(probe: &Element) -> Option<Theme> {
    let style = window().get_computed_style(probe).ok()??;
    // Outside a document nothing is computed.
    let computed =
        |property: &str| style.get_property_value(property).ok().filter(|css| !css.is_empty());
    let color = |property: &str| -> Option<Rgb> { resolve(&computed(property)?) };
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

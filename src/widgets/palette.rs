//! The colours of the element, as CSS resolves them, for the canvas.

use attention_draw::{Rgb, Theme};
use leptos::prelude::*;
use web_sys::{CssStyleDeclaration, Element};

use crate::canvas::resolve;
use crate::dom::{self, Place, effect, markup};

const MARKUP: &str = r#"<div class="palette" aria-hidden="true"></div>"#;

/// Learns the colours from a hidden element that wears them all, and again whenever one changes.
///
/// The style sheet gives that element a transition of a millisecond, so that a new colour from any cause
/// (a media query, the `theme` attribute, a custom property of the page) announces itself.
#[component]
pub(crate) fn Palette(
    /// Where the colours go.
    learn: impl Fn(Theme) + Copy + 'static,
) -> impl IntoView {
    let place = Place::new();
    let look = move || {
        let probe = dom::find::<Element>(place, ".palette");
        let style = probe.and_then(|probe| window().get_computed_style(&probe).ok()?);
        if let Some(theme) = style.as_ref().and_then(worn) {
            learn(theme);
        }
    };
    effect(look);
    dom::listen(place, ".palette", "transitionend", move |_| untrack(look));
    markup(MARKUP, place)
}

fn worn(style: &CssStyleDeclaration) -> Option<Theme> {
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

//! The colours of the element as resolved by CSS, for the canvas.

use std::rc::Rc;

use attention_draw::{Rgb, Theme};
use leptos::prelude::*;
use web_sys::Element;

use crate::canvas::resolve;
use crate::dom::{self, Template, effect};

const MARKUP: &str = r#"<div class="palette" aria-hidden="true" ref="probe"></div>"#;

/// Reads the colours from the computed style of a hidden element, and again whenever one changes.
///
/// The style sheet gives that element a transition of a millisecond, so that any change of a colour (by a media query,
/// the `theme` attribute or a custom property of the page) emits `transitionend`.
#[component]
pub(crate) fn Palette(
    /// Receives the colours.
    on_theme: impl Fn(Theme) + 'static,
) -> impl IntoView {
    palette(Rc::new(on_theme)).view()
}

/// Behind a pointer, so that all figures share one compiled form.
fn palette(on_theme: Rc<dyn Fn(Theme)>) -> Template {
    let template = Template::new(MARKUP);
    let probe = template.node("probe");
    let read = move |probe: &Element| {
        computed_theme(probe).map(&*on_theme);
    };
    let (changed, read_changed) = (probe.clone(), read.clone());
    dom::listen(&probe, "transitionend", move |_| read_changed(&changed));
    effect(move || read(&probe));
    template
}

fn computed_theme(probe: &Element) -> Option<Theme> {
    let style = window().get_computed_style(probe).ok()??;
    // Outside of a document, computed values are empty.
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

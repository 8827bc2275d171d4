//! What the reader chooses: d, n, the division, and another draw.

use attention_draw::plain;
use attention_spread::DIMENSIONS;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::settings::Settings;
use super::state::SpreadState;
use super::texts::SpreadTexts;
use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="controls spread-controls">"#,
    r#"<label class="slider"><span ref="d-name"></span> <span class="value" translate="no" ref="d-value"></span>"#,
    r#"<input type="range" part="d" min="0" max="10" step="1" ref="d"/></label>"#,
    r#"<label class="slider" part="extra"><span ref="n-name"></span> "#,
    r#"<span class="value" translate="no" ref="n-value"></span>"#,
    r#"<input type="range" part="n" min="8" max="64" step="1" ref="n"/></label>"#,
    r#"<label><input type="checkbox" part="divided" ref="divided"/><span ref="divide"></span></label>"#,
    r#"<button type="button" part="draw extra" ref="draw"></button></div>"#,
);

/// A slider of whole numbers.
struct Slider {
    /// The nodes of the slider and of its number.
    nodes: (&'static str, &'static str),
    /// Its place on the track, and the number that stands beside it.
    shown: fn(Settings) -> (f64, usize),
    /// The settings with the slider at another place.
    moved: fn(Settings, f64) -> Settings,
}

/// The place on the track is the exponent of d.
const COLUMNS: Slider = Slider {
    nodes: ("d", "d-value"),
    shown: |settings| (f64::from(settings.d.trailing_zeros()), settings.d),
    moved: |settings, place| Settings {
        d: DIMENSIONS.get(place as usize).copied().unwrap_or(settings.d),
        ..settings
    },
};
const KEYS: Slider = Slider {
    nodes: ("n", "n-value"),
    shown: |settings| (settings.n as f64, settings.n),
    moved: |settings, place| Settings { n: place as usize, ..settings },
};

/// The two sliders, the switch and the button.
#[component]
pub(super) fn Controls(state: SpreadState) -> impl IntoView {
    let template = Template::new(MARKUP);
    let write = |name, message: fn(&SpreadTexts) -> &'static str| {
        dom::bind_text(&template.node(name), move || message(&SpreadTexts::of(&state)).to_owned());
    };
    write("d-name", |texts| texts.messages.dimensions);
    write("n-name", |texts| texts.messages.keys);
    write("divide", |texts| texts.messages.divide);
    write("draw", |texts| texts.messages.draw);
    slider(&template, state, &COLUMNS);
    slider(&template, state, &KEYS);
    let divided: HtmlInputElement = template.node("divided").unchecked_into();
    let checked = divided.clone();
    dom::listen(&divided, "change", move |_| {
        state.choose(Settings { divided: checked.checked(), ..now(&state) });
    });
    effect(move || divided.set_checked(state.settings().divided));
    dom::listen(&template.node("draw"), "click", move |_| {
        let now = now(&state);
        state.choose(Settings { seed: now.seed + 1.0, ..now });
    });
    template.view()
}

/// What is chosen now.
fn now(state: &SpreadState) -> Settings {
    untrack(|| state.settings())
}

fn slider(template: &Template, state: SpreadState, slider: &'static Slider) {
    let (input, number) = (template.node(slider.nodes.0), template.node(slider.nodes.1));
    dom::listen(&input, "input", move |event| {
        let place = dom::number_at(event.target());
        state.choose((slider.moved)(now(&state), place));
    });
    let input: HtmlInputElement = input.unchecked_into();
    effect(move || {
        let (place, value) = (slider.shown)(state.settings());
        let value = plain(value as f64);
        input.set_value_as_number(place);
        dom::update(&input, "aria-valuetext", &value);
        dom::write(&number, &value);
    });
}

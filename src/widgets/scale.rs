//! The scale slider, with marks on its track and a button that resets it.
//!
//! The track is logarithmic: what a scale does depends on its factor, and half of a linear track would show one token
//! getting nearly everything.

use attention_contract::SCALE;
use attention_draw::{NumberFormat, Track, plain};
use attention_messages::{FigureMessages, fill};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="scale"><label class="scale-row"><span class="name" ref="name"></span> <span class="track">"#,
    r#"<span class="rail"><input part="scale" type="range" min="0" max="1" step="any" ref="slider"/>"#,
    r#"<span class="marks" translate="no" aria-hidden="true" ref="marks"><i></i><i></i><i></i><i></i></span></span> "#,
    r#"<span class="number" translate="no" aria-hidden="true"><span ref="number"></span></span></span></label>"#,
    r#"<button type="button" class="quiet" part="extra" ref="reset"></button></div>"#,
);

const TRACK: Track = Track { from: SCALE.from, to: SCALE.to };
/// Arrow keys move by this share of the track.
const ARROW: f64 = 1.0 / 200.0;
/// A place that is nearer to the default scale's than this means the default scale.
const SNAP: f64 = ARROW / 2.0;
/// Page Up and Page Down move the scale by this.
const PAGE: f64 = 0.1;
/// Half the width of the thumb, in CSS pixels, as `style/element.css` has it.
const HALF_THUMB: u32 = 10;

/// The state of the slider.
pub(crate) struct ScaleState {
    pub(crate) scale: f64,
    pub(crate) d_k: usize,
    /// 1/√d_k, or 1 if the scores are divided by √d_k already.
    pub(crate) default_scale: f64,
    pub(crate) messages: &'static FigureMessages,
    pub(crate) numbers: NumberFormat,
}

/// The slider, its number and the reset button.
#[component]
pub(crate) fn Scale(
    /// The state.
    scale_state: impl Fn() -> ScaleState + Copy + Send + Sync + 'static,
    /// The reader moves the slider; values outside of the range are clamped there.
    choose: impl Fn(f64) + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let name = template.node("name");
    let slider = template.node("slider");
    let marks = template.node("marks");
    let number_text = template.node("number");
    let reset = template.node("reset");
    listen(&slider, &reset, scale_state, choose);
    let slider: HtmlInputElement = slider.unchecked_into();
    let mut placed_for = None;
    effect(move || {
        let scale_state = scale_state();
        dom::write(&name, scale_state.messages.scale);
        dom::write(&number_text, &number(&scale_state));
        dom::write(&reset, &reset_text(&scale_state));
        dom::update(&slider, "aria-label", scale_state.messages.scale);
        slider.set_value_as_number(TRACK.place_of(scale_state.scale));
        dom::update(&slider, "aria-valuetext", &spoken(&scale_state));
        // The attribute `disabled` would take the focus from the button that has just been pressed.
        let is_default = scale_state.scale == scale_state.default_scale;
        dom::set(&reset, "aria-disabled", if is_default { "true" } else { "false" });
        let marked = Some((scale_state.d_k, scale_state.default_scale, scale_state.numbers));
        if placed_for != marked {
            place_marks(&marks, &scale_state);
            placed_for = marked;
        }
    });
    template.view()
}

/// Listens to the slider and the reset button.
fn listen(
    slider: &Element,
    reset: &Element,
    scale_state: impl Fn() -> ScaleState + Copy + 'static,
    choose: impl Fn(f64) + Copy + 'static,
) {
    let moved = move |to: f64| choose(scale_at(to, untrack(scale_state).default_scale));
    dom::listen(slider, "input", move |event| moved(dom::number_at(event.target())));
    dom::keys(slider, move |key, _| {
        let scale = untrack(scale_state).scale;
        let page = |by: f64| choose(((scale + by) * 100.0).round() / 100.0);
        match key {
            "ArrowRight" | "ArrowUp" => moved(TRACK.place_of(scale) + ARROW),
            "ArrowLeft" | "ArrowDown" => moved(TRACK.place_of(scale) - ARROW),
            "PageUp" => page(PAGE),
            "PageDown" => page(-PAGE),
            // The browser knows where the ends are.
            _ => return false,
        }
        true
    });
    dom::listen(reset, "click", move |_| {
        let ScaleState { scale, default_scale, .. } = untrack(scale_state);
        if scale != default_scale {
            choose(default_scale);
        }
    });
}

/// The scale at a place on the track, which is the default scale around its own place.
fn scale_at(place: f64, default_scale: f64) -> f64 {
    let is_default = (place - TRACK.place_of(default_scale)).abs() < SNAP;
    if is_default { default_scale } else { TRACK.value_at(place) }
}

/// Writes and positions the marks below the track.
fn place_marks(marks: &Element, ScaleState { d_k, default_scale, numbers, .. }: &ScaleState) {
    // A default of 1 has a mark already.
    let name = if *default_scale == 1.0 { String::new() } else { format!("1/√{d_k}") };
    let known = [SCALE.from, 1.0, SCALE.to].map(|at| (numbers.short(at, 1), at));
    let all = std::iter::once((name, *default_scale)).chain(known);
    for (index, (name, at)) in all.enumerate() {
        if let Some(mark) = dom::child(marks, index) {
            dom::write(&mark, &name);
            dom::style(&mark, "left", &position(at));
        }
    }
}

fn number(ScaleState { scale, numbers, .. }: &ScaleState) -> String {
    numbers.fixed(*scale, 2)
}

fn spoken(scale_state: &ScaleState) -> String {
    let ScaleState { scale, d_k, default_scale, messages, .. } = scale_state;
    if *scale != *default_scale || *default_scale == 1.0 {
        return number(scale_state);
    }
    fill(messages.scale_standard, &[("scale", &number(scale_state)), ("d_k", &d_k.to_string())])
}

fn reset_text(ScaleState { d_k, default_scale, messages, .. }: &ScaleState) -> String {
    match *default_scale {
        1.0 => messages.back_to_one.to_owned(),
        _ => fill(messages.back_to_default, &[("d_k", &d_k.to_string())]),
    }
}

/// The position of a value on the track. The middle of the thumb keeps half its width from both ends.
fn position(value: f64) -> String {
    format!("calc({HALF_THUMB}px + {} * (100% - 2 * {HALF_THUMB}px))", plain(TRACK.place_of(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEFAULT: f64 = 0.5;

    #[test]
    fn the_default_scale_is_exact_around_its_place_and_a_key_leaves_it_and_comes_back() {
        let place = TRACK.place_of(DEFAULT);
        for near in [place, place - 0.9 * SNAP, place + 0.9 * SNAP] {
            assert_eq!(scale_at(near, DEFAULT), DEFAULT);
        }
        let right = scale_at(place + ARROW, DEFAULT);
        assert!(right > DEFAULT);
        assert_eq!(scale_at(TRACK.place_of(right) - ARROW, DEFAULT), DEFAULT);
        let exact = 1.0 / 3.0_f64.sqrt();
        assert_eq!(scale_at(TRACK.place_of(exact), exact), exact);
    }

    #[test]
    fn the_ends_are_the_limits_of_the_scale() {
        assert_eq!((scale_at(0.0, DEFAULT), scale_at(1.0, DEFAULT)), (SCALE.from, SCALE.to));
    }
}

//! The scale slider, with a mark at the default scale and a button that resets it.

use attention_contract::SCALE;
use attention_draw::{NumberFormat, plain};
use attention_messages::{FigureMessages, fill};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="scale"><label class="scale-row"><span class="name" ref="name"></span> <span class="track">"#,
    r#"<span class="rail"><input part="scale" type="range" ref="slider"/>"#,
    r#"<span class="marks" translate="no" aria-hidden="true" ref="marks"><i></i><i></i><i></i></span></span> "#,
    r#"<span class="number" translate="no" aria-hidden="true"><span ref="number"></span></span></span></label>"#,
    r#"<button type="button" class="quiet" ref="reset"></button></div>"#,
);

/// Page Up and Page Down move by this.
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
    set_range(&slider);
    let mut placed_for = None;
    effect(move || {
        let scale_state = scale_state();
        dom::write(&name, scale_state.messages.scale);
        dom::write(&number_text, &number(&scale_state));
        dom::write(&reset, &reset_text(&scale_state));
        dom::update(&slider, "aria-label", scale_state.messages.scale);
        slider.set_value_as_number(scale_state.scale);
        dom::update(&slider, "aria-valuetext", &spoken(&scale_state));
        // The attribute `disabled` would take the focus from the button that has just been pressed.
        let is_default = scale_state.scale == scale_state.default_scale;
        dom::set(&reset, "aria-disabled", if is_default { "true" } else { "false" });
        if placed_for != Some((scale_state.d_k, scale_state.default_scale)) {
            place_marks(&marks, &scale_state);
            placed_for = Some((scale_state.d_k, scale_state.default_scale));
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
    dom::listen(slider, "input", move |event| choose(dom::number_at(event.target())));
    dom::keys(slider, move |key, _| {
        let by = match key {
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            _ => return false,
        };
        choose(((untrack(scale_state).scale + by) * 100.0).round() / 100.0);
        true
    });
    dom::listen(reset, "click", move |_| {
        let ScaleState { scale, default_scale, .. } = untrack(scale_state);
        if scale != default_scale {
            choose(default_scale);
        }
    });
}

/// Sets the range and step. Attributes are written with `plain`: the standard library's formatting of `f64` would add
/// 4 kB, and nothing else needs it.
fn set_range(slider: &HtmlInputElement) {
    for (name, value) in [("min", SCALE.from), ("max", SCALE.to), ("step", SCALE.step)] {
        dom::set(slider, name, &plain(value));
    }
}

/// Writes and positions the marks below the track.
fn place_marks(marks: &Element, ScaleState { d_k, default_scale, .. }: &ScaleState) {
    // A default of 1 has a mark already.
    let name = if *default_scale == 1.0 { String::new() } else { format!("1/√{d_k}") };
    let default_scale = (name, *default_scale);
    let others = [("1".to_owned(), 1.0), (plain(SCALE.to), SCALE.to)];
    for (index, (name, at)) in std::iter::once(default_scale).chain(others).enumerate() {
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
    let share = (value - SCALE.from) / (SCALE.to - SCALE.from);
    format!("calc({HALF_THUMB}px + {} * (100% - 2 * {HALF_THUMB}px))", plain(share))
}

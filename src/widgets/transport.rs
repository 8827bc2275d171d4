//! The controls of the flow: play, step, seek, speed, and the query.

use std::sync::Arc;

use attention_draw::{STAGES, Stage};
use attention_messages::FigureMessages;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::dom::{self, Template, effect};

/// The state of the transport.
pub(crate) struct TransportState {
    /// From 0 to 7.
    pub(crate) time: f64,
    pub(crate) playing: bool,
    /// A factor on the normal speed.
    pub(crate) speed: f64,
    pub(crate) labels: Arc<[String]>,
    /// The index of the query among them.
    pub(crate) query: usize,
    pub(crate) messages: &'static FigureMessages,
}

/// The speeds to choose from.
const SPEEDS: [(&str, f64); 4] = [("0.5×", 0.5), ("1×", 1.0), ("2×", 2.0), ("4×", 4.0)];

const SCRUBBER: &str = concat!(
    r#"<div class="scrub" part="extra" data-section="stage">"#,
    r#"<input part="stage" type="range" min="0" max="7" step="0.05" ref="slider"/></div>"#,
);
const TRANSPORT: &str = concat!(
    r#"<div class="transport" part="extra" data-section="play">"#,
    r#"<button type="button" part="play" class="play" ref="play">"#,
    r#"<span class="icon" aria-hidden="true" ref="icon"></span><span class="play-name" ref="name"></span></button>"#,
    r#"<button type="button" class="back" ref="back">‹</button>"#,
    r#"<button type="button" class="on" ref="on">›</button><select translate="no" ref="speed"></select>"#,
    r#"<label data-section="tokens"><span ref="query-name"></span> "#,
    r#"<select translate="no" ref="query"></select></label></div>"#,
);

/// The slider through all stages.
#[component]
pub(crate) fn Scrubber(
    /// The state.
    shown: impl Fn() -> TransportState + Copy + 'static,
    /// The reader seeks to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The reader starts or pauses.
    toggle: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(SCRUBBER);
    let slider = template.node("slider");
    let step = move |by: f64| seek(stepped(untrack(shown).time, by));
    dom::listen(&slider, "input", move |event| seek(dom::number_at(event.target())));
    // Page Up and Down move by a stage, Space plays or pauses; arrow keys are handled by the browser.
    dom::keys(&slider, move |key, _| {
        match key {
            "PageUp" => step(1.0),
            "PageDown" => step(-1.0),
            " " => toggle(),
            _ => return false,
        }
        true
    });
    let slider: HtmlInputElement = slider.unchecked_into();
    effect(move || {
        let shown = shown();
        slider.set_value_as_number(shown.time);
        let stage = shown.messages.stages()[Stage::at(shown.time).0 as usize];
        dom::update(&slider, "aria-valuetext", stage);
        dom::update(&slider, "aria-label", shown.messages.step);
    });
    template.view()
}

/// Play and pause, step back and forward, the speed, and the query.
#[component]
pub(crate) fn Transport(
    /// The state.
    shown: impl Fn() -> TransportState + Copy + 'static,
    /// The reader seeks to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The reader starts or pauses.
    toggle: impl Fn() + Copy + 'static,
    /// The reader goes on to the next stage.
    go_on: impl Fn() + Copy + 'static,
    /// The reader chooses a speed.
    set_speed: impl Fn(f64) + Copy + 'static,
    /// The reader chooses a query.
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(TRANSPORT);
    let play = template.node("play");
    let icon = template.node("icon");
    let name = template.node("name");
    let back = template.node("back");
    let on = template.node("on");
    let speed = template.node("speed");
    let query_name = template.node("query-name");
    let query: HtmlSelectElement = template.node("query").unchecked_into();
    dom::listen(&play, "click", move |_| toggle());
    dom::listen(&back, "click", move |_| seek(stepped(untrack(shown).time, -1.0)));
    dom::listen(&on, "click", move |_| go_on());
    let speed: HtmlSelectElement = speed.unchecked_into();
    let choice = speed.clone();
    dom::listen(&speed, "change", move |_| {
        if let Some((_, factor)) = SPEEDS.get(choice.selected_index() as usize) {
            set_speed(*factor);
        }
    });
    let choice = query.clone();
    dom::listen(&query, "change", move |_| choose(choice.selected_index() as usize));
    let controls = Controls { icon, name, back, on, speed, query_name, query };
    effect(move || show(&controls, &shown()));
    template.view()
}

/// The nodes that change.
struct Controls {
    icon: Element,
    name: Element,
    back: Element,
    on: Element,
    speed: HtmlSelectElement,
    query_name: Element,
    query: HtmlSelectElement,
}

fn show(controls: &Controls, shown: &TransportState) {
    let TransportState { playing, speed, labels, query, messages, .. } = shown;
    let (name, icon) =
        if *playing { (messages.pause, "icon pause") } else { (messages.play, "icon play") };
    dom::write(&controls.name, name);
    dom::update(&controls.icon, "class", icon);
    dom::update(&controls.back, "aria-label", messages.previous);
    dom::update(&controls.on, "aria-label", messages.next);
    dom::update(&controls.speed, "aria-label", messages.speed);
    dom::write(&controls.query_name, messages.query);
    options(&controls.query, labels.len(), |index| &labels[index]);
    controls.query.set_selected_index(*query as i32);
    options(&controls.speed, SPEEDS.len(), |index| SPEEDS[index].0);
    let at = SPEEDS.iter().position(|(_, factor)| factor == speed);
    controls.speed.set_selected_index(at.map_or(-1, |index| index as i32));
}

fn options<'a>(select: &Element, n: usize, name: impl Fn(usize) -> &'a str) {
    dom::resize_children(select, n, |_| dom::element("option", &[]));
    for index in 0..n {
        if let Some(option) = dom::child(select, index) {
            dom::write(&option, name(index));
        }
    }
}

/// The time after a step: the end of the next stage (`by` 1) or of the previous one (`by` −1).
pub(crate) fn stepped(time: f64, by: f64) -> f64 {
    let complete = Stage::at(time).0.complete();
    let to = if by > 0.0 && time < complete { complete } else { complete + by };
    to.clamp(1.0, STAGES.len() as f64)
}

/// The time after a step within a stage, for `n` tokens: where the next step ends (`by` 1), or the one before (`by`
/// −1).
pub(crate) fn stepped_within(time: f64, by: f64, n: usize) -> f64 {
    /// Less than any step.
    const HAIR: f64 = 1e-6;
    let mut before = 1.0;
    for (begin, stage) in STAGES.into_iter().enumerate() {
        for step in 1..=stage.steps(n) {
            let end = begin as f64 + stage.step_end(step, n);
            if end > time + HAIR && by > 0.0 {
                return end;
            }
            if end < time - HAIR {
                before = end;
            }
        }
    }
    if by > 0.0 { STAGES.len() as f64 } else { before }
}

#[cfg(test)]
mod tests {
    use super::{stepped, stepped_within};

    #[test]
    fn a_step_within_a_stage_is_a_matrix_a_key_or_a_whole_stage() {
        let walk = |from: f64, by: f64, times: usize| {
            (0..times).fold(from, |time, _| stepped_within(time, by, 4))
        };
        for (from, by, times, to) in [
            (0.0, 1.0, 1, 1.0),
            (1.0, 1.0, 1, 1.5),
            (1.0, 1.0, 3, 2.0),
            (2.0, 1.0, 5, 3.0),
            (3.0, 1.0, 2, 5.0),
            (5.0, 1.0, 1, 5.25),
            (6.9, 1.0, 3, 7.0),
            (3.0, -1.0, 5, 2.0),
            (6.0, -1.0, 4, 5.0),
            (2.0, -1.0, 3, 1.0),
            (1.2, -1.0, 3, 1.0),
        ] {
            assert!((walk(from, by, times) - to).abs() < 1e-9, "{from} by {by}, {times} times");
        }
    }

    #[test]
    fn a_step_on_completes_the_stage_first() {
        assert_eq!(stepped(0.0, 1.0), 1.0);
        assert_eq!(stepped(1.0, 1.0), 2.0);
        assert_eq!(stepped(1.4, 1.0), 2.0);
        assert_eq!(stepped(7.0, 1.0), 7.0);
        assert_eq!(stepped(1.4, -1.0), 1.0);
        assert_eq!(stepped(1.0, -1.0), 1.0);
    }
}

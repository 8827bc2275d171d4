//! Play, step and scrub.

use attention_draw::{STAGES, Stage};
use attention_words::Words;
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::dom::{self, Place, effect, on, text};

/// What the transport shows.
pub(crate) struct Transported {
    /// From 0 to 7.
    pub(crate) time: f64,
    pub(crate) playing: bool,
    /// The factor on the normal speed.
    pub(crate) speed: f64,
    pub(crate) words: &'static Words,
}

/// The speeds there are.
const SPEEDS: [(&str, f64); 4] = [("0.5×", 0.5), ("1×", 1.0), ("2×", 2.0), ("4×", 4.0)];

/// The slider through all stages.
#[component]
pub(crate) fn Scrubber(
    /// What it shows.
    shown: impl Fn() -> Transported + Copy + Send + Sync + 'static,
    /// The learner moves to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The learner starts or pauses.
    toggle: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let place = Place::new();
    let slider = move || dom::find::<HtmlInputElement>(place, "input");
    effect(move || {
        let (Some(slider), shown) = (slider(), shown()) else { return };
        slider.set_value_as_number(shown.time);
        let stage = shown.words.stages()[Stage::at(shown.time).0 as usize];
        dom::update(&slider, "aria-valuetext", stage);
    });
    let step = move |by: f64| seek(stepped(untrack(shown).time, by));
    let scrub = move |_: Event| {
        if let Some(slider) = untrack(slider) {
            seek(slider.value_as_number());
        }
    };
    view! {
        <div class="scrub" data-part="stage" node_ref=place>
            <input
                part="stage"
                type="range"
                min="0"
                max="7"
                step="0.05"
                aria-label=text(move || shown().words.step.to_owned())
                on:input=on(scrub)
                on:keydown=on(move |event| turn(&event, step, toggle))
            />
        </div>
    }
}

/// What drives the flow through its stages.
#[component]
pub(crate) fn Transport(
    /// What it shows.
    shown: impl Fn() -> Transported + Copy + Send + Sync + 'static,
    /// The learner moves to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The learner starts or pauses.
    toggle: impl Fn() + Copy + 'static,
    /// The learner chooses a speed.
    hurry: impl Fn(f64) + Copy + 'static,
) -> impl IntoView {
    let step = move |by: f64| seek(stepped(untrack(shown).time, by));
    view! {
        <div class="transport" data-part="play">
            <button type="button" part="play" class="play" on:click=on(move |_| toggle())>
                <span class=text(move || play_icon(&shown()).to_owned()) aria-hidden="true"></span>
                {text(move || play_name(&shown()).to_owned())}
            </button>
            <button
                type="button"
                aria-label=text(move || shown().words.previous.to_owned())
                on:click=on(move |_| step(-1.0))
            >
                "‹"
            </button>
            <button type="button" aria-label=text(move || shown().words.next.to_owned()) on:click=on(move |_| step(1.0))>
                "›"
            </button>
            <Speed name=text(move || shown().words.speed.to_owned()) speed=move || shown().speed hurry />
        </div>
    }
}

#[component]
fn Speed(
    name: Signal<String>,
    speed: impl Fn() -> f64 + 'static,
    hurry: impl Fn(f64) + 'static,
) -> impl IntoView {
    let place = Place::new();
    let choice = move || dom::find::<HtmlSelectElement>(place, "select");
    effect(move || {
        let Some(choice) = choice() else { return };
        dom::fit(&choice, SPEEDS.len(), |index| {
            let option = dom::element("option", &[]);
            dom::write(&option, SPEEDS[index].0);
            option
        });
        let at = SPEEDS.iter().position(|(_, factor)| *factor == speed());
        choice.set_selected_index(at.map_or(-1, |index| index as i32));
    });
    let change = move |_: Event| {
        let index = untrack(choice).map(|choice| choice.selected_index());
        if let Some((_, factor)) = index.and_then(|index| SPEEDS.get(index as usize)) {
            hurry(*factor);
        }
    };
    view! { <div node_ref=place on:change=on(change)><select aria-label=name></select></div> }
}

/// Keys of the scrubber: native arrows, a stage by Page Up and Down, play and pause by Space.
fn turn(event: &KeyboardEvent, step: impl Fn(f64), toggle: impl Fn()) {
    match event.key().as_str() {
        "PageUp" => step(1.0),
        "PageDown" => step(-1.0),
        " " => toggle(),
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" => {
            return event.stop_propagation();
        }
        _ => return,
    }
    event.stop_propagation();
    event.prevent_default();
}

fn play_name(shown: &Transported) -> &'static str {
    if shown.playing { shown.words.pause } else { shown.words.play }
}

fn play_icon(shown: &Transported) -> &'static str {
    if shown.playing { "icon pause" } else { "icon play" }
}

/// The end of the next stage (`by` 1) or of the one before (`by` −1), from any time within a stage.
fn stepped(time: f64, by: f64) -> f64 {
    let complete = Stage::at(time).0.complete();
    let to = if by > 0.0 && time < complete { complete } else { complete + by };
    to.clamp(1.0, STAGES.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::stepped;

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

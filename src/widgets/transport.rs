//! Play, step and scrub.

use attention_draw::{STAGES, Stage};
use attention_words::Words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The speeds there are, as factors on the normal one.
const SPEEDS: [f64; 4] = [0.5, 1.0, 2.0, 4.0];

/// What drives the flow through its stages.
#[component]
pub(crate) fn Transport(
    /// The time, from 0 to 7.
    #[prop(into)]
    time: Signal<f64>,
    /// Whether it plays.
    playing: RwSignal<bool>,
    /// The factor on the normal speed.
    speed: RwSignal<f64>,
    /// The words.
    #[prop(into)]
    words: Signal<&'static Words>,
    /// The learner moves to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The learner starts or pauses.
    toggle: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let stage = move || Stage::at(time.get()).0;
    let named = move || words.get().stages[stage() as usize];
    let step = move |by: f64| {
        playing.set(false);
        seek(stepped(time.get_untracked(), by));
    };
    let keys = move |event: KeyboardEvent| {
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
    };
    let scrub = move |event| {
        playing.set(false);
        if let Ok(time) = event_target_value(&event).parse() {
            seek(time);
        }
    };
    let quiet_keys = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), " " | "Enter") {
            event.stop_propagation();
        }
    };
    view! {
        <div class="scrub">
            <input
                part="stage"
                type="range"
                min="0"
                max=STAGES.len()
                step="0.05"
                aria-label=move || words.get().step
                aria-valuetext=named
                prop:value=move || time.get().to_string()
                on:input=scrub
                on:keydown=keys
            />
        </div>
        <div class="transport" on:keydown=quiet_keys>
            <button type="button" part="play" class="play" on:click=move |_| toggle()>
                <span class=move || if playing.get() { "icon pause" } else { "icon play" } aria-hidden="true"></span>
                {move || if playing.get() { words.get().pause } else { words.get().play }}
            </button>
            <button type="button" aria-label=move || words.get().previous on:click=move |_| step(-1.0)>"‹"</button>
            <button type="button" aria-label=move || words.get().next on:click=move |_| step(1.0)>"›"</button>
            <Speed speed words />
        </div>
    }
}

#[component]
fn Speed(speed: RwSignal<f64>, words: Signal<&'static Words>) -> impl IntoView {
    let choice = move |factor: f64| {
        view! { <option value=factor.to_string() selected=move || speed.get() == factor>{format!("{factor}×")}</option> }
    };
    let change = move |event| {
        if let Ok(factor) = event_target_value(&event).parse() {
            speed.set(factor);
        }
    };
    let keys = move |event: KeyboardEvent| {
        if matches!(
            event.key().as_str(),
            "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End"
        ) {
            event.stop_propagation();
        }
    };
    view! {
        <select aria-label=move || words.get().speed on:change=change on:keydown=keys>
            {SPEEDS.map(choice).collect_view()}
        </select>
    }
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

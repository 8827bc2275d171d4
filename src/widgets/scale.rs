//! The scale slider, with 1/√d_k marked and a way back to it.

use attention_words::Words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use attention_draw::fixed;

/// Page Up and Page Down move by this.
const PAGE: f64 = 0.1;
const LOW: f64 = 0.2;
const HIGH: f64 = 3.0;
/// The width of the thumb, in CSS pixels, as the style sheet has it.
const THUMB: f64 = 20.0;

/// The slider, its number and the formula with the number in it.
#[component]
pub(crate) fn Scale(
    /// The scale on the scores.
    #[prop(into)]
    scale: Signal<f64>,
    /// The columns of Q and K.
    #[prop(into)]
    d_k: Signal<usize>,
    /// 1/√d_k.
    #[prop(into)]
    standard: Signal<f64>,
    /// The words.
    #[prop(into)]
    words: Signal<&'static Words>,
    /// The learner moves the slider.
    choose: impl Fn(f64) + Copy + 'static,
) -> impl IntoView {
    let text = move || fixed(scale.get(), 2, words.get().decimal);
    let at_standard = move || scale.get() == standard.get();
    let spoken = move || (words.get().scale_text)(&text(), at_standard().then(|| d_k.get()));
    let keys = move |event: KeyboardEvent| turn(&event, scale.get_untracked(), choose);
    let input = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            choose(value);
        }
    };
    view! {
        <div class="scale">
            <label class="scale-row">
                <span class="name">{move || words.get().scale}</span>
                <span class="track">
                    <input
                        part="scale"
                        type="range"
                        min=LOW
                        max=HIGH
                        step="0.01"
                        aria-label=move || words.get().scale
                        aria-valuetext=spoken
                        prop:value=move || scale.get().to_string()
                        on:input=input
                        on:keydown=keys
                    />
                    <span class="mark" aria-hidden="true" style:left=move || mark(standard.get())>
                        {move || format!("1/√{}", d_k.get())}
                    </span>
                    <span class="mark" aria-hidden="true" style:left=mark(1.0)>"1"</span>
                    <span class="mark" aria-hidden="true" style:left=mark(3.0)>"3"</span>
                </span>
                <output class="number" aria-hidden="true">{text}</output>
            </label>
            <button type="button" class="quiet" disabled=at_standard on:click=move |_| choose(standard.get_untracked())>
                {move || (words.get().back_to_default)(d_k.get())}
            </button>
        </div>
    }
}

/// Where a value stands on the track: the middle of the thumb runs from half a thumb to half a thumb before the end.
fn mark(value: f64) -> String {
    let share = (value - LOW) / (HIGH - LOW);
    format!("calc({:.1}px + {share:.4} * (100% - {THUMB}px))", THUMB / 2.0)
}

fn turn(event: &KeyboardEvent, scale: f64, choose: impl Fn(f64)) {
    let by = match event.key().as_str() {
        "PageUp" => PAGE,
        "PageDown" => -PAGE,
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" => {
            event.stop_propagation();
            return;
        }
        _ => return,
    };
    event.stop_propagation();
    event.prevent_default();
    choose(((scale + by) * 100.0).round() / 100.0);
}

//! Plays the flow.

use attention_draw::advance;
use leptos::prelude::*;

use crate::clock::use_clock;
use crate::dom::effect;
use crate::state::State;
use crate::widgets::TransportState;

/// The time at which the flow ends.
const END: f64 = 7.0;

/// Plays while the flow is visible and no guess is awaited; `speed` is a factor on the normal speed.
pub(super) fn play(state: State, speed: RwSignal<f64>) {
    play_once_measured(state);
    let flow_visible = move || state.flow_visible.get() && state.context.visible();
    let running = move || state.playing.get() && flow_visible() && !state.context.asks();
    use_clock(running, move |seconds| {
        let time = advance(state.time.get_untracked(), seconds * speed.get_untracked());
        state.seek(time);
        if time >= END {
            state.playing.set(false);
        }
    });
}

/// Starts to play once the element has been measured, unless the reader asks for reduced motion or the author names a
/// stage.
fn play_once_measured(state: State) {
    let mut waits = true;
    effect(move || {
        let (width, reduced_motion) = (state.context.size().width, state.context.reduced_motion());
        if width > 0.0 && std::mem::take(&mut waits) {
            let stays = state.context.host().attribute("stage").is_some();
            state.playing.set(!stays && !reduced_motion);
        }
    });
}

/// The state of the transport.
pub(super) fn transport_state(state: &State, speed: RwSignal<f64>) -> TransportState {
    TransportState {
        time: state.time.get(),
        playing: state.playing.get(),
        speed: speed.get(),
        messages: state.messages(),
    }
}

/// The reader seeks, which pauses.
pub(super) fn seek(state: &State, time: f64) {
    state.playing.set(false);
    state.seek(time);
}

/// The reader plays or pauses; at the end, playing starts over.
pub(super) fn toggle(state: &State) {
    let playing = !state.playing.get_untracked();
    if playing && state.time.get_untracked() >= END {
        state.seek(0.0);
    }
    state.playing.set(playing);
}

//! Plays the flow.

use attention_draw::{Playback, Stage};
use leptos::prelude::*;

use crate::clock::use_clock;
use crate::dom::effect;
use crate::state::State;
use crate::widgets::{TransportState, stepped, stepped_within};

/// The time at which the flow ends.
const END: f64 = 7.0;

/// How the flow plays.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    /// A factor on the normal speed.
    pub(super) speed: RwSignal<f64>,
    /// The time at which it rests.
    until: RwSignal<f64>,
}

impl Pace {
    /// Normal speed, up to the end of the first stage.
    pub(super) fn new() -> Self {
        Self { speed: RwSignal::new(1.0), until: RwSignal::new(Stage::Embed.complete()) }
    }
}

/// Plays while the flow is visible and no guess is awaited; `characters` are those of the present caption.
pub(super) fn play(state: State, pace: Pace, characters: impl Fn() -> usize + Copy + 'static) {
    start_once_in_sight(state);
    let flow_visible = move || state.flow_visible.get() && state.context.visible();
    let running = move || state.playing.get() && flow_visible() && !state.context.asks();
    let playback = StoredValue::new(Playback::default());
    use_clock(running, move |seconds| {
        let (before, seconds) = (state.time.get_untracked(), seconds * pace.speed.get_untracked());
        let mut time = before;
        playback.update_value(|playback| {
            time = playback.advance(before, seconds, untrack(characters));
        });
        let until = pace.until.get_untracked();
        state.seek(time.min(until));
        if time >= until {
            state.playing.set(false);
        }
    });
}

/// Starts to play once the reader sees most of it, unless the reader asks for reduced motion or the author names a
/// stage.
fn start_once_in_sight(state: State) {
    let mut waits = true;
    effect(move || {
        let (in_sight, reduced_motion) = (state.context.in_sight(), state.context.reduced_motion());
        if in_sight && state.flow_visible.get() && std::mem::take(&mut waits) {
            let stays = state.context.host().attribute("stage").is_some();
            state.playing.set(!stays && !reduced_motion);
        }
    });
}

/// The state of the transport.
pub(super) fn transport_state(state: &State, pace: Pace) -> TransportState {
    TransportState {
        time: state.time.get(),
        playing: state.playing.get(),
        speed: pace.speed.get(),
        labels: state.figure_input.get().labels.clone(),
        query: state.query.get(),
        messages: state.messages(),
    }
}

/// The reader goes on: the next stage plays and rests at its end; one that is playing is completed at once.
pub(super) fn go_on(state: &State, pace: Pace) {
    let end = stepped(state.time.get_untracked(), 1.0);
    let is_playing = state.playing.get_untracked();
    if is_playing || state.context.reduced_motion() {
        return seek(state, end);
    }
    play_from(state, pace, (end - 1.0).max(state.time.get_untracked()), end);
}

/// The reader chooses a stage, which plays and rests at its end.
pub(super) fn choose_stage(state: &State, pace: Pace, stage: Stage) {
    let end = stage.complete();
    if state.context.reduced_motion() {
        return seek(state, end);
    }
    play_from(state, pace, end - 1.0, end);
}

/// Plays from a hair after a time, so that it is the next stage that begins, up to another.
fn play_from(state: &State, pace: Pace, time: f64, until: f64) {
    state.end_highlight();
    pace.until.set(until);
    state.seek(time + 1e-3);
    state.playing.set(true);
}

/// The reader seeks, which pauses.
pub(super) fn seek(state: &State, time: f64) {
    state.end_highlight();
    state.playing.set(false);
    state.seek(time);
}

/// The reader steps within a stage, which pauses.
pub(super) fn step(state: &State, by: f64) {
    let n = state.figure_input.get_untracked().tokens.len();
    seek(state, stepped_within(state.time.get_untracked(), by, n));
}

/// The reader plays all that follows, or pauses; at the end, playing starts over.
///
/// The next stage begins at once: the reader who presses the button at a rest has read the caption.
pub(super) fn toggle(state: &State, pace: Pace) {
    if state.playing.get_untracked() {
        return state.playing.set(false);
    }
    let time = state.time.get_untracked();
    play_from(state, pace, if time >= END { 0.0 } else { time }, END);
}

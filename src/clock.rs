//! Animation frames, for as long as something plays and is visible.

use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, request_animation_frame_with_handle,
};
use leptos::prelude::*;

/// The first frame after a long pause, as of a background tab, counts as at most this many seconds.
const MAX_FRAME_SECONDS: f64 = 0.1;

type Pending = StoredValue<Option<AnimationFrameRequestHandle>, LocalStorage>;

/// Calls `tick` with the seconds since the last frame, in every frame while `running()` is true.
///
/// No frame is requested while it is false, nor after the owner is disposed.
pub(crate) fn use_clock(running: impl Fn() -> bool + 'static, tick: impl Fn(f64) + Copy + 'static) {
    let pending: Pending = StoredValue::new_local(None);
    let cancel = move || {
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.cancel();
        }
    };
    crate::dom::effect(move || {
        cancel();
        if running() {
            request(pending, now(), tick);
        }
    });
    on_cleanup(cancel);
}

fn request(pending: Pending, last: f64, tick: impl Fn(f64) + Copy + 'static) {
    let frame = move || {
        let now = now();
        tick(((now - last) / 1000.0).clamp(0.0, MAX_FRAME_SECONDS));
        // The tick may have stopped the clock, which takes the handle.
        if pending.try_with_value(Option::is_some) == Some(true) {
            request(pending, now, tick);
        }
    };
    if let Ok(handle) = request_animation_frame_with_handle(frame) {
        pending.try_set_value(Some(handle));
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

//! Animation frames: for as long as something plays and is visible, or a single one.

use std::rc::Rc;

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
pub(crate) fn use_clock(running: impl Fn() -> bool + 'static, tick: impl Fn(f64) + 'static) {
    start(Box::new(running), Rc::new(tick));
}

/// Keeps the clock in the main module. What several code parts share, but the main module does not reach, is one more
/// file for each of them.
pub(crate) fn keep_in_main_module() {
    std::hint::black_box(start as StartFn);
}

/// How much of a frame a slice of work may take, in milliseconds: what it leaves is for drawing.
const SLICE: f64 = 6.0;

/// Calls `step` until it returns true, or until a slice of time is over.
pub(crate) fn in_slice(mut step: impl FnMut() -> bool) {
    let end = now() + SLICE;
    while !step() && now() < end {}
}

type Tick = Rc<dyn Fn(f64)>;
type StartFn = fn(Box<dyn Fn() -> bool>, Tick);

fn start(running: Box<dyn Fn() -> bool>, tick: Tick) {
    let pending: Pending = StoredValue::new_local(None);
    crate::dom::effect(move || {
        cancel(pending);
        if running() {
            request(pending, now(), tick.clone());
        }
    });
    on_cleanup(move || cancel(pending));
}

fn request(pending: Pending, last: f64, tick: Tick) {
    let frame = move || {
        let now = now();
        tick(((now - last) / 1000.0).clamp(0.0, MAX_FRAME_SECONDS));
        // The tick may have stopped the clock, which takes the handle.
        if pending.try_with_value(Option::is_some) == Some(true) {
            request(pending, now, tick.clone());
        }
    };
    if let Ok(handle) = request_animation_frame_with_handle(frame) {
        pending.try_set_value(Some(handle));
    }
}

/// Work that waits for the next animation frame, once however often it is asked for, and not after its owner is
/// disposed.
pub(crate) struct NextFrame {
    pending: Pending,
    run: Rc<dyn Fn()>,
}

impl NextFrame {
    /// Nothing waits yet.
    pub(crate) fn new(run: impl Fn() + 'static) -> Self {
        let pending: Pending = StoredValue::new_local(None);
        on_cleanup(move || cancel(pending));
        Self { pending, run: Rc::new(run) }
    }

    /// Asks for it to run in the next frame.
    pub(crate) fn request(&self) {
        if self.pending.try_with_value(Option::is_some) != Some(false) {
            return;
        }
        let (pending, run) = (self.pending, self.run.clone());
        let frame = move || {
            pending.try_set_value(None);
            run();
        };
        if let Ok(handle) = request_animation_frame_with_handle(frame) {
            self.pending.try_set_value(Some(handle));
        }
    }
}

fn cancel(pending: Pending) {
    if let Some(handle) = pending.try_update_value(Option::take).flatten() {
        handle.cancel();
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

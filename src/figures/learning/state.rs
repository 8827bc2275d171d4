//! The state of the figure: what is trained, and how far it is.

use js_sys::Uint32Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::data::{LearningData, Phase};
use super::settings::{NAMES, Settings};
use crate::context::Context;
use crate::dom::effect;
use crate::js::object;
use crate::message_cache::MessageCache;

/// The factors on the speed, by their places in the list.
const SPEEDS: [f64; 3] = [0.25, 1.0, f64::INFINITY];

/// A figure of learning. Copies are the same one.
#[derive(Clone, Copy)]
pub(super) struct LearningState {
    pub(super) context: Context,
    pub(super) messages: MessageCache,
    data: StoredValue<LearningData, LocalStorage>,
    /// Counts the changes of the data.
    changes: RwSignal<usize>,
}

impl LearningState {
    /// Nothing is loaded before the figure is on screen, and nothing trained before the reader asks for it.
    pub(super) fn new(context: Context) -> Self {
        let state = Self {
            context,
            messages: MessageCache::new(context),
            data: StoredValue::new_local(LearningData::new(Settings::DEFAULT)),
            changes: RwSignal::new(0),
        };
        effect(move || {
            if context.visible() {
                untrack(|| state.load());
            }
            state.pace();
        });
        on_cleanup(move || state.end());
        state
    }

    /// Calls `read` with the data; depends on every change of them.
    pub(super) fn with<T>(&self, read: impl FnOnce(&LearningData) -> T) -> T {
        self.changes.track();
        self.data.with_value(read)
    }

    /// Changes the data.
    pub(super) fn update(&self, change: &mut dyn FnMut(&mut LearningData)) {
        self.data.try_update_value(change);
        self.changes.try_update(|changes| *changes += 1);
    }

    /// What is chosen.
    pub(super) fn settings(&self) -> Settings {
        self.with(|data| data.settings)
    }

    /// Where training is.
    pub(super) fn phase(&self) -> Phase {
        self.with(|data| data.phase)
    }

    /// Starts the worker, which waits, unless it is there.
    fn load(&self) {
        if self.data.with_value(|data| data.nets.is_some()) {
            return;
        }
        let settings = self.settings();
        let options = object(&[
            ("task", settings.task.name().into()),
            ("seed", settings.seed.into()),
            ("dK", (settings.d_k as f64).into()),
            ("cap", (settings.limit() as f64).into()),
        ]);
        let state = *self;
        let receive = move |message: JsValue| state.update(&mut |data| data.receive(&message));
        let nets = self.context.host().subscribe("learn", &[options], receive);
        self.data.update_value(|data| data.nets = Some(nets));
        self.ask();
    }

    /// Ends the worker.
    fn end(&self) {
        let nets = self.data.try_update_value(|data| data.nets.take()).flatten();
        if let Some(nets) = nets {
            nets.unsubscribe();
        }
    }

    fn send(&self, name: &str, value: &JsValue) {
        let command = object(&[(name, value.clone())]);
        self.data.with_value(|data| {
            data.nets.iter().for_each(|nets| nets.send(&command));
        });
    }

    /// Trains while the figure is on screen, and lets the nets rest else.
    fn pace(&self) {
        let is_running = untrack(|| self.phase()) == Phase::Running;
        if is_running {
            let speed = self.data.with_value(|data| SPEEDS[data.speed]);
            let speed = if self.context.visible() { speed } else { 0.0 };
            self.send("speed", &speed.into());
        }
    }

    /// The reader starts, pauses or goes on; at the end, starts again.
    pub(super) fn press(&self) {
        let phase = untrack(|| self.phase());
        if phase == Phase::Ended {
            self.renew(untrack(|| self.settings()));
        }
        if phase == Phase::Running {
            self.update(&mut |data| data.phase = Phase::Paused);
            return self.send("speed", &0.into());
        }
        self.start();
    }

    fn start(&self) {
        self.update(&mut |data| (data.phase, data.has_started) = (Phase::Running, true));
        untrack(|| {
            self.load();
            self.pace();
        });
    }

    /// The reader trains one step of each net.
    pub(super) fn step(&self) {
        self.update(&mut |data| (data.phase, data.has_started) = (Phase::Paused, true));
        untrack(|| self.load());
        self.send("speed", &0.into());
        self.send("step", &true.into());
    }

    /// Back to nets before their first step.
    pub(super) fn renew(&self, settings: Settings) {
        self.end();
        self.update(&mut |data| data.renew(settings));
        if untrack(|| self.context.visible()) {
            untrack(|| self.load());
        }
    }

    /// Another speed.
    pub(super) fn hurry(&self, speed: usize) {
        self.update(&mut |data| data.speed = speed.min(SPEEDS.len() - 1));
        self.pace();
    }

    /// Shows other settings. Where the reader has started nets before, the others are trained at once.
    pub(super) fn show(&self, settings: Settings) {
        if settings == untrack(|| self.settings()) {
            return;
        }
        self.renew(settings);
        if self.data.with_value(|data| data.has_started) {
            self.start();
        }
    }

    /// The reader chooses settings: notifies the host.
    pub(super) fn choose(&self, settings: Settings) {
        let before = untrack(|| self.settings());
        if settings == before {
            return;
        }
        self.show(settings);
        let host = self.context.host();
        let (before, after) = (before.attributes(), settings.attributes());
        for (name, (before, after)) in NAMES.iter().zip(before.into_iter().zip(after)) {
            if before != after {
                host.reflect(name, after.as_deref());
            }
        }
        host.emit_change();
    }

    /// Asks the nets what the reader has laid out.
    pub(super) fn ask(&self) {
        let (tokens, asked) = self.data.with_value(|data| {
            let is_star = data.settings.task == attention_train::Task::Star;
            let take = if is_star { 1 } else { 2 };
            let tokens = data.laid_out.iter().flat_map(|token| &token[..take]);
            (tokens.map(|number| *number as u32).collect::<Vec<_>>(), data.asked)
        });
        let tokens = Uint32Array::from(&tokens[..]).into();
        let asked = object(&[("tokens", tokens), ("asked", (asked as f64).into())]);
        self.send("ask", &asked);
    }
}

//! The state of the cost figure: the options, the measurement, and how it is shown.

use attention_analysis::{CostPoint, score_count};
use attention_draw::counts::WORDS_AT_FIRST;
use js_sys::{Array, Function};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos::wasm_bindgen::closure::Closure;

use super::findings::{CostTexts, Measurement, Phase};
use crate::clock::use_clock;
use crate::context::Context;
use crate::js::{field, object};
use crate::message_cache::MessageCache;

/// Seconds that a measurement may take.
const BUDGET: f64 = 3.0;

type Listener = Closure<dyn FnMut(JsValue)>;

/// The signals of a cost figure.
#[derive(Clone, Copy)]
pub(super) struct CostState {
    pub(super) context: Context,
    messages: MessageCache,
    /// The number of words that is counted for.
    pub(super) words: RwSignal<usize>,
    /// Columns of Q, K and V.
    pub(super) columns: RwSignal<usize>,
    /// Whether later keys are hidden.
    pub(super) causal: RwSignal<bool>,
    pub(super) logarithmic: RwSignal<bool>,
    pub(super) measurement: RwSignal<Measurement>,
    /// Seconds since the measurement started.
    elapsed: RwSignal<f64>,
    /// Stops the running measurement.
    running: StoredValue<Option<Function>, LocalStorage>,
    listener: StoredValue<Listener, LocalStorage>,
}

impl CostState {
    /// The state before anything has been measured.
    pub(super) fn new(context: Context) -> Self {
        let measurement = RwSignal::new(Measurement::empty(Phase::New));
        let running = StoredValue::new_local(None);
        let listener: Box<dyn FnMut(JsValue)> =
            Box::new(move |message| receive(measurement, &message));
        let elapsed = RwSignal::new(0.0);
        let runs = move || measurement.get().phase == Phase::Running;
        use_clock(runs, move |seconds| elapsed.set(elapsed.get_untracked() + seconds));
        on_cleanup(move || end(running));
        Self {
            context,
            messages: MessageCache::new(context),
            words: RwSignal::new(WORDS_AT_FIRST),
            columns: RwSignal::new(64),
            causal: RwSignal::new(false),
            logarithmic: RwSignal::new(false),
            measurement,
            elapsed,
            running,
            listener: StoredValue::new_local(Closure::wrap(listener)),
        }
    }

    /// The reader starts or stops the measurement; its points so far are kept.
    pub(super) fn press(&self) {
        if self.measurement.get_untracked().phase != Phase::Running {
            return self.measure();
        }
        end(self.running);
        self.measurement.update(|measurement| measurement.phase = Phase::Ended);
    }

    fn measure(&self) {
        let options = object(&[
            ("d", (self.columns.get_untracked() as f64).into()),
            ("causal", self.causal.get_untracked().into()),
            ("budget", (BUDGET * 1000.0).into()),
        ]);
        self.elapsed.set(0.0);
        self.measurement.set(Measurement::empty(Phase::Running));
        let listener = self.listener.with_value(|listener| listener.as_ref().clone());
        self.running.set_value(Some(self.context.host().measure(&options, &listener)));
    }

    /// The reader changes an option, which discards the measurement.
    pub(super) fn renew(&self) {
        end(self.running);
        self.measurement.set(Measurement::empty(Phase::New));
    }

    /// The share of the time that has passed, from 0 to 1.
    pub(super) fn progress(&self) -> f64 {
        (self.elapsed.get() / BUDGET).min(1.0)
    }

    /// The messages and the number format of the reader's language.
    pub(super) fn texts(&self) -> CostTexts {
        CostTexts { messages: self.messages.get(), numbers: self.context.numbers() }
    }

    /// What the chart shows, in words: how the cost grows, by count until something is measured.
    pub(super) fn chart_finding(&self) -> String {
        let (texts, measurement) = (self.texts(), self.measurement.get());
        match measurement.points.is_empty() {
            true => texts.counted(self.words.get()),
            false => texts.finding(&measurement),
        }
    }

    /// `el.trace`: what is counted and what was measured, times in ms a pass, memory in bytes.
    pub(super) fn trace(&self) -> JsValue {
        let plain = |point: &CostPoint| {
            object(&[
                ("n", (point.n as f64).into()),
                ("tiles", point.tiles.into()),
                ("recurrent", point.recurrent.into()),
                ("oneByOne", point.one_by_one.map_or(JsValue::NULL, JsValue::from)),
                ("scratch", point.scratch.into()),
            ])
        };
        let points: Array = self.measurement.get().points.iter().map(plain).collect();
        let words = self.words.get();
        object(&[
            ("words", (words as f64).into()),
            ("scores", (score_count(words) as f64).into()),
            ("d", (self.columns.get() as f64).into()),
            ("causal", self.causal.get().into()),
            ("points", points.into()),
        ])
    }
}

fn end(running: StoredValue<Option<Function>, LocalStorage>) {
    if let Some(end) = running.try_update_value(Option::take).flatten() {
        let _ = end.call0(&JsValue::NULL);
    }
}

/// Receives a message of the worker: a point, or the end.
fn receive(measurement: RwSignal<Measurement>, message: &JsValue) {
    measurement.update(|measurement| {
        let point = field(message, "point");
        if point.is_object() {
            measurement.in_worker = field(message, "inWorker").is_truthy();
            measurement.points.push(read(&point));
        } else {
            measurement.phase = Phase::Ended;
            measurement.error = field(message, "error").as_string();
        }
    });
}

fn read(point: &JsValue) -> CostPoint {
    let number = |name| field(point, name).as_f64();
    CostPoint {
        n: number("n").unwrap_or(0.0) as usize,
        tiles: number("tiles").unwrap_or(f64::NAN),
        recurrent: number("recurrent").unwrap_or(f64::NAN),
        one_by_one: number("oneByOne"),
        scratch: number("scratch").unwrap_or(f64::NAN),
    }
}

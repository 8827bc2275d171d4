//! The state of the figure: what is drawn at random, and how it is shown.

use attention_spread::{PAIRS, Pairs, Weights, scores};
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::curve::CurveState;
use super::settings::Settings;
use crate::clock::{in_slice, use_clock};
use crate::context::Context;
use crate::js::{object, row};
use crate::message_cache::MessageCache;

/// So many pairs are drawn before the time is looked at.
const PAIRS_AT_ONCE: usize = 8;

/// The signals of the figure. Copies share the same signals.
#[derive(Clone, Copy)]
pub(super) struct SpreadState {
    pub(super) context: Context,
    pub(super) messages: MessageCache,
    d: RwSignal<usize>,
    n: RwSignal<usize>,
    seed: RwSignal<f64>,
    divided: RwSignal<bool>,
    /// The independent pairs so far, and how many they are: a signal, since a frame draws some.
    pub(super) pairs: StoredValue<Pairs>,
    drawn: RwSignal<usize>,
    /// The scores of the query that is shown.
    scores: StoredValue<Vec<f64>>,
    pub(super) curve: CurveState,
}

impl SpreadState {
    pub(super) fn new(context: Context) -> Self {
        let Settings { d, n, seed, divided } = Settings::DEFAULT;
        let state = Self {
            context,
            messages: MessageCache::new(context),
            d: RwSignal::new(d),
            n: RwSignal::new(n),
            seed: RwSignal::new(seed),
            divided: RwSignal::new(divided),
            pairs: StoredValue::new(Pairs::new(d, Settings::DEFAULT.seed())),
            drawn: RwSignal::new(0),
            scores: StoredValue::new(scores(d, n, Settings::DEFAULT.seed())),
            curve: CurveState::new(context),
        };
        let draws = move || state.drawn.get() < PAIRS && context.visible();
        use_clock(draws, move |_| {
            state.pairs.update_value(|pairs| {
                in_slice(|| {
                    (0..PAIRS_AT_ONCE).for_each(|_| pairs.step());
                    pairs.is_complete()
                });
            });
            state.drawn.set(state.pairs.with_value(|pairs| pairs.products().len()));
        });
        state
    }

    /// What is chosen; depends on all four.
    pub(super) fn settings(&self) -> Settings {
        Settings {
            d: self.d.get(),
            n: self.n.get(),
            seed: self.seed.get(),
            divided: self.divided.get(),
        }
    }

    /// Shows other settings. Only what they change is drawn anew.
    pub(super) fn show(&self, settings: Settings) {
        let before = untrack(|| self.settings());
        let Settings { d, n, seed, divided } = settings;
        let is_new_draw = (d, seed) != (before.d, before.seed);
        if is_new_draw {
            self.pairs.set_value(Pairs::new(d, settings.seed()));
        }
        self.scores.set_value(scores(d, n, settings.seed()));
        self.d.set(d);
        self.n.set(n);
        self.seed.set(seed);
        self.divided.set(divided);
        if is_new_draw {
            self.drawn.set(0);
        }
        if (n, seed) != (before.n, before.seed) {
            self.curve.renew(n, settings.seed());
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
        let number = |value: f64| Some(attention_draw::plain(value));
        if settings.d != before.d {
            host.reflect("d", number(settings.d as f64).as_deref());
        }
        if settings.n != before.n {
            host.reflect("n", number(settings.n as f64).as_deref());
        }
        if settings.seed != before.seed {
            host.reflect("seed", number(settings.seed).as_deref());
        }
        if settings.divided != before.divided {
            host.reflect("divided", settings.divided.then_some(""));
        }
        host.emit_change();
    }

    /// How many pairs are drawn.
    pub(super) fn drawn(&self) -> usize {
        self.drawn.get()
    }

    /// The scores of the query that is shown, not divided.
    pub(super) fn scores(&self) -> Vec<f64> {
        self.scores.get_value()
    }

    /// What softmax makes of them: without the division and with it.
    pub(super) fn weights(&self) -> [Weights; 2] {
        let (settings, scores) = (self.settings(), self.scores());
        [1.0, settings.root()].map(|divisor| Weights::of(&scores, divisor))
    }

    /// `el.trace`. Pairs that are not drawn yet are drawn at once.
    pub(super) fn trace(&self) -> JsValue {
        let settings = untrack(|| self.settings());
        self.pairs.update_value(|pairs| {
            while !pairs.is_complete() {
                pairs.step();
            }
        });
        let weights = Weights::of(&self.scores(), settings.divisor());
        let curve = self.curve.points().map_or(JsValue::NULL, |points| {
            let plain = |point: attention_spread::CurvePoint| {
                object(&[
                    ("d", (point.d as f64).into()),
                    ("divided", point.divided.into()),
                    ("undivided", point.undivided.into()),
                ])
            };
            points.map(plain).into_iter().collect::<Array>().into()
        });
        let deviation = self.pairs.with_value(Pairs::standard_deviation);
        object(&[
            ("d", (settings.d as f64).into()),
            ("n", (settings.n as f64).into()),
            ("seed", settings.seed.into()),
            ("divided", settings.divided.into()),
            ("scores", row(&self.scores())),
            ("weights", row(&weights.weights)),
            ("standardDeviation", deviation.into()),
            ("entropy", weights.entropy.into()),
            ("largest", weights.largest.into()),
            ("jacobian", weights.jacobian.into()),
            ("curve", curve),
        ])
    }

    /// The detail of `attention-change`.
    pub(super) fn detail(&self) -> JsValue {
        let settings = untrack(|| self.settings());
        object(&[
            ("d", (settings.d as f64).into()),
            ("n", (settings.n as f64).into()),
            ("seed", settings.seed.into()),
            ("divided", settings.divided.into()),
        ])
    }
}

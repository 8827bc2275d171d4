//! The state of the figure: what is drawn at random, and how it is shown.

use attention_spread::{Curve, PAIRS, Pairs, Weights, scores};
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::curve::CurveState;
use super::drawn::Drawn;
use super::settings::{NAMES, Settings};
use crate::clock::{in_slice, use_clock};
use crate::context::Context;
use crate::js::{object, row};
use crate::message_cache::MessageCache;

/// So many pairs are drawn before the time is looked at.
const PAIRS_AT_ONCE: usize = 8;

/// A draw with its first pairs, so that it has a standard deviation before the first frame.
fn begun(d: usize, seed: u64) -> Pairs {
    let mut pairs = Pairs::new(d, seed);
    (0..8 * PAIRS_AT_ONCE).for_each(|_| pairs.step());
    pairs
}

/// The signals of the figure. Copies share the same signals.
#[derive(Clone, Copy)]
pub(super) struct SpreadState {
    pub(super) context: Context,
    pub(super) messages: MessageCache,
    d: RwSignal<usize>,
    n: RwSignal<usize>,
    seed: RwSignal<f64>,
    divided: RwSignal<bool>,
    drawn: StoredValue<Drawn>,
    /// How many pairs are drawn: a frame draws some.
    count: RwSignal<usize>,
    pub(super) curve: CurveState,
}

impl SpreadState {
    pub(super) fn new(context: Context) -> Self {
        let Settings { d, n, seed, divided } = Settings::DEFAULT;
        let number = Settings::DEFAULT.seed();
        let drawn = StoredValue::new(Drawn {
            pairs: begun(d, number),
            scores: scores(d, n, number),
            curve: Curve::new(n, number),
        });
        let state = Self {
            context,
            messages: MessageCache::new(context),
            d: RwSignal::new(d),
            n: RwSignal::new(n),
            seed: RwSignal::new(seed),
            divided: RwSignal::new(divided),
            drawn,
            count: RwSignal::new(0),
            curve: CurveState::new(context, drawn),
        };
        let draws = move || state.count.get() < PAIRS && context.visible();
        use_clock(draws, move |_| {
            let mut count = 0;
            state.with_drawn(&mut |Drawn { pairs, .. }| {
                in_slice(|| {
                    (0..PAIRS_AT_ONCE).for_each(|_| pairs.step());
                    pairs.is_complete()
                });
                count = pairs.products().len();
            });
            state.count.set(count);
        });
        state
    }

    /// Calls `act` with what is drawn.
    pub(super) fn with_drawn(&self, act: &mut dyn FnMut(&mut Drawn)) {
        self.drawn.update_value(act);
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
        self.with_drawn(&mut |drawn| {
            if is_new_draw {
                drawn.pairs = begun(d, settings.seed());
            }
            drawn.scores = scores(d, n, settings.seed());
        });
        self.d.set(d);
        self.n.set(n);
        self.seed.set(seed);
        self.divided.set(divided);
        if is_new_draw {
            self.count.set(0);
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
        let (before, after) = (before.attributes(), settings.attributes());
        for (name, (before, after)) in NAMES.iter().zip(before.into_iter().zip(after)) {
            if before != after {
                host.reflect(name, after.as_deref());
            }
        }
        host.emit_change();
    }

    /// The standard deviation of the pairs drawn so far, not divided. Depends on how many they are.
    pub(super) fn deviation(&self) -> f64 {
        self.count.track();
        let mut deviation = 0.0;
        self.with_drawn(&mut |drawn| deviation = drawn.pairs.standard_deviation());
        deviation
    }

    /// The scores of the query that is shown, not divided.
    pub(super) fn scores(&self) -> Vec<f64> {
        let mut scores = Vec::new();
        self.with_drawn(&mut |drawn| scores.clone_from(&drawn.scores));
        scores
    }

    /// What softmax makes of them: without the division and with it.
    pub(super) fn weights(&self) -> [Weights; 2] {
        let (settings, scores) = (self.settings(), self.scores());
        [1.0, settings.root()].map(|divisor| Weights::of(&scores, divisor))
    }

    /// `el.trace`. Pairs that are not drawn yet are drawn at once.
    pub(super) fn trace(&self) -> JsValue {
        let settings = untrack(|| self.settings());
        let mut deviation = 0.0;
        self.with_drawn(&mut |Drawn { pairs, .. }| {
            while !pairs.is_complete() {
                pairs.step();
            }
            deviation = pairs.standard_deviation();
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

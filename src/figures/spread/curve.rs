//! The computation of the curve over all d, which runs when the reader opens it.

use attention_spread::{Curve, CurvePoint, DIMENSIONS};
use leptos::prelude::*;

use super::drawn::Drawn;
use crate::clock::{in_slice, use_clock};
use crate::context::Context;

/// The computation of the curve. Copies are the same one.
#[derive(Clone, Copy)]
pub(super) struct CurveState {
    drawn: StoredValue<Drawn>,
    /// From 0 to 1.
    progress: RwSignal<f64>,
    runs: RwSignal<bool>,
}

impl CurveState {
    /// Nothing is computed yet of the curve that is drawn.
    pub(super) fn new(context: Context, drawn: StoredValue<Drawn>) -> Self {
        let state = Self { drawn, progress: RwSignal::new(0.0), runs: RwSignal::new(false) };
        use_clock(move || state.runs.get() && context.visible(), move |_| state.compute());
        state
    }

    /// Computes for as long as a frame has time.
    fn compute(self) {
        let mut progress = 0.0;
        self.drawn.update_value(|Drawn { curve, .. }| {
            in_slice(|| {
                curve.step();
                progress = curve.progress();
                progress == 1.0
            });
        });
        self.progress.set(progress);
        if progress == 1.0 {
            self.runs.set(false);
        }
    }

    /// Other keys, or another draw: what has been computed is dropped. A curve that was there is computed again.
    pub(super) fn renew(self, n: usize, seed: u64) {
        self.drawn.update_value(|drawn| drawn.curve = Curve::new(n, seed));
        if self.progress.get_untracked() == 1.0 {
            self.runs.set(true);
        }
        self.progress.set(0.0);
    }

    /// The reader opens the curve.
    pub(super) fn open(self) {
        if self.progress.get_untracked() < 1.0 {
            self.runs.set(true);
        }
    }

    /// The reader stops the computation, or goes on with it.
    pub(super) fn toggle(self) {
        let runs = self.runs.get_untracked();
        self.runs.set(!runs);
    }

    pub(super) fn runs(self) -> bool {
        self.runs.get()
    }

    pub(super) fn progress(self) -> f64 {
        self.progress.get()
    }

    /// All points, once they are computed.
    pub(super) fn points(self) -> Option<[CurvePoint; DIMENSIONS.len()]> {
        let mut points = None;
        self.drawn.update_value(|drawn| points = drawn.curve.points());
        points
    }
}

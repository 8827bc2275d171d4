//! The state of the animation at a time: stage, token, feature, and the progress of each.

use crate::Stage;

/// The state of the flow at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimelineState {
    /// The stage.
    pub(super) stage: Stage,
    /// The progress of the stage, from 0 to 1.
    pub(super) progress: f64,
    n: usize,
}

/// The query's row at a key, in the stage of scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Visit {
    /// The key.
    pub(super) key: usize,
    /// Where the query's row is: a key's index, or between two on the way.
    pub(super) position: f64,
    /// The progress of the products, from 0 to 1; 0 on the way.
    pub(super) progress: f64,
    /// Whether it has been at every key, and goes back to that of the largest score.
    pub(super) returns: bool,
}

/// The share of the stage that goes from key to key; the rest shows the key of the largest score again.
const TOUR: f64 = 0.86;
/// The share of a visit that is spent on the way.
const WAY: f64 = 0.3;
/// From this progress of its visit on, the score of a key is there.
const SUMMED: f64 = 0.75;

impl Visit {
    /// Whether the score of key `j` is known.
    pub(super) fn has_score(&self, j: usize) -> bool {
        self.returns || j < self.key || (j == self.key && self.progress >= SUMMED)
    }

    /// The progress of product `c` of `n`, from 0 to 1.
    pub(super) fn product(&self, c: usize, n: usize) -> f64 {
        let step = SUMMED / n.max(1) as f64;
        ease(portion(self.progress, step * c as f64, step * (c + 1) as f64))
    }
}

/// One of the three projections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Projected {
    /// X·W_q.
    Q,
    /// X·W_k.
    K,
    /// X·W_v.
    V,
}

impl Stage {
    /// How many steps a stage of `n` tokens has: one for each matrix, for each key and then back to that of the largest
    /// score, for each row of V. Other stages are one step.
    pub fn steps(self, n: usize) -> usize {
        match self {
            Self::Project => 3,
            Self::Score => n + 1,
            Self::Blend => n,
            _ => 1,
        }
    }

    /// Where step `step` of 1 to [`Stage::steps`] ends, as a share of the stage: what it computes is there.
    pub fn step_end(self, step: usize, n: usize) -> f64 {
        /// At the very end of its visit the row leaves for the next key.
        const STILL_THERE: f64 = 1.0 - 1e-9;
        match self {
            _ if step >= self.steps(n) => 1.0,
            Self::Project => 0.25 + 0.25 * step as f64,
            Self::Score => step as f64 / n as f64 * TOUR * STILL_THERE,
            _ => step as f64 / n as f64,
        }
    }
}

impl TimelineState {
    /// The state at `time` for `n` tokens.
    pub(super) fn at(time: f64, n: usize) -> Self {
        let (stage, progress) = Stage::at(time);
        Self { stage, progress, n: n.max(1) }
    }

    /// The progress of `stage`: 0 before it, 1 after it.
    pub(super) fn of(&self, stage: Stage) -> f64 {
        match self.stage.cmp(&stage) {
            std::cmp::Ordering::Less => 0.0,
            std::cmp::Ordering::Equal => self.progress,
            std::cmp::Ordering::Greater => 1.0,
        }
    }

    /// The visit of the query's row in the stage of scores, whose largest score is that of key `top`.
    pub(super) fn visit(&self, top: usize) -> Visit {
        let (progress, last) = (self.of(Stage::Score), self.n - 1);
        let returns = progress >= TOUR;
        let (from, key, of_visit) = if returns {
            (last, top, (progress - TOUR) / (1.0 - TOUR))
        } else {
            let place = progress / TOUR * self.n as f64;
            let key = (place as usize).min(last);
            (key.saturating_sub(1), key, place - key as f64)
        };
        let way = ease(portion(of_visit, 0.0, WAY));
        let position = from as f64 + (key as f64 - from as f64) * way;
        Visit { key, position, progress: portion(of_visit, WAY, 1.0), returns }
    }

    /// The progress of token `j` in `stage`: 0 before its turn, 1 after.
    pub(super) fn token(&self, stage: Stage, j: usize) -> f64 {
        (self.of(stage) * self.n as f64 - j as f64).clamp(0.0, 1.0)
    }

    /// Like [`TimelineState::token`], but turns overlap: all begin within the first half, each lasting half the stage.
    pub(super) fn wave(&self, stage: Stage, j: usize) -> f64 {
        let begin = 0.5 * j as f64 / self.n as f64;
        ease(((self.of(stage) - begin) / 0.5).clamp(0.0, 1.0))
    }

    /// The current projection and its progress: Q takes half the stage, K and V a quarter each.
    pub(super) fn projecting(&self) -> (Projected, f64) {
        match self.of(Stage::Project) {
            p if p <= 0.5 => (Projected::Q, p / 0.5),
            p if p <= 0.75 => (Projected::K, (p - 0.5) / 0.25),
            p => (Projected::V, (p - 0.75) / 0.25),
        }
    }

    /// The progress of a projection: 0 before it, 1 after it.
    pub(super) fn projected(&self, which: Projected) -> f64 {
        let (now, progress) = self.projecting();
        match now.cmp(&which) {
            std::cmp::Ordering::Less => 0.0,
            std::cmp::Ordering::Equal => progress,
            std::cmp::Ordering::Greater => 1.0,
        }
    }
}

/// Eases in and out, from 0 to 1.
pub(super) fn ease(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}

/// The progress of `share` between `from` and `to`, from 0 to 1.
pub(super) fn portion(share: f64, from: f64, to: f64) -> f64 {
    ((share - from) / (to - from)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_token_has_its_turn() {
        let timeline = TimelineState::at(2.0 + 0.35, 10);
        assert_eq!(timeline.token(Stage::Score, 2), 1.0);
        assert!((timeline.token(Stage::Score, 3) - 0.5).abs() < 1e-9);
        assert_eq!(timeline.token(Stage::Score, 4), 0.0);
    }

    #[test]
    fn where_a_step_ends_its_key_has_a_score_and_its_matrix_is_there() {
        let n = 10;
        let ends = |stage: Stage| (1..=stage.steps(n)).map(move |step| stage.step_end(step, n));
        for (key, end) in ends(Stage::Score).take(n).enumerate() {
            let visit = TimelineState::at(2.0 + end, n).visit(1);
            assert_eq!((visit.key, visit.returns, visit.position), (key, false, key as f64));
            assert!(visit.has_score(key) && visit.progress > 0.999, "{key}");
        }
        let projected = [Projected::Q, Projected::K, Projected::V];
        for (which, end) in projected.into_iter().zip(ends(Stage::Project)) {
            assert_eq!(TimelineState::at(1.0 + end - 1e-12, n).projecting().0, which);
            assert!(TimelineState::at(1.0 + end - 1e-12, n).projected(which) > 0.999);
        }
        for (row, end) in ends(Stage::Blend).enumerate() {
            let timeline = TimelineState::at(5.0 + end - 1e-12, n);
            assert!(timeline.token(Stage::Blend, row) > 0.999, "{row}");
            assert_eq!(timeline.token(Stage::Blend, row + 1), 0.0);
        }
    }

    #[test]
    fn a_complete_stage_has_every_token_done() {
        for stage in crate::STAGES {
            let timeline = TimelineState::at(stage.complete(), 10);
            for j in 0..10 {
                assert_eq!(timeline.token(stage, j), 1.0);
                assert_eq!(timeline.wave(stage, j), 1.0);
            }
        }
        assert_eq!(TimelineState::at(2.0, 10).projected(Projected::V), 1.0);
        assert_eq!(TimelineState::at(1.0, 10).projected(Projected::Q), 0.0);
    }
}

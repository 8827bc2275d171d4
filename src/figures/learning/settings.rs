//! What is trained.

use attention_train::{D_K, Task};

use crate::js::shortest;

/// The attributes of the figure, in the order of [`Settings::attributes`].
pub(super) const NAMES: [&str; 4] = ["task", "seed", "d-k", "steps"];

/// More steps than any net has.
const NO_CAP: usize = 1_000_000;

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Settings {
    pub(super) task: Task,
    /// A whole number.
    pub(super) seed: f64,
    /// Columns of Q and K, in the task `scaling`.
    pub(super) d_k: usize,
    /// A limit on the steps of each net, if there is one.
    pub(super) cap: Option<usize>,
}

impl Settings {
    pub(super) const DEFAULT: Self = Self { task: Task::Cards, seed: 1.0, d_k: D_K[1], cap: None };

    /// The attributes that ask for these settings; `None` for a default.
    pub(super) fn attributes(self) -> [Option<String>; 4] {
        let default = Self::DEFAULT;
        [
            (self.task != default.task).then(|| self.task.name().to_owned()),
            (self.seed != default.seed).then(|| shortest(self.seed)),
            (self.d_k != default.d_k).then(|| self.d_k.to_string()),
            self.cap.map(|cap| cap.to_string()),
        ]
    }

    /// The limit as a number.
    pub(super) fn limit(self) -> usize {
        self.cap.unwrap_or(NO_CAP)
    }

    /// Whether both train the same but for the seed.
    pub(super) fn differ_in_seed_alone(self, other: Self) -> bool {
        self != other && Self { seed: other.seed, ..self } == other
    }
}

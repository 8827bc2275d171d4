//! What the reader chooses.

use attention_draw::plain;

/// The attributes of this figure.
pub(super) const NAMES: [&str; 4] = ["d", "n", "seed", DIVIDED];
/// The one that is boolean.
pub(super) const DIVIDED: &str = "divided";

/// What the reader chooses, each an attribute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Settings {
    /// A power of two from 1 to 1024.
    pub(super) d: usize,
    /// From 8 to 64.
    pub(super) n: usize,
    /// A whole number.
    pub(super) seed: f64,
    pub(super) divided: bool,
}

impl Settings {
    pub(super) const DEFAULT: Self = Self { d: 64, n: 16, seed: 1.0, divided: false };

    /// The values of the attributes, in the order of their names.
    pub(super) fn attributes(&self) -> [Option<String>; 4] {
        let [d, n, seed] = [self.d as f64, self.n as f64, self.seed].map(plain);
        [Some(d), Some(n), Some(seed), self.divided.then(String::new)]
    }

    /// The seed of the generator.
    pub(super) fn seed(&self) -> u64 {
        self.seed as i64 as u64
    }

    /// √d.
    pub(super) fn root(&self) -> f64 {
        (self.d as f64).sqrt()
    }

    /// What dot products are divided by where they are shown.
    pub(super) fn divisor(&self) -> f64 {
        if self.divided { self.root() } else { 1.0 }
    }
}

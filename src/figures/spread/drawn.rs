//! What is drawn at random.

use attention_spread::{Curve, Pairs};

/// All of it, in one value, since each type of stored value adds code.
pub(super) struct Drawn {
    /// The independent pairs so far.
    pub(super) pairs: Pairs,
    /// The scores of the query that is shown, not divided.
    pub(super) scores: Vec<f64>,
    pub(super) curve: Curve,
}

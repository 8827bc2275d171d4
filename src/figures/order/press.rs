//! A pointer that is down.

/// A pointer that is down on a word.
#[derive(Clone, Copy)]
pub(super) struct Press {
    pub(super) word: usize,
    pub(super) pointer: f64,
    /// Where it went down, and from there to the left edge of the word.
    pub(super) at: (f64, f64),
    pub(super) grip: f64,
    pub(super) drags: bool,
}

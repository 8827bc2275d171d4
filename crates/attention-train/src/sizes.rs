//! How many things there are in the tasks.

/// Fronts of cards in all.
pub const FRONTS: usize = 8;
/// Backs of cards in all.
pub const BACKS: usize = 4;
/// Symbols in the task of the star, and tokens of each of its sequences.
pub const SYMBOLS: usize = 16;

//! The limits of custom data.

/// Limits of a file with an author's or a reader's own data.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest number of tokens; there is at least one.
    pub tokens: u32,
    /// The largest number of characters in a token, in Unicode code points.
    pub characters: u32,
    /// The largest number of columns of a matrix, and of rows of a projection; there is at least one.
    pub columns: u32,
    /// The largest absolute value of a number.
    pub magnitude: u32,
    /// How far the sum of a row of weights may be from 1.
    pub tolerance: f64,
    /// The largest number of bytes in a file.
    pub bytes: u32,
}

/// The limits.
pub const LIMITS: Limits = Limits {
    tokens: 512,
    characters: 100,
    columns: 1024,
    magnitude: 1_000_000,
    tolerance: 1e-3,
    bytes: 64 << 20,
};

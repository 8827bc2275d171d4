//! The files of the model, by their names.

use std::fmt;

/// A file of the model; its text is its name, such as `tokens-031.bin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// What every embedding needs: the row of the one segment, and the normalisation.
    Start,
    /// The rows of [`SHARD`](crate::SHARD) tokens, from this shard's first on.
    Tokens(u32),
    /// The rows of as many positions.
    Positions(u32),
    /// All parameters of a layer, counted from 0.
    Layer(u32),
}

impl File {
    /// Its kind and its index, as its header has them.
    pub(crate) const fn numbers(self) -> (u16, u32) {
        match self {
            Self::Start => (0, 0),
            Self::Tokens(index) => (1, index),
            Self::Positions(index) => (2, index),
            Self::Layer(index) => (3, index),
        }
    }

    /// The file of a kind and an index, if there is one.
    pub(crate) const fn of(kind: u16, index: u32) -> Option<Self> {
        match (kind, index) {
            (0, 0) => Some(Self::Start),
            (1, _) => Some(Self::Tokens(index)),
            (2, _) => Some(Self::Positions(index)),
            (3, _) => Some(Self::Layer(index)),
            _ => None,
        }
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("start.bin"),
            Self::Tokens(index) => write!(f, "tokens-{index:03}.bin"),
            Self::Positions(index) => write!(f, "positions-{index:03}.bin"),
            Self::Layer(index) => write!(f, "layer-{index}.bin"),
        }
    }
}

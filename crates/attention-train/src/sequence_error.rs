//! What can be wrong with a sequence that a reader lays out.

use crate::sizes::{BACKS, FRONTS, SYMBOLS};
use core::fmt;

/// Why there is no such sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SequenceError {
    /// Not one to eight cards, or not sixteen symbols.
    Length {
        /// How many there are.
        found: usize,
    },
    /// A front or a symbol that does not exist.
    Content {
        /// The front or symbol.
        content: usize,
    },
    /// A back that does not exist.
    Back {
        /// The back.
        back: usize,
    },
    /// Two cards have one front, so that the question has two answers.
    Twice {
        /// The front.
        front: usize,
    },
    /// The question is for a front that no card has.
    Question {
        /// The front.
        front: usize,
    },
    /// The net that is asked learns another task.
    Task,
    /// A star where no symbol comes before it, or beyond the last symbol.
    Star {
        /// The place.
        place: usize,
    },
}

impl fmt::Display for SequenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length { found } => {
                write!(f, "{found} tokens: it takes 1 to {FRONTS} cards, or {SYMBOLS} symbols")
            }
            Self::Content { content } => write!(f, "There is no front or symbol {content}."),
            Self::Back { back } => write!(f, "There is no back {back}: 0 to {}.", BACKS - 1),
            Self::Twice { front } => write!(f, "Two cards have the front {front}."),
            Self::Question { front } => write!(f, "No card has the front {front}."),
            Self::Task => write!(f, "The sequence belongs to another task."),
            Self::Star { place } => {
                write!(f, "The star cannot be at {place}: 1 to {}.", SYMBOLS - 1)
            }
        }
    }
}

impl core::error::Error for SequenceError {}

//! What is asked of whoever is measured.

use crate::numbers::{D, Numbers};
use std::error::Error;

/// What an entrant says, or why it cannot.
pub(crate) type Answer<T> = Result<T, Box<dyn Error>>;

/// Whoever computes attention, or anything else that is timed beside it.
pub(crate) trait Entrant {
    /// Its name in the table.
    fn name(&self) -> &'static str;
    /// Takes the inputs that `run` works on.
    fn shape(&mut self, numbers: &Numbers) -> Answer<()>;
    /// One call.
    fn run(&mut self) -> Answer<()>;
    /// What a call answers, row by row; nothing where it computes something else.
    fn output(&mut self) -> Answer<Vec<f32>>;
    /// The additions and multiplications of a call: those of Q·Kᵀ and of weights · V.
    fn operations(&self, n: usize) -> usize {
        4 * n * n * D
    }
}

//! What can be wrong with what the kernel is given.

use std::fmt;

/// Why there is no answer. Nothing has been written where one of these comes back.
///
/// # Example
///
/// ```
/// use attention_kernel::{Shape, attention};
///
/// let error = attention(&[1.0; 6], &[1.0; 4], &[1.0; 6], Shape::square(3, 2), 1.0).unwrap_err();
/// assert_eq!(error.to_string(), "the length of K is 4, and its shape 3 × 2 needs 6; Q is 3 × 2");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KernelError {
    /// A matrix has more or fewer numbers than its shape has places.
    Length {
        /// Its name, such as `K`.
        matrix: &'static str,
        /// How many numbers it has.
        found: usize,
        /// Rows and columns it should have, those of all heads.
        shape: (usize, usize),
        /// The shape of Q, which the others follow.
        q: (usize, usize),
    },
    /// A dimension is 0.
    Empty {
        /// Its name, such as `n`.
        dimension: &'static str,
    },
    /// A number is NaN or infinite, or grew to be so on the way: then the matrix is `output` or `weights`.
    NotFinite {
        /// The name of the matrix; `scale` counts as one of one row and one column.
        matrix: &'static str,
        /// Row of the first such number, counted from 0, those of earlier heads included.
        row: usize,
        /// Its column, counted from 0.
        column: usize,
    },
    /// There is no memory for that many numbers, or no address.
    Memory {
        /// What they were for.
        matrix: &'static str,
    },
}

impl fmt::Display for KernelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Length { matrix, found, shape: (rows, columns), q } => write!(
                f,
                "the length of {matrix} is {found}, and its shape {rows} × {columns} needs {}; Q is {} × {}",
                rows.saturating_mul(columns),
                q.0,
                q.1
            ),
            Self::Empty { dimension } => write!(f, "{dimension} is 0, and has to be at least 1"),
            Self::NotFinite { matrix, row, column } => {
                write!(f, "{matrix} is not finite at row {row}, column {column}, counted from 0")
            }
            Self::Memory { matrix } => write!(f, "there is not enough memory for {matrix}"),
        }
    }
}

impl std::error::Error for KernelError {}

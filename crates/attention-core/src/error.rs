//! What can go wrong, in two cases.

use std::fmt;

/// Why a computation has no answer.
///
/// # Example
///
/// ```
/// use attention_core::Matrix;
///
/// let error = Matrix::zeros(2, 3).matmul(&Matrix::zeros(4, 5)).unwrap_err();
/// assert_eq!(error.to_string(), "A · B does not fit: 2 × 3 and 4 × 5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttentionError {
    /// Two shapes, each (rows, columns), do not fit each other.
    Shape {
        /// The operation as a formula, such as `Q · Kᵀ`.
        op: &'static str,
        /// Shape of the left operand.
        left: (usize, usize),
        /// Shape of the right operand as the formula names it: of Kᵀ, not of K, in `Q · Kᵀ`.
        right: (usize, usize),
    },
    /// A number is NaN or infinite: it was given so, or it grew past what `f64` holds.
    NotFinite {
        /// Name of the matrix, such as `Q` when it was given so, or `scores` when it was computed.
        /// `scale` counts as a matrix of one row and one column.
        matrix: &'static str,
        /// Row of the first such number, counted from 0.
        row: usize,
        /// Its column, counted from 0.
        column: usize,
    },
}

impl fmt::Display for AttentionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape { op, left, right } => write!(
                f,
                "{op} does not fit: {} × {} and {} × {}",
                left.0, left.1, right.0, right.1
            ),
            Self::NotFinite { matrix, row, column } => {
                write!(f, "{matrix} is not finite at row {row}, column {column}, counted from 0")
            }
        }
    }
}

impl std::error::Error for AttentionError {}

/// Shapes, each (rows, columns), fit a product when the inner counts agree.
pub(crate) fn check_fit(
    op: &'static str,
    left: (usize, usize),
    right: (usize, usize),
) -> Result<(), AttentionError> {
    match left.1 == right.0 {
        true => Ok(()),
        false => Err(AttentionError::Shape { op, left, right }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_error_names_the_operation_and_both_shapes() {
        let error = AttentionError::Shape { op: "Q · Kᵀ", left: (2, 3), right: (5, 4) };
        assert_eq!(error.to_string(), "Q · Kᵀ does not fit: 2 × 3 and 5 × 4");
    }

    #[test]
    fn a_not_finite_error_names_matrix_row_and_column() {
        let error = AttentionError::NotFinite { matrix: "V", row: 0, column: 7 };
        assert_eq!(error.to_string(), "V is not finite at row 0, column 7, counted from 0");
    }
}

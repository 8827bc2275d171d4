//! Where a token stands, written into its embedding.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.5.

use crate::Matrix;

/// Computes the sinusoidal positional encoding: `sin(i / 10000^(j/d))` in the even columns j of row i,
/// and the cosine of the same angle in the odd column to the right.
///
/// The answer is `n × d`: a row for each token, to be added to its embedding of `d` columns.
/// Entries lie between -1 and 1. The first pair of columns turns by one radian per token, later ones slower.
/// When `d` is odd, the last sine has no cosine.
///
/// Law: the dot product of two rows depends only on how far apart they are, when `d` is even.
///
/// # Example
///
/// ```
/// use attention_core::{Matrix, positional_encoding};
///
/// let positions = positional_encoding(2, 2);
/// assert_eq!(positions.row(0), [0.0, 1.0]);
/// assert_eq!(positions.row(1), [1.0_f64.sin(), 1.0_f64.cos()]);
///
/// let x = Matrix::from_rows(&[[5.0, 5.0], [5.0, 5.0]]);
/// let placed = x.map(|i, j, entry| entry + positions[(i, j)]);
/// assert_eq!(placed.row(0), [5.0, 6.0]);
/// ```
pub fn positional_encoding(n: usize, d: usize) -> Matrix {
    Matrix::from_fn(n, d, |i, j| {
        let pair = (j - j % 2) as f64;
        let angle = i as f64 / 10000_f64.powf(pair / d as f64);
        if j % 2 == 0 { angle.sin() } else { angle.cos() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formula_by_hand() {
        // With d = 4 the second pair of columns has 10000^(2/4) = 100.
        let positions = positional_encoding(4, 4);
        let expected = [3.0_f64.sin(), 3.0_f64.cos(), 0.03_f64.sin(), 0.03_f64.cos()];
        for (entry, expected) in positions.row(3).iter().zip(expected) {
            assert!((entry - expected).abs() < 1e-15);
        }
    }

    #[test]
    fn an_odd_last_column_is_a_sine_alone() {
        let positions = positional_encoding(2, 3);
        let expected = (1.0 / 10000_f64.powf(2.0 / 3.0)).sin();
        assert_eq!(positions[(1, 2)], expected);
        assert_eq!(positions.row(0), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn the_dot_product_of_two_rows_depends_on_their_distance() {
        let positions = positional_encoding(40, 8);
        let products = positions.matmul(&positions.transpose()).unwrap();
        for i in 0..30 {
            assert!((products[(i, i + 10)] - products[(0, 10)]).abs() < 1e-12);
        }
        assert!((products[(0, 10)] - products[(0, 5)]).abs() > 0.1);
    }

    #[test]
    fn no_tokens_and_no_columns_give_an_empty_matrix() {
        assert_eq!(positional_encoding(0, 4), Matrix::zeros(0, 4));
        assert_eq!(positional_encoding(3, 0), Matrix::zeros(3, 0));
    }
}

//! Where a token stands, written into its embedding.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.5.

use std::f64::consts::LN_10;

use crate::Matrix;
use crate::sine::sin_cos;

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
/// assert!((positions[(1, 0)] - 1.0_f64.sin()).abs() < 1e-15);
///
/// let x = Matrix::from_rows(&[[5.0, 5.0], [5.0, 5.0]]);
/// let placed = x.map(|i, j, entry| entry + positions[(i, j)]);
/// assert_eq!(placed.row(0), [5.0, 6.0]);
/// ```
pub fn positional_encoding(n: usize, d: usize) -> Matrix {
    Matrix::from_fn(n, d, |i, j| sinusoid(i as f64, j, d))
}

/// The entry of [`positional_encoding`] in column `j` of `d`, at any place on the way from one token to the next.
///
/// # Example
///
/// ```
/// let entry = attention_core::sinusoid(0.5, 1, 4);
/// assert!((entry - 0.5_f64.cos()).abs() < 1e-15);
/// ```
pub fn sinusoid(place: f64, j: usize, d: usize) -> f64 {
    let (sine, cosine) = sin_cos(place / wavelength(j, d));
    if j.is_multiple_of(2) { sine } else { cosine }
}

/// What a place is divided by in column `j` of `d`, `10000^(j/d)` for even j: the wavelength over 2π, in tokens.
pub fn wavelength(j: usize, d: usize) -> f64 {
    // As a power of e, which softmax needs anyway: any other base is 2 kB of WebAssembly.
    (4.0 * LN_10 * (j - j % 2) as f64 / d as f64).exp()
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
    fn golden_values_of_eight_columns() {
        let positions = positional_encoding(6, 8);
        // sin 5, cos 5, sin 0.5, cos 0.5, sin 0.05, cos 0.05, sin 0.005, cos 0.005
        let golden = [
            -0.9589242746631385,
            0.28366218546322625,
            0.479425538604203,
            0.8775825618903728,
            0.04997916927067833,
            0.9987502603949663,
            0.004999979166692708,
            0.9999875000260416,
        ];
        for (j, golden) in golden.into_iter().enumerate() {
            assert!((positions[(5, j)] - golden).abs() < 1e-15, "column {j}");
        }
    }

    #[test]
    fn an_odd_last_column_is_a_sine_alone() {
        let positions = positional_encoding(2, 3);
        let expected = (1.0 / 10000_f64.powf(2.0 / 3.0)).sin();
        assert!((positions[(1, 2)] - expected).abs() < 1e-15);
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

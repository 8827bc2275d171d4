//! Softmax, and the scale before it.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.1.

use crate::Matrix;

/// Computes `softmax(scores · scale)`, row by row: the weights alone, for who draws many of them.
///
/// # Example
///
/// ```
/// use attention_core::{Matrix, weights};
///
/// assert_eq!(weights(&Matrix::from_rows(&[[7.0, 7.0]]), 2.0).row(0), [0.5, 0.5]);
/// ```
pub fn weights(scores: &Matrix, scale: f64) -> Matrix {
    let mut weights = scores.map(|_, _, score| score * scale);
    weights.rows_mut().for_each(soften);
    weights
}

/// Turns logits into weights, `exp(logit) / Σ exp(logits)`: each from 0 to 1, together 1.
///
/// A logit of `-∞` or NaN gets weight 0. When there is no other, or no logit at all, every weight is 0.
/// Logits of `+∞` share the weight equally.
/// Adding a constant to every logit changes no weight.
///
/// # Example
///
/// ```
/// use attention_core::softmax;
///
/// let weights = softmax(&[1.0_f64.ln(), 2.0_f64.ln(), 5.0_f64.ln()]);
/// for (weight, expected) in weights.iter().zip([1.0 / 8.0, 2.0 / 8.0, 5.0 / 8.0]) {
///     assert!((weight - expected).abs() < 1e-12);
/// }
/// assert_eq!(softmax(&[f64::NEG_INFINITY; 2]), [0.0, 0.0]);
/// ```
pub fn softmax(logits: &[f64]) -> Vec<f64> {
    let mut weights = logits.to_vec();
    soften(&mut weights);
    weights
}

/// Puts the weights in the place of logits.
fn soften(row: &mut [f64]) {
    // exp overflows past about 709, so the largest logit is moved to 0.
    let max = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if max == f64::NEG_INFINITY {
        return row.fill(0.0);
    }
    let mut sum = 0.0;
    for entry in &mut *row {
        *entry = exp_below(*entry, max);
        sum += *entry;
    }
    row.iter_mut().for_each(|exp| *exp /= sum);
}

/// Computes the scale of the paper, `1 / √d_k`, for queries and keys of `d_k` columns.
///
/// It keeps the spread of the scores the same whatever `d_k` is.
/// Without columns every score is 0 and no scale matters; the answer is then 1.
///
/// # Example
///
/// ```
/// assert_eq!(attention_core::default_scale(4), 0.5);
/// ```
pub fn default_scale(d_k: usize) -> f64 {
    1.0 / (d_k.max(1) as f64).sqrt()
}

fn exp_below(logit: f64, max: f64) -> f64 {
    match logit {
        _ if logit == max => 1.0, // also where ∞ - ∞ would be NaN
        _ if logit.is_nan() => 0.0,
        _ => (logit - max).exp(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::assert_close;

    #[test]
    fn softmax_of_logarithms_gives_their_arguments_as_shares() {
        assert_close(&softmax(&[1.0, 2.0, 5.0].map(f64::ln)), &[1.0 / 8.0, 2.0 / 8.0, 5.0 / 8.0]);
    }

    #[test]
    fn softmax_takes_the_largest_and_the_smallest_logits_there_are() {
        assert_eq!(softmax(&[f64::MAX, f64::MIN, f64::MAX]), [0.5, 0.0, 0.5]);
        assert_eq!(softmax(&[f64::MIN, f64::MIN]), [0.5, 0.5]);
    }

    #[test]
    fn softmax_answers_without_nan_whatever_it_is_given() {
        let (up, down, nan) = (f64::INFINITY, f64::NEG_INFINITY, f64::NAN);
        assert_eq!(softmax(&[]), []);
        assert_eq!(softmax(&[nan, down]), [0.0, 0.0]);
        assert_eq!(softmax(&[nan, 3.0, down]), [0.0, 1.0, 0.0]);
        assert_eq!(softmax(&[up, f64::MAX, up, nan]), [0.5, 0.0, 0.5, 0.0]);
    }

    #[test]
    fn the_default_scale_is_one_over_the_root_of_d_k_and_always_finite() {
        assert_eq!([1, 4, 64].map(default_scale), [1.0, 0.5, 0.125]);
        assert_eq!(default_scale(0), 1.0);
    }
}

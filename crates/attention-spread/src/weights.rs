//! What softmax makes of scores, and how much it still responds to them.

use crate::functions::{exp, ln};

/// The softmax of scores, and three numbers that say how it spreads.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// One for each key; they sum to 1.
    pub weights: Vec<f64>,
    /// The largest of them.
    pub largest: f64,
    /// −Σ w ln w, in nats: 0 if one key has all, ln n if all share equally.
    pub entropy: f64,
    /// The Frobenius norm of softmax's Jacobian diag(w) − wwᵀ, with respect to the logits: how much a small change of
    /// the logits still changes the weights. 0 where one key has all, at most ½.
    pub jacobian: f64,
}

impl Weights {
    /// softmax(scores / divisor).
    ///
    /// # Example
    ///
    /// ```
    /// let even = attention_spread::Weights::of(&[2.0, 2.0], 1.0);
    /// assert_eq!((even.weights, even.largest, even.jacobian), (vec![0.5, 0.5], 0.5, 0.5));
    /// ```
    pub fn of(scores: &[f64], divisor: f64) -> Self {
        let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut weights: Vec<f64> =
            scores.iter().map(|score| exp((score - top) / divisor)).collect();
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        let entropy = |w: f64| if w > 0.0 { -w * ln(w) } else { 0.0 };
        Self {
            largest: weights.iter().copied().fold(0.0, f64::max),
            entropy: weights.iter().map(|weight| entropy(*weight)).sum(),
            jacobian: norm(&weights),
            weights,
        }
    }
}

/// ‖diag(w) − wwᵀ‖: on the diagonal w(1 − w), elsewhere −w·w'. The squares of a row add up to
/// w²((1 − w)² + Σ w'² − w²).
fn norm(weights: &[f64]) -> f64 {
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    let row = |w: f64| w * w * ((1.0 - w) * (1.0 - w) + (squares - w * w).max(0.0));
    weights.iter().map(|w| row(*w)).sum::<f64>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_norm_is_that_of_the_matrix_entry_by_entry_and_of_differences() {
        let scores = [0.3, -1.2, 2.0, 0.0];
        let Weights { weights, jacobian, .. } = Weights::of(&scores, 1.5);
        let mut squares = 0.0;
        for (i, w) in weights.iter().enumerate() {
            for (j, v) in weights.iter().enumerate() {
                let entry = if i == j { w * (1.0 - w) } else { -w * v };
                squares += entry * entry;
                // A logit is score / 1.5.
                let mut moved = scores;
                moved[j] += 1.5e-6;
                let change = (Weights::of(&moved, 1.5).weights[i] - w) / 1e-6;
                assert!((change - entry).abs() < 1e-5, "({i}, {j}): {change} for {entry}");
            }
        }
        assert!((jacobian - f64::sqrt(squares)).abs() < 1e-15);
    }

    #[test]
    fn the_ends_are_one_key_and_all_keys() {
        let one = Weights::of(&[900.0, 0.0, 0.0], 1.0);
        assert_eq!((one.largest, one.entropy, one.jacobian), (1.0, 0.0, 0.0));
        let all = Weights::of(&[5.0; 8], 1.0);
        assert!((all.entropy - 8_f64.ln()).abs() < 1e-15 && all.largest == 0.125);
    }
}

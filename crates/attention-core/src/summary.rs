//! What a caption says about one row of weights.
//!
//! Source: Shannon, "A Mathematical Theory of Communication" (1948), section 6.

/// Computes the entropy of a row of weights, `-Σ w ln w`, in nats.
///
/// It is 0 when one key has all the weight, and `ln m` when `m` keys share it equally.
/// A weight of 0 adds nothing, so a row that sees no key has entropy 0.
/// The row is taken to be weights; what is negative or NaN adds nothing either.
///
/// # Example
///
/// ```
/// use attention_core::entropy;
///
/// assert_eq!(entropy(&[1.0, 0.0]), 0.0);
/// assert_eq!(entropy(&[0.5, 0.5]), 2.0_f64.ln());
/// ```
pub fn entropy(weights: &[f64]) -> f64 {
    weights
        .iter()
        .filter(|&&weight| weight > 0.0)
        .fold(0.0, |sum, weight| sum - weight * weight.ln())
}

/// Computes the effective number of keys, `exp(entropy)`: how many keys with equal weights would be as spread out.
///
/// It is 1 when one key has all the weight, `m` when `m` keys share it equally, and 0 when the row sees no key.
///
/// # Example
///
/// ```
/// use attention_core::effective_keys;
///
/// assert_eq!(effective_keys(&[0.0, 1.0, 0.0]), 1.0);
/// assert!((effective_keys(&[0.25; 4]) - 4.0).abs() < 1e-12);
/// assert_eq!(effective_keys(&[0.0, 0.0]), 0.0);
/// ```
pub fn effective_keys(weights: &[f64]) -> f64 {
    match weights.iter().any(|&weight| weight > 0.0) {
        true => entropy(weights).exp(),
        false => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_weights_by_hand() {
        // 1/2 · ln 2 + 2 · 1/4 · ln 4 = 3/2 · ln 2, and exp of it is 2√2.
        let weights = [0.5, 0.25, 0.25];
        assert!((entropy(&weights) - 1.5 * 2.0_f64.ln()).abs() < 1e-15);
        assert!((effective_keys(&weights) - 8.0_f64.sqrt()).abs() < 1e-14);
    }

    #[test]
    fn one_key_is_one_effective_key_and_its_entropy_is_plus_zero() {
        assert!(entropy(&[1.0]).is_sign_positive());
        assert_eq!(effective_keys(&[1.0]), 1.0);
    }

    #[test]
    fn a_row_that_sees_no_key_has_no_effective_key() {
        assert_eq!(entropy(&[]), 0.0);
        assert_eq!(effective_keys(&[]), 0.0);
        assert_eq!(effective_keys(&[0.0, 0.0]), 0.0);
    }

    #[test]
    fn what_is_no_weight_adds_nothing() {
        assert_eq!(entropy(&[f64::NAN, -1.0, 0.5]), 0.5 * 2.0_f64.ln());
        assert_eq!(effective_keys(&[f64::NAN, -1.0]), 0.0);
    }
}

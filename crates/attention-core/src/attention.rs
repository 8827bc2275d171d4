//! Scaled dot-product attention, with every intermediate kept.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.1, equation 1.

use crate::error::check_fit;
use crate::softmax::{softmax, weights};
use crate::{AttentionError, Mask, Matrix};

/// What one head computes, in the order a lesson shows it, for `n` queries and `m` keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// `n × m`: the dot product of each query with each key, hidden ones too.
    /// One that overflows is 0 if it is hidden, and an error if not.
    pub scores: Matrix,
    /// `n × m`: `scores · scale`, and `-∞` where the mask hides a key.
    pub logits: Matrix,
    /// `n × m`: softmax of each row of `logits`; each row sums to 1, or is 0 when it sees no key.
    pub weights: Matrix,
    /// `n × d_v`: each row is the weighted mean of the rows of V.
    pub output: Matrix,
}

/// Computes `softmax(Q Kᵀ · scale) V`.
///
/// `q` is `n × d_k`, `k` is `m × d_k`, `v` is `m × d_v`: one token per row, any count may be 0.
/// `scale` has no unit and may be any finite number: the paper uses `1 / √d_k`, 0 gives every visible
/// key the same weight, a large one gives all weight to the largest score, a negative one prefers the smallest.
///
/// Laws: a hidden key, however large, changes no weight and no output; neither does the order of the keys,
/// when the values follow them. Every coordinate of the output lies between the least and the greatest
/// value in its column of V, up to rounding.
///
/// # Errors
///
/// [`AttentionError::Shape`] when `q` and `k` differ in columns (`Q · Kᵀ`), or `k` and `v` in rows (`weights · V`).
///
/// [`AttentionError::NotFinite`] when an entry of `Q`, `K` or `V`, or `scale`, is NaN or infinite,
/// even for a hidden key; or when visible `scores`, visible `logits` or the `output` overflow,
/// the last only for values at the very end of the range of `f64`.
///
/// # Example
///
/// ```
/// use attention_core::{Mask, Matrix, scaled_dot_product_attention};
///
/// let x = Matrix::from_rows(&[[1.0, 0.0], [0.0, 1.0]]);
/// let trace = scaled_dot_product_attention(&x, &x, &x, 0.0, &Mask::none())?;
/// assert_eq!(trace.weights.row(0), [0.5, 0.5]);
///
/// let causal = scaled_dot_product_attention(&x, &x, &x, 0.0, &Mask::causal())?;
/// assert_eq!(causal.logits.row(0), [0.0, f64::NEG_INFINITY]);
/// assert_eq!(causal.weights.row(0), [1.0, 0.0]);
/// # Ok::<(), attention_core::AttentionError>(())
/// ```
pub fn scaled_dot_product_attention(
    q: &Matrix,
    k: &Matrix,
    v: &Matrix,
    scale: f64,
    mask: &Mask,
) -> Result<Trace, AttentionError> {
    check(q, k, v, scale)?;
    let scores = visible_scores(q, k, mask)?; // n × m
    let logits = scores.map(|_, _, score| score * scale);
    check_visible(&logits, mask, "logits")?;
    let logits = logits.map(|i, j, logit| match mask.hides(i, j) {
        true => f64::NEG_INFINITY,
        false => logit,
    });
    let weights = logits.map_rows(softmax);
    let output = weights.unchecked_matmul(v); // n × d_v
    output.check_finite("output")?;
    Ok(Trace { scores, logits, weights, output })
}

impl Trace {
    /// Goes on from scores that are known: `softmax(scores · scale) V`, nothing hidden.
    ///
    /// `scores` is `n × m`, `v` is `m × d_v`. Who has divided the scores by √d_k takes the scale 1.
    ///
    /// # Errors
    ///
    /// [`AttentionError::Shape`] when `scores` has not as many columns as `v` has rows;
    /// [`AttentionError::NotFinite`] when a score, a logit, an entry of `V` or of the output is not finite.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::{Matrix, Trace};
    ///
    /// let scores = Matrix::from_rows(&[[0.0, 2.0 * 3.0_f64.ln()]]);
    /// let trace = Trace::from_scores(scores, &Matrix::from_rows(&[[4.0], [8.0]]), 0.5)?;
    /// assert!((trace.output[(0, 0)] - 7.0).abs() < 1e-12);
    /// # Ok::<(), attention_core::AttentionError>(())
    /// ```
    pub fn from_scores(scores: Matrix, v: &Matrix, scale: f64) -> Result<Self, AttentionError> {
        let logits = scores.map(|_, _, score| score * scale);
        logits.check_finite("logits")?;
        let weights = weights(&scores, scale);
        let output = weights.named_matmul(v, ["weights", "V", "output"], "weights · V")?;
        Ok(Self { scores, logits, weights, output })
    }
}

fn check(q: &Matrix, k: &Matrix, v: &Matrix, scale: f64) -> Result<(), AttentionError> {
    check_fit("Q · Kᵀ", (q.rows(), q.columns()), (k.columns(), k.rows()))?;
    check_fit("weights · V", (q.rows(), k.rows()), (v.rows(), v.columns()))?;
    q.check_finite("Q")?;
    k.check_finite("K")?;
    v.check_finite("V")?;
    Matrix::from_rows(&[[scale]]).check_finite("scale")
}

fn visible_scores(q: &Matrix, k: &Matrix, mask: &Mask) -> Result<Matrix, AttentionError> {
    let scores = q.unchecked_matmul(&k.transpose());
    check_visible(&scores, mask, "scores")?;
    // What is still not finite is hidden; a reader of the trace must not trip over it.
    Ok(scores.map(|_, _, score| if score.is_finite() { score } else { 0.0 }))
}

fn check_visible(matrix: &Matrix, mask: &Mask, name: &'static str) -> Result<(), AttentionError> {
    matrix.map(|i, j, entry| if mask.hides(i, j) { 0.0 } else { entry }).check_finite(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::default_scale;
    use crate::testing::assert_close;

    #[test]
    fn two_queries_three_keys_and_two_columns_of_values_by_hand() {
        // Row 0 has scores 2 · (0, 0, ln 2), halved again by the scale; row 1 has the scores -(0, ln 3, 0).
        let q = Matrix::from_rows(&[[0.0, 2.0], [-2.0, 0.0]]);
        let k = Matrix::from_rows(&[[0.0, 0.0], [3.0_f64.ln(), 0.0], [0.0, 2.0_f64.ln()]]);
        let v = Matrix::from_rows(&[[4.0, 0.0], [0.0, 8.0], [4.0, 16.0]]);
        let trace = scaled_dot_product_attention(&q, &k, &v, 0.5, &Mask::none()).unwrap();
        assert_close(trace.scores.row(1), &[0.0, -2.0 * 3.0_f64.ln(), 0.0]);
        assert_close(trace.logits.row(1), &[0.0, -(3.0_f64.ln()), 0.0]);
        assert_close(trace.weights.row(0), &[1.0 / 4.0, 1.0 / 4.0, 2.0 / 4.0]);
        assert_close(trace.weights.row(1), &[3.0 / 7.0, 1.0 / 7.0, 3.0 / 7.0]);
        assert_close(trace.output.row(0), &[3.0, 10.0]);
        assert_close(trace.output.row(1), &[24.0 / 7.0, 56.0 / 7.0]);
    }

    #[test]
    fn a_hidden_key_keeps_its_score_and_loses_its_weight() {
        let q = Matrix::from_rows(&[[1.0]]);
        let k = Matrix::from_rows(&[[0.0], [9.0], [3.0_f64.ln()]]);
        let v = Matrix::from_rows(&[[4.0], [-1e300], [8.0]]);
        let mask = Mask::hidden_keys([1]);
        let trace = scaled_dot_product_attention(&q, &k, &v, 1.0, &mask).unwrap();
        assert_eq!(trace.scores[(0, 1)], 9.0);
        assert_eq!(trace.logits[(0, 1)], f64::NEG_INFINITY);
        assert_close(trace.weights.row(0), &[0.25, 0.0, 0.75]);
        assert_close(trace.output.row(0), &[7.0]);
    }

    #[test]
    fn one_token_attends_to_itself_whatever_the_scale() {
        let x = Matrix::from_rows(&[[3.0, -4.0]]);
        for scale in [0.0, default_scale(2), -7.0, 1e9] {
            let trace = scaled_dot_product_attention(&x, &x, &x, scale, &Mask::causal()).unwrap();
            assert_eq!((trace.weights[(0, 0)], trace.output), (1.0, x.clone()));
        }
    }
}

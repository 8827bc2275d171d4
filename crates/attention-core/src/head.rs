//! Heads: from the embeddings X to Q, K and V, and on to a trace.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.2. The paper goes on to join the
//! outputs of the heads by a matrix W_O; here each head is kept apart, since a reader looks at one at a time.

use crate::{AttentionError, Mask, Matrix, Trace, scaled_dot_product_attention};

/// The parameters of one head, for embeddings of `d` columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// `d × d_k`: what a token asks.
    pub w_q: Matrix,
    /// `d × d_k`: what a token answers to.
    pub w_k: Matrix,
    /// `d × d_v`: what a token passes on.
    pub w_v: Matrix,
}

/// Queries, keys and values of `n` tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// `n × d_k`: the queries, X · W_q.
    pub q: Matrix,
    /// `n × d_k`: the keys, X · W_k.
    pub k: Matrix,
    /// `n × d_v`: the values, X · W_v.
    pub v: Matrix,
}

/// All that one head computes.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadTrace {
    /// Q, K and V.
    pub projection: Projection,
    /// What follows from them.
    pub trace: Trace,
}

impl Head {
    /// Computes `Q = X · W_q`, `K = X · W_k` and `V = X · W_v`.
    ///
    /// `x` is `n × d`: the embedding of one token per row.
    ///
    /// # Errors
    ///
    /// [`AttentionError::Shape`] when `x` has not as many columns as a parameter matrix has rows;
    /// [`AttentionError::NotFinite`] for `X`, `W_q`, `W_k` or `W_v`, or for `Q`, `K` or `V` when they overflow.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::{Head, Matrix};
    ///
    /// let w = Matrix::from_rows(&[[1.0], [10.0]]);
    /// let head = Head { w_q: w.clone(), w_k: w.clone(), w_v: w };
    /// let projection = head.project(&Matrix::from_rows(&[[2.0, 3.0]]))?;
    /// assert_eq!(projection.q, Matrix::from_rows(&[[32.0]]));
    /// # Ok::<(), attention_core::AttentionError>(())
    /// ```
    pub fn project(&self, x: &Matrix) -> Result<Projection, AttentionError> {
        Ok(Projection {
            q: x.named_matmul(&self.w_q, ["X", "W_q", "Q"], "X · W_q")?,
            k: x.named_matmul(&self.w_k, ["X", "W_k", "K"], "X · W_k")?,
            v: x.named_matmul(&self.w_v, ["X", "W_v", "V"], "X · W_v")?,
        })
    }

    /// Computes this head's attention from each token of `x` to each token of `x`.
    ///
    /// `x` is `n × d`; `scale` and `mask` are those of [`scaled_dot_product_attention`].
    ///
    /// # Errors
    ///
    /// Those of [`Head::project`] and of [`scaled_dot_product_attention`].
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::{Head, Mask, Matrix};
    ///
    /// let w = Matrix::from_rows(&[[1.0]]);
    /// let head = Head { w_q: w.clone(), w_k: w.clone(), w_v: w };
    /// let attended = head.attend(&Matrix::from_rows(&[[2.0], [4.0]]), 0.0, &Mask::none())?;
    /// assert_eq!(attended.trace.output, Matrix::from_rows(&[[3.0], [3.0]]));
    /// # Ok::<(), attention_core::AttentionError>(())
    /// ```
    pub fn attend(&self, x: &Matrix, scale: f64, mask: &Mask) -> Result<HeadTrace, AttentionError> {
        let projection = self.project(x)?;
        let Projection { q, k, v } = &projection;
        let trace = scaled_dot_product_attention(q, k, v, scale, mask)?;
        Ok(HeadTrace { projection, trace })
    }
}

/// Computes several heads from one X, in the order given.
///
/// `x` is `n × d`; the heads share `scale` and `mask`, and may differ in `d_k` and `d_v`.
///
/// # Errors
///
/// Those of [`Head::attend`], for the first head that has one.
///
/// # Example
///
/// ```
/// use attention_core::{Head, Mask, Matrix, attend_heads};
///
/// let [w, w_v] = [1.0, 5.0].map(|parameter| Matrix::from_rows(&[[parameter]]));
/// let plain = Head { w_q: w.clone(), w_k: w.clone(), w_v: w };
/// let loud = Head { w_v, ..plain.clone() };
/// let heads = attend_heads(&Matrix::from_rows(&[[2.0]]), &[plain, loud], 1.0, &Mask::none())?;
/// assert_eq!(heads[0].trace.output[(0, 0)], 2.0);
/// assert_eq!(heads[1].trace.output[(0, 0)], 10.0);
/// # Ok::<(), attention_core::AttentionError>(())
/// ```
pub fn attend_heads(
    x: &Matrix,
    heads: &[Head],
    scale: f64,
    mask: &Mask,
) -> Result<Vec<HeadTrace>, AttentionError> {
    heads.iter().map(|head| head.attend(x, scale, mask)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        Head {
            w_q: Matrix::from_rows(&[[1.0], [0.0]]),
            w_k: Matrix::from_rows(&[[0.0], [1.0]]),
            w_v: Matrix::from_rows(&[[1.0, 0.0, 2.0], [0.0, 1.0, 2.0]]),
        }
    }

    #[test]
    fn a_head_by_hand_asks_with_one_feature_and_answers_with_the_other() {
        let x = Matrix::from_rows(&[[1.0, 0.0], [0.0, 3.0_f64.ln()]]);
        let HeadTrace { projection, trace } = head().attend(&x, 1.0, &Mask::none()).unwrap();
        assert_eq!(projection.q, Matrix::from_rows(&[[1.0], [0.0]]));
        assert_eq!(projection.k, Matrix::from_rows(&[[0.0], [3.0_f64.ln()]]));
        assert_eq!(projection.v.row(0), [1.0, 0.0, 2.0]);
        assert!((trace.weights[(0, 1)] - 0.75).abs() < 1e-15);
        assert_eq!(trace.weights.row(1), [0.5, 0.5]);
        assert!((trace.output[(0, 0)] - 0.25).abs() < 1e-15);
    }

    #[test]
    fn heads_come_back_in_their_order_and_each_as_if_alone() {
        let x = Matrix::from_rows(&[[1.0, -1.0], [0.5, 2.0], [3.0, 0.0]]);
        let other = Head { w_q: head().w_v, w_k: head().w_v, w_v: head().w_k };
        let mask = Mask::causal();
        let heads = attend_heads(&x, &[head(), other.clone()], 0.3, &mask).unwrap();
        let alone = [head(), other].map(|head| head.attend(&x, 0.3, &mask).unwrap());
        assert_eq!(heads, alone);
        assert_eq!(attend_heads(&x, &[], 0.3, &mask), Ok(vec![]));
    }

    #[test]
    fn an_error_says_which_projection_does_not_fit() {
        let wide = Matrix::zeros(4, 3);
        let shape = |op, right| Err(AttentionError::Shape { op, left: (4, 3), right });
        assert_eq!(head().project(&wide), shape("X · W_q", (2, 1)));
        let fits = Matrix::zeros(3, 1);
        let head = Head { w_q: fits.clone(), w_k: fits, w_v: head().w_v };
        assert_eq!(head.project(&wide), shape("X · W_v", (2, 3)));
    }

    #[test]
    fn an_error_says_which_matrix_is_not_finite() {
        let at = |matrix, row, column| Err(AttentionError::NotFinite { matrix, row, column });
        let x = Matrix::from_rows(&[[0.0, 0.0], [0.0, f64::NAN]]);
        assert_eq!(head().project(&x), at("X", 1, 1));
        let large = Matrix::from_rows(&[[1.0, 1e200]]);
        let w_k = Matrix::from_rows(&[[0.0], [f64::NEG_INFINITY]]);
        assert_eq!(Head { w_k, ..head() }.project(&large), at("W_k", 1, 0));
        let w_k = Matrix::from_rows(&[[0.0], [1e200]]);
        assert_eq!(Head { w_k, ..head() }.project(&large), at("K", 0, 0));
    }

    #[test]
    fn queries_and_keys_of_different_lengths_do_not_meet() {
        let head = Head { w_k: head().w_v, ..head() };
        let error = head.attend(&Matrix::zeros(4, 2), 1.0, &Mask::none()).unwrap_err();
        assert_eq!(error, AttentionError::Shape { op: "Q · Kᵀ", left: (4, 1), right: (3, 4) });
    }
}

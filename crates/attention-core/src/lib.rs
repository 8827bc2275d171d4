//! Scaled dot-product attention in `f64`, with every intermediate kept.
//!
//! For tokens written as rows, attention is
//!
//! ```text
//! Attention(Q, K, V) = softmax(Q Kᵀ · scale) V        scale = 1 / √d_k unless a reader moves it
//! ```
//!
//! Each query (a row of Q) is compared with each key (a row of K) by a dot product, the score.
//! The scaled, masked scores are the logits; softmax turns each row of them into weights that sum to 1;
//! and the output for a query is the mean of the values (the rows of V) under its weights.
//!
//! # A worked example
//!
//! One query, `(1, 0)`, meets two keys. The second key is `(ln 3, 7)`; the 7 meets a 0 and does not count.
//! The scores are `0` and `ln 3`. With scale 1 they are also the logits.
//! Their exponentials are 1 and 3, so the weights are 1/4 and 3/4.
//! The values are 4 and 8, so the output is `4/4 + 8 · 3/4 = 7`.
//!
//! ```
//! use attention_core::{Mask, Matrix, scaled_dot_product_attention};
//!
//! let q = Matrix::from_rows(&[[1.0, 0.0]]);
//! let k = Matrix::from_rows(&[[0.0, 0.0], [3.0_f64.ln(), 7.0]]);
//! let v = Matrix::from_rows(&[[4.0], [8.0]]);
//!
//! let trace = scaled_dot_product_attention(&q, &k, &v, 1.0, &Mask::none())?;
//! assert_eq!(trace.scores.row(0), [0.0, 3.0_f64.ln()]);
//! assert!((trace.weights[(0, 0)] - 0.25).abs() < 1e-12);
//! assert!((trace.weights[(0, 1)] - 0.75).abs() < 1e-12);
//! assert!((trace.output[(0, 0)] - 7.0).abs() < 1e-12);
//! # Ok::<(), attention_core::AttentionError>(())
//! ```
//!
//! # Errors
//!
//! Shapes that do not fit, numbers that are not finite, and numbers that grow past what `f64` holds
//! are an [`AttentionError`], which says where. A query that sees no key gets zero weights and a zero output.
//! Matrices without rows or columns are allowed everywhere. No weight and no output is ever NaN.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.

#![forbid(unsafe_code)]

mod attention;
mod error;
mod head;
mod mask;
mod matrix;
mod order;
mod position;
mod product;
mod sine;
mod softmax;
mod summary;
#[cfg(test)]
mod testing;

pub use attention::{Trace, scaled_dot_product_attention};
pub use error::AttentionError;
pub use head::{Head, HeadTrace, Projection, attend_heads};
pub use mask::Mask;
pub use matrix::Matrix;
pub use order::{Reordered, is_order, places};
pub use position::{positional_encoding, sinusoid, wavelength};
pub use softmax::{default_scale, softmax, weights};
pub use summary::{effective_keys, entropy};

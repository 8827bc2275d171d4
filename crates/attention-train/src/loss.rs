//! What training makes smaller.

use crate::Real;
use crate::matrix::Matrix;
use crate::sequence::Sequence;
use crate::softmax::softmax;

/// The mean cross-entropy of a batch, `−1/b · Σ ln p[answer]` in nats, where p is softmax of a row of logits.
///
/// `d_logits`, `b × answers`, becomes the gradient with respect to the logits: `(p − 1 at the answer) / b`.
pub(crate) fn cross_entropy<T: Real>(
    logits: &Matrix<T>,
    batch: &[Sequence],
    d_logits: &mut Matrix<T>,
) -> T {
    let share = T::ONE / T::from_f64(batch.len() as f64);
    let mut loss = T::ZERO;
    d_logits.clear(batch.len(), logits.columns());
    for (at, sequence) in batch.iter().enumerate() {
        let row = d_logits.row_mut(at);
        row.copy_from_slice(logits.row(at));
        softmax(row);
        // A probability that is 0 in this type is one that is too small for it, and its loss is not infinite.
        let smallest = T::from_f64(1e-30);
        let right = row[sequence.answer()];
        loss -= if right > smallest { right } else { smallest }.ln() * share;
        row[sequence.answer()] -= T::ONE;
        row.iter_mut().for_each(|entry| *entry *= share);
    }
    loss
}

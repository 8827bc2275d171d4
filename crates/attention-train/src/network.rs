//! What all nets have in common.

use crate::matrix::Matrix;
use crate::random::Random;
use crate::sequence::Sequence;

/// A net: a function from parameters and a batch of sequences to logits, and its gradient.
///
/// Parameters and gradients are flat vectors of one layout.
/// What the forward pass finds on its way is kept, since the backward pass of the same batch needs it.
pub(crate) trait Network<T>: Send {
    /// How many parameters it has.
    fn parameters(&self) -> usize;

    /// Sets parameters that are 0 to where training starts.
    fn start(&self, parameters: &mut [T], random: &mut Random);

    /// The logits, `b × answers`: a row a sequence, in the order of the batch.
    fn forward(&mut self, parameters: &[T], batch: &[Sequence]) -> &Matrix<T>;

    /// Adds the gradient of the loss with respect to each parameter, where `d_logits`, `b × answers`, is the one with
    /// respect to the logits of the last forward pass, and the batch is that of this pass.
    fn backward(
        &mut self,
        parameters: &[T],
        batch: &[Sequence],
        d_logits: &Matrix<T>,
        gradient: &mut [T],
    );

    /// The weights of the question's row of a sequence in the last forward pass, where the net has any.
    fn weights(&self, sequence: usize) -> Option<&[T]>;

    /// Multiplications and additions in the products of matrices of a batch, forward. Backward has twice as many: each
    /// product has one for the gradient of either factor.
    fn flops(&self, batch: &[Sequence]) -> usize;
}

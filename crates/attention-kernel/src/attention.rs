//! Attention run: checked once, and handed to the loops.

use crate::call::Attention;
use crate::error::KernelError;
use crate::rows::Inputs;
use crate::scratch::{Scratch, zeros};
use crate::shape::{MatrixKind, Shape, check_finite};
use crate::validated::Validated;

/// Weights and output of a call that keeps the weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// `heads × n × m`: each row sums to 1, or is 0 where a query sees no key.
    pub weights: Vec<f32>,
    /// As [`Attention::run`] answers.
    pub output: Vec<f32>,
}

impl Attention<'_> {
    /// The output, of the layout of Q: a row a query, each the mean of the rows of V under its weights.
    ///
    /// # Errors
    ///
    /// A [`KernelError`]: a dimension of 0, a length that does not fit, a number that is not finite, no memory.
    pub fn run(&self, q: &[f32], k: &[f32], v: &[f32]) -> Result<Vec<f32>, KernelError> {
        let validated = self.check(q, k, v)?;
        let mut output = zeros("output", self.shape.output()?)?;
        validated.rows_into(0..self.shape.n, &mut output, &mut Scratch::new())?;
        Ok(output)
    }

    /// As [`Self::run`], into memory of the caller's: allocates nothing once the scratch has served for such a shape.
    ///
    /// # Errors
    ///
    /// As [`Self::run`]; where the output is found not to be finite, it has been written.
    pub fn run_into(
        &self,
        q: &[f32],
        k: &[f32],
        v: &[f32],
        output: &mut [f32],
        scratch: &mut Scratch,
    ) -> Result<(), KernelError> {
        self.check(q, k, v)?.rows_into(0..self.shape.n, output, scratch)
    }

    /// As [`Self::run`], with all weights: for figures, and as long as `heads × n × m` numbers are no burden.
    ///
    /// # Errors
    ///
    /// As [`Self::run`].
    pub fn weigh(&self, q: &[f32], k: &[f32], v: &[f32]) -> Result<Weighed, KernelError> {
        let validated = self.check(q, k, v)?;
        let mut weights = zeros("weights", self.shape.weights()?)?;
        let mut output = zeros("output", self.shape.output()?)?;
        validated.weigh_into(&mut weights, &mut output, &mut Scratch::new())?;
        Ok(Weighed { weights, output })
    }

    /// Looks at all that can be wrong once, for who then works in parts.
    ///
    /// # Errors
    ///
    /// As [`Self::run`].
    pub fn check<'a>(
        &'a self,
        q: &'a [f32],
        k: &'a [f32],
        v: &'a [f32],
    ) -> Result<Validated<'a>, KernelError> {
        self.shape.check(q.len(), k.len(), v.len())?;
        check_finite("scale", 1, 0, &[self.scale])?;
        for (kind, data) in [(MatrixKind::Q, q), (MatrixKind::K, k), (MatrixKind::V, v)] {
            self.shape.check_matrix(kind, data)?;
        }
        self.mask.check(&self.shape)?;
        Ok(Validated::new(self, Inputs { q, k, v }))
    }
}

/// Computes `softmax(Q Kᵀ · scale) V` of one head or more, in `f32`, without storing the weights.
///
/// # Errors
///
/// As [`Attention::run`].
///
/// # Example
///
/// ```
/// use attention_kernel::{Shape, attention};
///
/// // Two keys score 0 and ln 3, so that they weigh 1/4 and 3/4.
/// let shape = Shape { n: 1, m: 2, d_v: 1, ..Shape::square(1, 2) };
/// let output = attention(&[1.0, 0.0], &[0.0, 0.0, 3.0_f32.ln(), 7.0], &[4.0, 8.0], shape, 1.0)?;
/// assert!((output[0] - 7.0).abs() < 1e-6);
/// # Ok::<(), attention_kernel::KernelError>(())
/// ```
pub fn attention(
    q: &[f32],
    k: &[f32],
    v: &[f32],
    shape: Shape,
    scale: f32,
) -> Result<Vec<f32>, KernelError> {
    Attention { scale, ..Attention::new(shape) }.run(q, k, v)
}

//! What a caller asks for, checked once, and handed to the loops.

use crate::checked::{Checked, Inputs};
use crate::mask::Mask;
use crate::shape::{Role, check_finite};
use crate::{KernelError, Scratch, Shape};

/// Attention of one shape: set what differs from the paper, then run it.
///
/// # Example
///
/// ```
/// use attention_kernel::{Attention, Mask, Shape};
///
/// let (q, k, v) = ([0.0; 4], [0.0; 4], [1.0, 2.0, 3.0, 4.0]);
/// let mut attention = Attention::new(Shape::square(2, 2));
/// attention.mask = Mask { causal: true, ..Mask::default() };
/// assert_eq!(attention.run(&q, &k, &v)?, [1.0, 2.0, 2.0, 3.0]);
/// # Ok::<(), attention_kernel::KernelError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attention<'a> {
    /// The dimensions, and how heads lie.
    pub shape: Shape,
    /// The factor on the scores; any finite number.
    pub scale: f32,
    /// Which keys are hidden.
    pub mask: Mask<'a>,
}

/// Weights and output of a call that keeps the weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// `heads × n × m`: each row sums to 1, or is 0 where a query sees no key.
    pub weights: Vec<f32>,
    /// As [`Attention::run`] answers.
    pub output: Vec<f32>,
}

impl Attention<'_> {
    /// With the scale of the paper, `1/√d_k`, and nothing hidden.
    pub fn new(shape: Shape) -> Self {
        Self { shape, scale: 1.0 / (shape.d_k as f32).sqrt(), mask: Mask::default() }
    }

    /// The output, of the layout of Q: a row a query, each the mean of the rows of V under its weights.
    ///
    /// # Errors
    ///
    /// A [`KernelError`]: a dimension of 0, a length that does not fit, a number that is not finite, no memory.
    pub fn run(&self, q: &[f32], k: &[f32], v: &[f32]) -> Result<Vec<f32>, KernelError> {
        let checked = self.check(q, k, v)?;
        let mut output = zeros("output", self.shape.output()?)?;
        checked.rows_into(0..self.shape.n, &mut output, &mut Scratch::new())?;
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
        let checked = self.check(q, k, v)?;
        let mut weights = zeros("weights", self.shape.weights()?)?;
        let mut output = zeros("output", self.shape.output()?)?;
        checked.weigh_into(&mut weights, &mut output, &mut Scratch::new())?;
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
    ) -> Result<Checked<'a>, KernelError> {
        self.shape.check(q.len(), k.len(), v.len())?;
        check_finite("scale", 1, 0, &[self.scale])?;
        for (role, data) in [(Role::Q, q), (Role::K, k), (Role::V, v)] {
            self.shape.check_matrix(role, data)?;
        }
        self.mask.check(&self.shape)?;
        Ok(Checked::new(self, Inputs { q, k, v }))
    }

    /// By what a query is multiplied, so that the factor on its scores is positive.
    pub(crate) fn sign(&self) -> f32 {
        if self.scale == 0.0 { 0.0 } else { self.scale.signum() }
    }

    /// The positive factor on scores, for powers of 2. A scale of 0 makes the scores 0 instead, since −∞ · 0 is NaN.
    pub(crate) fn factor(&self) -> f32 {
        if self.scale == 0.0 { 1.0 } else { self.scale.abs() * core::f32::consts::LOG2_E }
    }
}

/// So many zeros, for a matrix of this name.
///
/// # Errors
///
/// [`KernelError::Memory`] where there is none.
pub fn zeros(matrix: &'static str, length: usize) -> Result<Vec<f32>, KernelError> {
    let mut made = Vec::new();
    made.try_reserve_exact(length).map_err(|_| KernelError::Memory { matrix })?;
    made.resize(length, 0.0);
    Ok(made)
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

//! What a caller asks for, checked once, and handed to the loops.

use crate::mask::Mask;
use crate::panel::Rows;
use crate::shape::{Role, check_finite};
use crate::simd::dispatch;
use crate::stream::Stream;
use crate::weighing::Weighing;
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
        self.check(q, k, v)?;
        let mut output = zeros("output", self.shape.length(Role::Output)?)?;
        self.stream(q, k, v, &mut output, &mut Scratch::new())?;
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
        self.check(q, k, v)?;
        self.shape.check_length(Role::Output, output.len())?;
        self.stream(q, k, v, output, scratch)
    }

    /// As [`Self::run`], with all weights: for figures, and as long as `heads × n × m` numbers are no burden.
    ///
    /// # Errors
    ///
    /// As [`Self::run`].
    pub fn weigh(&self, q: &[f32], k: &[f32], v: &[f32]) -> Result<Weighed, KernelError> {
        self.check(q, k, v)?;
        let mut weights = zeros("weights", self.shape.weights()?)?;
        let mut output = zeros("output", self.shape.length(Role::Output)?)?;
        self.store(q, k, v, &mut weights, &mut output, &mut Scratch::new())?;
        Ok(Weighed { weights, output })
    }

    /// As [`Self::weigh`], into memory of the caller's.
    ///
    /// # Errors
    ///
    /// As [`Self::run_into`].
    pub fn weigh_into(
        &self,
        [q, k, v]: [&[f32]; 3],
        weights: &mut [f32],
        output: &mut [f32],
        scratch: &mut Scratch,
    ) -> Result<(), KernelError> {
        self.check(q, k, v)?;
        self.shape.check_length(Role::Output, output.len())?;
        self.shape.check_weights(weights.len())?;
        self.store(q, k, v, weights, output, scratch)
    }

    fn check(&self, q: &[f32], k: &[f32], v: &[f32]) -> Result<(), KernelError> {
        self.shape.check()?;
        check_finite("scale", 1, &[self.scale])?;
        for (role, data) in [(Role::Q, q), (Role::K, k), (Role::V, v)] {
            self.shape.check_matrix(role, data)?;
        }
        self.mask.check(&self.shape)
    }

    fn stream(
        &self,
        q: &[f32],
        k: &[f32],
        v: &[f32],
        output: &mut [f32],
        scratch: &mut Scratch,
    ) -> Result<(), KernelError> {
        let inputs = Inputs { q, k, v };
        dispatch(Stream { call: self, inputs, output, scratch })?;
        check_finite("output", self.shape.whole(Role::Output).1, output)
    }

    fn store(
        &self,
        q: &[f32],
        k: &[f32],
        v: &[f32],
        weights: &mut [f32],
        output: &mut [f32],
        scratch: &mut Scratch,
    ) -> Result<(), KernelError> {
        let inputs = Inputs { q, k, v };
        dispatch(Weighing { call: self, inputs, weights, output, scratch })?;
        check_finite("weights", self.shape.m, weights)?;
        check_finite("output", self.shape.whole(Role::Output).1, output)
    }

    /// By what a query is multiplied, so that the factor on its scores is positive.
    pub(crate) fn sign(&self) -> f32 {
        if self.scale == 0.0 { 0.0 } else { self.scale.signum() }
    }

    /// The positive factor on scores, for powers of 2. A scale of 0 makes the scores 0 instead, since −∞ · 0 is NaN.
    pub(crate) fn factor(&self) -> f32 {
        if self.scale == 0.0 { 1.0 } else { self.scale.abs() * core::f32::consts::LOG2_E }
    }

    /// Where a head's rows lie.
    pub(crate) fn head<'a>(&self, inputs: Inputs<'a>, head: usize) -> Head<'a> {
        let rows = |role, data: &'a [f32]| {
            let (first, row) = self.shape.head(role, head);
            Rows { data: &data[first..], row }
        };
        let (output, output_row) = self.shape.head(Role::Output, head);
        Head {
            q: rows(Role::Q, inputs.q),
            k: rows(Role::K, inputs.k),
            v: rows(Role::V, inputs.v),
            output,
            output_row,
        }
    }
}

/// The matrices of a call, checked.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub(crate) q: &'a [f32],
    pub(crate) k: &'a [f32],
    pub(crate) v: &'a [f32],
}

/// Those of one head, and where its output goes.
pub(crate) struct Head<'a> {
    pub(crate) q: Rows<'a>,
    pub(crate) k: Rows<'a>,
    pub(crate) v: Rows<'a>,
    pub(crate) output: usize,
    pub(crate) output_row: usize,
}

/// New memory, or the error that there is none.
pub(crate) fn zeros(matrix: &'static str, length: usize) -> Result<Vec<f32>, KernelError> {
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

//! What a caller asks for.

use crate::mask::Mask;
use crate::shape::Shape;

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

impl Attention<'_> {
    /// With the scale of the paper, `1/√d_k`, and nothing hidden.
    pub fn new(shape: Shape) -> Self {
        Self { shape, scale: 1.0 / (shape.d_k as f32).sqrt(), mask: Mask::default() }
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

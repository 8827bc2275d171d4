//! The two types of numbers that nets are trained in, with functions that have the same bits on every machine.

use core::fmt::Debug;
use core::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// `f32`, in which a reader's browser trains, or `f64`, in which gradients are checked.
///
/// `exp`, `ln` and `tanh` are those of `libm`: the standard library hands them to the platform, whose last bits differ
/// between a browser and a host. Square roots are exactly rounded everywhere, as IEEE 754 asks.
pub(crate) trait Real:
    Copy
    + Send
    + Debug
    + PartialEq
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// The nearest number of this type.
    fn from_f64(number: f64) -> Self;
    /// `e^x`.
    fn exp(self) -> Self;
    /// The natural logarithm.
    fn ln(self) -> Self;
    /// The hyperbolic tangent, between −1 and 1.
    fn tanh(self) -> Self;
    /// The square root.
    fn sqrt(self) -> Self;
    /// The number's bytes, the lowest first.
    fn bytes(self) -> impl IntoIterator<Item = u8>;

    /// The logistic function `1 / (1 + e^−x)`, between 0 and 1.
    fn sigmoid(self) -> Self {
        Self::ONE / (Self::ONE + (-self).exp())
    }
}

impl Real for f32 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    fn from_f64(number: f64) -> Self {
        number as Self
    }

    fn exp(self) -> Self {
        libm::expf(self)
    }

    fn ln(self) -> Self {
        libm::logf(self)
    }

    fn tanh(self) -> Self {
        libm::tanhf(self)
    }

    fn sqrt(self) -> Self {
        self.sqrt()
    }

    fn bytes(self) -> impl IntoIterator<Item = u8> {
        self.to_le_bytes()
    }
}

impl Real for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    fn from_f64(number: f64) -> Self {
        number
    }

    fn exp(self) -> Self {
        libm::exp(self)
    }

    fn ln(self) -> Self {
        libm::log(self)
    }

    fn tanh(self) -> Self {
        libm::tanh(self)
    }

    fn sqrt(self) -> Self {
        self.sqrt()
    }

    fn bytes(self) -> impl IntoIterator<Item = u8> {
        self.to_le_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logistic_function_reaches_its_ends_without_nan() {
        assert_eq!([-1e9_f32, 0.0, 1e9].map(Real::sigmoid), [0.0, 0.5, 1.0]);
        assert_eq!([-1e9_f64, 0.0, 1e9].map(Real::sigmoid), [0.0, 0.5, 1.0]);
    }
}

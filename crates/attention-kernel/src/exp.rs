//! 2 to the power of vectors.

use crate::simd::Simd;

/// Added to a number below 2²², it leaves the nearest whole number in the lowest bits: 1.5 · 2²³.
const MAGIC: f32 = 12_582_912.0;

/// 2ˣ for x from −0.5 to 0.5 is 1 + x · (C₀ + x · (C₁ + …)), off by at most 1.8e-7 of the value in `f32`.
///
/// Of all polynomials of this degree that are 1 at 0, the one with the smallest largest relative error (Remez).
#[allow(clippy::approx_constant, reason = "the first is near ln 2, and is not ln 2")]
const C: [f32; 5] = [0.693_147, 0.240_222_42, 0.055_507_336, 0.009_671_513, 0.001_326_472_7];

/// `2ˣ` for x of at most 0, each lane: 0 up to −127, NaN for NaN.
#[inline(always)]
pub(crate) fn exp2<S: Simd>(simd: S, x: S::V) -> S::V {
    // At −127 the exponent becomes 0 and the fraction is 0, which together is the number 0.
    let x = simd.max(x, simd.splat(-127.0));
    let whole = simd.add(x, simd.splat(MAGIC));
    let part = simd.sub(x, simd.sub(whole, simd.splat(MAGIC)));
    let mut power = simd.splat(C[4]);
    for c in [C[3], C[2], C[1], C[0], 1.0] {
        power = simd.mul_add(power, part, simd.splat(c));
    }
    simd.add_exponent(whole, power)
}

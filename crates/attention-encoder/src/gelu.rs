//! The Gaussian error linear unit: `x · Φ(x)`, Φ the distribution function of the normal distribution.
//!
//! Source: Hendrycks and Gimpel, "Gaussian Error Linear Units" (2016), equation 1; for erf Abramowitz and Stegun
//! (1964), 7.1.26, off by at most 1.5e-7.

/// The coefficients of 7.1.26, as near as `f32` has them, the first for t, the next for t², …
const A: [f32; 5] = [0.254_829_6, -0.284_496_72, 1.421_413_8, -1.453_152_1, 1.061_405_4];
const P: f32 = 0.327_591_1;

/// `x · Φ(x)` of each number, within 1e-6.
pub(crate) fn gelu(numbers: &mut [f32]) {
    for number in numbers {
        *number = one(*number);
    }
}

/// Without branches, so that a compiler makes vectors of it.
#[inline(always)]
fn one(x: f32) -> f32 {
    // 1 − erf(|x| / √2) is small where it is multiplied by a large |x|, so that nothing is lost by a difference.
    let size = x.abs();
    let t = 1.0 / (1.0 + P * std::f32::consts::FRAC_1_SQRT_2 * size);
    let sum = t * (A[0] + t * (A[1] + t * (A[2] + t * (A[3] + t * A[4]))));
    let positive = if x > 0.0 { x } else { 0.0 };
    positive - 0.5 * size * sum * exp(-0.5 * x * x)
}

/// `eˣ` for x of at most 0, within 2e-7 of 1: by powers of 2, as the kernel's `exp2`, whose polynomial it is.
#[inline(always)]
fn exp(x: f32) -> f32 {
    /// 1.5 · 2²³: added, it leaves the nearest whole number in the lowest bits.
    const MAGIC: f32 = 12_582_912.0;
    let x = x * std::f32::consts::LOG2_E;
    // At −127 the exponent becomes 0, which is the number 0.
    let x = if x > -127.0 { x } else { -127.0 };
    let whole = x + MAGIC;
    let part = x - (whole - MAGIC);
    #[allow(clippy::approx_constant, reason = "near ln 2, and not ln 2")]
    let [a, b, c, d, e] =
        [0.693_147, 0.240_222_42, 0.055_507_336, 0.009_671_513, 0.001_326_472_7_f32];
    let power = 1.0 + part * (a + part * (b + part * (c + part * (d + part * e))));
    f32::from_bits(power.to_bits().wrapping_add(whole.to_bits() << 23))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Φ by its Taylor series around 0, in `f64`: `1/2 + φ(x) · (x + x³/3 + x⁵/(3·5) + …)`.
    fn normal(x: f64) -> f64 {
        let (mut term, mut sum, mut odd) = (x, x, 1.0);
        while term.abs() > 1e-18 {
            odd += 2.0;
            term *= x * x / odd;
            sum += term;
        }
        0.5 + sum * (-0.5 * x * x).exp() / std::f64::consts::TAU.sqrt()
    }

    #[test]
    fn it_is_within_a_millionth_of_the_definition() {
        for step in -6_000..=6_000 {
            let x = step as f32 / 1_000.0;
            let expected = f64::from(x) * normal(f64::from(x));
            let off = (f64::from(one(x)) - expected).abs();
            assert!(off < 1e-6, "gelu({x}) is {} and should be {expected}", one(x));
        }
    }

    #[test]
    fn far_out_it_is_the_number_or_nothing() {
        let mut numbers = [0.0, 40.0, -40.0, 1e30, -1e30];
        gelu(&mut numbers);
        assert_eq!(numbers, [0.0, 40.0, 0.0, 1e30, 0.0]);
    }
}

//! Sine and cosine of small angles. Those of the standard library are right for any angle, at 8 kB of WebAssembly.

use std::f64::consts::FRAC_PI_2;

/// The first 33 bits of π/2, so that a product with a small whole number is exact, and the rest of it.
const QUARTER: (f64, f64) = (1.5707963267341256, 6.077100506506192e-11);
/// So many terms of a series are exact up to an eighth of a turn.
const TERMS: usize = 10;

/// Computes sine and cosine of an angle in radians, to 1e-15 up to a thousand turns.
pub(crate) fn sin_cos(angle: f64) -> (f64, f64) {
    let quarters = (angle / FRAC_PI_2 + 0.5).floor();
    let rest = (angle - quarters * QUARTER.0) - quarters * QUARTER.1;
    let (sine, cosine) = (series(rest, rest, 1.0), series(rest, 1.0, 0.0));
    match quarters.rem_euclid(4.0) as usize {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// The series of Taylor that begins with `term`, of this power: each term is `-x² / ((power + 1)(power + 2))` times the
/// one before.
fn series(x: f64, mut term: f64, mut power: f64) -> f64 {
    let mut sum = 0.0;
    for _ in 0..TERMS {
        sum += term;
        term *= -x * x / ((power + 1.0) * (power + 2.0));
        power += 2.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::sin_cos;

    #[test]
    fn sine_and_cosine_are_those_of_the_standard_library() {
        for step in -4000..4000 {
            let angle = f64::from(step) * 0.0123;
            let (sine, cosine) = sin_cos(angle);
            assert!((sine - angle.sin()).abs() < 1e-15, "sin {angle}");
            assert!((cosine - angle.cos()).abs() < 1e-15, "cos {angle}");
        }
        assert_eq!(sin_cos(0.0), (0.0, 1.0));
    }
}

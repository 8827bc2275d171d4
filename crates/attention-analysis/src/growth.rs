//! How a cost grows with the length of the sequence.
//!
//! A cost that is a power of the length, `a · n^b`, is a straight line where both scales are logarithmic. The slope of
//! the line through the measured points, by least squares, is `b`.

/// A power law: the cost at length `n` is `2^(intercept + slope · log2 n)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The exponent: 1 for a cost that is linear in the length, 2 for a quadratic one.
    pub slope: f64,
    /// The logarithm, to base 2, of the cost at length 1.
    pub intercept: f64,
}

impl Growth {
    /// The factor by which the cost grows when the length doubles, `2^slope`: 2 for linear, 4 for quadratic.
    pub fn factor(&self) -> f64 {
        self.slope.exp2()
    }

    /// The cost at length `n`, in the unit of the costs that were fitted.
    pub fn at(&self, n: f64) -> f64 {
        (self.intercept + self.slope * n.log2()).exp2()
    }
}

/// Fits a power law to points of a length and a cost, by least squares on their logarithms (base 2).
///
/// Points of lengths below `from` are left out, since a fixed overhead dominates them, and so are points whose cost
/// is not above 0. `None` if fewer than two lengths are left.
///
/// # Example
///
/// ```
/// use attention_analysis::fit_growth;
///
/// let quadratic = [(64.0, 900.0), (256.0, 0.5), (512.0, 2.0), (1024.0, 8.0)];
/// let growth = fit_growth(&quadratic, 256.0).expect("three points");
/// assert!((growth.factor() - 4.0).abs() < 1e-9);
/// assert!((growth.at(2048.0) - 32.0).abs() < 1e-9);
/// ```
pub fn fit_growth(points: &[(f64, f64)], from: f64) -> Option<Growth> {
    let logs: Vec<(f64, f64)> = points
        .iter()
        .filter(|(n, cost)| *n >= from && *cost > 0.0)
        .map(|(n, cost)| (n.log2(), cost.log2()))
        .collect();
    let count = logs.len() as f64;
    let x = logs.iter().map(|(x, _)| x).sum::<f64>() / count;
    let y = logs.iter().map(|(_, y)| y).sum::<f64>() / count;
    let spread: f64 = logs.iter().map(|(at, _)| (at - x) * (at - x)).sum();
    // A single length has no slope. Without points this is NaN, which is not above 0 either.
    if spread > 0.0 {
        let slope = logs.iter().map(|(at, cost)| (at - x) * (cost - y)).sum::<f64>() / spread;
        Some(Growth { slope, intercept: y - slope * x })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTHS: [f64; 5] = [64.0, 256.0, 512.0, 1024.0, 4096.0];

    fn law(exponent: i32) -> Vec<(f64, f64)> {
        LENGTHS.map(|n| (n, 3e-5 * n.powi(exponent))).to_vec()
    }

    #[test]
    fn a_linear_and_a_quadratic_law_are_found_again() {
        for (exponent, factor) in [(0, 1.0), (1, 2.0), (2, 4.0)] {
            let growth = fit_growth(&law(exponent), 256.0).unwrap();
            assert!((growth.factor() - factor).abs() < 1e-9, "{growth:?}");
            assert!((growth.at(512.0) / (3e-5 * 512.0_f64.powi(exponent)) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_line_is_that_of_least_squares() {
        // In logarithms: (0, 0), (1, 2), (2, 1); by hand the slope is 1/2 and the intercept 1/2.
        let growth = fit_growth(&[(1.0, 1.0), (2.0, 4.0), (4.0, 2.0)], 1.0).unwrap();
        assert!((growth.slope - 0.5).abs() < 1e-12 && (growth.intercept - 0.5).abs() < 1e-12);
    }

    #[test]
    fn short_lengths_and_what_was_not_measured_do_not_count() {
        let mut points = law(2);
        points[0].1 = 1e9;
        points.push((8192.0, 0.0));
        points.push((16384.0, f64::NAN));
        let growth = fit_growth(&points, 256.0).unwrap();
        assert!((growth.slope - 2.0).abs() < 1e-9, "{growth:?}");
    }

    #[test]
    fn one_length_has_no_slope() {
        assert_eq!(fit_growth(&[], 0.0), None);
        assert_eq!(fit_growth(&[(256.0, 1.0), (128.0, 1.0)], 256.0), None);
        assert_eq!(fit_growth(&[(256.0, 1.0), (256.0, 2.0)], 256.0), None);
    }
}

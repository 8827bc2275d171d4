//! What attention costs: the points of a measurement, and the growth that they show.

use crate::growth::{Growth, fit_growth};

/// For shorter sequences, the overhead of a call dominates the time.
const MIN_TOKENS: f64 = 256.0;

/// The measurement of one length: milliseconds a pass, medians over the rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CostPoint {
    /// The number of tokens.
    pub n: usize,
    /// Attention in tiles.
    pub tiles: f64,
    /// A recurrent layer.
    pub recurrent: f64,
    /// Attention, one query after the other; `None` at lengths where that would take too long.
    pub one_by_one: Option<f64>,
    /// Bytes that streaming attention allocates beside inputs and output.
    pub scratch: f64,
}

/// The scores of one head over `n` tokens, below 65,536, one for each query with each key: n².
pub fn score_count(n: usize) -> usize {
    n * n
}

/// Bytes of all weights of one head over `n` tokens, in 32 bits each: 4 · n².
pub fn stored_bytes(n: usize) -> f64 {
    4.0 * (n as f64) * (n as f64)
}

/// Fits how a cost of these points grows with the number of tokens. Lengths below 256 are ignored; `None` if fewer than
/// two are left.
pub fn cost_growth(points: &[CostPoint], cost: impl Fn(&CostPoint) -> f64) -> Option<Growth> {
    let pairs: Vec<_> = points.iter().map(|point| (point.n as f64, cost(point))).collect();
    fit_growth(&pairs, MIN_TOKENS)
}

/// The longest length that was measured both ways, and how many times longer one query after the other takes than
/// tiles.
///
/// # Example
///
/// ```
/// use attention_analysis::{CostPoint, one_by_one_ratio};
///
/// let point = |n, one_by_one| CostPoint { n, tiles: 2.0, recurrent: 1.0, one_by_one, scratch: 0.0 };
/// assert_eq!(one_by_one_ratio(&[point(64, Some(6.0)), point(128, None)]), Some((64, 3.0)));
/// ```
pub fn one_by_one_ratio(points: &[CostPoint]) -> Option<(usize, f64)> {
    points.iter().rev().find_map(|point| Some((point.n, point.one_by_one? / point.tiles)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use attention_core::{Mask, Matrix, scaled_dot_product_attention};

    /// Points of laws that are known: attention by the square of n, a layer by n.
    fn lawful() -> Vec<CostPoint> {
        let point = |n: usize| {
            let squared = (n * n) as f64;
            CostPoint {
                n,
                tiles: 3e-6 * squared,
                recurrent: 7e-4 * n as f64,
                one_by_one: (n <= 512).then_some(9e-6 * squared),
                scratch: 4096.0,
            }
        };
        [64, 128, 256, 512, 1024].map(point).to_vec()
    }

    #[test]
    fn attention_computes_as_many_scores_as_are_counted() {
        for n in [4, 10, 20, 40] {
            let x = Matrix::from_fn(n, 2, |i, j| (i + j) as f64);
            let trace = scaled_dot_product_attention(&x, &x, &x, 1.0, &Mask::none()).unwrap();
            assert_eq!(trace.scores.iter_rows().flatten().count(), score_count(n));
        }
    }

    #[test]
    fn doubling_takes_a_law_of_squares_four_times_as_long_and_a_law_of_lines_twice() {
        let factor = |cost: fn(&CostPoint) -> f64| cost_growth(&lawful(), cost).unwrap().factor();
        assert!((factor(|point| point.tiles) - 4.0).abs() < 1e-9);
        assert!((factor(|point| point.recurrent) - 2.0).abs() < 1e-9);
    }

    #[test]
    fn short_sequences_say_nothing_about_growth_and_one_length_none_at_all() {
        let mut points = lawful();
        assert_eq!(cost_growth(&points[..3], |point| point.tiles), None);
        (points[0].tiles, points[1].tiles) = (50.0, 50.0);
        let growth = cost_growth(&points, |point| point.tiles).unwrap();
        assert!((growth.factor() - 4.0).abs() < 1e-9);
    }

    #[test]
    fn one_after_the_other_is_compared_at_the_longest_length_that_has_both() {
        let (n, ratio) = one_by_one_ratio(&lawful()).unwrap();
        assert!(n == 512 && (ratio - 3.0).abs() < 1e-9);
        assert_eq!(one_by_one_ratio(&lawful()[4..]), None);
    }
}

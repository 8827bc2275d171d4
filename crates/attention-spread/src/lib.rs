//! Why attention divides its scores by √d_k, as an experiment with random vectors.
//!
//! The entries of queries and keys are independent standard normal numbers, the assumption of Vaswani et al. 2017,
//! "Attention Is All You Need", section 3.2.1, footnote 4: a dot product of d entries then has mean 0 and variance d.
//!
//! | | what |
//! |---|---|
//! | [`scores`] | the dot products of one query with n keys |
//! | [`Pairs`] | the dot products of 10,000 independent pairs, and their standard deviation |
//! | [`Weights`] | what softmax makes of scores: weights, entropy, and how much a small change still changes them |
//! | [`Curve`] | the mean largest weight at each d, with the division and without |
//!
//! The same seed gives the same numbers on every machine: `rand_pcg` is stable by value, logarithm and exponential are
//! those of `libm`, and sums run in one order. More columns continue the same vectors, so that a change of d adds
//! columns, and no draw begins anew.

#![forbid(unsafe_code)]

mod curve;
mod functions;
mod normal;
mod pairs;
mod weights;

use functions::ln;
use normal::{Normals, Stream};

pub use curve::{Curve, CurvePoint};
pub use pairs::{PAIRS, Pairs};
pub use weights::Weights;

/// The dimensions that the experiment is made with: powers of two, from 1 to 1024.
pub const DIMENSIONS: [usize; 11] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

/// The dimension that is the nearest to a number by its ratio: 3 gives 4, and 1 everything below.
pub fn nearest_dimension(d: f64) -> usize {
    let distance = |known: usize| (ln(known as f64) - ln(d.max(1.0))).abs();
    let near = |best: usize, known| if distance(known) <= distance(best) { known } else { best };
    DIMENSIONS.into_iter().fold(1, near)
}

/// The scores of one query with `n` keys of `d` entries, not divided.
///
/// # Example
///
/// ```
/// let scores = attention_spread::scores(64, 16, 1);
/// assert_eq!(scores.len(), 16);
/// assert_eq!(scores, attention_spread::scores(64, 16, 1));
/// assert_eq!(scores[..8], attention_spread::scores(64, 8, 1));
/// ```
pub fn scores(d: usize, n: usize, seed: u64) -> Vec<f64> {
    let query: Vec<f64> = Normals::new(seed, Stream::Query(0)).take(d).collect();
    (0..n).map(|key| dot(&query, Normals::new(seed, Stream::Key(0, key)))).collect()
}

/// The dot product of a query and the first entries of a key, added up in their order.
fn dot(query: &[f64], key: Normals) -> f64 {
    query.iter().zip(key).fold(0.0, |sum, (q, k)| sum + q * k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_has_a_nearest_dimension() {
        let cases = [
            (1.0, 1),
            (64.0, 64),
            (3.0, 4),
            (5.6, 4),
            (5.7, 8),
            (1000.0, 1024),
            (0.0, 1),
            (1e9, 1024),
        ];
        for (d, nearest) in cases {
            assert_eq!(nearest_dimension(d), nearest, "{d}");
        }
    }

    #[test]
    fn more_keys_and_more_columns_continue_the_same_draw() {
        assert_eq!(scores(8, 64, 3)[..16], scores(8, 16, 3));
        assert_ne!(scores(8, 16, 3), scores(8, 16, 4));
        let query: Vec<f64> = Normals::new(3, Stream::Query(0)).take(2).collect();
        let key: Vec<f64> = Normals::new(3, Stream::Key(0, 5)).take(2).collect();
        assert_eq!(scores(1, 8, 3)[5], query[0] * key[0]);
        assert_eq!(scores(2, 8, 3)[5], query[0] * key[0] + query[1] * key[1]);
    }
}

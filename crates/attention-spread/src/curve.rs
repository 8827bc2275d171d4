//! The mean largest weight at each dimension.

use crate::normal::{Normals, Stream};
use crate::{DIMENSIONS, Weights};

/// How many queries the mean is of.
const QUERIES: usize = 256;

/// One dimension of the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// The entries of query and keys.
    pub d: usize,
    /// The mean largest weight of softmax(scores / √d).
    pub divided: f64,
    /// The same without the division.
    pub undivided: f64,
}

/// The mean largest weight over 256 queries with `n` keys each, computed query by query, since all take half a second.
#[derive(Clone, Debug)]
pub struct Curve {
    n: usize,
    seed: u64,
    queries: usize,
    /// The sums of the largest weights at each dimension: with the division, without.
    sums: [[f64; 2]; DIMENSIONS.len()],
}

impl Curve {
    /// No query yet.
    pub fn new(n: usize, seed: u64) -> Self {
        Self { n, seed, queries: 0, sums: Default::default() }
    }

    /// How much has been computed, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.queries as f64 / QUERIES as f64
    }

    /// Computes the next query at all dimensions; nothing if there are all.
    pub fn step(&mut self) {
        if self.queries == QUERIES {
            return;
        }
        // The first is the query that is shown.
        for (sums, scores) in self.sums.iter_mut().zip(all_scores(self.n, self.seed, self.queries))
        {
            let (d, scores) = scores;
            sums[0] += Weights::of(&scores, (d as f64).sqrt()).largest;
            sums[1] += Weights::of(&scores, 1.0).largest;
        }
        self.queries += 1;
    }

    /// All points; `None` until all queries are computed.
    pub fn points(&self) -> Option<[CurvePoint; DIMENSIONS.len()]> {
        let mean = |sum: f64| sum / QUERIES as f64;
        (self.queries == QUERIES).then(|| {
            std::array::from_fn(|index| {
                let [divided, undivided] = self.sums[index].map(mean);
                CurvePoint { d: DIMENSIONS[index], divided, undivided }
            })
        })
    }
}

/// The scores of one query with `n` keys at each dimension: a dot product of more entries continues that of fewer.
fn all_scores(n: usize, seed: u64, query: usize) -> Vec<(usize, Vec<f64>)> {
    let most = DIMENSIONS[DIMENSIONS.len() - 1];
    let entries: Vec<f64> = Normals::new(seed, Stream::Query(query)).take(most).collect();
    let mut scores = DIMENSIONS.map(|d| (d, Vec::with_capacity(n))).to_vec();
    for key in 0..n {
        let (mut sum, mut at) = (0.0, 0);
        let mut key = Normals::new(seed, Stream::Key(query, key));
        for (d, scores) in &mut scores {
            for (entry, number) in entries[at..*d].iter().zip(&mut key) {
                sum += entry * number;
            }
            at = *d;
            scores.push(sum);
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scores_at_each_dimension_are_those_of_the_query_that_is_shown() {
        for (d, scores) in all_scores(16, 5, 0) {
            assert_eq!(scores, crate::scores(d, 16, 5), "{d}");
        }
    }

    #[test]
    fn there_are_no_points_before_all_queries_are_computed() {
        let mut curve = Curve::new(8, 1);
        while curve.progress() < 1.0 {
            assert_eq!(curve.points(), None);
            curve.step();
        }
        let before = curve.points().expect("all are computed");
        curve.step();
        assert_eq!(curve.points(), Some(before));
        assert_eq!(before.map(|point| point.d), DIMENSIONS);
        assert_eq!(before[0].divided, before[0].undivided, "√1 is 1");
    }
}

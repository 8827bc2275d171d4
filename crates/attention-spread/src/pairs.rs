//! The spread of dot products.

use crate::normal::{Normals, Stream};

/// How many independent pairs there are.
pub const PAIRS: usize = 10_000;

/// The dot products of [`PAIRS`] independent pairs of a query and a key, computed piece by piece, since all pairs of
/// 1024 columns take a second.
#[derive(Clone, Debug)]
pub struct Pairs {
    d: usize,
    seed: u64,
    products: Vec<f64>,
}

impl Pairs {
    /// No pair yet, of vectors of `d` entries.
    pub fn new(d: usize, seed: u64) -> Self {
        Self { d, seed, products: Vec::new() }
    }

    /// Draws the next pair; nothing if there are all.
    pub fn step(&mut self) {
        let pair = self.products.len();
        if pair < PAIRS {
            let queries = Normals::new(self.seed, Stream::PairQuery(pair)).take(self.d);
            let keys = Normals::new(self.seed, Stream::PairKey(pair));
            self.products.push(queries.zip(keys).fold(0.0, |sum, (q, k)| sum + q * k));
        }
    }

    /// Whether there are all.
    pub fn is_complete(&self) -> bool {
        self.products.len() == PAIRS
    }

    /// The dot products so far, not divided.
    pub fn products(&self) -> &[f64] {
        &self.products
    }

    /// The population standard deviation of the dot products so far; 0 without any. In theory it is √d.
    pub fn standard_deviation(&self) -> f64 {
        let n = (self.products.len() as f64).max(1.0);
        let mean = self.products.iter().sum::<f64>() / n;
        (self.products.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n).sqrt()
    }
}

//! Random numbers that are the same for a seed on every machine and in every version.

use crate::Real;
use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// What numbers are drawn for. Each purpose has a stream of its own, so that no net sees in training what it is tested
/// on, and a longer evaluation does not change what comes next in training.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    Parameters = 1,
    Training,
    Evaluation,
    Shown,
}

/// A PCG-XSH-RR generator (O'Neill 2014), whose output `rand_pcg` promises to keep.
#[derive(Clone, Debug)]
pub(crate) struct Random(Pcg32);

impl Random {
    /// The stream of a seed for a purpose.
    pub(crate) fn new(seed: u64, purpose: Purpose) -> Self {
        Self(Pcg32::new(spread(seed), purpose as u64))
    }

    /// A whole number from 0 to `count − 1`. Each has the probability `1 / count`, up to `2⁻³²`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        ((u64::from(self.0.next_u32()) * count as u64) >> 32) as usize
    }

    /// A number from 0 to 1, without the ends.
    fn unit(&mut self) -> f64 {
        (f64::from(self.0.next_u32()) + 0.5) / 4_294_967_296.0
    }

    /// Standard normal, by the transform of Box and Muller (1958).
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * libm::log(self.unit())).sqrt();
        radius * libm::cos(core::f64::consts::TAU * self.unit())
    }

    /// Independent normal numbers with mean 0.
    pub(crate) fn fill_normal<T: Real>(&mut self, to: &mut [T], deviation: f64) {
        to.iter_mut().for_each(|entry| *entry = T::from_f64(deviation * self.normal()));
    }

    /// Independent numbers, uniform between `−bound` and `bound`.
    pub(crate) fn fill_uniform<T: Real>(&mut self, to: &mut [T], bound: f64) {
        to.iter_mut().for_each(|entry| *entry = T::from_f64(bound * (2.0 * self.unit() - 1.0)));
    }

    /// A random orthogonal matrix, `size × size` by rows: normal rows, made orthonormal one after the other, as Gram
    /// and Schmidt do. A state keeps its length through such a matrix, however many tokens follow (Saxe et al. 2014).
    pub(crate) fn orthogonal(&mut self, size: usize) -> Vec<f64> {
        let mut matrix = vec![0.0; size * size];
        self.fill_normal(&mut matrix, 1.0);
        for at in 0..size {
            let (before, rest) = matrix.split_at_mut(at * size);
            let row = &mut rest[..size];
            // Twice, since the first pass leaves its rounding errors.
            for other in before.chunks_exact(size).chain(before.chunks_exact(size)) {
                let along = sum_of_products(row, other);
                row.iter_mut().zip(other).for_each(|(entry, other)| *entry -= along * other);
            }
            let length = sum_of_products(row, row).sqrt();
            row.iter_mut().for_each(|entry| *entry /= length);
        }
        matrix
    }
}

/// The finaliser of SplitMix64 (Steele et al. 2014): neighbouring seeds start far apart.
const fn spread(seed: u64) -> u64 {
    let mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn sum_of_products(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_of_a_seed_is_what_it_always_was() {
        let mut random = Random::new(1, Purpose::Training);
        let found: Vec<usize> = (0..8).map(|_| random.below(1000)).collect();
        assert_eq!(found, [241, 908, 427, 48, 101, 73, 307, 631]);
    }

    #[test]
    fn each_purpose_has_a_stream_of_its_own() {
        use Purpose::{Evaluation, Parameters, Shown, Training};
        let mut streams = [Parameters, Training, Evaluation, Shown].map(|purpose| {
            let mut random = Random::new(1, purpose);
            [(); 4].map(|()| random.below(1_000_000))
        });
        streams.sort_unstable();
        assert!(streams.windows(2).all(|pair| pair[0] != pair[1]), "{streams:?}");
    }

    #[test]
    fn normal_numbers_have_mean_0_and_variance_1() {
        let mut numbers = [0.0; 20_000];
        Random::new(7, Purpose::Parameters).fill_normal(&mut numbers, 1.0);
        let mean = numbers.iter().sum::<f64>() / 20_000.0;
        let variance = sum_of_products(&numbers, &numbers) / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
    }

    #[test]
    fn rows_of_an_orthogonal_matrix_are_orthonormal() {
        let matrix = Random::new(3, Purpose::Parameters).orthogonal(64);
        for (i, a) in matrix.chunks_exact(64).enumerate() {
            for (j, b) in matrix.chunks_exact(64).enumerate() {
                let expected = if i == j { 1.0 } else { 0.0 };
                assert!((sum_of_products(a, b) - expected).abs() < 1e-12, "{i} {j}");
            }
        }
    }
}

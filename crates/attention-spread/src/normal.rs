//! Independent standard normal numbers.

use crate::functions::ln;
use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// Which vector a sequence of numbers belongs to; each has numbers of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stream {
    /// The query of an experiment: 0 is the one that is shown, those of the curve follow.
    Query(usize),
    /// The key of this index in an experiment.
    Key(usize, usize),
    /// The query of one of the independent pairs.
    PairQuery(usize),
    /// The key of that pair.
    PairKey(usize),
}

impl Stream {
    /// The kind in the upper bits, the experiment and the index below.
    fn number(self) -> u64 {
        let (kind, experiment, index) = match self {
            Self::Query(experiment) => (0, experiment, 0),
            Self::Key(experiment, key) => (1, experiment, key),
            Self::PairQuery(pair) => (2, 0, pair),
            Self::PairKey(pair) => (3, 0, pair),
        };
        (kind << 48) | ((experiment as u64) << 24) | index as u64
    }
}

/// An endless sequence of them, by the polar method of Marsaglia (1964): two from each point in the unit disc.
pub(crate) struct Normals {
    random: Pcg32,
    second: Option<f64>,
}

impl Normals {
    pub(crate) fn new(seed: u64, stream: Stream) -> Self {
        // Neighbouring seeds and streams begin far apart.
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let state = seed.wrapping_mul(ODD) ^ stream.number().wrapping_mul(ODD).rotate_left(32);
        Self { random: Pcg32::new(state, stream.number()), second: None }
    }

    /// Uniform, from −1 (included) to 1: 53 bits.
    fn uniform(&mut self) -> f64 {
        (self.random.next_u64() >> 11) as f64 * (2.0 / (1_u64 << 53) as f64) - 1.0
    }
}

impl Iterator for Normals {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        if let Some(second) = self.second.take() {
            return Some(second);
        }
        loop {
            let (x, y) = (self.uniform(), self.uniform());
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                let factor = (-2.0 * ln(square) / square).sqrt();
                self.second = Some(y * factor);
                return Some(x * factor);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNT: usize = 200_000;

    fn moment(power: i32) -> f64 {
        Normals::new(7, Stream::Query(0)).take(COUNT).map(|x| x.powi(power)).sum::<f64>()
            / COUNT as f64
    }

    #[test]
    fn the_moments_are_those_of_the_normal_distribution() {
        for (power, wanted, within) in
            [(1, 0.0, 0.01), (2, 1.0, 0.01), (3, 0.0, 0.04), (4, 3.0, 0.1)]
        {
            assert!((moment(power) - wanted).abs() < within, "moment {power}: {}", moment(power));
        }
    }

    #[test]
    fn streams_and_seeds_are_independent() {
        let numbers = |seed, stream| Normals::new(seed, stream).take(COUNT).collect::<Vec<_>>();
        let first = numbers(1, Stream::Query(0));
        for other in [
            (2, Stream::Query(0)),
            (1, Stream::Query(1)),
            (1, Stream::Key(0, 0)),
            (1, Stream::PairKey(0)),
        ] {
            let sum: f64 = first.iter().zip(numbers(other.0, other.1)).map(|(a, b)| a * b).sum();
            assert!((sum / COUNT as f64).abs() < 0.01, "{other:?}: {}", sum / COUNT as f64);
        }
    }

    #[test]
    fn the_same_seed_has_these_bits_everywhere() {
        let bits: Vec<u64> = Normals::new(1, Stream::Key(0, 3)).take(3).map(f64::to_bits).collect();
        assert_eq!(bits, [0xbfe0_eae9_de2c_670a, 0x3ffe_bd22_3130_84db, 0xbfdc_d337_bf8c_c02b]);
    }
}

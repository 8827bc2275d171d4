//! Positions: what is added to the embeddings, so that attention knows where a token stands.

use crate::Real;
use crate::layout::{Layout, Place};
use crate::product::add_multiple;
use crate::random::Random;

/// Rows of the table of learned positions.
const LEARNED: usize = 64;

/// Which positions an attention layer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Positions {
    /// None: shuffled tokens give the same answer.
    None,
    /// A row of parameters for each place, `64 × d`, which starts like the embeddings.
    Learned,
    /// Fixed waves (Vaswani et al. 2017, section 3.5).
    Sinusoids,
}

/// `P`, a row a place, `1 × d` each.
#[derive(Clone, Debug)]
pub(crate) enum PositionTable {
    None,
    Learned { place: Place, d: usize },
    Sinusoids { rows: Vec<f64>, d: usize },
}

impl PositionTable {
    pub(crate) fn new(layout: &mut Layout, positions: Positions, d: usize) -> Self {
        match positions {
            Positions::None => Self::None,
            Positions::Learned => Self::Learned { place: layout.take(LEARNED, d), d },
            Positions::Sinusoids => Self::Sinusoids { rows: sinusoids(LEARNED, d), d },
        }
    }

    /// Learned rows start normal.
    pub(crate) fn start<T: Real>(&self, parameters: &mut [T], deviation: f64, random: &mut Random) {
        if let Self::Learned { place, .. } = self {
            random.fill_normal(place.of_mut(parameters), deviation);
        }
    }

    /// Adds the position of a place to a row of X, `1 × d`.
    pub(crate) fn add_to<T: Real>(&self, parameters: &[T], at: usize, row: &mut [T]) {
        match self {
            Self::None => {}
            Self::Learned { place, d } => {
                add_multiple(row, T::ONE, &place.of(parameters)[at * d..][..*d]);
            }
            Self::Sinusoids { rows, d } => {
                let waves = &rows[at * d..][..*d];
                row.iter_mut().zip(waves).for_each(|(entry, wave)| *entry += T::from_f64(*wave));
            }
        }
    }

    /// Adds the gradient of a row of X to that of the place's row, where it is learned.
    pub(crate) fn add_gradient<T: Real>(&self, d_row: &[T], at: usize, gradient: &mut [T]) {
        if let Self::Learned { place, d } = self {
            add_multiple(&mut place.of_mut(gradient)[at * d..][..*d], T::ONE, d_row);
        }
    }
}

/// `P[p, 2i] = sin(p / 10000^(2i/d))` and `P[p, 2i + 1] = cos(p / 10000^(2i/d))`, `rows × d`.
fn sinusoids(rows: usize, d: usize) -> Vec<f64> {
    let wave = |at: usize| {
        let (place, column) = (at / d, at % d);
        let angle = place as f64 / libm::pow(10_000.0, (column / 2 * 2) as f64 / d as f64);
        if column.is_multiple_of(2) { libm::sin(angle) } else { libm::cos(angle) }
    };
    (0..rows * d).map(wave).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sinusoids_are_those_of_the_paper() {
        let found = sinusoids(2, 4);
        let expected =
            [0.0, 1.0, 0.0, 1.0, 1_f64.sin(), 1_f64.cos(), 0.01_f64.sin(), 0.01_f64.cos()];
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-15, "{found} is not {expected}");
        }
    }
}

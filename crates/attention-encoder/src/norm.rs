//! Layer normalisation.
//!
//! Source: Ba, Kiros and Hinton, "Layer Normalization" (2016), equation 4.

use crate::{EncoderError, Source, WIDTH};

/// `(x − mean) / √(variance + ε) · gain + bias` of a row.
#[derive(Clone, Debug)]
pub(crate) struct Norm {
    gain: Vec<f32>,
    bias: Vec<f32>,
}

/// What keeps a row of equal numbers from a division by 0.
const EPSILON: f32 = 1e-12;
/// Sums that are kept apart, so that a compiler makes vectors of them.
const LANES: usize = 8;

impl Norm {
    /// The gain, then the bias.
    pub(crate) fn read(source: &mut impl Source) -> Result<Self, EncoderError> {
        Ok(Self { gain: source.vector(WIDTH)?, bias: source.vector(WIDTH)? })
    }

    /// Normalises each row.
    pub(crate) fn run(&self, rows: &mut [f32]) {
        for row in rows.chunks_exact_mut(WIDTH) {
            let mean = sum(row, |x| x) / WIDTH as f32;
            let variance = sum(row, |x| (x - mean) * (x - mean)) / WIDTH as f32;
            let factor = 1.0 / (variance + EPSILON).sqrt();
            for ((x, gain), bias) in row.iter_mut().zip(&self.gain).zip(&self.bias) {
                *x = (*x - mean) * factor * gain + bias;
            }
        }
    }
}

#[inline(always)]
fn sum(row: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0; LANES];
    for eight in row.chunks_exact(LANES) {
        for (sum, x) in sums.iter_mut().zip(eight) {
            *sum += of(*x);
        }
    }
    sums.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_two_values_becomes_one_and_minus_one() {
        let norm = Norm { gain: vec![2.0; WIDTH], bias: vec![0.5; WIDTH] };
        let mut row: Vec<f32> = (0..WIDTH).map(|i| if i % 2 == 0 { 4.0 } else { 10.0 }).collect();
        norm.run(&mut row);
        // Mean 7 and deviation 3: −1 and 1, times 2, and half of 1 more.
        assert!(
            (row[0] + 1.5).abs() < 1e-6 && (row[1] - 2.5).abs() < 1e-6,
            "{} {}",
            row[0],
            row[1]
        );
    }

    #[test]
    fn a_row_of_equal_numbers_becomes_the_bias() {
        let norm = Norm { gain: vec![1.0; WIDTH], bias: vec![0.25; WIDTH] };
        let mut row = vec![3.0; WIDTH];
        norm.run(&mut row);
        assert_eq!(row, vec![0.25; WIDTH]);
    }
}

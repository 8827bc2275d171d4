//! The inputs of a length, the same as in `tests/e2e/bench/kernel/numbers.mjs`, and what comes of them in f64.

use attention_core::{AttentionError, Mask, Matrix, scaled_dot_product_attention};

/// Columns of each matrix.
pub(crate) const D: usize = 64;
/// The factor on scores, `1 / √D`.
pub(crate) const SCALE: f32 = 0.125;

/// Q, K and V, each `n × D`, row by row.
pub(crate) struct Numbers {
    pub(crate) n: usize,
    pub(crate) q: Vec<f32>,
    pub(crate) k: Vec<f32>,
    pub(crate) v: Vec<f32>,
}

impl Numbers {
    pub(crate) fn new(n: usize) -> Self {
        let mut state = u32::try_from(n).unwrap_or(1);
        let mut matrix = || (0..n * D).map(|_| normal(&mut state)).collect();
        Self { n, q: matrix(), k: matrix(), v: matrix() }
    }

    /// The output, computed by the definition.
    pub(crate) fn reference(&self) -> Result<Matrix, AttentionError> {
        let wide = |of: &[f32]| {
            Matrix::from_vec(self.n, D, of.iter().map(|number| f64::from(*number)).collect())
        };
        let (q, k, v) = (wide(&self.q)?, wide(&self.k)?, wide(&self.v)?);
        let trace = scaled_dot_product_attention(&q, &k, &v, f64::from(SCALE), &Mask::none())?;
        Ok(trace.output)
    }
}

/// The largest difference, as a part of the largest value.
pub(crate) fn error(found: &[f32], wanted: &Matrix) -> f64 {
    let wanted: Vec<f64> = (0..wanted.rows()).flat_map(|i| wanted.row(i).to_vec()).collect();
    let largest = wanted.iter().fold(0.0_f64, |so_far, value| so_far.max(value.abs()));
    let differences = found.iter().zip(&wanted).map(|(a, b)| (f64::from(*a) - b).abs());
    differences.fold(0.0, f64::max) / largest
}

/// Nearly normal, exactly the same in every language: twelve uniform numbers, less their mean.
fn normal(state: &mut u32) -> f32 {
    ((0..12).map(|_| uniform(state)).sum::<f64>() - 6.0) as f32
}

/// Marsaglia, "Xorshift RNGs" (2003).
fn uniform(state: &mut u32) -> f64 {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    f64::from(*state) / 4_294_967_296.0
}

//! A recurrent layer, for comparison: each step depends on the previous one.
//!
//! Source: Elman, "Finding Structure in Time" (1990): `h(t) = tanh(x(t) · U + h(t − 1) · W)`.

use attention_kernel::{KernelError, Linear, zeros};

use crate::noise::Noise;

/// A layer with `d` inputs and `d` hidden units, and its state.
pub(crate) struct Recurrent {
    input: Linear,
    hidden: Linear,
    state: Vec<f32>,
    next: Vec<f32>,
}

impl Recurrent {
    pub(crate) fn new(d: usize) -> Result<Self, KernelError> {
        let mut noise = Noise::seeded(d as u64);
        let mut square = zeros("W", d * d)?;
        let bias = zeros("bias", d)?;
        let mut layer = || {
            noise.fill(&mut square, 1.0 / (d as f32).sqrt());
            Linear::new(&square, &bias)
        };
        Ok(Self { input: layer()?, hidden: layer()?, state: zeros("h", d)?, next: zeros("h", d)? })
    }

    /// Reads tokens, a row of `x` each, one after the other. `projected` is a buffer for as many rows.
    pub(crate) fn read(&mut self, x: &[f32], projected: &mut [f32]) -> Result<(), KernelError> {
        // The products with the tokens do not depend on each other, so they are one product of matrices, as in any good
        // implementation.
        self.input.run_into(x, projected)?;
        for row in projected.chunks_exact(self.state.len()) {
            self.hidden.run_into(&self.state, &mut self.next)?;
            for ((state, next), input) in self.state.iter_mut().zip(&self.next).zip(row) {
                *state = tanh(next + input);
            }
        }
        Ok(())
    }
}

/// The hyperbolic tangent, within 1e-4: a quotient of polynomials, which compilers vectorise.
///
/// Source: its continued fraction (Lambert 1761), cut off after the seventh step; beyond ±4.97 it would pass 1.
fn tanh(x: f32) -> f32 {
    let x = x.clamp(-4.97, 4.97);
    let s = x * x;
    x * (135_135.0 + s * (17_325.0 + s * (378.0 + s)))
        / (135_135.0 + s * (62_370.0 + s * (3_150.0 + s * 28.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quotient_is_the_tangent() {
        for step in -1000..=1000 {
            let x = step as f32 / 100.0;
            let off = (f64::from(tanh(x)) - f64::from(x).tanh()).abs();
            assert!(off < 1e-4, "tanh({x}) is off by {off:e}");
        }
    }

    #[test]
    fn reading_in_parts_is_reading_at_once() {
        let d = 7;
        let mut x = vec![0.0; 5 * d];
        Noise::seeded(1).fill(&mut x, 1.0);
        let (mut whole, mut parts) = (Recurrent::new(d).unwrap(), Recurrent::new(d).unwrap());
        let mut room = vec![0.0; 5 * d];
        whole.read(&x, &mut room).unwrap();
        for part in x.chunks(2 * d) {
            parts.read(part, &mut room[..part.len()]).unwrap();
        }
        assert_eq!(whole.state, parts.state);
        assert!(whole.state.iter().any(|one| one.abs() > 0.1));
    }

    #[test]
    fn each_step_depends_on_the_one_before() {
        let d = 4;
        let mut x = vec![0.0; 6 * d];
        let mut room = vec![0.0; 6 * d];
        let mut zero = Recurrent::new(d).unwrap();
        zero.read(&x, &mut room).unwrap();
        x[0] = 3.0;
        let mut changed = Recurrent::new(d).unwrap();
        changed.read(&x, &mut room).unwrap();
        assert_ne!(zero.state, changed.state);
    }
}

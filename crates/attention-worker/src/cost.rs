//! The computations of the cost figure, which are timed from outside: one length, three ways.

use attention_kernel::{Attention, KernelError, Mask, Scratch, Shape, zeros};

use crate::noise::Noise;
use crate::recurrent::Recurrent;

/// Q, K and V of `n` tokens with `d` columns, and a recurrent layer of the same width that reads the same tokens.
pub struct Cost {
    shape: Shape,
    causal: bool,
    q: Vec<f32>,
    k: Vec<f32>,
    v: Vec<f32>,
    output: Vec<f32>,
    scratch: Scratch,
    recurrent: Recurrent,
}

impl Cost {
    /// Generates the input. Its values do not matter, since only time is measured.
    ///
    /// # Errors
    ///
    /// A [`KernelError`] if a length is 0 or there is not enough memory.
    pub fn new(n: usize, d: usize, causal: bool) -> Result<Self, KernelError> {
        let mut noise = Noise::seeded(n as u64);
        let length = n.checked_mul(d).ok_or(KernelError::Memory { matrix: "Q" })?;
        let mut matrix = |name| {
            let mut numbers = zeros(name, length)?;
            noise.fill(&mut numbers, 1.0);
            Ok(numbers)
        };
        let (q, k, v) = (matrix("Q")?, matrix("K")?, matrix("V")?);
        let shape = Shape::square(n, d);
        Attention::new(shape).check(&q, &k, &v)?;
        let (output, recurrent) = (zeros("output", length)?, Recurrent::new(d)?);
        Ok(Self { shape, causal, q, k, v, output, scratch: Scratch::new(), recurrent })
    }

    /// Attention in tiles, of `count` queries from `first` on.
    ///
    /// # Errors
    ///
    /// A [`KernelError`] if there is not enough memory.
    pub fn tiles(&mut self, first: usize, count: usize) -> Result<(), KernelError> {
        let call = attention(self.shape, self.causal);
        let validated = call.check(&self.q, &self.k, &self.v)?;
        validated.rows_into(first..first.saturating_add(count), &mut self.output, &mut self.scratch)
    }

    /// The same, one query after the other.
    ///
    /// # Errors
    ///
    /// A [`KernelError`] if there is not enough memory.
    pub fn one_by_one(&mut self, first: usize, count: usize) -> Result<(), KernelError> {
        let call = attention(self.shape, self.causal);
        let validated = call.check(&self.q, &self.k, &self.v)?;
        for i in first..first.saturating_add(count).min(self.shape.n) {
            validated.rows_into(i..i + 1, &mut self.output, &mut self.scratch)?;
        }
        Ok(())
    }

    /// The recurrent layer over `count` tokens from `first` on: the rows of Q.
    ///
    /// # Errors
    ///
    /// A [`KernelError`] if there is not enough memory.
    pub fn recurrent(&mut self, first: usize, count: usize) -> Result<(), KernelError> {
        let d = self.shape.d_k;
        let last = first.saturating_add(count).min(self.shape.n);
        let rows = first.min(last) * d..last * d;
        self.recurrent.read(&self.q[rows.clone()], &mut self.output[rows])
    }

    /// Bytes that attention has allocated beside inputs and output so far.
    pub fn scratch_bytes(&self) -> usize {
        self.scratch.bytes()
    }

    /// The output of what ran last.
    pub fn output(&self) -> &[f32] {
        &self.output
    }
}

fn attention(shape: Shape, causal: bool) -> Attention<'static> {
    Attention { mask: Mask { causal, ..Mask::default() }, ..Attention::new(shape) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_and_one_query_after_the_other_come_to_the_same_whole_and_in_parts() {
        for causal in [false, true] {
            let mut cost = Cost::new(37, 8, causal).unwrap();
            cost.tiles(0, 37).unwrap();
            let tiles = cost.output().to_vec();
            assert!(tiles.iter().any(|number| *number != 0.0));
            for (first, count) in [(0, 10), (10, 20), (30, usize::MAX)] {
                cost.one_by_one(first, count).unwrap();
            }
            for (tiled, single) in tiles.iter().zip(cost.output()) {
                assert!((tiled - single).abs() < 1e-6, "{tiled} is not {single}");
            }
        }
    }

    #[test]
    fn causal_hides_what_comes_later() {
        let mut cost = Cost::new(5, 4, true).unwrap();
        cost.tiles(0, 5).unwrap();
        assert_eq!(cost.output()[..4], cost.v[..4], "the first query sees the first key alone");
    }

    #[test]
    fn the_scratch_is_that_of_streaming_and_does_not_grow() {
        let [short, long] = [100, 2000].map(|n| {
            let mut cost = Cost::new(n, 64, false).unwrap();
            cost.tiles(0, 100).unwrap();
            cost.scratch_bytes()
        });
        assert!(0 < short && short == long && long <= 64 * 1024, "{short} {long}");
    }

    #[test]
    fn lengths_without_an_answer_are_errors() {
        assert!(Cost::new(0, 64, false).is_err());
        assert!(Cost::new(64, 0, false).is_err());
        assert!(Cost::new(usize::MAX, 64, false).is_err());
    }
}

//! A call that has been looked at, and the work on it, whole or in parts.

use core::ops::Range;

use crate::call::Attention;
use crate::error::KernelError;
use crate::rows::Inputs;
use crate::scratch::Scratch;
use crate::shape::{MatrixKind, check_finite};
use crate::simd::dispatch;
use crate::stream::Stream;
use crate::with_weights::WithWeights;

/// A call whose input is fine.
#[derive(Clone, Copy, Debug)]
pub struct Validated<'a> {
    call: &'a Attention<'a>,
    inputs: Inputs<'a>,
}

impl<'a> Validated<'a> {
    pub(crate) const fn new(call: &'a Attention<'a>, inputs: Inputs<'a>) -> Self {
        Self { call, inputs }
    }

    /// The rows of some queries, written into their places in the whole output; the others stay as they are.
    ///
    /// What reaches beyond the last query has no rows.
    ///
    /// # Errors
    ///
    /// [`KernelError::Length`] of another output than a whole one, [`KernelError::NotFinite`] where it grew to be so,
    /// [`KernelError::Memory`] without room for the scratch.
    pub fn rows_into(
        &self,
        rows: Range<usize>,
        output: &mut [f32],
        scratch: &mut Scratch,
    ) -> Result<(), KernelError> {
        let shape = self.call.shape;
        shape.check_length(MatrixKind::Output, output.len())?;
        let rows = rows.start.min(shape.n)..rows.end.min(shape.n);
        let (call, inputs) = (self.call, self.inputs);
        dispatch(Stream { call, inputs, rows: rows.clone(), output: &mut *output, scratch })?;
        // These rows of each matrix: of every head, or of the one that all heads make side by side.
        let (all, columns) = shape.whole(MatrixKind::Output);
        for first in (0..all).step_by(shape.n) {
            let at = (first + rows.start) * columns;
            check_finite("output", columns, at, &output[at..][..rows.len() * columns])?;
        }
        Ok(())
    }

    /// Every weight and the whole output.
    ///
    /// # Errors
    ///
    /// As [`Self::rows_into`].
    pub fn weigh_into(
        &self,
        weights: &mut [f32],
        output: &mut [f32],
        scratch: &mut Scratch,
    ) -> Result<(), KernelError> {
        let Self { call, inputs } = *self;
        let shape = call.shape;
        shape.check_length(MatrixKind::Output, output.len())?;
        shape.check_weights(weights.len())?;
        let (all_weights, all) = (&mut *weights, &mut *output);
        dispatch(WithWeights { call, inputs, weights: all_weights, output: all, scratch })?;
        check_finite("weights", shape.m, 0, weights)?;
        check_finite("output", shape.whole(MatrixKind::Output).1, 0, output)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::Shape;
    use crate::simd::portably;

    /// Several panels and blocks; one of each and a bit where Miri looks at each access.
    const LARGE: [usize; 4] = if cfg!(miri) { [17, 66, 2, 3] } else { [70, 130, 33, 17] };

    #[test]
    fn the_portable_path_agrees_with_the_one_that_is_chosen() {
        for [n, m, d_k, d_v] in [[1, 1, 1, 1], [9, 65, 3, 5], LARGE] {
            let shape = Shape { m, d_v, ..Shape::square(n, d_k) };
            let numbers = |count: usize| (0..count).map(|i| (i as f32 * 0.7).sin()).collect();
            let [q, k, v]: [Vec<f32>; 3] = [n * d_k, m * d_k, m * d_v].map(numbers);
            let call = Attention::new(shape);
            let expected = call.run(&q, &k, &v).unwrap();
            let Validated { call, inputs } = call.check(&q, &k, &v).unwrap();
            let (mut output, mut scratch) = (vec![0.0; n * d_v], Scratch::new());
            let job =
                Stream { call, inputs, rows: 0..n, output: &mut output, scratch: &mut scratch };
            portably(job).unwrap();
            for (one, other) in output.iter().zip(&expected) {
                assert!((one - other).abs() < 1e-6, "{one} is not {other} of {shape:?}");
            }
        }
    }
}

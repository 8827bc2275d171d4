//! Attention with every weight kept, for figures.

use crate::call::Attention;
use crate::mask::Run;
use crate::panel::{BLOCK, Panel, size};
use crate::rows::{Head, Inputs};
use crate::simd::{Job, Simd};
use crate::{KernelError, Scratch};

/// Weights and output of every head.
pub(crate) struct WithWeights<'a> {
    pub(crate) call: &'a Attention<'a>,
    pub(crate) inputs: Inputs<'a>,
    pub(crate) weights: &'a mut [f32],
    pub(crate) output: &'a mut [f32],
    pub(crate) scratch: &'a mut Scratch,
}

impl Job for WithWeights<'_> {
    type Answer = Result<(), KernelError>;

    #[inline(always)]
    fn run<S: Simd, const ROWS: usize>(self, simd: S) -> Self::Answer {
        let shape = self.call.shape;
        let (panel, block) = (size::<S>(shape.d_k, shape.d_v), shape.m * S::WIDTH);
        let space = self.scratch.take(block + panel)?;
        let (scores, space) = space.split_at_mut(block);
        for (head, weights) in self.weights.chunks_exact_mut(shape.n * shape.m).enumerate() {
            let head = Head::of(self.call, self.inputs, head);
            for (first, rows) in
                (0..shape.n).step_by(S::WIDTH).zip(weights.chunks_mut(S::WIDTH * shape.m))
            {
                let queries = Run { first, count: rows.len() / shape.m };
                let panel = Panel::from_buffer::<S>(space, shape.d_k, queries);
                weigh::<S, ROWS>(simd, self.call, &head, panel, scores, rows, self.output);
            }
        }
        Ok(())
    }
}

/// All keys at once: the exponentials are divided by their sum before anything else is made of them.
#[inline(always)]
fn weigh<S: Simd, const ROWS: usize>(
    simd: S,
    call: &Attention<'_>,
    head: &Head<'_>,
    mut panel: Panel<'_>,
    scores: &mut [f32],
    rows: &mut [f32],
    output: &mut [f32],
) {
    let keys = Run { first: 0, count: call.shape.m };
    panel.open(simd, head.q, call.sign());
    panel.score::<S, ROWS>(simd, head.k, keys, scores);
    call.mask.hide(&panel.queries, &keys, call.shape.m, S::WIDTH, scores);
    panel.exponentials(simd, call.factor(), scores);
    panel.divide(simd, scores);
    for (lane, row) in rows.chunks_exact_mut(keys.count).enumerate() {
        let weights = scores.iter().skip(lane).step_by(S::WIDTH);
        row.iter_mut().zip(weights).for_each(|(place, weight)| *place = *weight);
    }
    for (first, weights) in (0..).step_by(BLOCK).zip(scores.chunks(BLOCK * S::WIDTH)) {
        let keys = Run { first, count: weights.len() / S::WIDTH };
        panel.blend::<S, ROWS>(simd, head.v, keys, weights, [simd.splat(1.0); 2]);
    }
    panel.close(simd, &mut output[head.output..], head.output_row);
}

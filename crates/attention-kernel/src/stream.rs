//! Streaming softmax: attention in tiles, without the n × m matrix.
//!
//! Source: Milakov and Gimelshein, "Online normalizer calculation for softmax" (2018); Rabe and Staats,
//! "Self-attention Does Not Need O(n²) Memory" (2021); Dao and others, "FlashAttention" (2022), algorithm 1.

use core::ops::Range;

use crate::call::Attention;
use crate::mask::Run;
use crate::panel::{BLOCK, Panel, size};
use crate::rows::{Head, Inputs};
use crate::simd::{Job, Simd};
use crate::single_query::single_query;
use crate::{KernelError, Scratch};

/// Panels that meet a block one after the other, while its rows are near.
const MAX_PANELS: usize = 8;
/// Numbers in 64 kB, which the scratch has where a panel is not larger than that by itself.
const BUDGET: usize = 64 * 1024 / size_of::<f32>() - 16;

/// Some rows of the output of every head.
pub(crate) struct Stream<'a> {
    pub(crate) call: &'a Attention<'a>,
    pub(crate) inputs: Inputs<'a>,
    pub(crate) rows: Range<usize>,
    pub(crate) output: &'a mut [f32],
    pub(crate) scratch: &'a mut Scratch,
}

impl Job for Stream<'_> {
    type Answer = Result<(), KernelError>;

    #[inline(always)]
    fn run<S: Simd, const ROWS: usize>(self, simd: S) -> Self::Answer {
        let shape = self.call.shape;
        if self.rows.len() == 1 {
            return self.one(simd);
        }
        let panel = size::<S>(shape.d_k, shape.d_v);
        let block = BLOCK * S::WIDTH;
        let panels = (BUDGET.saturating_sub(block) / panel).clamp(1, MAX_PANELS);
        let space = self.scratch.take(block + panels * panel)?;
        let (scores, space) = space.split_at_mut(block);
        for head in 0..shape.heads {
            let head = Head::of(self.call, self.inputs, head);
            let some = panels * S::WIDTH;
            for first in self.rows.clone().step_by(some) {
                let queries = Run { first, count: some.min(self.rows.end - first) };
                several::<S, ROWS>(simd, self.call, &head, queries, scores, space, self.output);
            }
        }
        Ok(())
    }
}

impl Stream<'_> {
    /// The one row there is, of every head.
    #[inline(always)]
    fn one<S: Simd>(self, simd: S) -> Result<(), KernelError> {
        let query = self.rows.start;
        let scores = self.scratch.take(BLOCK)?;
        for head in 0..self.call.shape.heads {
            let head = Head::of(self.call, self.inputs, head);
            let at = head.output + query * head.output_row;
            let output = &mut self.output[at..][..self.call.shape.d_v];
            single_query(simd, self.call, &head, query, scores, output);
        }
        Ok(())
    }
}

/// The outputs of some queries: every block of keys meets every panel of them.
#[inline(always)]
fn several<S: Simd, const ROWS: usize>(
    simd: S,
    call: &Attention<'_>,
    head: &Head<'_>,
    queries: Run,
    scores: &mut [f32],
    space: &mut [f32],
    output: &mut [f32],
) {
    let shape = call.shape;
    let mut panels = Panels::<S>::new(space, shape.d_k, shape.d_v, queries);
    // Loops instead of closures: what works on vectors has to become a part of the function that may use them.
    for mut panel in panels.all() {
        panel.open(simd, head.q, call.sign());
    }
    for first in (0..call.mask.reach(&queries, shape.m)).step_by(BLOCK) {
        for mut panel in panels.all() {
            let reach = call.mask.reach(&panel.queries, shape.m);
            let keys = Run { first, count: BLOCK.min(reach.saturating_sub(first)) };
            if keys.count > 0 {
                let scores = &mut scores[..keys.count * S::WIDTH];
                process_block::<S, ROWS>(simd, call, head, &mut panel, keys, scores);
            }
        }
    }
    for mut panel in panels.all() {
        panel.close(simd, &mut output[head.output..], head.output_row);
    }
}

/// A block of keys meets a panel of queries.
#[inline(always)]
fn process_block<S: Simd, const ROWS: usize>(
    simd: S,
    call: &Attention<'_>,
    head: &Head<'_>,
    panel: &mut Panel<'_>,
    keys: Run,
    scores: &mut [f32],
) {
    panel.score::<S, ROWS>(simd, head.k, keys, scores);
    call.mask.hide(&panel.queries, &keys, call.shape.m, S::WIDTH, scores);
    let shrink = panel.exponentials(simd, call.factor(), scores);
    panel.blend::<S, ROWS>(simd, head.v, keys, scores, shrink);
}

/// Panels one after the other in the scratch.
struct Panels<'a, S> {
    space: &'a mut [f32],
    d_k: usize,
    size: usize,
    queries: Run,
    simd: core::marker::PhantomData<S>,
}

impl<'a, S: Simd> Panels<'a, S> {
    fn new(space: &'a mut [f32], d_k: usize, d_v: usize, queries: Run) -> Self {
        Self { space, d_k, size: size::<S>(d_k, d_v), queries, simd: core::marker::PhantomData }
    }

    #[inline(always)]
    fn all(&mut self) -> impl Iterator<Item = Panel<'_>> {
        let (all, d_k) = (self.queries, self.d_k);
        let firsts = (0..all.count).step_by(S::WIDTH);
        self.space.chunks_exact_mut(self.size).zip(firsts).map(move |(space, first)| {
            let count = S::WIDTH.min(all.count - first);
            Panel::from_buffer::<S>(space, d_k, Run { first: all.first + first, count })
        })
    }
}

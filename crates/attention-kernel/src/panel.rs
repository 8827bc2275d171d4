//! A panel: some queries side by side in the lanes of two vectors, and what is known of each so far.
//!
//! Each lane has its own running maximum and sum, so that nothing ever goes across a vector, and K and V are read as
//! they lie, a number at a time.

use crate::exp::exp2;
use crate::mask::Run;
use crate::rows::Rows;
use crate::simd::Simd;
use crate::tile::{Left, Tiles, cover, multiply};
use crate::transpose::transpose;

/// Keys that are summed together: their scores stay in the first-level cache, with the rows of K and V that they come
/// from.
pub(crate) const BLOCK: usize = 64;

/// The queries of a panel, and their outputs before the division by the sums.
pub(crate) struct Panel<'a> {
    pub(crate) queries: Run,
    /// `d_k × width`.
    q: &'a mut [f32],
    /// `d_v × width`.
    output: &'a mut [f32],
    max: &'a mut [f32],
    sum: &'a mut [f32],
}

/// How many numbers a panel takes.
pub(crate) const fn size<S: Simd>(d_k: usize, d_v: usize) -> usize {
    (d_k + d_v + 2) * S::WIDTH
}

impl<'a> Panel<'a> {
    /// The panel that lies in `size` numbers.
    pub(crate) fn from_buffer<S: Simd>(space: &'a mut [f32], d_k: usize, queries: Run) -> Self {
        let (q, space) = space.split_at_mut(d_k * S::WIDTH);
        let (max, space) = space.split_at_mut(S::WIDTH);
        let (sum, output) = space.split_at_mut(S::WIDTH);
        Self { queries, q, output, max, sum }
    }

    /// Begins with these queries times `sign`; lanes without a query are 0.
    #[inline(always)]
    pub(crate) fn open<S: Simd>(&mut self, simd: S, all: Rows<'_>, sign: f32) {
        let Run { first, count } = self.queries;
        if count < S::WIDTH {
            self.q.fill(0.0);
        }
        let queries = Rows { data: &all.data[first * all.row..], ..all };
        transpose(simd, queries, (count, self.q.len() / S::WIDTH), self.q, S::WIDTH);
        if sign != 1.0 {
            self.q.iter_mut().for_each(|number| *number *= sign);
        }
        self.output.fill(0.0);
        self.max.fill(f32::MIN);
        self.sum.fill(0.0);
    }

    /// Writes each output, divided by its sum, into its row; a query that has seen no key gets zeros.
    #[inline(always)]
    pub(crate) fn close<S: Simd>(&mut self, simd: S, to: &mut [f32], row: usize) {
        invert(self.sum);
        multiply_rows(simd, self.output, halves(simd, self.sum));
        let Run { first, count } = self.queries;
        let output = Rows { data: self.output, row: S::WIDTH };
        transpose(simd, output, (self.output.len() / S::WIDTH, count), &mut to[first * row..], row);
    }

    /// The scores of some keys, a row a key, before scale and mask.
    #[inline(always)]
    pub(crate) fn score<S: Simd, const ROWS: usize>(
        &self,
        simd: S,
        k: Rows<'_>,
        keys: Run,
        to: &mut [f32],
    ) {
        cover::<ROWS>(keys.count, Scoring { simd, k, first: keys.first, q: &*self.q, to });
    }

    /// Turns scores into `e^(scale · (score − max))`, and what is known so far to the new maximum.
    ///
    /// `factor` is `scale / ln 2`. The result is by how much earlier outputs shrink.
    #[inline(always)]
    pub(crate) fn exponentials<S: Simd>(
        &mut self,
        simd: S,
        factor: f32,
        scores: &mut [f32],
    ) -> [S::V; 2] {
        let factor = simd.splat(factor);
        let before = halves(simd, self.max);
        let mut max = before;
        for row in scores.chunks_exact(S::WIDTH) {
            let row = halves(simd, row);
            max = [simd.max(max[0], row[0]), simd.max(max[1], row[1])];
        }
        let shrink =
            [power(simd, before[0], max[0], factor), power(simd, before[1], max[1], factor)];
        for half in [0, 1] {
            let sums = &mut self.sum[half * S::LANES..];
            let mut sum = simd.mul(simd.load(sums), shrink[half]);
            // Blocks are summed apart, so that a long sum does not swallow its small terms.
            for block in scores.chunks_mut(BLOCK * S::WIDTH) {
                let mut part = simd.splat(0.0);
                for row in block.chunks_exact_mut(S::WIDTH) {
                    let place = &mut row[half * S::LANES..];
                    let power = power(simd, simd.load(place), max[half], factor);
                    part = simd.add(part, power);
                    simd.store(place, power);
                }
                sum = simd.add(sum, part);
            }
            simd.store(sums, sum);
            simd.store(&mut self.max[half * S::LANES..], max[half]);
        }
        shrink
    }

    /// Turns exponentials into weights, where these are all there are; the outputs are then complete as they are.
    #[inline(always)]
    pub(crate) fn divide<S: Simd>(&mut self, simd: S, exponentials: &mut [f32]) {
        invert(self.sum);
        multiply_rows(simd, exponentials, halves(simd, self.sum));
        self.sum.fill(1.0);
    }

    /// Adds the values of some keys by these factors, a row a key, to what is left of the outputs.
    #[inline(always)]
    pub(crate) fn blend<S: Simd, const ROWS: usize>(
        &mut self,
        simd: S,
        v: Rows<'_>,
        keys: Run,
        factors: &[f32],
        shrink: [S::V; 2],
    ) {
        let v = Rows { data: &v.data[keys.first * v.row..], ..v };
        let (columns, output) = (self.output.len() / S::WIDTH, &mut *self.output);
        cover::<ROWS>(columns, Blending { simd, v, keys: keys.count, factors, shrink, output });
    }
}

/// Of each sum by what it divides; 0 where there was nothing, and a sum that is NaN is handed on, so that it is
/// noticed.
fn invert(sums: &mut [f32]) {
    for sum in sums {
        *sum = if *sum == 0.0 { 0.0 } else { 1.0 / *sum };
    }
}

#[inline(always)]
fn multiply_rows<S: Simd>(simd: S, rows: &mut [f32], factors: [S::V; 2]) {
    for row in rows.chunks_exact_mut(S::WIDTH) {
        for half in [0, 1] {
            let place = &mut row[half * S::LANES..];
            simd.store(place, simd.mul(simd.load(place), factors[half]));
        }
    }
}

/// `2^(factor · (score − max))`. A function, since closures are not always inlined where vectors are allowed.
#[inline(always)]
fn power<S: Simd>(simd: S, score: S::V, max: S::V, factor: S::V) -> S::V {
    exp2(simd, simd.mul(simd.sub(score, max), factor))
}

#[inline(always)]
fn halves<S: Simd>(simd: S, of: &[f32]) -> [S::V; 2] {
    [simd.load(of), simd.load(&of[S::LANES..])]
}

struct Scoring<'a, S> {
    simd: S,
    k: Rows<'a>,
    first: usize,
    q: &'a [f32],
    to: &'a mut [f32],
}

impl<S: Simd> Tiles for Scoring<'_, S> {
    #[inline(always)]
    fn tile<const R: usize>(&mut self, at: usize) {
        let row = self.k.row;
        let left = Left::Plain { data: &self.k.data[(self.first + at) * row..], row };
        let sums = multiply::<S, R>(self.simd, self.q.len() / S::WIDTH, left, self.q);
        for (place, [low, high]) in self.to[at * S::WIDTH..].chunks_exact_mut(S::WIDTH).zip(sums) {
            self.simd.store(place, low);
            self.simd.store(&mut place[S::LANES..], high);
        }
    }
}

struct Blending<'a, S: Simd> {
    simd: S,
    v: Rows<'a>,
    keys: usize,
    factors: &'a [f32],
    shrink: [S::V; 2],
    output: &'a mut [f32],
}

impl<S: Simd> Tiles for Blending<'_, S> {
    #[inline(always)]
    fn tile<const R: usize>(&mut self, at: usize) {
        let left = Left::Transposed { data: &self.v.data[at..], row: self.v.row };
        let sums = multiply::<S, R>(self.simd, self.keys, left, self.factors);
        for (row, sum) in self.output[at * S::WIDTH..].chunks_exact_mut(S::WIDTH).zip(sums) {
            for half in [0, 1] {
                let place = &mut row[half * S::LANES..];
                let before = self.simd.load(place);
                self.simd.store(place, self.simd.mul_add(before, self.shrink[half], sum[half]));
            }
        }
    }
}

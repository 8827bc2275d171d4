//! One query by itself, as when a model writes one token after the other: panels would leave their other lanes empty.
//!
//! Here vectors lie along the columns: a score is a dot product with a row of K, and the output a sum of rows of V.

use crate::call::Attention;
use crate::exp::exp2;
use crate::mask::Run;
use crate::panel::BLOCK;
use crate::rows::Head;
use crate::simd::Simd;

/// Rows of K or V that are gone along together, so that one sum need not wait for another.
const TOGETHER: usize = 4;

/// The output of a query, by streaming softmax over blocks of keys. `scores` has room for a block.
#[inline(always)]
pub(crate) fn single_query<S: Simd>(
    simd: S,
    call: &Attention<'_>,
    head: &Head<'_>,
    query: usize,
    scores: &mut [f32],
    output: &mut [f32],
) {
    let shape = call.shape;
    let queries = Run { first: query, count: 1 };
    let numbers = &head.q.data[query * head.q.row..][..shape.d_k];
    let q = Query { numbers, sign: call.sign() };
    let (mut max, mut sum) = (f32::MIN, 0.0);
    output.fill(0.0);
    let reach = call.mask.reach(&queries, shape.m);
    for first in (0..reach).step_by(BLOCK) {
        let keys = Run { first, count: BLOCK.min(reach - first) };
        let scores = &mut scores[..keys.count];
        score(simd, q, head, keys, scores);
        call.mask.hide(&queries, &keys, shape.m, 1, scores);
        let before = max;
        for score in &*scores {
            max = max.max(*score);
        }
        let part = exponentials(simd, max, call.factor(), scores);
        let shrink = power(simd, before, max, call.factor());
        sum = sum * shrink + part;
        blend(simd, head, keys, scores, shrink, output);
    }
    // A sum that is NaN is handed on, so that it is noticed.
    let factor = if sum == 0.0 { 0.0 } else { 1.0 / sum };
    for place in output {
        *place *= factor;
    }
}

/// A query, and what its scores are multiplied by.
#[derive(Clone, Copy)]
struct Query<'a> {
    numbers: &'a [f32],
    /// It comes first, since a scale of 0 makes 0 of any score.
    sign: f32,
}

/// The scores of some keys, before scale and mask.
#[inline(always)]
fn score<S: Simd>(simd: S, q: Query<'_>, head: &Head<'_>, keys: Run, to: &mut [f32]) {
    let row = head.k.row;
    let k = &head.k.data[keys.first * row..];
    let mut at = 0;
    while at + TOGETHER <= keys.count {
        let scores = dots::<S, TOGETHER>(simd, q, &k[at * row..], row);
        to[at..at + TOGETHER].copy_from_slice(&scores);
        at += TOGETHER;
    }
    while at < keys.count {
        to[at] = dots::<S, 1>(simd, q, &k[at * row..], row)[0];
        at += 1;
    }
}

/// The dot products of a query with `R` rows.
#[inline(always)]
fn dots<S: Simd, const R: usize>(simd: S, q: Query<'_>, rows: &[f32], row: usize) -> [f32; R] {
    let mut sums = [simd.splat(0.0); R];
    let n = q.numbers.len();
    let whole = n - n % S::LANES;
    for k in (0..whole).step_by(S::LANES) {
        let q = simd.mul(simd.load(&q.numbers[k..]), simd.splat(q.sign));
        for (r, sum) in sums.iter_mut().enumerate() {
            *sum = simd.mul_add(q, simd.load(&rows[r * row + k..]), *sum);
        }
    }
    let mut dots = [0.0; R];
    for (r, dot) in dots.iter_mut().enumerate() {
        *dot = simd.sum(sums[r]);
        for k in whole..n {
            *dot += q.numbers[k] * q.sign * rows[r * row + k];
        }
    }
    dots
}

/// Turns scores into `e^(scale · (score − max))` and answers with their sum; `factor` is `scale / ln 2`.
#[inline(always)]
fn exponentials<S: Simd>(simd: S, max: f32, factor: f32, scores: &mut [f32]) -> f32 {
    let mut sums = simd.splat(0.0);
    let mut whole = scores.chunks_exact_mut(S::LANES);
    for scores in &mut whole {
        let above = simd.sub(simd.load(scores), simd.splat(max));
        let power = exp2(simd, simd.mul(above, simd.splat(factor)));
        sums = simd.add(sums, power);
        simd.store(scores, power);
    }
    let mut sum = simd.sum(sums);
    for score in whole.into_remainder() {
        *score = power(simd, *score, max, factor);
        sum += *score;
    }
    sum
}

/// As [`exponentials`], of one number.
#[inline(always)]
fn power<S: Simd>(simd: S, score: f32, max: f32, factor: f32) -> f32 {
    simd.lanes(exp2(simd, simd.splat((score - max) * factor)))[0]
}

/// Adds the rows of V by these factors to what is left of the output.
#[inline(always)]
fn blend<S: Simd>(
    simd: S,
    head: &Head<'_>,
    keys: Run,
    factors: &[f32],
    shrink: f32,
    output: &mut [f32],
) {
    let row = head.v.row;
    let v = &head.v.data[keys.first * row..];
    let whole = output.len() - output.len() % (TOGETHER * S::LANES);
    for c in (0..whole).step_by(TOGETHER * S::LANES) {
        let mut sums = [simd.splat(0.0); TOGETHER];
        for (j, factor) in factors.iter().enumerate() {
            let (factor, v) = (simd.splat(*factor), &v[j * row + c..][..TOGETHER * S::LANES]);
            for (at, sum) in sums.iter_mut().enumerate() {
                *sum = simd.mul_add(factor, simd.load(&v[at * S::LANES..]), *sum);
            }
        }
        for (place, sum) in output[c..].chunks_exact_mut(S::LANES).zip(sums) {
            let before = simd.load(place);
            simd.store(place, simd.mul_add(before, simd.splat(shrink), sum));
        }
    }
    for (c, place) in output.iter_mut().enumerate().skip(whole) {
        *place *= shrink;
        for (j, factor) in factors.iter().enumerate() {
            *place += factor * v[j * row + c];
        }
    }
}

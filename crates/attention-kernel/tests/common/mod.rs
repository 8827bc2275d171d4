//! The oracle, in `f64`, and numbers to try it with.
#![allow(dead_code, reason = "each test file uses its part")]

use attention_core::{Mask, Matrix, Trace, scaled_dot_product_attention};
use attention_kernel::{Attention, Layout, Shape};

/// Numbers that look normal: the sum of four even ones, always the same for a seed.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn even(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1u64 << 24) as f32
    }

    pub(crate) fn many(&mut self, count: usize) -> Vec<f32> {
        let mut one = || (0..4).map(|_| self.even() - 0.5).sum::<f32>() * 1.75;
        (0..count).map(|_| one()).collect()
    }

    /// Q, K and V of a shape.
    pub(crate) fn inputs(&mut self, shape: Shape) -> [Vec<f32>; 3] {
        let Shape { n, m, d_k, d_v, heads, .. } = shape;
        [n * d_k, m * d_k, m * d_v].map(|one| self.many(one * heads))
    }

    pub(crate) fn marks(&mut self, count: usize) -> Vec<bool> {
        (0..count).map(|_| self.even() < 0.3).collect()
    }
}

fn head_of(data: &[f32], (rows, columns): (usize, usize), head: usize, shape: Shape) -> Matrix {
    let at = |i: usize, j: usize| match shape.layout {
        Layout::Apart => (head * rows + i) * columns + j,
        Layout::Beside => (i * shape.heads + head) * columns + j,
    };
    let cells = (0..rows * columns).map(|cell| f64::from(data[at(cell / columns, cell % columns)]));
    Matrix::from_vec(rows, columns, cells.collect()).unwrap()
}

/// What `attention-core` makes of one head.
pub(crate) fn oracle(call: &Attention<'_>, [q, k, v]: [&[f32]; 3], head: usize) -> Trace {
    let shape = call.shape;
    let marked = |marks: Option<&[bool]>| {
        let marks = marks.unwrap_or_default().to_vec();
        marks.into_iter().enumerate().filter(|(_, hidden)| *hidden).map(|(at, _)| at)
    };
    let keys = Mask::hidden_keys(marked(call.mask.hidden_keys));
    let cells = marked(call.mask.hidden_cells).map(|at| (at / shape.m, at % shape.m));
    let mask = keys.and(Mask::hidden_cells(cells));
    let mask = if call.mask.causal { mask.and(Mask::causal()) } else { mask };
    let q = head_of(q, (shape.n, shape.d_k), head, shape);
    let k = head_of(k, (shape.m, shape.d_k), head, shape);
    let v = head_of(v, (shape.m, shape.d_v), head, shape);
    scaled_dot_product_attention(&q, &k, &v, f64::from(call.scale), &mask).unwrap()
}

/// The largest difference of one head's numbers from the oracle's, relative to `scale`.
fn off(found: &[f32], expected: &Matrix, scale: f64, head: usize, shape: Shape) -> f64 {
    let found = head_of(found, (expected.rows(), expected.columns()), head, shape);
    let pairs = found.iter_rows().flatten().zip(expected.iter_rows().flatten());
    pairs.map(|(one, other)| (one - other).abs()).fold(0.0, f64::max) / scale
}

fn largest(numbers: &Matrix) -> f64 {
    numbers.iter_rows().flatten().map(|one| one.abs()).fold(f64::MIN_POSITIVE, f64::max)
}

/// Runs a call both ways and holds both to the oracle.
pub(crate) fn agrees(call: &Attention<'_>, inputs: &[Vec<f32>; 3], within: f64) {
    let [q, k, v] = inputs.each_ref().map(Vec::as_slice);
    let output = call.run(q, k, v).unwrap();
    let weighed = call.weigh(q, k, v).unwrap();
    let n = call.shape.n * call.shape.m;
    let positive: Vec<f32> = v.iter().map(|one| one.abs()).collect();
    for head in 0..call.shape.heads {
        let expected = oracle(call, [q, k, v], head);
        // A sum is rounded by what is summed: an output may come to almost nothing out of large values.
        let summed = largest(&oracle(call, [q, k, &positive], head).output);
        let heaviest = largest(&expected.weights);
        let apart = Shape { layout: Layout::Apart, ..call.shape };
        let weights = &weighed.weights[head * n..][..n];
        for (what, off) in [
            ("streamed output", off(&output, &expected.output, summed, head, call.shape)),
            ("output", off(&weighed.output, &expected.output, summed, head, call.shape)),
            ("weights", off(weights, &expected.weights, heaviest, 0, Shape { heads: 1, ..apart })),
        ] {
            assert!(off <= within, "{what} of head {head} is off by {off:e}: {call:?}");
        }
    }
}

//! How long one head takes: for the sentence of a lesson, and for longer ones.
//!
//! Built as it ships, for size; the browser runs the same code as WebAssembly.

use std::hint::black_box;
use std::time::Duration;

use attention_core::{Head, Mask, Matrix, default_scale};
use criterion::{BenchmarkId, Criterion, SamplingMode};

/// Tokens, features of their embeddings, and columns of Q, K and V.
struct Size {
    n: usize,
    features: usize,
    d_k: usize,
}

/// The lesson's sentence, then sentences of a trained model's shape.
const SIZES: [Size; 3] = [
    Size { n: 10, features: 8, d_k: 4 },
    Size { n: 64, features: 64, d_k: 64 },
    Size { n: 256, features: 64, d_k: 64 },
];

fn main() {
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(50)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    attend(&mut criterion);
    criterion.final_summary();
}

/// X to Q, K, V, scores, weights and output: what one step of the slider computes.
fn attend(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("attend");
    // The same number of iterations a sample, since the longest takes milliseconds.
    group.sampling_mode(SamplingMode::Flat);
    for Size { n, features, d_k } in SIZES {
        let x = matrix(n, features, 0);
        let [w_q, w_k, w_v] = [1, 2, 3].map(|seed| matrix(features, d_k, seed));
        let head = Head { w_q, w_k, w_v };
        let scale = default_scale(d_k);
        group.bench_function(BenchmarkId::from_parameter(format!("n={n} d={d_k}")), |bencher| {
            bencher.iter(|| head.attend(black_box(&x), black_box(scale), &Mask::none()));
        });
    }
    group.finish();
}

/// Entries from -1 to 1 without a pattern, the same in every run.
fn matrix(rows: usize, columns: usize, seed: usize) -> Matrix {
    Matrix::from_fn(rows, columns, |i, j| ((seed * 7919 + i * 104_729 + j * 1299) as f64).sin())
}

//! Linear layers against sums of products in `f64`.

mod common;

use attention_kernel::Linear;
use common::Numbers;

#[test]
fn every_odd_shape_of_a_linear_layer_agrees() {
    for (rows, inputs, outputs) in
        [(1, 1, 1), (3, 5, 2), (7, 33, 17), (14, 384, 48), (65, 63, 15), (2, 127, 129)]
    {
        let mut numbers = Numbers::seeded((rows * inputs) as u64);
        let (x, w) = (numbers.many(rows * inputs), numbers.many(inputs * outputs));
        let bias = numbers.many(outputs);
        let found = Linear::new(&w, &bias).unwrap().run(&x).unwrap();
        for (cell, found) in found.iter().enumerate() {
            let (i, j) = (cell / outputs, cell % outputs);
            let term = |t: usize| f64::from(x[i * inputs + t]) * f64::from(w[t * outputs + j]);
            let expected = (0..inputs).map(term).sum::<f64>() + f64::from(bias[j]);
            let size = (0..inputs).map(term).map(f64::abs).sum::<f64>() + f64::from(bias[j].abs());
            let off = (f64::from(*found) - expected).abs() / size;
            assert!(off < 2e-7, "{rows} × {inputs} × {outputs} at {i}, {j}: off by {off:e}");
        }
    }
}

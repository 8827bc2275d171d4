//! Linear layers against sums of products in `f64`.

mod common;

use attention_kernel::Linear;
use common::Numbers;

#[test]
fn a_layer_in_eight_bits_is_the_layer_of_what_its_integers_mean() {
    for (rows, inputs, outputs, group) in
        [(1, 1, 1, 1), (3, 6, 2, 3), (7, 33, 17, 11), (14, 384, 48, 64), (5, 130, 129, 65)]
    {
        let mut numbers = Numbers::seeded((rows * inputs) as u64);
        let (x, bias) = (numbers.many(rows * inputs), numbers.many(outputs));
        let scales = numbers.many(outputs * (inputs / group));
        let integers: Vec<i8> = (0..inputs * outputs).map(|i| (i * 37 % 255) as u8 as i8).collect();
        let number = |input, output| {
            let at = output * inputs + input;
            f32::from(integers[at]) * scales[at / group]
        };
        let w: Vec<f32> = (0..inputs * outputs).map(|i| number(i / outputs, i % outputs)).collect();
        let expected = Linear::new(&w, &bias).unwrap().run(&x).unwrap();
        let found = Linear::in_groups(&integers, &scales, &bias).unwrap().run(&x).unwrap();
        assert_eq!(found, expected, "{rows} × {inputs} × {outputs}");
    }
}

#[test]
fn groups_that_do_not_fit_are_errors() {
    let said =
        |integers, scales| Linear::in_groups(integers, scales, &[0.0; 2]).unwrap_err().to_string();
    assert_eq!(said(&[], &[1.0; 2]), "inputs is 0, and has to be at least 1");
    assert_eq!(said(&[1; 4], &[]), "groups is 0, and has to be at least 1");
    assert!(said(&[1; 5], &[1.0; 2]).starts_with("the length of W is 5,"));
    assert!(said(&[1; 6], &[1.0; 3]).starts_with("the length of scales is 3,"));
    assert!(said(&[1; 6], &[1.0; 4]).starts_with("the length of scales is 4,"));
    assert!(said(&[1; 6], &[1.0; 1]).starts_with("the length of scales is 1,"));
}

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

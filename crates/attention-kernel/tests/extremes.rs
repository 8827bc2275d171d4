//! Numbers at the ends of what `f32` holds, and input that has no answer.

mod common;

use attention_kernel::{Attention, KernelError, Linear, Mask, Scratch, Shape, attention};
use common::{Numbers, agrees};

fn inputs(shape: Shape) -> [Vec<f32>; 3] {
    Numbers::seeded(5).inputs(shape)
}

#[test]
fn scores_of_ten_thousand_agree_where_they_are_exact() {
    // Whole numbers, so that f32 holds the scores as f64 does.
    let n = if cfg!(miri) { 9 } else { 40 };
    let shape = Shape { d_v: 3, ..Shape::square(n, 4) };
    let [mut q, mut k, v] = inputs(shape);
    q.iter_mut().for_each(|one| *one = (*one * 50.0).round());
    k.iter_mut().for_each(|one| *one = (*one * 50.0).round());
    agrees(&Attention { scale: 1.0, ..Attention::new(shape) }, &[q, k, v], 2e-6);
}

#[test]
fn subnormal_values_come_through() {
    let shape = Shape { m: 4, ..Shape::square(1, 2) };
    let v = [1e-40, 2e-40, 3e-40, 4e-40, 5e-40, 6e-40, 7e-40, 8e-40];
    let output = attention(&[0.0; 2], &[1e-40; 8], &v, shape, 1.0).unwrap();
    for (found, expected) in output.iter().zip([4e-40_f32, 5e-40]) {
        assert!((found - expected).abs() <= 1e-44, "{found:e}");
    }
}

#[test]
fn one_key_gives_its_value_whatever_it_scores() {
    let shape = Shape { m: 1, d_v: 2, ..Shape::square(3, 1) };
    let output = attention(&[-1e4, 0.0, 1e4], &[1e4], &[0.25, -7.0], shape, 3.0).unwrap();
    assert_eq!(output, [0.25, -7.0, 0.25, -7.0, 0.25, -7.0]);
}

#[test]
fn a_row_that_sees_no_key_is_zero() {
    // More than a block of keys, and a tile and a bit where Miri looks at each access.
    let n = if cfg!(miri) { 9 } else { 70 };
    let shape = Shape::square(n, 3);
    let [q, k, v] = inputs(shape);
    let hidden = vec![true; n];
    let mut call = Attention::new(shape);
    call.mask = Mask { hidden_keys: Some(&hidden), ..Mask::default() };
    let weighed = call.weigh(&q, &k, &v).unwrap();
    assert!(call.run(&q, &k, &v).unwrap().iter().all(|one| *one == 0.0));
    assert!(weighed.output.iter().chain(&weighed.weights).all(|one| *one == 0.0));
}

#[test]
fn a_hidden_key_leaves_no_trace_however_large_it_is() {
    let shape = Shape { m: 2, d_v: 1, ..Shape::square(1, 1) };
    let mut call = Attention { scale: 1.0, ..Attention::new(shape) };
    call.mask = Mask { hidden_keys: Some(&[false, true]), ..Mask::default() };
    for scale in [1.0, 0.0, -1.0, f32::MIN_POSITIVE, 1e-45] {
        call.scale = scale;
        assert_eq!(call.run(&[1.0], &[1.0, 1e38], &[2.0, 1e38]).unwrap(), [2.0], "scale {scale:e}");
    }
}

#[test]
fn scale_zero_is_the_mean_of_the_values_even_of_large_scores() {
    let shape = Shape { m: 3, d_v: 1, ..Shape::square(1, 1) };
    let output = attention(&[1e38], &[1e38, -1e38, 0.0], &[1.0, 2.0, 6.0], shape, 0.0).unwrap();
    assert_eq!(output, [3.0]);
}

#[test]
fn what_is_not_finite_is_named_by_its_place() {
    let shape = Shape { n: 2, m: 3, d_k: 2, d_v: 4, ..Shape::square(1, 1) };
    for (which, matrix) in ["Q", "K", "V"].into_iter().enumerate() {
        for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let mut given = inputs(shape);
            given[which][3] = bad;
            let [q, k, v] = &given;
            let columns = if matrix == "V" { 4 } else { 2 };
            let expected = KernelError::NotFinite { matrix, row: 3 / columns, column: 3 % columns };
            assert_eq!(Attention::new(shape).run(q, k, v), Err(expected));
        }
    }
    let [q, k, v] = inputs(shape);
    let call = Attention { scale: f32::NAN, ..Attention::new(shape) };
    let error = call.run(&q, &k, &v).unwrap_err();
    assert_eq!(error.to_string(), "scale is not finite at row 0, column 0, counted from 0");
}

#[test]
fn scores_past_what_f32_holds_are_an_error_and_no_number() {
    let shape = Shape { m: 2, d_v: 1, ..Shape::square(1, 1) };
    let call = Attention { scale: 1.0, ..Attention::new(shape) };
    let expected = KernelError::NotFinite { matrix: "output", row: 0, column: 0 };
    assert_eq!(call.run(&[1e30], &[1e30, 0.0], &[1.0, 2.0]), Err(expected));
    assert!(call.weigh(&[1e30], &[1e30, 0.0], &[1.0, 2.0]).is_err());
}

#[test]
fn a_dimension_of_zero_is_named() {
    let shape = Shape::square(2, 2);
    let shapes = [
        ("n", Shape { n: 0, ..shape }),
        ("m", Shape { m: 0, ..shape }),
        ("d_k", Shape { d_k: 0, ..shape }),
        ("d_v", Shape { d_v: 0, ..shape }),
        ("heads", Shape { heads: 0, ..shape }),
    ];
    for (dimension, shape) in shapes {
        let found = Attention { scale: 1.0, ..Attention::new(shape) }.run(&[], &[], &[]);
        assert_eq!(found, Err(KernelError::Empty { dimension }));
    }
}

#[test]
fn a_length_that_does_not_fit_is_told_with_both_shapes() {
    let shape = Shape { m: 3, ..Shape::square(2, 4) };
    let call = Attention::new(shape);
    let [q, k, v] = inputs(shape);
    let error = call.run(&q, &k[1..], &v).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the length of K is 11, and its shape 3 × 4 needs 12; Q is 2 × 4"
    );
    let mut output = [0.0; 7];
    let error = call.run_into(&q, &k, &v, &mut output, &mut Scratch::new()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the length of output is 7, and its shape 2 × 4 needs 8; Q is 2 × 4"
    );
    let mut weights = [0.0; 5];
    let short = call.check(&q, &k, &v).unwrap().weigh_into(
        &mut weights,
        &mut [0.0; 8],
        &mut Scratch::new(),
    );
    let said = "the length of weights is 5, and its shape 2 × 3 needs 6; Q is 2 × 4";
    assert_eq!(short.unwrap_err().to_string(), said);
    let masked = Mask { hidden_keys: Some(&[true]), ..Mask::default() };
    let error = Attention { mask: masked, ..call }.run(&q, &k, &v).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the length of hidden_keys is 1, and its shape 1 × 3 needs 3; Q is 2 × 4"
    );
}

#[test]
fn lengths_beyond_all_memory_are_an_error() {
    for n in [usize::MAX, usize::MAX / 8, isize::MAX as usize / 8] {
        let error = Attention::new(Shape::square(n, 2)).run(&[], &[], &[]).unwrap_err();
        let memory = matches!(error, KernelError::Memory { .. } | KernelError::Length { .. });
        assert!(memory, "{error}");
    }
    // K and V are one row, Q is short: what would be too large is the weights.
    let shape = Shape { n: 1 << 31, m: 1 << 31, heads: 1 << 31, ..Shape::square(1, 1) };
    assert!(Attention::new(shape).weigh(&[], &[], &[]).is_err());
}

#[test]
fn a_linear_layer_of_shapes_that_do_not_fit_is_refused() {
    assert_eq!(Linear::new(&[], &[1.0]).unwrap_err(), KernelError::Empty { dimension: "inputs" });
    assert_eq!(Linear::new(&[1.0], &[]).unwrap_err(), KernelError::Empty { dimension: "outputs" });
    assert!(matches!(Linear::new(&[1.0; 5], &[1.0; 2]), Err(KernelError::Length { .. })));
    let layer = Linear::new(&[1.0; 6], &[1.0; 2]).unwrap();
    assert!(matches!(layer.run(&[1.0; 4]), Err(KernelError::Length { matrix: "X", .. })));
    assert!(layer.run_into(&[1.0; 3], &mut [0.0; 3]).is_err());
    assert_eq!(layer.run(&[]).unwrap(), []);
}

//! The edges: shapes that do not fit, numbers that are not finite or too large, nothing at all.

use attention_core::{AttentionError, Mask, Matrix, Trace, scaled_dot_product_attention};
use proptest::prelude::*;

fn attend(q: &Matrix, k: &Matrix, v: &Matrix) -> Result<Trace, AttentionError> {
    scaled_dot_product_attention(q, k, v, 1.0, &Mask::none())
}

fn column<const N: usize>(entries: [f64; N]) -> Matrix {
    Matrix::from_rows(&entries.map(|entry| [entry]))
}

fn not_finite(matrix: &'static str, row: usize, column: usize) -> AttentionError {
    AttentionError::NotFinite { matrix, row, column }
}

#[test]
fn queries_and_keys_must_have_the_same_columns() {
    let error = attend(&Matrix::zeros(2, 3), &Matrix::zeros(5, 4), &Matrix::zeros(5, 1));
    let expected = AttentionError::Shape { op: "Q · Kᵀ", left: (2, 3), right: (4, 5) };
    assert_eq!(error, Err(expected));
}

#[test]
fn keys_and_values_must_be_equally_many() {
    let error = attend(&Matrix::zeros(2, 3), &Matrix::zeros(5, 3), &Matrix::zeros(4, 1));
    let expected = AttentionError::Shape { op: "weights · V", left: (2, 5), right: (4, 1) };
    assert_eq!(error, Err(expected));
}

#[test]
fn an_input_that_is_not_finite_is_named_with_row_and_column() {
    let fine = Matrix::zeros(3, 2);
    for entry in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let odd = fine.map(|i, j, zero| if (i, j) == (2, 1) { entry } else { zero });
        assert_eq!(attend(&odd, &fine, &fine), Err(not_finite("Q", 2, 1)));
        assert_eq!(attend(&fine, &odd, &fine), Err(not_finite("K", 2, 1)));
        assert_eq!(attend(&fine, &fine, &odd), Err(not_finite("V", 2, 1)));
    }
}

#[test]
fn a_hidden_key_must_be_finite_too() {
    let mask = Mask::hidden_keys([1]);
    let k = column([0.0, f64::NAN]);
    let error = scaled_dot_product_attention(&k, &k, &k, 1.0, &mask).unwrap_err();
    assert_eq!(error, not_finite("Q", 1, 0));
    let error = scaled_dot_product_attention(&column([0.0]), &k, &k, 1.0, &mask).unwrap_err();
    assert_eq!(error, not_finite("K", 1, 0));
}

#[test]
fn a_scale_that_is_not_finite_is_an_error_even_without_tokens() {
    let none = Matrix::zeros(0, 0);
    for scale in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = scaled_dot_product_attention(&none, &none, &none, scale, &Mask::none());
        assert_eq!(error, Err(not_finite("scale", 0, 0)));
    }
}

#[test]
fn a_visible_score_that_overflows_is_an_error() {
    let q = column([1.0, 1e200]);
    let k = column([0.0, -1e200]);
    assert_eq!(attend(&q, &k, &k), Err(not_finite("scores", 1, 1)));
    // The two products are +∞ and -∞, and their sum would be NaN.
    let q = Matrix::from_rows(&[[1e200, 1e200]]);
    let k = Matrix::from_rows(&[[1e200, -1e200]]);
    assert_eq!(attend(&q, &k, &k), Err(not_finite("scores", 0, 0)));
}

#[test]
fn a_hidden_score_that_overflows_is_recorded_as_zero() {
    let q = Matrix::from_rows(&[[1e200, 1e200]]);
    let k = Matrix::from_rows(&[[1e200, -1e200], [1e200, 1e200], [1e-200, 0.0]]);
    let mask = Mask::hidden_keys([0, 1]);
    let trace = scaled_dot_product_attention(&q, &k, &k, 1.0, &mask).unwrap();
    assert_eq!(trace.scores, Matrix::from_rows(&[[0.0, 0.0, 1.0]]));
    assert_eq!(trace.output.row(0), k.row(2));
}

#[test]
fn a_visible_logit_that_overflows_is_an_error_and_a_hidden_one_is_not() {
    let q = column([1e100]);
    let k = column([1.0, 1e100]);
    let at_scale = |mask| scaled_dot_product_attention(&q, &k, &k, 1e200, &mask);
    assert_eq!(at_scale(Mask::none()), Err(not_finite("logits", 0, 1)));
    let trace = at_scale(Mask::hidden_keys([1])).unwrap();
    assert_eq!(trace.weights.row(0), [1.0, 0.0]);
}

#[test]
fn the_largest_values_average_without_overflow() {
    let trace = attend(&column([0.0]), &column([0.0; 2]), &column([f64::MAX; 2])).unwrap();
    assert_eq!(trace.output[(0, 0)], f64::MAX);
}

#[test]
fn an_output_that_rounding_carries_past_the_largest_number_is_an_error() {
    // Eleven times the rounded 1/11 is a little more than 1.
    let error = attend(&column([0.0]), &column([0.0; 11]), &column([f64::MAX; 11]));
    assert_eq!(error, Err(not_finite("output", 0, 0)));
}

#[test]
fn logits_as_far_apart_as_numbers_go_give_all_weight_to_the_larger() {
    let trace = attend(&column([1.0]), &column([f64::MAX, f64::MIN]), &column([3.0, 5.0]));
    assert_eq!(trace.unwrap().output[(0, 0)], 3.0);
}

#[test]
fn without_keys_every_output_is_zero() {
    let trace = attend(&Matrix::zeros(2, 3), &Matrix::zeros(0, 3), &Matrix::zeros(0, 4)).unwrap();
    assert_eq!(trace.weights, Matrix::zeros(2, 0));
    assert_eq!(trace.output, Matrix::zeros(2, 4));
}

#[test]
fn without_columns_every_key_is_equal_and_without_queries_there_is_no_row() {
    let v = column([2.0, 4.0]);
    let trace = attend(&Matrix::zeros(1, 0), &Matrix::zeros(2, 0), &v).unwrap();
    assert_eq!(trace.output[(0, 0)], 3.0);
    let trace = attend(&Matrix::zeros(0, 5), &Matrix::zeros(2, 5), &v).unwrap();
    assert_eq!((trace.weights, trace.output), (Matrix::zeros(0, 2), Matrix::zeros(0, 1)));
    let none = Matrix::zeros(0, 0);
    assert_eq!(attend(&none, &none, &none).unwrap().output, none);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn any_numbers_at_all_give_an_error_or_finite_weights_and_output(
        entries in prop::collection::vec(prop::num::f64::ANY, 12),
        finite in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL, 12),
        scale in prop::num::f64::ANY,
        mask in prop::sample::select(vec![Mask::none(), Mask::causal(), Mask::hidden_keys([0])]),
    ) {
        for entries in [entries, finite] {
            let part = |at: usize| Matrix::from_vec(2, 2, entries[at..at + 4].to_vec()).unwrap();
            let answer = scaled_dot_product_attention(&part(0), &part(4), &part(8), scale, &mask);
            let Ok(trace) = answer else { continue };
            let read = [&trace.scores, &trace.weights, &trace.output];
            prop_assert!(read.iter().all(|x| x.iter_rows().flatten().all(|entry| entry.is_finite())));
            prop_assert!(trace.logits.iter_rows().flatten().all(|logit| *logit < f64::INFINITY));
        }
    }
}

//! The laws of attention, on random matrices and masks.

mod naive;

use attention_core::{
    Head, Mask, Matrix, Trace, effective_keys, entropy, scaled_dot_product_attention, softmax,
};
use naive::Rows;
use proptest::prelude::*;

/// Random Q, K, V, scale and mask that fit each other.
#[derive(Clone, Debug)]
struct Case {
    q: Rows,
    k: Rows,
    v: Rows,
    scale: f64,
    mask: Mask,
}

impl Case {
    fn trace(&self) -> Trace {
        let [q, k, v] = [&self.q, &self.k, &self.v].map(matrix);
        scaled_dot_product_attention(&q, &k, &v, self.scale, &self.mask).unwrap()
    }

    fn sees(&self, i: usize) -> Vec<usize> {
        (0..self.k.len()).filter(|&j| !self.mask.hides(i, j)).collect()
    }
}

fn matrix(rows: &Rows) -> Matrix {
    Matrix::from_vec(rows.len(), rows[0].len(), rows.concat()).unwrap()
}

fn rows(n: usize, columns: usize, largest: f64) -> impl Strategy<Value = Rows> {
    let entry = -largest..largest;
    prop::collection::vec(prop::collection::vec(entry, columns), n)
}

fn masks() -> impl Strategy<Value = Mask> {
    let keys = prop::collection::btree_set(0..6_usize, 0..3);
    let cells = prop::collection::btree_set((0..5_usize, 0..6_usize), 0..8);
    (any::<bool>(), keys, cells).prop_map(|(causal, keys, cells)| {
        let mask = Mask::hidden_keys(keys).and(Mask::hidden_cells(cells));
        if causal { mask.and(Mask::causal()) } else { mask }
    })
}

/// Cases whose queries and keys have entries up to `largest`.
fn cases_up_to(largest: f64) -> impl Strategy<Value = Case> {
    (1..6_usize, 1..7_usize, 1..5_usize, 1..5_usize).prop_flat_map(move |(n, m, d_k, d_v)| {
        let parts = (rows(n, d_k, largest), rows(m, d_k, largest), rows(m, d_v, 9.0));
        (parts, -3.0..3.0, masks()).prop_map(|((q, k, v), scale, mask)| Case {
            q,
            k,
            v,
            scale,
            mask,
        })
    })
}

fn cases() -> impl Strategy<Value = Case> {
    cases_up_to(3.0)
}

fn assert_close<'a>(
    found: impl IntoIterator<Item = &'a [f64]>,
    expected: impl IntoIterator<Item = &'a [f64]>,
) -> Result<(), TestCaseError> {
    let (found, expected): (Vec<_>, Vec<_>) =
        (found.into_iter().collect(), expected.into_iter().collect());
    prop_assert_eq!(found.len(), expected.len());
    for (found, expected) in found.concat().iter().zip(expected.concat()) {
        let close = (found - expected).abs() <= 1e-12 * expected.abs().max(1.0);
        prop_assert!(close, "{} is not {}", found, expected);
    }
    Ok(())
}

fn slices(rows: &Rows) -> impl Iterator<Item = &[f64]> {
    rows.iter().map(Vec::as_slice)
}

/// Fails unless weights and output are those of the naive loops.
fn assert_naive(case: &Case) -> Result<(), TestCaseError> {
    let sees = |i, j| !case.mask.hides(i, j);
    let (weights, output) = naive::attention(&case.q, &case.k, &case.v, case.scale, sees);
    let trace = case.trace();
    assert_close(trace.weights.iter_rows(), slices(&weights))?;
    assert_close(trace.output.iter_rows(), slices(&output))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equals_the_naive_loops(case in cases()) {
        assert_naive(&case)?;
    }

    #[test]
    fn equals_the_naive_loops_when_scores_reach_ten_thousand(mut case in cases_up_to(70.0)) {
        case.scale = 1.0;
        assert_naive(&case)?;
    }

    #[test]
    fn a_row_of_weights_sums_to_one_or_sees_no_key_and_is_zero(case in cases_up_to(70.0)) {
        let trace = case.trace();
        for (i, weights) in trace.weights.iter_rows().enumerate() {
            prop_assert!(weights.iter().all(|weight| (0.0..=1.0).contains(weight)));
            if case.sees(i).is_empty() {
                prop_assert!(weights.iter().chain(trace.output.row(i)).all(|x| x.to_bits() == 0));
            } else {
                prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn adding_a_constant_to_every_logit_changes_no_weight(
        logits in prop::collection::vec(-9.0..9.0, 1..9),
        constant in -1e3..1e3,
    ) {
        let shifted: Vec<f64> = logits.iter().map(|logit| logit + constant).collect();
        assert_close([softmax(&shifted).as_slice()], [softmax(&logits).as_slice()])?;
    }

    #[test]
    fn keys_and_values_in_another_order_give_the_same_output(
        (case, order) in cases().prop_flat_map(|case| {
            let order = Just((0..case.k.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(case), order)
        })
    ) {
        let case = Case { mask: Mask::none(), ..case };
        let pick = |rows: &Rows| order.iter().map(|&j| rows[j].clone()).collect();
        let other = Case { k: pick(&case.k), v: pick(&case.v), ..case.clone() };
        assert_close(other.trace().output.iter_rows(), case.trace().output.iter_rows())?;
    }

    #[test]
    fn scale_zero_gives_every_visible_key_the_same_weight(case in cases()) {
        let case = Case { scale: 0.0, ..case };
        for (i, weights) in case.trace().weights.iter_rows().enumerate() {
            let sees = case.sees(i);
            let share = |j| if sees.contains(&j) { 1.0 / sees.len() as f64 } else { 0.0 };
            let expected: Vec<f64> = (0..case.k.len()).map(share).collect();
            assert_close([weights], [expected.as_slice()])?;
        }
    }

    #[test]
    fn a_large_scale_picks_the_largest_visible_score(case in cases()) {
        let case = Case { scale: 1e6, ..case };
        let trace = case.trace();
        for (i, scores) in trace.scores.iter_rows().enumerate() {
            let mut sees = case.sees(i);
            sees.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
            match sees[..] {
                [first, second, ..] if scores[first] - scores[second] < 1e-4 => {}
                [first, ..] => prop_assert!(trace.weights[(i, first)] > 1.0 - 1e-12),
                [] => {}
            }
        }
    }

    #[test]
    fn a_causal_row_ignores_every_later_token(case in cases(), noise in -1e150..1e150) {
        let case = Case { mask: Mask::causal(), ..case };
        for i in 0..case.q.len() {
            let drown = |rows: &Rows| {
                let later = rows.iter().skip(i + 1).map(|row| vec![noise; row.len()]);
                rows.iter().take(i + 1).cloned().chain(later).collect()
            };
            let (q, k, v) = (case.q[..=i].to_vec(), drown(&case.k), drown(&case.v));
            let other = Case { q, k, v, ..case.clone() };
            let [found, expected] = [&other, &case].map(|case| case.trace().output.row(i).to_vec());
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_hidden_key_leaves_no_trace_however_large(case in cases(), j in 0..6_usize, sign in any::<bool>()) {
        let j = j % case.k.len();
        let mask = case.mask.clone().and(Mask::hidden_keys([j]));
        let case = Case { mask, ..case };
        let mut other = case.clone();
        other.k[j].fill(if sign { f64::MAX } else { f64::MIN });
        other.v[j].fill(if sign { f64::MIN } else { f64::MAX });
        let (trace, other) = (case.trace(), other.trace());
        prop_assert_eq!((trace.logits, trace.weights, trace.output), (other.logits, other.weights, other.output));
        prop_assert!(other.scores.iter_rows().flatten().all(|score| score.is_finite()));
    }

    #[test]
    fn with_the_identity_as_values_the_output_is_the_weights(case in cases()) {
        let m = case.k.len();
        let identity = Matrix::from_fn(m, m, |i, j| if i == j { 1.0 } else { 0.0 });
        let v = identity.iter_rows().map(<[f64]>::to_vec).collect();
        let trace = Case { v, ..case }.trace();
        prop_assert_eq!(trace.output, trace.weights);
    }

    #[test]
    fn the_output_stays_between_the_least_and_the_greatest_visible_value(case in cases_up_to(70.0)) {
        for (i, output) in case.trace().output.iter_rows().enumerate() {
            for (column, coordinate) in output.iter().enumerate() {
                let values = || case.sees(i).into_iter().map(|j| case.v[j][column]);
                let least = values().reduce(f64::min).unwrap_or(0.0);
                let greatest = values().reduce(f64::max).unwrap_or(0.0);
                prop_assert!((least - 1e-12..=greatest + 1e-12).contains(coordinate));
            }
        }
    }

    #[test]
    fn a_head_is_attention_over_its_three_projections(
        (x, w_q, w_k, w_v) in (1..5_usize, 1..5_usize, 1..4_usize).prop_flat_map(|(n, d, d_k)| {
            (rows(n, d, 2.0), rows(d, d_k, 2.0), rows(d, d_k, 2.0), rows(d, 2, 2.0))
        })
    ) {
        let [q, k, v] = [&w_q, &w_k, &w_v].map(|w| naive::product(&x, w));
        let (_, output) = naive::attention(&q, &k, &v, 0.5, |_, _| true);
        let head = Head { w_q: matrix(&w_q), w_k: matrix(&w_k), w_v: matrix(&w_v) };
        let found = head.attend(&matrix(&x), 0.5, &Mask::none()).unwrap();
        assert_close(found.projection.v.iter_rows(), slices(&v))?;
        assert_close(found.trace.output.iter_rows(), slices(&output))?;
    }

    #[test]
    fn effective_keys_lie_between_one_and_the_number_of_visible_keys(case in cases_up_to(70.0)) {
        for (i, weights) in case.trace().weights.iter_rows().enumerate() {
            let seen = case.sees(i).len() as f64;
            prop_assert!(entropy(weights) >= 0.0);
            prop_assert!((seen.min(1.0)..=seen + 1e-12).contains(&effective_keys(weights)));
        }
    }
}

#[test]
fn the_oracle_itself_agrees_with_a_case_worked_by_hand() {
    let k = vec![vec![0.0], vec![3.0_f64.ln()], vec![99.0]];
    let v = vec![vec![4.0], vec![8.0], vec![99.0]];
    let (weights, output) = naive::attention(&vec![vec![1.0]], &k, &v, 1.0, |_, j| j < 2);
    assert_eq!(weights[0][2], 0.0);
    assert!((weights[0][1] - 0.75).abs() < 1e-15 && (output[0][0] - 7.0).abs() < 1e-14);
}

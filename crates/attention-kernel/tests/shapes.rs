//! Tiled against naive: every shape, mask and layout, within 2e-6 of the largest value.

mod common;

use attention_kernel::{Attention, Layout, Mask, Scratch, Shape};
use common::{Numbers, agrees};
use proptest::prelude::*;

const WITHIN: f64 = 2e-6;
/// Around the edges of tiles, panels and blocks.
const ODD: [usize; 10] = [1, 2, 3, 15, 17, 63, 64, 65, 127, 513];

#[test]
fn every_pair_of_odd_lengths_agrees() {
    for n in ODD {
        for m in ODD {
            let shape = Shape { m, d_v: 5, ..Shape::square(n, 3) };
            let inputs = Numbers::seeded((n * 1000 + m) as u64).inputs(shape);
            agrees(&Attention::new(shape), &inputs, WITHIN);
        }
    }
}

#[test]
fn every_odd_number_of_columns_agrees() {
    for d_k in ODD {
        for d_v in ODD {
            // A few numbers may all cancel to nearly nothing, and there is no larger one to measure an error by.
            for n in if d_v < 15 { vec![9] } else { vec![1, 9] } {
                let shape = Shape { m: 7, d_v, ..Shape::square(n, d_k) };
                let inputs = Numbers::seeded((d_k * 1000 + d_v) as u64).inputs(shape);
                agrees(&Attention::new(shape), &inputs, WITHIN);
            }
        }
    }
}

#[test]
fn long_sequences_stay_accurate() {
    let shape = Shape { n: 20, m: 16_384, ..Shape::square(1, 64) };
    let inputs = Numbers::seeded(1).inputs(shape);
    agrees(&Attention::new(shape), &inputs, WITHIN);
}

#[test]
fn rows_computed_in_parts_are_the_rows_of_the_whole() {
    for layout in [Layout::Apart, Layout::Beside] {
        let shape = Shape { m: 90, heads: 2, layout, ..Shape::square(77, 6) };
        let [q, k, v] = Numbers::seeded(4).inputs(shape);
        let mut call = Attention::new(shape);
        call.mask.causal = true;
        let (mut parts, mut scratch) = (vec![9.0; q.len()], Scratch::new());
        let validated = call.check(&q, &k, &v).unwrap();
        for rows in [0..1, 1..40, 40..41, 41..1000] {
            validated.rows_into(rows, &mut parts, &mut scratch).unwrap();
        }
        // A row by itself is added up in another order.
        for (part, whole) in parts.iter().zip(call.run(&q, &k, &v).unwrap()) {
            assert!((part - whole).abs() < 1e-6, "{part} is not {whole}");
        }
    }
}

#[test]
fn one_number_that_comes_to_almost_nothing_is_off_by_no_more_than_its_terms() {
    for seed in 0..2000 {
        let shape = Shape { n: 1, m: 152, d_k: 6, d_v: 1, heads: 1, layout: Layout::Apart };
        let inputs = Numbers::seeded(seed).inputs(shape);
        let call = Attention { scale: 2.0, ..Attention::new(shape) };
        agrees(&call, &inputs, 6.0 * WITHIN);
    }
}

proptest! {
    #[test]
    fn any_shape_mask_and_layout_agrees(
        (n, m, d_k, d_v, heads) in (1..80usize, 1..200usize, 1..40usize, 1..40usize, 1..4usize),
        scale in -3.0..3.0f32,
        (causal, keys, cells, beside) in any::<(bool, bool, bool, bool)>(),
        seed in any::<u64>(),
    ) {
        let layout = if beside { Layout::Beside } else { Layout::Apart };
        let shape = Shape { n, m, d_k, d_v, heads, layout };
        let mut numbers = Numbers::seeded(seed);
        let inputs = numbers.inputs(shape);
        let (keys, cells) = (keys.then(|| numbers.marks(m)), cells.then(|| numbers.marks(n * m)));
        let mask = Mask { causal, hidden_keys: keys.as_deref(), hidden_cells: cells.as_deref() };
        // A score's own rounding grows with it, and a large scale hands that on to the exponent.
        let within = WITHIN * f64::from(1.0 + scale.abs() * (d_k as f32).sqrt());
        agrees(&Attention { shape, scale, mask }, &inputs, within);
    }

    #[test]
    fn a_causal_row_does_not_see_what_comes_later(n in 2..100usize, seed in any::<u64>()) {
        let shape = Shape::square(n, 8);
        let mut call = Attention::new(shape);
        call.mask.causal = true;
        let [q, mut k, mut v] = Numbers::seeded(seed).inputs(shape);
        let before = call.run(&q, &k, &v).unwrap();
        k[(n - 1) * 8..].fill(9.0);
        v[(n - 1) * 8..].fill(-9.0);
        let after = call.run(&q, &k, &v).unwrap();
        prop_assert_eq!(&before[..(n - 1) * 8], &after[..(n - 1) * 8]);
    }
}

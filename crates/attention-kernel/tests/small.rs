//! A few calls of every kind, small enough for Miri, which looks at each access: around the edges of tiles and panels.

mod common;

use attention_kernel::{Attention, Layout, Linear, Mask, Shape};
use common::{Numbers, agrees};

#[test]
fn every_kind_of_call_agrees_around_the_edges() {
    for (n, m, d_k, d_v, heads) in
        [(1, 1, 1, 1, 1), (9, 5, 3, 7, 2), (17, 66, 2, 5, 1), (3, 4, 5, 6, 3)]
    {
        for layout in [Layout::Apart, Layout::Beside] {
            let shape = Shape { n, m, d_k, d_v, heads, layout };
            let mut numbers = Numbers::seeded((n * m) as u64);
            let inputs = numbers.inputs(shape);
            let (keys, cells) = (numbers.marks(m), numbers.marks(n * m));
            let (hidden_keys, hidden_cells) = (Some(&*keys), Some(&*cells));
            let mut call = Attention::new(shape);
            for mask in [Mask::default(), Mask { causal: true, hidden_keys, hidden_cells }] {
                call.mask = mask;
                agrees(&call, &inputs, 2e-6);
            }
        }
    }
}

#[test]
fn a_linear_layer_is_a_sum_of_products() {
    let layer = Linear::new(&[1.0, 0.0, 2.0, 0.0, 1.0, 3.0], &[0.5, 0.25, -1.0]).unwrap();
    let output = layer.run(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
    assert_eq!(output, [1.5, 2.25, 7.0, 3.5, 4.25, 17.0, 5.5, 6.25, 27.0]);
}

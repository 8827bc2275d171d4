//! The gated recurrent unit.
//!
//! Source: Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder for Statistical Machine Translation"
//! (2014), in the form that PyTorch computes: the gate r stands outside the product with U_n, and n has two biases.
//!
//! ```text
//! r  = σ(x · W_r + b_r + h · U_r)              reset: how much of the past counts        1 × h
//! z  = σ(x · W_z + b_z + h · U_z)              update: how much of the state is kept     1 × h
//! n  = tanh(x · W_n + b_n + r ⊙ (h · U_n + c)) the new content                           1 × h
//! h' = (1 − z) ⊙ n + z ⊙ h                     x: 1 × d, each W: d × h, each U: h × h, each b and c: 1 × h
//! ```
//!
//! W, U and b hold the parts of r, z and n side by side. Backward, with `s = h · U_n + c`, and `dr_in` for the gradient
//! of what stands in the function that gives r:
//!
//! ```text
//! dn_in = dh' ⊙ (1 − z) ⊙ (1 − n²)       ds = dn_in ⊙ r
//! dz_in = dh' ⊙ (h − n) ⊙ z ⊙ (1 − z)    dr_in = dn_in ⊙ s ⊙ r ⊙ (1 − r)    dh += dh' ⊙ z
//! ```

use crate::Real;
use crate::recurrent::{Cell, Gradients, Kept};

/// The cell: the gates r, z and n.
#[derive(Debug)]
pub(crate) struct Gru;

impl<T: Real> Cell<T> for Gru {
    const GATES: usize = 3;
    const PAST_BIASES: usize = 1;

    fn forward(gates: &mut [T], past: &[T], state: &[T], next: &mut [T]) {
        let h = state.len();
        let (sigmoids, news) = gates.split_at_mut(2 * h);
        for (gate, past) in sigmoids.iter_mut().zip(past) {
            *gate = (*gate + *past).sigmoid();
        }
        let (reset, update) = sigmoids.split_at(h);
        for (at, new) in news.iter_mut().enumerate() {
            *new = (*new + reset[at] * past[2 * h + at]).tanh();
            next[at] = (T::ONE - update[at]) * *new + update[at] * state[at];
        }
    }

    fn backward(kept: &Kept<'_, T>, d: Gradients<'_, T>) {
        let h = kept.state.len();
        for at in 0..h {
            let [r, z, n] = [0, 1, 2].map(|gate| kept.gates[gate * h + at]);
            let d_next = d.next[at];
            let d_n = d_next * (T::ONE - z) * (T::ONE - n * n);
            let d_z = d_next * (kept.state[at] - n) * z * (T::ONE - z);
            let d_r = d_n * kept.past[2 * h + at] * r * (T::ONE - r);
            d.state[at] += d_next * z;
            for (gate, (d_input, d_past)) in
                [(d_r, d_r), (d_z, d_z), (d_n, d_n * r)].into_iter().enumerate()
            {
                d.input[gate * h + at] = d_input;
                d.past[gate * h + at] = d_past;
            }
        }
    }
}

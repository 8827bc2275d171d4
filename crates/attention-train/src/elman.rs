//! The simple recurrent net.
//!
//! Source: Elman, "Finding Structure in Time" (1990).
//!
//! ```text
//! h' = tanh(x · W + b + h · U)     x: 1 × d, W: d × h, b: 1 × h, h: 1 × h, U: h × h
//! ```
//!
//! Backward: `da = dh' ⊙ (1 − h'²)` is the gradient of what stands in the tanh, and so of both its terms.

use crate::Real;
use crate::recurrent::{Cell, Gradients, Kept};

/// The cell: one gate, which is the state.
#[derive(Debug)]
pub(crate) struct Elman;

impl<T: Real> Cell<T> for Elman {
    const GATES: usize = 1;
    const PAST_BIASES: usize = 0;

    fn forward(gates: &mut [T], past: &[T], _: &[T], next: &mut [T]) {
        for (next, (input, past)) in next.iter_mut().zip(gates.iter().zip(past)) {
            *next = (*input + *past).tanh();
        }
    }

    fn backward(kept: &Kept<'_, T>, d: Gradients<'_, T>) {
        for (at, next) in kept.next.iter().enumerate() {
            let d_inside = d.next[at] * (T::ONE - *next * *next);
            d.input[at] = d_inside;
            d.past[at] = d_inside;
        }
    }
}

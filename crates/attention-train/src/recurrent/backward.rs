//! The way back through time.

use super::{Cell, Gradients, Kept, Recurrent};
use crate::Real;
use crate::matrix::{Matrix, add_rows};
use crate::product::add_multiple;

/// Gradients by row, in the order of the packing.
#[derive(Debug)]
pub(crate) struct Buffers<T> {
    input: Matrix<T>,
    past: Matrix<T>,
    states: Matrix<T>,
    last: Matrix<T>,
    x: Matrix<T>,
    /// The state before each token but the first.
    before: Matrix<T>,
    /// Where the gradient of the state before the first token goes.
    unused: Vec<T>,
}

impl<T: Real> Default for Buffers<T> {
    fn default() -> Self {
        let empty = Matrix::default;
        Self {
            input: empty(),
            past: empty(),
            states: empty(),
            last: empty(),
            x: empty(),
            before: empty(),
            unused: Vec::new(),
        }
    }
}

impl<T: Real, C: Cell<T>> Recurrent<T, C> {
    /// Adds the gradient of every parameter.
    pub(crate) fn backward_in_time(
        &mut self,
        parameters: &[T],
        d_logits: &Matrix<T>,
        gradient: &mut [T],
    ) {
        let (readout, products) = (self.places.readout, &mut self.products);
        readout.back(parameters, d_logits, products, &mut self.back.last);
        readout.add_gradient(&self.last, d_logits, products, gradient);
        let (tokens, columns) = (self.x.rows(), C::GATES * self.h);
        self.back.input.clear(tokens, columns);
        self.back.past.clear(tokens, columns);
        self.back.states.clear(tokens, self.h);
        self.back.unused.resize(self.h, T::ZERO);
        for at in 0..self.back.last.rows() {
            let d_state = self.back.states.row_mut(self.packing.last_row(at));
            add_multiple(d_state, T::ONE, self.back.last.row(at));
        }
        self.panels.pack_transposed(self.places.past.of(parameters), columns);
        (0..self.packing.times()).rev().for_each(|t| self.step_back(t));
        self.input_gradients(parameters, gradient);
        self.past_gradients(gradient);
    }

    /// From the gradients of the states after time t to those of the states before it.
    fn step_back(&mut self, t: usize) {
        let (h, back) = (self.h, &mut self.back);
        let before = self.packing.before(t);
        for (at, row) in self.packing.rows(t).enumerate() {
            let (earlier, open) = back.states.all_mut().split_at_mut(row * h);
            let start = (before.start + at) * h;
            let (state, d_state) = match t {
                0 => (&self.zeros[..], &mut back.unused[..]),
                _ => (self.states.row(before.start + at), &mut earlier[start..][..h]),
            };
            let (gates, past) = (self.gates.row(row), self.past.row(row));
            let kept = Kept { gates, past, state, next: self.states.row(row) };
            let (input, past) = (back.input.row_mut(row), back.past.row_mut(row));
            C::backward(&kept, Gradients { next: &open[..h], input, past, state: d_state });
        }
        if t > 0 {
            let d_past = back.past.part(self.packing.rows(t));
            self.panels.add_product(d_past, back.states.part_mut(before));
        }
    }

    /// The gradients of W, b and the table of embeddings.
    fn input_gradients(&mut self, parameters: &[T], gradient: &mut [T]) {
        let (places, products, back) = (&self.places, &mut self.products, &mut self.back);
        places.input.add_gradient(&self.x, &back.input, products, gradient);
        add_rows(back.input.all(), places.bias.of_mut(gradient));
        back.x.clear(self.x.rows(), self.d);
        places.input.add_back(parameters, &back.input, products, &mut back.x);
        for (row, token) in self.packing.tokens.iter().enumerate() {
            places.embedding.add_gradient(self.back.x.row(row), *token, gradient);
        }
    }

    /// The gradients of U and c.
    fn past_gradients(&mut self, gradient: &mut [T]) {
        let (places, columns) = (&self.places, C::GATES * self.h);
        let first = self.packing.rows(0).len();
        let (tokens, back) = (self.x.rows(), &mut self.back);
        back.before.clear(tokens - first, self.h);
        for t in 1..self.packing.times() {
            let rows = self.packing.rows(t);
            let to = back.before.part_mut(rows.start - first..rows.end - first);
            to.copy_from_slice(self.states.part(self.packing.before(t)));
        }
        let d_past = back.past.part(first..tokens);
        let to = places.past.of_mut(gradient);
        self.products.add_gradient(back.before.all(), self.h, d_past, columns, to);
        let biased = columns - C::PAST_BIASES * self.h;
        let to = places.past_bias.of_mut(gradient);
        for row in back.past.all().chunks_exact(columns) {
            add_multiple(to, T::ONE, &row[biased..]);
        }
    }
}

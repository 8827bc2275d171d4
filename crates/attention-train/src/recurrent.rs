//! What the recurrent nets have in common: a state that each token changes, by matrices that are always the same.
//!
//! For a token x, `1 × d`, after the state h, `1 × h` (0 before the first token), with g gates of h columns each:
//!
//! ```text
//! x        = E[content] + E[mark]          1 × d
//! input    = x · W + b                     1 × g·h
//! past     = h · U + c                     1 × g·h, c = 0 but for the last gate of a GRU
//! h'       = cell(input, past, h)          1 × h
//! logits   = h_last · W_o + b_o            1 × answers
//! ```
//!
//! Backward, from the last token to the first ("through time"): the cell turns the gradient of h' into those of input,
//! past and h, and then `dh += dpast · Uᵀ`. At the end, over all tokens, `dW = Xᵀ · dinput`, `dU = Hᵀ · dpast`,
//! `dX = dinput · Wᵀ`.

mod backward;
mod packing;

use crate::Real;
use crate::embedding::{Embedding, Vocabulary};
use crate::layout::{Layout, Place};
use crate::linear::Linear;
use crate::matrix::Matrix;
use crate::network::Network;
use crate::product::{Panels, Products};
use crate::random::Random;
use crate::readout::Readout;
use crate::sequence::Sequence;
use core::fmt::Debug;
use packing::Packing;

/// What a state becomes with a token, entry by entry. All matrices are outside.
pub(crate) trait Cell<T>: Debug + Send {
    /// How many times h columns W and U have.
    const GATES: usize;
    /// How many of the last gates have a bias on the past as well.
    const PAST_BIASES: usize;

    /// From `gates`, which holds `input`, `1 × g·h`, `past`, `1 × g·h`, and the state, `1 × h`, to the next state.
    /// What the way back needs stays in `gates`.
    fn forward(gates: &mut [T], past: &[T], state: &[T], next: &mut [T]);

    /// Turns `d.next` into the other gradients. `d.past` and `d.input` are written, `d.state` is added to.
    fn backward(kept: &Kept<'_, T>, d: Gradients<'_, T>);
}

/// What the forward pass of a cell leaves behind.
pub(crate) struct Kept<'a, T> {
    pub(crate) gates: &'a [T],
    pub(crate) past: &'a [T],
    pub(crate) state: &'a [T],
    pub(crate) next: &'a [T],
}

/// Gradients of one token's row.
pub(crate) struct Gradients<'a, T> {
    pub(crate) next: &'a [T],
    pub(crate) input: &'a mut [T],
    pub(crate) past: &'a mut [T],
    pub(crate) state: &'a mut [T],
}

/// Where the parameters stand.
#[derive(Clone, Copy, Debug)]
struct Places {
    embedding: Embedding,
    /// W, `d × g·h`, and b, `1 × g·h`.
    input: Linear,
    bias: Place,
    /// U, `h × g·h`, and c, which has a column for each of the last gates that have one.
    past: Place,
    past_bias: Place,
    readout: Readout,
}

/// A recurrent net, with what the last forward pass found: rows in the order of `packing`, one a token.
#[derive(Debug)]
pub(crate) struct Recurrent<T, C> {
    d: usize,
    h: usize,
    deviation: f64,
    parameters: usize,
    places: Places,
    packing: Packing,
    products: Products<T>,
    panels: Panels<T>,
    x: Matrix<T>,
    gates: Matrix<T>,
    past: Matrix<T>,
    states: Matrix<T>,
    /// The state before the first token.
    zeros: Vec<T>,
    last: Matrix<T>,
    logits: Matrix<T>,
    back: backward::Buffers<T>,
    cell: core::marker::PhantomData<C>,
}

impl<T: Real, C: Cell<T>> Recurrent<T, C> {
    /// A net with embeddings of d columns, normal with that deviation at the start, and a state of h.
    pub(crate) fn new(vocabulary: Vocabulary, d: usize, h: usize, deviation: f64) -> Self {
        let mut layout = Layout::default();
        let places = Places {
            embedding: Embedding::new(&mut layout, vocabulary, d),
            input: Linear::new(&mut layout, d, C::GATES * h),
            bias: layout.take(1, C::GATES * h),
            past: layout.take(h, C::GATES * h),
            past_bias: layout.take(1, C::PAST_BIASES * h),
            readout: Readout::new(&mut layout, h, vocabulary.answers),
        };
        let parameters = layout.parameters();
        Self::empty(d, h, deviation, parameters, places)
    }

    fn empty(d: usize, h: usize, deviation: f64, parameters: usize, places: Places) -> Self {
        let empty = Matrix::default;
        Self {
            d,
            h,
            deviation,
            parameters,
            places,
            packing: Packing::default(),
            products: Products::default(),
            panels: Panels::default(),
            x: empty(),
            gates: empty(),
            past: empty(),
            states: empty(),
            zeros: vec![T::ZERO; h],
            last: empty(),
            logits: empty(),
            back: backward::Buffers::default(),
            cell: core::marker::PhantomData,
        }
    }

    /// X, the input of every token, and the past's bias where there is one.
    fn inputs(&mut self, parameters: &[T]) {
        let (places, columns) = (&self.places, C::GATES * self.h);
        self.x.clear(self.packing.tokens.len(), self.d);
        for (row, token) in self.packing.tokens.iter().enumerate() {
            places.embedding.add_to(parameters, *token, self.x.row_mut(row));
        }
        self.gates.repeat(self.x.rows(), places.bias.of(parameters));
        places.input.add_to(parameters, &self.x, &mut self.products, &mut self.gates);
        let mut bias = vec![T::ZERO; columns];
        bias[columns - C::PAST_BIASES * self.h..].copy_from_slice(places.past_bias.of(parameters));
        self.past.repeat(self.x.rows(), &bias);
    }

    /// Token by token, all sequences that have one side by side.
    fn run(&mut self, parameters: &[T]) {
        let columns = C::GATES * self.h;
        self.panels.pack(self.places.past.of(parameters), columns);
        self.states.clear(self.x.rows(), self.h);
        for t in 0..self.packing.times() {
            let before = self.packing.before(t);
            let rows = self.packing.rows(t);
            let past = self.past.part_mut(rows.clone());
            self.panels.add_product(self.states.part(before.clone()), past);
            for (at, row) in rows.enumerate() {
                let (done, open) = self.states.all_mut().split_at_mut(row * self.h);
                let state = match t {
                    0 => &self.zeros,
                    _ => &done[(before.start + at) * self.h..][..self.h],
                };
                C::forward(self.gates.row_mut(row), self.past.row(row), state, &mut open[..self.h]);
            }
        }
    }
}

impl<T: Real, C: Cell<T>> Network<T> for Recurrent<T, C> {
    fn parameters(&self) -> usize {
        self.parameters
    }

    fn start(&self, parameters: &mut [T], random: &mut Random) {
        let (places, columns) = (&self.places, C::GATES * self.h);
        places.embedding.start(parameters, self.deviation, random);
        places.input.start(parameters, 1.0 / (self.h as f64).sqrt(), random);
        let past = places.past.of_mut(parameters);
        for gate in 0..C::GATES {
            let block = random.orthogonal(self.h);
            for (row, from) in past.chunks_exact_mut(columns).zip(block.chunks_exact(self.h)) {
                let to = &mut row[gate * self.h..][..self.h];
                to.iter_mut().zip(from).for_each(|(to, from)| *to = T::from_f64(*from));
            }
        }
        places.readout.start(parameters, random);
    }

    fn forward(&mut self, parameters: &[T], batch: &[Sequence]) -> &Matrix<T> {
        self.packing.pack(batch);
        self.inputs(parameters);
        self.run(parameters);
        self.last.clear(batch.len(), self.h);
        for at in 0..batch.len() {
            let state = self.states.row(self.packing.last_row(at));
            self.last.row_mut(at).copy_from_slice(state);
        }
        let readout = self.places.readout;
        readout.forward(parameters, &self.last, &mut self.products, &mut self.logits);
        &self.logits
    }

    fn backward(
        &mut self,
        parameters: &[T],
        _: &[Sequence],
        d_logits: &Matrix<T>,
        gradient: &mut [T],
    ) {
        self.backward_in_time(parameters, d_logits, gradient);
    }

    fn weights(&self, _: usize) -> Option<&[T]> {
        None
    }

    fn flops(&self, batch: &[Sequence]) -> usize {
        let tokens: usize = batch.iter().map(Sequence::read).sum();
        // Before the first token there is no state to multiply.
        let past = 2 * (tokens - batch.len()) * self.h * C::GATES * self.h;
        self.places.input.flops(tokens) + past + self.places.readout.flops(batch.len())
    }
}

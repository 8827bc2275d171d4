//! The attention itself: one query a sequence, over the keys and values of its own tokens.

use crate::Real;
use crate::matrix::Matrix;
use crate::product::{add_multiple, dot};
use crate::sequence::Sequence;
use crate::softmax::softmax;

/// Projections, weights and output of b sequences with N tokens in all, and their gradients.
#[derive(Debug)]
pub(crate) struct SingleQuery<T> {
    scale: T,
    d_columns: [usize; 2],
    /// `b × d_k`.
    pub(crate) q: Matrix<T>,
    /// `N × d_k`.
    pub(crate) k: Matrix<T>,
    /// `N × d_v`.
    pub(crate) v: Matrix<T>,
    /// `N × 1`: the weight of each token in its sequence.
    weights: Matrix<T>,
    /// `b × d_v`.
    pub(crate) output: Matrix<T>,
    pub(crate) d_q: Matrix<T>,
    pub(crate) d_k: Matrix<T>,
    pub(crate) d_v: Matrix<T>,
    d_scores: Vec<T>,
    /// Where the tokens of each sequence start, and where those of the last one end.
    starts: Vec<usize>,
}

impl<T: Real> SingleQuery<T> {
    pub(crate) fn new(d_k: usize, d_v: usize, divided: bool) -> Self {
        let scale = if divided { 1.0 / (d_k as f64).sqrt() } else { 1.0 };
        let empty = Matrix::default;
        Self {
            scale: T::from_f64(scale),
            d_columns: [d_k, d_v],
            q: empty(),
            k: empty(),
            v: empty(),
            weights: empty(),
            output: empty(),
            d_q: empty(),
            d_k: empty(),
            d_v: empty(),
            d_scores: Vec::new(),
            starts: Vec::new(),
        }
    }

    /// Makes room for the projections: q, k and v are 0.
    pub(crate) fn clear(&mut self, sequences: usize, tokens: usize) {
        let [d_k, d_v] = self.d_columns;
        self.q.clear(sequences, d_k);
        self.k.clear(tokens, d_k);
        self.v.clear(tokens, d_v);
        self.weights.clear(tokens, 1);
        self.output.clear(sequences, d_v);
    }

    /// From q, k and v to weights and output.
    pub(crate) fn forward(&mut self, batch: &[Sequence]) {
        self.starts.clear();
        self.starts.push(0);
        for (at, sequence) in batch.iter().enumerate() {
            let (start, end) = (self.starts[at], self.starts[at] + sequence.tokens().len());
            self.starts.push(end);
            let weights = self.weights.part_mut(start..end);
            for (weight, key) in weights.iter_mut().zip(start..end) {
                *weight = dot(self.q.row(at), self.k.row(key)) * self.scale;
            }
            softmax(weights);
            for (weight, value) in weights.iter().zip(start..end) {
                add_multiple(self.output.row_mut(at), *weight, self.v.row(value));
            }
        }
    }

    /// From the gradient of the output, `b × d_v`, to those of q, k and v.
    pub(crate) fn backward(&mut self, batch: &[Sequence], d_output: &Matrix<T>) {
        let [d_k, d_v] = self.d_columns;
        self.d_q.clear(batch.len(), d_k);
        self.d_k.clear(self.k.rows(), d_k);
        self.d_v.clear(self.v.rows(), d_v);
        for at in 0..batch.len() {
            self.scores_backward(at, d_output.row(at));
            let (tokens, start) = (self.d_scores.len(), self.starts[at]);
            for (token, d_score) in (start..start + tokens).zip(&self.d_scores) {
                add_multiple(self.d_q.row_mut(at), *d_score, self.k.row(token));
                add_multiple(self.d_k.row_mut(token), *d_score, self.q.row(at));
                add_multiple(self.d_v.row_mut(token), self.weights.row(token)[0], d_output.row(at));
            }
        }
    }

    /// The gradients of one sequence's scores, before the scale.
    fn scores_backward(&mut self, at: usize, d_output: &[T]) {
        let (start, end) = (self.starts[at], self.starts[at + 1]);
        let weights = self.weights.part(start..end);
        let d_weights = (start..end).map(|token| dot(d_output, self.v.row(token)));
        self.d_scores.clear();
        self.d_scores.extend(d_weights);
        let mean = dot(weights, &self.d_scores);
        for (entry, weight) in self.d_scores.iter_mut().zip(weights) {
            *entry = *weight * (*entry - mean) * self.scale;
        }
    }

    /// The weights of a sequence's question, one a token.
    pub(crate) fn weights(&self, at: usize) -> &[T] {
        self.weights.part(self.starts[at]..self.starts[at + 1])
    }
}

//! The table of embeddings: how tokens become rows of numbers.

use crate::Real;
use crate::layout::{Layout, Place};
use crate::product::add_multiple;
use crate::random::Random;
use crate::sequence::Token;

/// How many contents and marks tokens have, and how many answers there are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vocabulary {
    pub(crate) contents: usize,
    pub(crate) marks: usize,
    pub(crate) answers: usize,
}

/// `E`, `(contents + marks) × d`. A token's embedding, `1 × d`, is `E[content] + E[contents + mark]`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Embedding {
    table: Place,
    contents: usize,
    d: usize,
}

impl Embedding {
    pub(crate) const fn new(layout: &mut Layout, vocabulary: Vocabulary, d: usize) -> Self {
        let Vocabulary { contents, marks, .. } = vocabulary;
        Self { table: layout.take(contents + marks, d), contents, d }
    }

    /// Normal entries.
    pub(crate) fn start<T: Real>(&self, parameters: &mut [T], deviation: f64, random: &mut Random) {
        random.fill_normal(self.table.of_mut(parameters), deviation);
    }

    /// Adds a token's embedding to a row of X, `1 × d`.
    pub(crate) fn add_to<T: Real>(&self, parameters: &[T], token: Token, row: &mut [T]) {
        let table = self.table.of(parameters);
        for at in self.rows(token) {
            add_multiple(row, T::ONE, &table[at * self.d..][..self.d]);
        }
    }

    /// Adds the gradient of a row of X to both rows of the table that it is the sum of.
    pub(crate) fn add_gradient<T: Real>(&self, d_row: &[T], token: Token, gradient: &mut [T]) {
        let table = self.table.of_mut(gradient);
        for at in self.rows(token) {
            add_multiple(&mut table[at * self.d..][..self.d], T::ONE, d_row);
        }
    }

    const fn rows(&self, token: Token) -> [usize; 2] {
        [token.content, self.contents + token.mark]
    }
}

//! Sequences of mixed lengths side by side: the longest first, so that those with a token at time t are the first rows.

use crate::sequence::{Sequence, Token};
use core::ops::Range;

/// The tokens of a batch by time: first the first token of every sequence, then the second of each that has one.
#[derive(Debug, Default)]
pub(crate) struct Packing {
    pub(crate) tokens: Vec<Token>,
    /// Where the rows of each time start, and where those of the last one end.
    starts: Vec<usize>,
    /// The row of each sequence's last token, in the order of the batch.
    last: Vec<usize>,
}

impl Packing {
    /// Lays out what a recurrent net reads of each sequence.
    pub(crate) fn pack(&mut self, batch: &[Sequence]) {
        let mut order: Vec<usize> = (0..batch.len()).collect();
        order.sort_by_key(|at| core::cmp::Reverse(batch[*at].read()));
        self.tokens.clear();
        self.starts.clear();
        self.last.clear();
        self.last.resize(batch.len(), 0);
        self.starts.push(0);
        for t in 0..order.first().map_or(0, |longest| batch[*longest].read()) {
            for at in order.iter().take_while(|at| batch[**at].read() > t) {
                self.last[*at] = self.tokens.len();
                self.tokens.push(batch[*at].tokens()[t]);
            }
            self.starts.push(self.tokens.len());
        }
    }

    /// How many tokens the longest sequence has.
    pub(crate) fn times(&self) -> usize {
        self.starts.len() - 1
    }

    /// The rows at time t.
    pub(crate) fn rows(&self, t: usize) -> Range<usize> {
        self.starts[t]..self.starts[t + 1]
    }

    /// The rows just before those at time t, in the same order; none at time 0.
    pub(crate) fn before(&self, t: usize) -> Range<usize> {
        match t.checked_sub(1) {
            None => 0..0,
            Some(before) => self.starts[before]..self.starts[before] + self.rows(t).len(),
        }
    }

    /// The row of the last token of a sequence.
    pub(crate) fn last_row(&self, at: usize) -> usize {
        self.last[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sequence::Asked;

    #[test]
    fn short_sequences_end_early_and_answer_in_the_order_of_the_batch() {
        let cards = [[0, 0], [1, 1], [2, 2]];
        let batch = [1, 3, 2].map(|n| Sequence::cards(&cards[..n], 0, Asked::Last).unwrap());
        let mut packing = Packing::default();
        packing.pack(&batch);
        let contents: Vec<usize> = packing.tokens.iter().map(|token| token.content).collect();
        assert_eq!(contents, [0, 0, 0, 1, 1, 0, 2, 0, 0]);
        assert_eq!([0, 1, 2].map(|at| packing.last_row(at)), [5, 8, 7]);
        assert_eq!((packing.rows(2), packing.before(2)), (6..8, 3..5));
        assert_eq!((packing.rows(0), packing.before(0)), (0..3, 0..0));
    }
}

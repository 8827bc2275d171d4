//! Tokens in another order: what attention computes then, token by token beside what it computed before.
//!
//! Without positions attention sees a set: whoever reorders the rows of X reorders the rows of the output, and changes
//! nothing else. Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.5.

use crate::{AttentionError, Head, HeadTrace, Matrix, Trace, positional_encoding};

/// One head on the same tokens in two orders, at the same strength of the positions.
#[derive(Clone, Debug, PartialEq)]
pub struct Reordered {
    /// `n × d`: X in the present order, without positions.
    pub x: Matrix,
    /// `n × d`: what is added to X, strength · [`positional_encoding`].
    pub positions: Matrix,
    /// The head on X + positions, rows in the present order.
    pub present: HeadTrace,
    /// The same in the original order.
    pub original: Trace,
    /// The weights of the present order with rows and columns in the original order, to be compared.
    pub weights: Matrix,
    /// The output of the present order with rows in the original order.
    pub output: Matrix,
}

impl Reordered {
    /// Computes both. `x` is `n × d` in the original order; `order` has the original index of each token, in the
    /// present order. `strength` is the factor on the positions: 0 leaves them out, 1 is the paper's.
    ///
    /// Law: at strength 0, `weights` and `output` are those of `original`, up to rounding.
    ///
    /// # Errors
    ///
    /// Those of [`Head::attend`].
    ///
    /// # Panics
    ///
    /// If `order` does not have the index of each row of `x` once.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::{Head, Matrix, Reordered};
    ///
    /// let w = Matrix::from_rows(&[[1.0, 0.0], [0.0, 1.0]]);
    /// let head = Head { w_q: w.clone(), w_k: w.clone(), w_v: w };
    /// let x = Matrix::from_rows(&[[1.0, 0.0], [0.0, 3.0]]);
    /// let both = |strength| Reordered::new(&head, &x, &[1, 0], strength, 1.0);
    /// assert!(both(0.0)?.largest_change() < 1e-12);
    /// assert!(both(1.0)?.largest_change() > 0.1);
    /// # Ok::<(), attention_core::AttentionError>(())
    /// ```
    pub fn new(
        head: &Head,
        x: &Matrix,
        order: &[usize],
        strength: f64,
        scale: f64,
    ) -> Result<Self, AttentionError> {
        let (n, d) = (x.rows(), x.columns());
        assert!(order.len() == n && is_order(order));
        let positions = positional_encoding(n, d).map(|_, _, entry| strength * entry);
        let attend = |x: &Matrix| -> Result<HeadTrace, AttentionError> {
            let x = x.map(|i, j, entry| entry + positions[(i, j)]);
            let projection = head.project(&x)?;
            let scores = projection.q.matmul(&projection.k.transpose())?;
            let trace = Trace::from_scores(scores, &projection.v, scale)?;
            Ok(HeadTrace { projection, trace })
        };
        let original = attend(x)?.trace;
        let x = rows_in(x, order);
        let present = attend(&x)?;
        let (places, Trace { weights, output, .. }) = (places(order), &present.trace);
        let columns = rows_in(&weights.transpose(), &places).transpose();
        let (weights, output) = (rows_in(&columns, &places), rows_in(output, &places));
        Ok(Self { x, positions, present, original, weights, output })
    }

    /// For each token in the original order, the largest difference between any number of its output before and now.
    pub fn changes(&self) -> Vec<f64> {
        let pairs = self.original.output.iter_rows().zip(self.output.iter_rows());
        pairs.map(|(before, now)| largest_difference(before, now)).collect()
    }

    /// The largest difference between any weight or any number of an output before and now.
    pub fn largest_change(&self) -> f64 {
        let weights = self.original.weights.iter_rows().zip(self.weights.iter_rows());
        let of_weights = weights.map(|(before, now)| largest_difference(before, now));
        of_weights.chain(self.changes()).fold(0.0, f64::max)
    }
}

/// The rows of a matrix with these indices.
fn rows_in(matrix: &Matrix, indices: &[usize]) -> Matrix {
    let mut data = Vec::new();
    for index in indices {
        data.extend_from_slice(matrix.row(*index));
    }
    Matrix::from_vec(indices.len(), matrix.columns(), data).unwrap_or_else(|_| panic!("it fits"))
}

/// Whether `order` has each index below its length once.
pub fn is_order(order: &[usize]) -> bool {
    (0..order.len()).all(|index| order.contains(&index))
}

/// For each original index, its place in `order`: the inverse permutation.
///
/// An index that is missing has the place 0.
///
/// # Example
///
/// ```
/// assert_eq!(attention_core::places(&[2, 0, 1]), [1, 2, 0]);
/// ```
pub fn places(order: &[usize]) -> Vec<usize> {
    let place = |index| order.iter().position(|original| *original == index).unwrap_or(0);
    (0..order.len()).map(place).collect()
}

fn largest_difference(before: &[f64], now: &[f64]) -> f64 {
    before.iter().zip(now).map(|(before, now)| (before - now).abs()).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn matrix(rows: usize, columns: usize) -> impl Strategy<Value = Matrix> {
        let entries = prop::collection::vec(-2.0..2.0, rows * columns);
        entries.prop_map(move |data| Matrix::from_vec(rows, columns, data).expect("it fits"))
    }

    fn head() -> impl Strategy<Value = Head> {
        (matrix(6, 4), matrix(6, 4), matrix(6, 3)).prop_map(|(w_q, w_k, w_v)| Head {
            w_q,
            w_k,
            w_v,
        })
    }

    fn shuffled() -> impl Strategy<Value = Vec<usize>> {
        Just((0..9).collect::<Vec<_>>()).prop_shuffle()
    }

    proptest! {
        #[test]
        fn without_positions_any_order_gives_every_token_the_same(
            x in matrix(9, 6), head in head(), order in shuffled(), scale in 0.2..1.0,
        ) {
            let both = Reordered::new(&head, &x, &order, 0.0, scale).expect("it fits");
            prop_assert!(both.largest_change() < 1e-12, "{}", both.largest_change());
        }

        #[test]
        fn rows_are_in_the_present_order_and_comparisons_in_the_original_one(
            x in matrix(9, 6), head in head(), order in shuffled(),
        ) {
            let both = Reordered::new(&head, &x, &order, 0.5, 0.5).expect("it fits");
            for (place, &token) in order.iter().enumerate() {
                prop_assert_eq!(both.x.row(place), x.row(token));
                prop_assert_eq!(both.present.trace.output.row(place), both.output.row(token));
                prop_assert_eq!(both.present.trace.weights[(place, 0)], both.weights[(token, order[0])]);
            }
        }

        #[test]
        fn places_are_the_inverse_of_an_order(order in shuffled()) {
            let places = places(&order);
            prop_assert!(order.iter().enumerate().all(|(place, token)| places[*token] == place));
        }
    }

    #[test]
    fn a_change_grows_from_nothing_with_the_strength() {
        let w = Matrix::from_rows(&[[1.0, 0.0], [0.0, 1.0]]);
        let head = Head { w_q: w.clone(), w_k: w.clone(), w_v: w };
        let x = Matrix::from_rows(&[[1.0, 0.0], [0.0, 3.0], [2.0, 1.0]]);
        let change = |strength| {
            Reordered::new(&head, &x, &[2, 1, 0], strength, 0.5).expect("it fits").largest_change()
        };
        assert!(change(0.0) < 1e-12);
        assert!(change(1e-9) < 1e-8 && change(1e-3) > change(1e-6) && change(1.0) > 0.1);
    }

    #[test]
    fn an_order_has_each_index_once() {
        assert!(is_order(&[]) && is_order(&[1, 0, 2]));
        assert!(!is_order(&[1, 1]) && !is_order(&[1, 2]));
    }
}

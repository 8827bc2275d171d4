//! The product of two matrices.

use crate::error::check_fit;
use crate::{AttentionError, Matrix};

impl Matrix {
    /// Computes the product `A · B` for `A = self`, `n × l`, and `B = other`, `l × m`; it is `n × m`.
    ///
    /// # Errors
    ///
    /// [`AttentionError::Shape`] when A has not as many columns as B has rows;
    /// [`AttentionError::NotFinite`] for `A`, `B`, or an entry of `A · B` that overflows.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::Matrix;
    ///
    /// let a = Matrix::from_rows(&[[1.0, 2.0]]);
    /// let b = Matrix::from_rows(&[[3.0], [4.0]]);
    /// assert_eq!(a.matmul(&b)?, Matrix::from_rows(&[[11.0]]));
    /// # Ok::<(), attention_core::AttentionError>(())
    /// ```
    pub fn matmul(&self, other: &Matrix) -> Result<Matrix, AttentionError> {
        self.named_matmul(other, ["A", "B", "A · B"], "A · B")
    }

    /// `matmul` whose errors call the left, right and resulting matrix by the caller's names.
    pub(crate) fn named_matmul(
        &self,
        other: &Matrix,
        [left, right, result]: [&'static str; 3],
        op: &'static str,
    ) -> Result<Matrix, AttentionError> {
        check_fit(op, (self.rows(), self.columns()), (other.rows(), other.columns()))?;
        self.check_finite(left)?;
        other.check_finite(right)?;
        let product = self.unchecked_matmul(other);
        product.check_finite(result)?;
        Ok(product)
    }

    /// The product of matrices known to fit; an entry that overflows is not finite.
    pub(crate) fn unchecked_matmul(&self, other: &Matrix) -> Matrix {
        // Row by row of the right one, all sums of a row grow side by side; each adds up in the order of its terms.
        let mut product = Matrix::zeros(self.rows(), other.columns());
        for (sums, row) in product.rows_mut().zip(self.iter_rows()) {
            for (entry, terms) in row.iter().zip(other.iter_rows()) {
                sums.iter_mut().zip(terms).for_each(|(sum, term)| *sum += entry * term);
            }
        }
        product
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_by_hand_is_rows_times_columns() {
        let a = Matrix::from_rows(&[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
        let b = Matrix::from_rows(&[[1.0, 0.0], [0.0, 1.0], [10.0, 100.0]]);
        assert_eq!(a.matmul(&b), Ok(Matrix::from_rows(&[[31.0, 302.0], [64.0, 605.0]])));
    }

    #[test]
    fn every_entry_adds_up_in_the_order_of_its_terms_however_many_there_are() {
        for terms in 0..12 {
            let a = Matrix::from_fn(3, terms, |i, l| 0.1 + (i * 5 + l) as f64 / 7.0);
            let b = Matrix::from_fn(terms, 2, |l, j| 0.3 - (l * 2 + j) as f64 / 3.0);
            let sum = |i, j| (0..terms).fold(0.0, |sum, l| sum + a[(i, l)] * b[(l, j)]);
            assert_eq!(a.matmul(&b), Ok(Matrix::from_fn(3, 2, sum)), "{terms} terms");
        }
    }

    #[test]
    fn a_product_names_the_operand_that_is_not_finite_and_one_that_overflows() {
        let at = |matrix| Err(AttentionError::NotFinite { matrix, row: 0, column: 1 });
        let fine = Matrix::from_rows(&[[1.0, 0.0], [0.0, 1.0]]);
        let odd = Matrix::from_rows(&[[1.0, f64::NAN], [f64::INFINITY, 1.0]]);
        let large = Matrix::from_rows(&[[1.0, 1e200], [1.0, 1e200]]);
        assert_eq!(odd.matmul(&fine), at("A"));
        assert_eq!(fine.matmul(&odd), at("B"));
        assert_eq!(large.matmul(&large), at("A · B"));
    }
}

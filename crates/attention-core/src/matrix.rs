//! A matrix of `f64`, one token per row.

use std::iter::repeat;
use std::ops::Index;

use crate::AttentionError;

/// A `rows × columns` matrix, stored row by row. Either count may be 0.
///
/// The numbers may be infinite or NaN (masked logits are `-∞`); what computes with them checks them.
///
/// # Example
///
/// ```
/// use attention_core::Matrix;
///
/// let x = Matrix::from_rows(&[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
/// assert_eq!((x.rows(), x.columns()), (2, 3));
/// assert_eq!(x[(1, 0)], 4.0);
/// assert_eq!(x.transpose().row(0), [1.0, 4.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    data: Vec<f64>,
}

impl Matrix {
    /// Makes a matrix with the given rows; no rows at all give a `0 × N` one.
    pub fn from_rows<const N: usize>(rows: &[[f64; N]]) -> Matrix {
        Matrix { rows: rows.len(), columns: N, data: rows.concat() }
    }

    /// Makes a `rows × columns` matrix from its numbers, row after row.
    ///
    /// # Errors
    ///
    /// [`AttentionError::Shape`] when `data` does not hold `rows · columns` numbers.
    /// Its `right` is then one row of `data.len()` columns.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::Matrix;
    ///
    /// let x = Matrix::from_vec(2, 2, vec![1.0, 2.0, 3.0, 4.0])?;
    /// assert_eq!(x.row(1), [3.0, 4.0]);
    /// assert!(Matrix::from_vec(2, 2, vec![1.0]).is_err());
    /// # Ok::<(), attention_core::AttentionError>(())
    /// ```
    pub fn from_vec(rows: usize, columns: usize, data: Vec<f64>) -> Result<Matrix, AttentionError> {
        let (left, right) = ((rows, columns), (1, data.len()));
        match rows.checked_mul(columns) == Some(data.len()) {
            true => Ok(Matrix { rows, columns, data }),
            false => Err(AttentionError::Shape { op: "matrix from numbers", left, right }),
        }
    }

    /// Makes a `rows × columns` matrix with `entry(i, j)` in row i, column j.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::Matrix;
    ///
    /// let identity = Matrix::from_fn(2, 2, |i, j| if i == j { 1.0 } else { 0.0 });
    /// assert_eq!(identity, Matrix::from_rows(&[[1.0, 0.0], [0.0, 1.0]]));
    /// ```
    pub fn from_fn(rows: usize, columns: usize, entry: impl Fn(usize, usize) -> f64) -> Matrix {
        let mut data = Vec::with_capacity(rows * columns);
        for i in 0..rows {
            data.extend((0..columns).map(|j| entry(i, j)));
        }
        Matrix { rows, columns, data }
    }

    /// Makes a `rows × columns` matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Matrix {
        Matrix::from_fn(rows, columns, |_, _| 0.0)
    }

    /// The number of rows: of tokens, when each row is one.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Row `i`, counted from 0; like a slice it panics when there is no such row.
    pub fn row(&self, i: usize) -> &[f64] {
        &self.data[i * self.columns..][..self.columns]
    }

    /// All rows, first to last; there are `rows()` of them even when they are empty.
    pub fn iter_rows(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        (0..self.rows).map(|i| self.row(i))
    }

    /// All rows, to change in place; none of a matrix without columns.
    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [f64]> {
        self.data.chunks_exact_mut(self.columns.max(1))
    }

    /// The `columns × rows` matrix whose rows are the columns of this one.
    pub fn transpose(&self) -> Matrix {
        Matrix::from_fn(self.columns, self.rows, |i, j| self[(j, i)])
    }

    /// Puts `change(i, j, entry)` in the place of every entry; the shape stays.
    pub fn map(&self, change: impl Fn(usize, usize, f64) -> f64) -> Matrix {
        let mut data = Vec::with_capacity(self.data.len());
        for (i, row) in self.iter_rows().enumerate() {
            data.extend(row.iter().enumerate().map(|(j, entry)| change(i, j, *entry)));
        }
        Matrix { data, ..*self }
    }

    /// Puts `change(row)` in the place of every row; the shape stays.
    ///
    /// An answer that is too short is filled up with zeros, one that is too long is cut.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_core::{Matrix, softmax};
    ///
    /// let logits = Matrix::from_rows(&[[5.0, 5.0], [0.0, f64::NEG_INFINITY]]);
    /// assert_eq!(logits.map_rows(softmax), Matrix::from_rows(&[[0.5, 0.5], [1.0, 0.0]]));
    /// ```
    pub fn map_rows(&self, change: impl Fn(&[f64]) -> Vec<f64>) -> Matrix {
        let fill = |row: Vec<f64>| row.into_iter().chain(repeat(0.0)).take(self.columns);
        let data = self.iter_rows().flat_map(|row| fill(change(row))).collect();
        Matrix { rows: self.rows, columns: self.columns, data }
    }

    pub(crate) fn check_finite(&self, matrix: &'static str) -> Result<(), AttentionError> {
        // A matrix with an entry has a column, so the division is safe.
        match self.data.iter().position(|entry| !entry.is_finite()) {
            None => Ok(()),
            Some(at) => Err(AttentionError::NotFinite {
                matrix,
                row: at / self.columns,
                column: at % self.columns,
            }),
        }
    }
}

impl Index<(usize, usize)> for Matrix {
    type Output = f64;

    /// The entry in row i, column j; like a slice it panics when there is no such entry.
    fn index(&self, (i, j): (usize, usize)) -> &f64 {
        &self.row(i)[j]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_columns_are_still_rows() {
        let rows: Vec<&[f64]> = vec![&[], &[]];
        assert_eq!(Matrix::zeros(2, 0).iter_rows().collect::<Vec<_>>(), rows);
        assert_eq!(Matrix::zeros(2, 0).matmul(&Matrix::zeros(0, 3)), Ok(Matrix::zeros(2, 3)));
        assert_eq!(Matrix::from_rows::<3>(&[]), Matrix::zeros(0, 3));
    }

    #[test]
    fn numbers_that_do_not_fill_the_shape_are_an_error() {
        let huge = usize::MAX / 2 + 1; // twice this wraps around to 0
        let shape =
            |left, right| Err(AttentionError::Shape { op: "matrix from numbers", left, right });
        assert_eq!(Matrix::from_vec(2, 2, vec![0.0; 5]), shape((2, 2), (1, 5)));
        assert_eq!(Matrix::from_vec(huge, 2, vec![]), shape((huge, 2), (1, 0)));
    }

    #[test]
    fn map_rows_keeps_the_shape_whatever_comes_back() {
        let x = Matrix::from_rows(&[[1.0, 2.0], [3.0, 4.0]]);
        assert_eq!(x.map_rows(|row| vec![row[1]]), Matrix::from_rows(&[[2.0, 0.0], [4.0, 0.0]]));
        assert_eq!(x.map_rows(|row| [row, row].concat()), x);
    }

    #[test]
    #[should_panic(expected = "out of bounds")]
    fn a_column_that_is_not_there_is_not_taken_from_the_next_row() {
        let _ = Matrix::zeros(2, 2)[(0, 2)];
    }
}

//! Matrices that keep their memory from one training step to the next.

use crate::Real;

/// `rows × columns` numbers by rows.
#[derive(Clone, Debug)]
pub(crate) struct Matrix<T> {
    columns: usize,
    entries: Vec<T>,
}

impl<T> Default for Matrix<T> {
    fn default() -> Self {
        Self { columns: 1, entries: Vec::new() }
    }
}

impl<T: Real> Matrix<T> {
    /// Makes this a `rows × columns` matrix of zeros.
    pub(crate) fn clear(&mut self, rows: usize, columns: usize) {
        self.columns = columns;
        self.entries.clear();
        self.entries.resize(rows * columns, T::ZERO);
    }

    /// Makes every one of `rows` rows a copy of `row`: how a bias comes before a product.
    pub(crate) fn repeat(&mut self, rows: usize, row: &[T]) {
        self.columns = row.len();
        self.entries.clear();
        (0..rows).for_each(|_| self.entries.extend_from_slice(row));
    }

    /// Makes this the transpose of `from`, which has `columns` columns.
    pub(crate) fn transpose(&mut self, from: &[T], columns: usize) {
        let rows = from.len() / columns;
        self.clear(columns, rows);
        for (r, row) in from.chunks_exact(columns).enumerate() {
            for (c, entry) in row.iter().enumerate() {
                self.entries[c * rows + r] = *entry;
            }
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.entries.len() / self.columns
    }

    pub(crate) const fn columns(&self) -> usize {
        self.columns
    }

    pub(crate) fn row(&self, row: usize) -> &[T] {
        &self.entries[row * self.columns..][..self.columns]
    }

    pub(crate) fn row_mut(&mut self, row: usize) -> &mut [T] {
        &mut self.entries[row * self.columns..][..self.columns]
    }

    /// The entries of some rows, one row after the other.
    pub(crate) fn part(&self, rows: core::ops::Range<usize>) -> &[T] {
        &self.entries[rows.start * self.columns..rows.end * self.columns]
    }

    pub(crate) fn part_mut(&mut self, rows: core::ops::Range<usize>) -> &mut [T] {
        &mut self.entries[rows.start * self.columns..rows.end * self.columns]
    }

    /// All entries, by rows.
    pub(crate) fn all(&self) -> &[T] {
        &self.entries
    }

    pub(crate) fn all_mut(&mut self) -> &mut [T] {
        &mut self.entries
    }
}

/// `to += the sum of all rows`, where each row is as long as `to`: the gradient of a bias.
pub(crate) fn add_rows<T: Real>(rows: &[T], to: &mut [T]) {
    for row in rows.chunks_exact(to.len()) {
        for (to, entry) in to.iter_mut().zip(row) {
            *to += *entry;
        }
    }
}

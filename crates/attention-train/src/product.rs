//! Products of matrices, with one fixed order of additions.
//!
//! Each entry of `A · B` is the sum of four partial sums: the first takes the terms 0, 4, 8 …, the second 1, 5, 9 …,
//! and they are added as `(s0 + s1) + (s2 + s3)`. No term is fused with an addition. Eight columns go through that
//! order side by side, so that a compiler may put them into vectors of any width, or none: the bits are the same.

use crate::Real;
use crate::matrix::Matrix;

/// Columns that go side by side: two vectors of four `f32`.
const WIDTH: usize = 8;

/// Partial sums of each entry.
const SUMS: usize = 4;

/// The right factor of a product, `k × n`, laid out in panels of eight columns; the last one is filled up with 0.
#[derive(Clone, Debug)]
pub(crate) struct Panels<T> {
    /// Panel by panel, `k` rows each.
    rows: Vec<[T; WIDTH]>,
    inner: usize,
    columns: usize,
}

impl<T: Real> Default for Panels<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), inner: 0, columns: 0 }
    }
}

impl<T: Real> Panels<T> {
    /// Lays out `b`, `k × n` by rows, in the memory of what stood here before.
    pub(crate) fn pack(&mut self, b: &[T], columns: usize) -> &Self {
        self.clear(b.len() / columns, columns);
        for (k, row) in b.chunks_exact(columns).enumerate() {
            for (panel, part) in row.chunks(WIDTH).enumerate() {
                self.rows[panel * self.inner + k][..part.len()].copy_from_slice(part);
            }
        }
        self
    }

    /// Lays out the transpose of `b`, which is `n × k` by rows: for products with `Bᵀ`.
    pub(crate) fn pack_transposed(&mut self, b: &[T], inner: usize) -> &Self {
        self.clear(inner, b.len() / inner);
        for (column, row) in b.chunks_exact(inner).enumerate() {
            let panel = &mut self.rows[column / WIDTH * inner..][..inner];
            for (to, from) in panel.iter_mut().zip(row) {
                to[column % WIDTH] = *from;
            }
        }
        self
    }

    fn clear(&mut self, inner: usize, columns: usize) {
        (self.inner, self.columns) = (inner, columns);
        self.rows.clear();
        self.rows.resize(inner * columns.div_ceil(WIDTH), [T::ZERO; WIDTH]);
    }

    /// `out += A · B`, where `a` is `m × k` and `out` is `m × n`, both by rows.
    pub(crate) fn add_product(&self, a: &[T], out: &mut [T]) {
        if self.inner == 0 {
            return;
        }
        for (left, to) in a.chunks_exact(self.inner).zip(out.chunks_exact_mut(self.columns)) {
            for (panel, to) in self.rows.chunks_exact(self.inner).zip(to.chunks_mut(WIDTH)) {
                add_multiple(to, T::ONE, &entries(left, panel));
            }
        }
    }
}

/// One row of A times one panel of B.
///
/// The sums have names, not indices, and the loop over the rest has a constant length: so they stay in registers.
#[inline(always)]
fn entries<T: Real>(left: &[T], panel: &[[T; WIDTH]]) -> [T; WIDTH] {
    let [mut s0, mut s1, mut s2, mut s3] = [[T::ZERO; WIDTH]; SUMS];
    let (left, last_left) = left.as_chunks::<SUMS>();
    let (panel, last_rows) = panel.as_chunks::<SUMS>();
    for ([a, b, c, d], rows) in left.iter().zip(panel) {
        add_scaled(&mut s0, *a, &rows[0]);
        add_scaled(&mut s1, *b, &rows[1]);
        add_scaled(&mut s2, *c, &rows[2]);
        add_scaled(&mut s3, *d, &rows[3]);
    }
    for (sum, k) in [&mut s0, &mut s1, &mut s2].into_iter().zip(0..) {
        if let (Some(factor), Some(row)) = (last_left.get(k), last_rows.get(k)) {
            add_scaled(sum, *factor, row);
        }
    }
    core::array::from_fn(|c| (s0[c] + s1[c]) + (s2[c] + s3[c]))
}

#[inline(always)]
fn add_scaled<T: Real>(sum: &mut [T; WIDTH], factor: T, row: &[T; WIDTH]) {
    for (sum, entry) in sum.iter_mut().zip(row) {
        *sum += factor * *entry;
    }
}

/// The dot product of two vectors of one length, by four partial sums as in the products of matrices.
pub(crate) fn dot<T: Real>(a: &[T], b: &[T]) -> T {
    let mut sums = [T::ZERO; SUMS];
    let (a, last_a) = a.as_chunks::<SUMS>();
    let (b, last_b) = b.as_chunks::<SUMS>();
    for (a, b) in a.iter().zip(b) {
        for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += *a * *b;
        }
    }
    for (sum, (a, b)) in sums.iter_mut().zip(last_a.iter().zip(last_b)) {
        *sum += *a * *b;
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

/// `to += factor · from`, entry by entry.
pub(crate) fn add_multiple<T: Real>(to: &mut [T], factor: T, from: &[T]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += factor * *from;
    }
}

/// Memory for the products of one pass, kept from one to the next.
#[derive(Clone, Debug)]
pub(crate) struct Products<T> {
    panels: Panels<T>,
    transposed: Matrix<T>,
}

impl<T: Real> Default for Products<T> {
    fn default() -> Self {
        Self { panels: Panels::default(), transposed: Matrix::default() }
    }
}

impl<T: Real> Products<T> {
    /// `out += A · B`: `a` is `m × k`, `b` is `k × n`, `out` is `m × n`.
    pub(crate) fn add(&mut self, a: &[T], b: &[T], columns: usize, out: &mut [T]) {
        self.panels.pack(b, columns).add_product(a, out);
    }

    /// `out += A · Bᵀ`: `a` is `m × k`, `b` is `n × k`, `out` is `m × n`. How a gradient goes back through a matrix.
    pub(crate) fn add_back(&mut self, a: &[T], b: &[T], inner: usize, out: &mut [T]) {
        self.panels.pack_transposed(b, inner).add_product(a, out);
    }

    /// `out += Aᵀ · B`: `a` is `m × k`, `b` is `m × n`, `out` is `k × n`. A matrix's own gradient.
    pub(crate) fn add_gradient(&mut self, a: &[T], k: usize, b: &[T], n: usize, out: &mut [T]) {
        self.transposed.transpose(a, k);
        self.panels.pack(b, n).add_product(self.transposed.all(), out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Purpose, Random};

    /// A matrix of normal numbers.
    fn normal<T: Real>(entries: usize, seed: u64) -> Vec<T> {
        let mut matrix = vec![T::ZERO; entries];
        Random::new(seed, Purpose::Parameters).fill_normal(&mut matrix, 1.0);
        matrix
    }

    /// One entry of a product, in the order that the module promises, entry by entry.
    fn entry(terms: impl Iterator<Item = (f32, f32)>) -> f32 {
        let mut sums = [0.0; 4];
        for (k, (a, b)) in terms.enumerate() {
            sums[k % 4] += a * b;
        }
        (sums[0] + sums[1]) + (sums[2] + sums[3])
    }

    #[test]
    fn every_product_of_every_shape_has_the_bits_of_four_partial_sums() {
        let sizes = [1, 3, 4, 7, 8, 9, 16, 33];
        let shapes = sizes.iter().flat_map(|m| sizes.map(|k| sizes.map(|n| [*m, k, n]))).flatten();
        for [m, k, n] in shapes {
            let (a, b): (Vec<f32>, Vec<f32>) = (normal(m * k, 1), normal(k * n, 2));
            let (mut a_t, mut b_t) = (Matrix::default(), Matrix::default());
            a_t.transpose(&a, k);
            b_t.transpose(&b, n);
            let mut products = Products::default();
            let [mut plain, mut back, mut own] = [(); 3].map(|()| vec![0.5; m * n]);
            products.add(&a, &b, n, &mut plain);
            products.add_back(&a, b_t.all(), k, &mut back);
            products.add_gradient(a_t.all(), m, &b, n, &mut own);
            for (at, found) in plain.iter().enumerate() {
                let terms = (0..k).map(|l| (a[at / n * k + l], b[l * n + at % n]));
                assert_eq!(*found, 0.5 + entry(terms), "entry {at} of {m} × {k} × {n}");
            }
            assert_eq!((&plain, &plain), (&back, &own), "{m} × {k} × {n}");
        }
    }

    #[test]
    fn a_dot_product_has_the_bits_of_four_partial_sums() {
        for k in 0..20 {
            let (a, b): (Vec<f32>, Vec<f32>) = (normal(k, 1), normal(k, 2));
            let terms = a.iter().copied().zip(b.iter().copied());
            assert_eq!(dot(&a, &b), entry(terms), "{k} terms");
        }
    }

    #[test]
    fn a_product_without_terms_adds_nothing() {
        let mut out = [7.0_f32; 6];
        Products::default().add_gradient(&[], 2, &[], 3, &mut out);
        assert_eq!(out, [7.0; 6]);
    }
}

//! A matrix of parameters.

use crate::Real;
use crate::layout::{Layout, Place};
use crate::matrix::Matrix;
use crate::product::Products;
use crate::random::Random;

/// `Y = X · W`: X is `m × rows`, W is `rows × columns`, Y is `m × columns`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Linear {
    weight: Place,
    rows: usize,
    columns: usize,
}

impl Linear {
    pub(crate) const fn new(layout: &mut Layout, rows: usize, columns: usize) -> Self {
        Self { weight: layout.take(rows, columns), rows, columns }
    }

    /// Entries uniform between `−bound` and `bound`.
    pub(crate) fn start<T: Real>(&self, parameters: &mut [T], bound: f64, random: &mut Random) {
        random.fill_uniform(self.weight.of_mut(parameters), bound);
    }

    /// Adds the product to Y.
    pub(crate) fn add_to<T: Real>(
        &self,
        parameters: &[T],
        x: &Matrix<T>,
        products: &mut Products<T>,
        y: &mut Matrix<T>,
    ) {
        products.add(x.all(), self.weight.of(parameters), self.columns, y.all_mut());
    }

    /// Adds `dX += dY · Wᵀ`, where dX has the shape of X.
    pub(crate) fn add_back<T: Real>(
        &self,
        parameters: &[T],
        d_y: &Matrix<T>,
        products: &mut Products<T>,
        d_x: &mut Matrix<T>,
    ) {
        products.add_back(d_y.all(), self.weight.of(parameters), self.columns, d_x.all_mut());
    }

    /// Adds `dW += Xᵀ · dY`.
    pub(crate) fn add_gradient<T: Real>(
        &self,
        x: &Matrix<T>,
        d_y: &Matrix<T>,
        products: &mut Products<T>,
        gradient: &mut [T],
    ) {
        let to = self.weight.of_mut(gradient);
        products.add_gradient(x.all(), self.rows, d_y.all(), self.columns, to);
    }

    /// Multiplications and additions for `m` rows.
    pub(crate) const fn flops(&self, m: usize) -> usize {
        2 * m * self.rows * self.columns
    }
}

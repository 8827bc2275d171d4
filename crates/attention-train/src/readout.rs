//! The last layer of every net: from its output to a logit for each answer.

use crate::Real;
use crate::layout::{Layout, Place};
use crate::linear::Linear;
use crate::matrix::{Matrix, add_rows};
use crate::product::Products;
use crate::random::Random;

/// `logits = O · W_o + b_o`: O is `b × h`, a row a sequence, W_o is `h × answers`, b_o is `1 × answers`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Readout {
    weight: Linear,
    bias: Place,
    inner: usize,
}

impl Readout {
    pub(crate) const fn new(layout: &mut Layout, inner: usize, answers: usize) -> Self {
        let weight = Linear::new(layout, inner, answers);
        Self { weight, bias: layout.take(1, answers), inner }
    }

    /// W_o uniform between ±1/√h, and no bias.
    pub(crate) fn start<T: Real>(&self, parameters: &mut [T], random: &mut Random) {
        self.weight.start(parameters, 1.0 / (self.inner as f64).sqrt(), random);
    }

    pub(crate) fn forward<T: Real>(
        &self,
        parameters: &[T],
        output: &Matrix<T>,
        products: &mut Products<T>,
        logits: &mut Matrix<T>,
    ) {
        logits.repeat(output.rows(), self.bias.of(parameters));
        self.weight.add_to(parameters, output, products, logits);
    }

    /// Writes the gradient of O: `dO = dlogits · W_oᵀ`.
    pub(crate) fn back<T: Real>(
        &self,
        parameters: &[T],
        d_logits: &Matrix<T>,
        products: &mut Products<T>,
        d_output: &mut Matrix<T>,
    ) {
        d_output.clear(d_logits.rows(), self.inner);
        self.weight.add_back(parameters, d_logits, products, d_output);
    }

    /// Adds the gradients of W_o and b_o.
    pub(crate) fn add_gradient<T: Real>(
        &self,
        output: &Matrix<T>,
        d_logits: &Matrix<T>,
        products: &mut Products<T>,
        gradient: &mut [T],
    ) {
        self.weight.add_gradient(output, d_logits, products, gradient);
        add_rows(d_logits.all(), self.bias.of_mut(gradient));
    }

    /// Multiplications and additions of the product for so many sequences, forward.
    pub(crate) const fn flops(&self, sequences: usize) -> usize {
        self.weight.flops(sequences)
    }
}

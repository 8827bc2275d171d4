//! A net that learns: a model, its gradient and the optimiser.

use crate::Real;
use crate::adam::{Adam, clip};
use crate::loss::cross_entropy;
use crate::matrix::Matrix;
use crate::model::Model;
use crate::sequence::Sequence;

/// A model in training.
#[derive(Debug)]
pub(crate) struct Learner<T> {
    pub(crate) model: Model<T>,
    pub(crate) gradient: Vec<T>,
    d_logits: Matrix<T>,
    adam: Adam<T>,
}

impl<T: Real> Learner<T> {
    /// A model before its first step.
    pub(crate) fn new(model: Model<T>, rate: f64) -> Self {
        let count = model.parameters.len();
        let adam = Adam::new(count, rate);
        Self { model, gradient: vec![T::ZERO; count], d_logits: Matrix::default(), adam }
    }

    /// The loss of a batch in nats, after which `gradient` is that of this batch.
    pub(crate) fn loss(&mut self, batch: &[Sequence]) -> T {
        let Model { network, parameters } = &mut self.model;
        self.gradient.fill(T::ZERO);
        let loss = cross_entropy(network.forward(parameters, batch), batch, &mut self.d_logits);
        network.backward(parameters, batch, &self.d_logits, &mut self.gradient);
        loss
    }

    /// Trains on a batch and returns the loss that it had before.
    pub(crate) fn step(&mut self, batch: &[Sequence]) -> T {
        let loss = self.loss(batch);
        clip(&mut self.gradient);
        self.adam.step(&mut self.model.parameters, &self.gradient);
        loss
    }

    /// Multiplications and additions in the products of such a step: forward, and twice as many backward.
    pub(crate) fn flops(&self, batch: &[Sequence]) -> usize {
        3 * self.model.network.flops(batch)
    }
}

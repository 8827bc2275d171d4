//! A net with its parameters.

use crate::Real;
use crate::hash::fnv_1a;
use crate::matrix::Matrix;
use crate::network::Network;
use crate::random::Random;
use crate::sequence::Sequence;
use core::fmt;

/// What answers questions, learned or not.
pub(crate) struct Model<T> {
    pub(crate) network: Box<dyn Network<T>>,
    pub(crate) parameters: Vec<T>,
}

/// Without the numbers: `Debug` in the trait of nets would put the formatting of floats into every worker, 12 kB.
impl<T> fmt::Debug for Model<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Model").field("parameters", &self.parameters.len()).finish_non_exhaustive()
    }
}

impl<T: Real> Model<T> {
    /// A net where training starts.
    pub(crate) fn new(network: Box<dyn Network<T>>, random: &mut Random) -> Self {
        let mut parameters = vec![T::ZERO; network.parameters()];
        network.start(&mut parameters, random);
        Self { network, parameters }
    }

    /// The logits, `b × answers`, a row a sequence.
    pub(crate) fn answer(&mut self, batch: &[Sequence]) -> &Matrix<T> {
        self.network.forward(&self.parameters, batch)
    }

    /// FNV-1a, 32 bits, over the bytes of all parameters, the lowest byte of each first.
    pub(crate) fn hash(&self) -> u32 {
        fnv_1a(self.parameters.iter().flat_map(|parameter| parameter.bytes()))
    }
}

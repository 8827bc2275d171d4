//! The designs: which net of which size learns a task, at which rate and for how long. They were chosen by trials.

use crate::Real;
use crate::attention::{Attention, Shape};
use crate::elman::Elman;
use crate::gru::Gru;
use crate::net::Net;
use crate::network::Network;
use crate::positions::Positions;
use crate::recurrent::Recurrent;
use crate::task::Task;

/// Columns of the embeddings, in every net.
const D: usize = 32;
/// Columns of V, and of Q and K outside the task `scaling`.
const D_K: usize = 16;

/// A net of a task.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Design {
    pub(crate) task: Task,
    pub(crate) net: Net,
    /// Columns of Q and K, in the task `scaling`.
    pub(crate) d_k: usize,
}

impl Design {
    /// The net, without parameters.
    pub(crate) fn network<T: Real + 'static>(&self) -> Box<dyn Network<T>> {
        let (vocabulary, deviation) = (self.task.vocabulary(), self.deviation());
        match self.net {
            Net::Elman => {
                let h = if self.task == Task::Star { 32 } else { 64 };
                Box::new(Recurrent::<T, Elman>::new(vocabulary, D, h, deviation))
            }
            Net::Gru => Box::new(Recurrent::<T, Gru>::new(vocabulary, D, 32, deviation)),
            _ => Box::new(Attention::new(self.shape())),
        }
    }

    /// The rate of Adam.
    pub(crate) const fn rate(&self) -> f64 {
        match (self.task, self.net) {
            (Task::Cards | Task::AskFirst, Net::Gru) => 1e-2,
            _ => 3e-3,
        }
    }

    /// Steps of training after which the picture is clear.
    pub(crate) const fn steps(&self) -> usize {
        match (self.task, self.net) {
            (Task::Cards | Task::AskFirst, Net::Elman | Net::Gru) => 3_000,
            (Task::Scaling, _) => 1_000,
            _ => 300,
        }
    }

    /// The standard deviation of the embeddings at the start: variance 1, and 1/4 in the task of the star.
    const fn deviation(&self) -> f64 {
        if matches!(self.task, Task::Star) { 0.5 } else { 1.0 }
    }

    fn shape(&self) -> Shape {
        let scaling = self.task == Task::Scaling;
        Shape {
            vocabulary: self.task.vocabulary(),
            d: D,
            d_k: if scaling { self.d_k } else { D_K },
            d_v: D_K,
            positions: match self.net {
                Net::AttentionLearned => Positions::Learned,
                Net::AttentionSinusoids => Positions::Sinusoids,
                _ => Positions::None,
            },
            divided: self.net != Net::AttentionUndivided,
            deviation: self.deviation(),
            unit_variance: scaling,
        }
    }
}

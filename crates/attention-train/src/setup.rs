//! What a run is made from.

use crate::design::Design;
use crate::net::Net;
use crate::task::Task;
use core::fmt;

/// Sizes of queries and keys that can be compared.
pub const D_K: [usize; 3] = [16, 64, 256];

/// A net of a task, from a seed. The same setup gives the same run, bit for bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// What is learned.
    pub task: Task,
    /// What learns it.
    pub net: Net,
    /// Any number: it decides the parameters at the start and every sequence.
    pub seed: u64,
    /// Columns of Q and K in the task `scaling`: 16, 64 or 256. In the other tasks it has no effect, since it is 16.
    pub d_k: usize,
}

impl Setup {
    /// The design, if there is one.
    pub(crate) fn design(&self) -> Result<Design, SetupError> {
        let Self { task, net, d_k, .. } = *self;
        if !task.nets().contains(&net) {
            return Err(SetupError::Net { task, net });
        }
        if task == Task::Scaling && !D_K.contains(&d_k) {
            return Err(SetupError::Columns { d_k });
        }
        Ok(Design { task, net, d_k })
    }
}

/// Why there is no such run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupError {
    /// The net is none of the task.
    Net {
        /// The task.
        task: Task,
        /// The net.
        net: Net,
    },
    /// The task `scaling` does not have such a d_k.
    Columns {
        /// The d_k that was asked for.
        d_k: usize,
    },
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Net { task, net } => {
                let names: Vec<_> = task.nets().iter().map(|net| net.name()).collect();
                let (net, task, names) = (net.name(), task.name(), names.join("; "));
                write!(f, "The task {task} has no net “{net}”. It has: {names}.")
            }
            Self::Columns { d_k } => write!(f, "d_k cannot be {d_k}: 16, 64 or 256."),
        }
    }
}

impl core::error::Error for SetupError {}

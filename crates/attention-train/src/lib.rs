//! Small nets that learn while a reader looks on: one layer of attention, an Elman net and a GRU, and their tasks.
//!
//! Gradients are written by hand, and every loop adds in one order. The same [`Setup`] gives the same parameters after
//! the same number of steps, bit for bit, in every browser with and without SIMD and on every host: what a test asserts
//! is what a reader sees. `exp`, `ln`, `tanh`, `sin`, `cos` and `pow` are those of `libm`; nothing is fused or left to
//! the machine's choice.
//!
//! | net | state or weights | source |
//! |---|---|---|
//! | attention | `softmax(q · Kᵀ / √d_k) · V`, q of the question alone | Vaswani et al. 2017, section 3.2.1 |
//! | Elman | `h' = tanh(x · W + b + h · U)` | Elman 1990 |
//! | GRU | `h' = (1 − z) ⊙ n + z ⊙ h` | Cho et al. 2014, as PyTorch computes it |
//!
//! Each is trained by Adam (Kingma and Ba 2015) on the mean cross-entropy of 32 fresh sequences a step, with the
//! gradient clipped to the length 1. The modules have the formulas, forward and backward, with every matrix's shape.
//!
//! | task | nets | parameters | rate | steps |
//! |---|---|---|---|---|
//! | [`Task::Cards`], [`Task::AskFirst`] | attention, d = 32, d_k = d_v = 16 | 2,020 | 0.003 | 300 |
//! | | Elman, h = 64 | 6,884 | 0.003 | 3,000 |
//! | | GRU, h = 32 | 6,820 | 0.01 | 3,000 |
//! | [`Task::Star`] | attention: no positions, learned, sinusoids | 2,384; 4,432; 2,384 | 0.003 | 300 |
//! | | Elman, h = 32; GRU, h = 32; read at the star | 3,184; 7,376 | 0.003 | 300 |
//! | [`Task::Scaling`] | attention, d_k = 16, 64 or 256 | 2,020; 5,092; 17,380 | 0.003 | 1,000 |
//!
//! Embeddings start normal with variance 1, in the task of the star 1/4. W_q, W_k and W_v start uniform between ±1/√d;
//! in the task `scaling`, W_q and W_k start so that entries of q and k have variance 1. W of the recurrent nets starts
//! uniform between ±1/√h, each h × h block of U orthogonal, W_o uniform between ±1/√rows, and every bias 0.
//!
//! These designs were picked because their pictures are clear; what was tried besides belongs beside the figure.

#![forbid(unsafe_code)]

mod adam;
mod answer;
mod attention;
mod design;
mod elman;
mod embedding;
mod evaluation;
#[cfg(test)]
mod gradients;
mod gru;
mod guess;
mod hash;
mod layout;
mod learner;
mod linear;
mod loss;
mod matrix;
mod model;
mod net;
mod network;
mod positions;
mod product;
mod random;
mod readout;
mod real;
mod recurrent;
mod report;
mod run;
mod sequence;
mod sequence_error;
mod setup;
mod sizes;
mod softmax;
mod task;

pub use answer::Answer;
pub use evaluation::{Accuracy, Evaluation, TESTED};
pub use net::Net;
pub use report::Report;
pub use run::{BATCH, Run};
pub use sequence::{Asked, Sequence, Token};
pub use sequence_error::SequenceError;
pub use setup::{D_K, Setup, SetupError};
pub use sizes::{BACKS, FRONTS, SYMBOLS};
pub use task::Task;

pub(crate) use real::Real;

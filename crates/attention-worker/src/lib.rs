//! The computations of the Web Workers. The interface for JavaScript is a binary for each worker, in `src/bin`.

#![forbid(unsafe_code)]

mod cost;
mod head_labels;
mod learning;
mod noise;
mod recurrent;
mod tokens;

pub use cost::Cost;
pub use head_labels::HeadLabels;
pub use learning::Learning;
pub use tokens::Tokens;

//! The work that Web Workers do, apart from what speaks to JavaScript: that is a binary a task in `src/bin`.

#![forbid(unsafe_code)]

mod cost;
mod labels;
mod noise;
mod recurrent;
mod tokens;

pub use cost::Cost;
pub use labels::Labels;
pub use tokens::Tokens;

//! The work that Web Workers do, apart from what speaks to JavaScript: that is a binary a task in `src/bin`.

#![forbid(unsafe_code)]

mod cost;
mod noise;
mod recurrent;

pub use cost::Cost;

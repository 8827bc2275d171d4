//! What a figure shows, in words: numbers and messages go in, sentences come out.
//!
//! The elements write these sentences on screen, and the build writes them under its stills, so that both say the same.

#![forbid(unsafe_code)]

mod counts;
mod finding;
mod flow;
mod pattern;

pub use counts::counted;
pub use finding::Finding;
pub use flow::FlowCaption;
pub use pattern::{label, pattern};

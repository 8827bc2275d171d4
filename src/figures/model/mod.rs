//! `<attention-model>`: a sentence of the reader's, and what the heads of a trained model do with it.
//!
//! ```text
//! worker ─▶ heard ─▶ Session ─▶ head grid, finder, status
//!                       └─ chosen head ─▶ State ─▶ summary, explorer, flow
//! ```
//!
//! The explorer and the flow of the chosen head are views of one [`State`](crate::state::State), which answers for the
//! element as well. The worker, its download and the cache of sentences are JavaScript.

mod asking;
mod control;
mod field;
mod figure;
mod finder;
mod head_cell;
mod head_grid;
mod heard;
mod host;
mod query;
mod sentence;
mod session;
mod status;
mod summary;
mod texts;
mod thumbnails;
mod view;

pub(super) use self::figure::{start, start_without_head};

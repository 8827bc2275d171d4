//! `<attention-model>`: a sentence of the reader's, and what the heads of a trained model do with it. Explorers and
//! flows of one head have it from here as well: see [`Trained`].
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
mod extent;
mod field;
mod figure;
mod finder;
mod head_cell;
mod head_grid;
mod heard;
mod host;
mod notes;
mod query;
mod sentence;
mod session;
mod status;
mod summary;
mod texts;
mod thumbnails;
mod trained;
mod view;

pub(super) use self::figure::start;
pub(super) use self::trained::{Trained, trained};

//! `<attention-model>`: the heads of a trained model on the reader's own sentence. Explorers and flows of one head use
//! this module as well: see [`Trained`].
//!
//! ```text
//! worker ─▶ from_js ─▶ Session ─▶ head grid, finder, status
//!                       └─ chosen head ─▶ State ─▶ summary, explorer, flow
//! ```
//!
//! The explorer and the flow of the chosen head are views of one [`State`](crate::state::State), and so are the query,
//! scale and trace of the element. The worker, its download and the cache of sentences are JavaScript.

mod control;
mod extent;
mod field;
mod figure;
mod filter;
mod finder;
mod from_js;
mod head_cell;
mod head_grid;
mod host;
mod lens;
mod notes;
mod opening;
mod query;
mod sentence;
mod session;
mod status;
mod subscription;
mod summary;
mod texts;
mod thumbnails;
mod trained;
mod view;

pub(super) use self::figure::start;
pub(super) use self::trained::{Trained, trained};

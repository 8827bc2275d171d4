//! The elements: each composes widgets over one [`State`] and draws nothing itself.

mod caption;
mod explorer;
mod flow;
mod state;

pub(crate) use explorer::Explorer;
pub(crate) use flow::Flow;
pub(crate) use state::{Change, SCALE, State};

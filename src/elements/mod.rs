//! The elements: each composes widgets over one [`State`] and draws nothing itself.

mod caption;
mod explorer;
mod finding;
mod flow;
mod hidden;
mod menu;
mod seen;
mod state;
mod subject;
mod sum;

pub(crate) use explorer::Explorer;
pub(crate) use explorer::drawing as explorer_drawing;
pub(crate) use finding::finding;
pub(crate) use flow::{FlowFigure, flow};
pub(crate) use hidden::Hidden;
pub(crate) use state::{Change, Lessons, State};
pub(crate) use subject::{Own, Subject};

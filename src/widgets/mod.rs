//! The widgets that figures are composed of. A widget takes signals and callbacks, and uses no other widget.

mod arcs;
mod bar;
mod cell_sum;
mod grid;
mod heatmap;
mod mask;
mod palette;
mod readout;
mod scale;
mod stages;
mod table;
mod tokens;
mod transport;

pub(crate) use arcs::{ArcPath, Arcs};
pub(crate) use bar::{Bar, BarState};
pub(crate) use cell_sum::{CellSum, Sum};
pub(crate) use grid::{Grid, GridState};
pub(crate) use heatmap::{Heatmap, HeatmapState, heatmap};
pub(crate) use mask::MaskSwitch;
pub(crate) use palette::Palette;
pub(crate) use readout::LiveText;
pub(crate) use scale::{Scale, ScaleState};
pub(crate) use stages::Stages;
pub(crate) use table::{TableState, WeightsTable};
pub(crate) use tokens::{TokenRow, Tokens, TokensState, moved, token};
pub(crate) use transport::{Scrubber, Transport, TransportState, stepped, stepped_within};

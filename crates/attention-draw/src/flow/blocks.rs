//! Which blocks are shown when.

use super::Input;
use super::timeline_state::{Projected, TimelineState};
use crate::{Role, Stage};

/// A block of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    X,
    /// The query's row of X, a feature a row.
    Factor,
    /// The matrix of a projection, a feature a row.
    W,
    Q,
    K,
    Score,
    Logit,
    Weight,
    V,
}

/// What the picture shows at a time: what the caption talks about, or all of the role that stands out.
pub(super) fn shown(input: &Input, timeline: &TimelineState) -> &'static [Block] {
    use Block::{Factor, K, Logit, Q, Score, V, W, Weight, X};
    match input.highlight {
        Some(Role::Query) => return &[Q],
        Some(Role::Key) => return &[K],
        Some(Role::Value) => return &[V],
        Some(Role::Weight) => return &[Weight],
        Some(Role::Plain) | None => {}
    }
    let has_x = input.x.columns() > 0;
    match timeline.stage {
        Stage::Embed if has_x => &[X],
        Stage::Embed => &[Q],
        Stage::Project if input.is_small() => &[Factor, W],
        Stage::Project => match (timeline.projecting().0, has_x) {
            (Projected::Q, true) => &[X, Q],
            (Projected::K, true) => &[X, K],
            (Projected::V, true) => &[X, V],
            (Projected::Q, false) => &[Q],
            (Projected::K, false) => &[K],
            (Projected::V, false) => &[V],
        },
        Stage::Score => &[K, Score],
        Stage::Scale => &[Score, Logit],
        Stage::Softmax => &[Logit, Weight],
        Stage::Blend | Stage::Output => &[Weight, V],
    }
}

/// The names of a block's columns.
pub(super) fn names<'a>(input: &Input<'a>, block: Block) -> &'a [&'a str] {
    match block {
        Block::X => input.features,
        Block::Q | Block::K => input.axes,
        Block::V | Block::W => input.passes,
        Block::Factor | Block::Score | Block::Logit | Block::Weight => &[],
    }
}

/// How many columns a matrix has; 0 for a block of another kind, which is a single column.
pub(super) fn columns(input: &Input, block: Block) -> usize {
    let made = &input.trace.projection;
    match block {
        Block::X => input.x.columns(),
        Block::Q | Block::K => made.k.columns(),
        Block::V => made.v.columns(),
        // As wide as the widest of the three.
        Block::W => made.k.columns().max(made.v.columns()),
        Block::Factor | Block::Score | Block::Logit | Block::Weight => 0,
    }
}

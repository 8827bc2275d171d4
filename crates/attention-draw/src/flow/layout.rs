//! Where the matrices and the arithmetic below them are placed.

use std::f64::consts::FRAC_1_SQRT_2;

use super::Input;
use super::timeline_state::{Projected, TimelineState};
use crate::{Band, Rect, Stage};

/// From this width on all blocks stand side by side; below it, those of the stage.
const WIDE: f64 = 900.0;
const LABELS: f64 = 72.0;
const TITLE: f64 = 22.0;
const HEADS: f64 = 62.0;
const ROW: f64 = 22.0;
const LARGEST_CELL: f64 = 34.0;
const NUMBER: f64 = 46.0;
const BARS: f64 = 100.0;
/// The bars beside V alone, whose cells hold more digits the wider they are.
const BARS_BESIDE_VALUES: f64 = 80.0;
/// Where all blocks are shown, V is wider: the output stands below it, with more digits than V has.
const VALUE_CELL: f64 = 36.0;
/// The same where no entry of V, and so none of the output, has a sign or a second digit.
const SHORT_VALUE_CELL: f64 = 30.0;
const MAX_WIDE_VALUES: usize = 6;
pub(super) const GAP: f64 = 15.0;
/// Room for the last slanted head, if it is not longer than this.
const LEAN: f64 = 22.0;
const LEAN_LENGTH: f64 = 8.0 * LETTER;
/// The width of a digit or a letter at the size texts are set in.
const LETTER: f64 = 7.2;
/// Where the row names of the arithmetic end, unless they are long; what stands beside them has the rest.
const NAMES: f64 = 86.0;
const BESIDE_NAMES: f64 = 188.0;
const DOT_PRODUCT_HEIGHT: f64 = 214.0;

/// A block of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    X,
    Q,
    K,
    Score,
    Logit,
    Weight,
    V,
}

const ALL: [Block; 7] =
    [Block::X, Block::Q, Block::K, Block::Score, Block::Logit, Block::Weight, Block::V];

/// Where everything is at one time.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    blocks: Vec<(Block, Band)>,
    /// Tokens, from top to bottom.
    pub(super) rows: Band,
    /// Where the heads of the columns stand.
    pub(super) heads: f64,
    /// Where the names of the matrices stand.
    pub(super) title: f64,
    /// The free area below.
    pub(super) dot_product: Rect,
    /// Where names end there.
    pub(super) names: f64,
    pub(super) height: f64,
}

/// How high the picture of `n` tokens is: the same at every time and width.
pub fn height(n: usize) -> f64 {
    TITLE + HEADS + n as f64 * ROW + DOT_PRODUCT_HEIGHT
}

impl Layout {
    pub(super) fn new(input: &Input, timeline: &TimelineState, width: f64) -> Self {
        let mut shown =
            if width >= WIDE && fits(input, width) { ALL.to_vec() } else { shown(timeline) };
        if input.x.columns() == 0 {
            shown = without_x(shown, timeline);
        }
        let rows = Band { start: TITLE + HEADS, step: ROW, n: input.tokens.len() };
        let blocks = place(input, &shown, width);
        let dot_product = Rect::new(0.0, rows.end() + 16.0, width, DOT_PRODUCT_HEIGHT - 16.0);
        Self {
            blocks,
            rows,
            heads: TITLE + HEADS - 4.0,
            title: TITLE / 2.0,
            dot_product,
            // Further right for long ones, where there is room.
            names: (longest(input) + 12.0).min(width - BESIDE_NAMES).max(NAMES),
            height: height(input.tokens.len()),
        }
    }

    /// The columns of a block, if it is shown.
    pub(super) fn columns(&self, block: Block) -> Option<Band> {
        self.blocks.iter().find(|(other, _)| *other == block).map(|(_, band)| *band)
    }

    /// The cell of token `j`, column `c`.
    pub(super) fn cell(&self, columns: &Band, j: usize, c: usize) -> Rect {
        Rect::new(columns.at(c), self.rows.at(j), columns.step, self.rows.step)
    }

    /// The row of token `j` across all columns of a block.
    pub(super) fn row(&self, columns: &Band, j: usize) -> Rect {
        Rect::new(columns.start, self.rows.at(j), columns.end() - columns.start, self.rows.step)
    }

    /// Where token names end.
    pub(super) fn labels(&self) -> f64 {
        LABELS - 8.0
    }
}

/// About how wide the widest of some texts is.
pub fn widest(texts: &[&str]) -> f64 {
    let mut letters = 0;
    for text in texts {
        // Not `count()`, which the panels call: what two parts share is a file of its own.
        letters = letters.max(text.chars().fold(0, |letters, _| letters + 1));
    }
    letters as f64 * LETTER
}

/// About how wide the widest name of a column or sum is.
fn longest(input: &Input) -> f64 {
    let labels = [input.labels.sum, input.labels.weight];
    let [features, axes] = [input.features, input.axes].map(widest);
    features.max(axes).max(widest(&labels))
}

/// The blocks a narrow picture shows: those the caption talks about.
fn shown(timeline: &TimelineState) -> Vec<Block> {
    match timeline.stage {
        Stage::Embed => vec![Block::X],
        Stage::Project => match timeline.projecting().0 {
            Projected::Q => vec![Block::X, Block::Q],
            Projected::K => vec![Block::X, Block::K],
            Projected::V => vec![Block::X, Block::V],
        },
        Stage::Score => vec![Block::Q, Block::K, Block::Score],
        Stage::Scale => vec![Block::Score, Block::Logit],
        Stage::Softmax => vec![Block::Logit, Block::Weight],
        Stage::Blend | Stage::Output => vec![Block::Weight, Block::V],
    }
}

/// Whether all blocks have room side by side, with cells that can be told apart.
fn fits(input: &Input, width: f64) -> bool {
    let cells: usize = ALL.iter().map(|block| columns(input, *block)).sum();
    cells as f64 * 6.0 <= width - LABELS - LEAN - 2.0 * NUMBER - BARS - 6.0 * GAP
}

/// A head that begins with Q, K and V shows these from the start.
fn without_x(mut shown: Vec<Block>, timeline: &TimelineState) -> Vec<Block> {
    shown.retain(|block| *block != Block::X);
    if timeline.stage == Stage::Embed && shown.is_empty() {
        shown.push(Block::Q);
    }
    shown
}

fn columns(input: &Input, block: Block) -> usize {
    match block {
        Block::X => input.x.columns(),
        Block::Q => input.trace.projection.q.columns(),
        Block::K => input.trace.projection.k.columns(),
        Block::V => input.trace.projection.v.columns(),
        Block::Score | Block::Logit | Block::Weight => 0,
    }
}

fn fixed(block: Block, shown: &[Block]) -> f64 {
    match block {
        Block::Score | Block::Logit => NUMBER,
        Block::Weight if shown == [Block::Weight, Block::V] => BARS_BESIDE_VALUES,
        Block::Weight => BARS,
        _ => 0.0,
    }
}

/// How wide a value is where the output stands below it: the output is a mean of values.
fn value_cell(input: &Input) -> f64 {
    let is_short = |row: &[f64]| row.iter().all(|value| (0.0..10.0).contains(value));
    let all_short = input.trace.projection.v.iter_rows().all(is_short);
    if all_short { SHORT_VALUE_CELL } else { VALUE_CELL }
}

fn place(input: &Input, shown: &[Block], width: f64) -> Vec<(Block, Band)> {
    let (cell, value_cell) = cells(input, shown, width);
    let mut x = LABELS;
    let mut placed = Vec::new();
    for &block in shown {
        let n = columns(input, block);
        let band = match n {
            0 => Band { start: x, step: fixed(block, shown), n: 1 },
            n if block == Block::V => Band { start: x, step: value_cell, n },
            n => Band { start: x, step: cell, n },
        };
        x = band.end() + GAP;
        placed.push((block, band));
    }
    placed
}

/// How wide the cells of the matrices are, and those of V.
fn cells(input: &Input, shown: &[Block], width: f64) -> (f64, f64) {
    let fixed: f64 = shown.iter().map(|block| fixed(*block, shown)).sum();
    let gaps = GAP * (shown.len() - 1) as f64;
    let lean = LEAN + (longest(input) - LEAN_LENGTH).max(0.0) * FRAC_1_SQRT_2;
    let free = width - LABELS - lean - fixed - gaps;
    let all: usize = shown.iter().map(|block| columns(input, *block)).sum();
    let whole = |cell: f64| {
        if cell < 4.0 { cell.max(0.5) } else { cell.floor().min(LARGEST_CELL) }
    };
    let shared = free / all.max(1) as f64;
    // Few values stand below wider cells, since the output has more digits than they have.
    let values = columns(input, Block::V);
    let value_cell = value_cell(input);
    if shown.len() < ALL.len() - 1 || values > MAX_WIDE_VALUES {
        return (whole(shared), whole(shared));
    }
    if shared >= value_cell {
        return (whole(shared), whole(shared).max(value_cell));
    }
    let others = (all - values).max(1) as f64;
    (whole((free - values as f64 * value_cell) / others), value_cell)
}

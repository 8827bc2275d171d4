//! Where everything is placed, and how large it is.

use std::f64::consts::FRAC_1_SQRT_2;

use super::Input;
use super::blocks::{Block, columns, names, shown};
use super::sizes::{Sizes, widest};
use super::timeline_state::TimelineState;
use crate::{Band, Rect, Stage};

/// In rows: the room for a sign after the names.
const SIGN: f64 = 0.8;
/// In rows: a number, a factor, the gap between two blocks, the most that bars take, and the least.
const NUMBER: f64 = 2.4;
const FACTOR: f64 = 1.8;
const GAP: f64 = 0.7;
const BARS: f64 = 12.0;
const LEAST_BARS: f64 = 2.2;
/// Bars beside values take this share of the width without a row, if that is more.
const BARS_SHARE: f64 = 0.16;
/// In rows: the largest cell where a matrix has so few columns, and elsewhere.
const FEW: usize = 5;
const LARGEST_OF_FEW: f64 = 3.4;
const LARGEST: f64 = 2.95;
/// In rows: below the tokens.
const FOOT: f64 = 2.4;
/// The most that names take of the width.
const NAMES: f64 = 0.24;
/// In sizes of their letters: the room for slanted names, and the width of one that needs more room beside it.
const SLANTED: f64 = 3.0;
const RISE: f64 = 5.0;

/// What takes most of the width.
const WIDEST: [&[Block]; 4] = [
    &[Block::X],
    &[Block::K, Block::Score],
    &[Block::Weight, Block::V],
    &[Block::Logit, Block::Weight],
];

/// Where everything is at one time.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    blocks: Vec<(Block, Band)>,
    pub(super) sizes: Sizes,
    /// Tokens or features, from top to bottom.
    rows: Band,
    /// The visited key while the query's row stands above it and their products below, which moves other rows: a
    /// fraction on the way from one key to the next.
    visited: Option<f64>,
    /// Where names end.
    pub(super) names: f64,
    /// The size of the names' letters.
    pub(super) name_size: f64,
    /// Whether the names of columns are slanted.
    pub(super) is_slanted: bool,
    /// Where the names of columns stand.
    pub(super) heads: f64,
    /// The first line below the rows.
    pub(super) foot: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How high the picture is at a width: the same at every time and for every query.
pub fn height(input: &Input, width: f64) -> f64 {
    Layout::new(input, &TimelineState::at(0.0, input.tokens.len()), width).height
}

impl Layout {
    pub(super) fn new(input: &Input, timeline: &TimelineState, width: f64) -> Self {
        let lines = input.tokens.len().max(if input.is_small() { input.features.len() } else { 0 });
        let sizes = Sizes::new(width, lines);
        let (names_end, name_size) = row_names(input, sizes, width);
        let mut layout = Self {
            blocks: Vec::new(),
            sizes,
            rows: Band { start: 0.0, step: sizes.row, n: lines },
            visited: None,
            names: names_end,
            name_size,
            is_slanted: false,
            heads: 0.0,
            foot: 0.0,
            width,
            height: 0.0,
        };
        // The names of columns are slanted at every time, or at none.
        let (mut end, mut fits) = (0.0_f64, true);
        for shown in WIDEST {
            for (block, band) in layout.placed(input, shown) {
                fits &= widest(names(input, block), sizes.small) + 6.0 <= band.step;
                end = end.max(band.end());
            }
        }
        layout.is_slanted = !fits;
        let heads = if fits { sizes.text + 16.0 } else { SLANTED * sizes.small };
        let top = heads + sizes.small + 4.0;
        layout.heads = top - 4.0;
        layout.rows.start = top;
        layout.foot = top + sizes.row * lines as f64 + 0.3 * sizes.row;
        layout.height = (layout.foot + (FOOT - 0.3) * sizes.row).ceil();
        layout.blocks = layout.placed(input, shown(input, timeline));
        // In the middle of the picture, at every time.
        let indent = ((width - end) / 2.0).max(0.0).floor();
        layout.names += indent;
        layout.blocks.iter_mut().for_each(|(_, band)| band.start += indent);
        if timeline.stage == Stage::Score && layout.columns(Block::Score).is_some() {
            layout.visited = Some(timeline.visit(input.top_key()).position);
        }
        layout
    }

    /// The columns of a block, if it is shown.
    pub(super) fn columns(&self, block: Block) -> Option<Band> {
        self.blocks.iter().find(|(other, _)| *other == block).map(|(_, band)| *band)
    }

    /// The upper edge of the row of token `j`.
    pub(super) fn row(&self, j: usize) -> f64 {
        let rows = self.visited.map_or(0.0, |at| {
            let behind = j as f64 - at;
            (behind + 1.0).clamp(0.0, 1.0) + behind.clamp(0.0, 1.0)
        });
        self.rows.at(j) + rows * self.sizes.row
    }

    /// The upper edge of a row `lines` below where the first token stands.
    pub(super) fn line(&self, lines: f64) -> f64 {
        self.rows.start + lines * self.sizes.row
    }

    /// The cell in column `c` of a row whose upper edge is at `y`.
    pub(super) fn cell(&self, columns: &Band, y: f64, c: usize) -> Rect {
        Rect::new(columns.at(c), y, columns.step, self.sizes.row)
    }

    /// All cells of a block in the row whose upper edge is at `y`.
    pub(super) fn across(&self, columns: &Band, y: f64) -> Rect {
        Rect::new(columns.start, y, columns.end() - columns.start, self.sizes.row)
    }

    /// The blocks side by side.
    fn placed(&self, input: &Input, shown: &[Block]) -> Vec<(Block, Band)> {
        let Self { width, names: start, sizes: Sizes { row, small, .. }, .. } = *self;
        let start = start + SIGN * row;
        let (mut free, mut n) = (width - start + GAP * row, 0);
        for &block in shown {
            n += columns(input, block);
            free -= self.fixed(block, shown) + GAP * row;
        }
        if let (Some(&last), true) = (shown.last(), self.is_slanted) {
            // Room for the last name.
            let name = names(input, last).last().map_or(0.0, |name| widest(&[name], small));
            free -= (name.min(RISE * small) * FRAC_1_SQRT_2 - 0.5 * row).max(0.0);
        }
        let most = if n <= FEW && !shown.contains(&Block::W) { LARGEST_OF_FEW } else { LARGEST };
        let cell = free / n.max(1) as f64;
        let cell = if cell < 4.0 { cell.max(0.5) } else { cell.floor().min(most * row) };
        let mut x = start;
        let place = |&block: &Block| {
            let n = columns(input, block);
            let step = if n == 0 { self.fixed(block, shown) } else { cell };
            let band = Band { start: x, step, n: n.max(1) };
            x = band.end() + GAP * row;
            (block, band)
        };
        shown.iter().map(place).collect()
    }

    /// The width of a block with a single column.
    fn fixed(&self, block: Block, shown: &[Block]) -> f64 {
        let row = self.sizes.row;
        match block {
            Block::Factor => FACTOR * row,
            Block::Score | Block::Logit => NUMBER * row,
            Block::Weight if shown.contains(&Block::V) => {
                (BARS_SHARE * self.width - row).max(LEAST_BARS * row)
            }
            Block::Weight => {
                let left = self.width - self.names - (SIGN + GAP + NUMBER) * row;
                left.min(BARS * row).max(LEAST_BARS * row)
            }
            _ => 0.0,
        }
    }
}

/// Where names end, and how large they are: smaller where there is no room for all.
fn row_names(input: &Input, sizes: Sizes, width: f64) -> (f64, f64) {
    let most = NAMES * width;
    let mut size = sizes.text;
    loop {
        let mut needed = widest(&[input.labels.output], size);
        for names in [input.tokens, input.features] {
            needed = needed.max(widest(names, size));
        }
        if needed + 2.0 <= most || size < sizes.text {
            return ((needed + 2.0).min(most).max(0.0), size);
        }
        size = sizes.small;
    }
}

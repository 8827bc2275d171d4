//! All weights at once: rows are queries, columns are keys.

mod cells;

use std::f64::consts::SQRT_2;
use std::sync::Arc;

use attention_core::Matrix;

use self::cells::{bars, hatch};
use crate::{Anchor, Band, Cells, Rect, Rgb, Role, Scene, Theme, Tone, whole_percent};

/// The width of the room for labels of rows.
const ROW_LABELS: f64 = 72.0;
/// The height of the room for labels of columns, which are slanted.
const COLUMN_LABELS: f64 = 58.0;
/// Room for the last label of a column, which leans out of its column.
const LEAN: f64 = 26.0;
/// The length of a label of a column that stays below the upper edge.
const LONGEST_COLUMN_LABEL: f64 = 62.0;
const LARGEST_CELL: f64 = 60.0;
/// Cells of at least this size are rounded down to whole pixels; rounding smaller ones would waste too much width.
const WHOLE_CELL: f64 = 4.0;
/// The legend is at least this wide, even below a narrower grid.
const LEAST_LEGEND: f64 = 160.0;
/// Cells of at least this size have room for the digits of a weight.
const CELL_WITH_DIGITS: f64 = 22.0;
/// The size of these digits for each pixel of a cell, and of the labels of rows, and where that ends. Labels of columns
/// have no room to grow.
const DIGITS_BY_CELL: f64 = 0.4;
const DIGITS: (f64, f64) = (12.0, 22.0);
const LABELS_BY_CELL: f64 = 0.28;
const LABELS: (f64, f64) = (12.0, 15.0);
/// Labels are at least this far apart.
const LABEL_PITCH: f64 = 15.0;
/// For more cells than this, colours come from a table of as many steps.
const STEPS: usize = 1024;
const LEGEND_GAP: f64 = 14.0;
const LEGEND: f64 = 10.0;
const LEGEND_STEPS: usize = 24;
const LEGEND_TEXT: f64 = 20.0;

/// What a heatmap shows.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The colours of all weights, from [`colors`].
    pub colors: Arc<[Rgb]>,
    /// `n × m`: a row a query, a column a key.
    pub weights: &'a Matrix,
    /// The label of a token for each row and column; shortened where it has no room.
    pub labels: &'a [&'a str],
    /// The row that is outlined.
    pub query: usize,
    /// The cell under the pointer or with the keyboard's focus.
    pub cell: Option<(usize, usize)>,
    /// Whether keys after their query are hidden, and hatched.
    pub causal: bool,
    /// While bars become the rows: the seconds since the first began to appear.
    pub bars: Option<f64>,
    /// The words at the two ends of the legend and between them.
    pub legend: [&'a str; 3],
}

/// Where everything is, a function of the width and the shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// Queries, from top to bottom.
    pub rows: Band,
    /// Keys, from left to right.
    pub columns: Band,
    /// The size of the whole picture.
    pub size: (f64, f64),
}

impl Layout {
    /// The layout of `n` queries and `m` keys in a picture at most `width` wide.
    pub fn new(width: f64, n: usize, m: usize) -> Self {
        let free = ((width - ROW_LABELS - LEAN) / m.max(1) as f64).clamp(0.1, LARGEST_CELL);
        let cell = if free < WHOLE_CELL { free } else { free.floor() };
        let rows = Band { start: COLUMN_LABELS, step: cell, n };
        let columns = Band { start: ROW_LABELS, step: cell, n: m };
        let right = columns.end().max(ROW_LABELS + LEAST_LEGEND) + LEAN;
        let size = (right, rows.end() + LEGEND_GAP + LEGEND + LEGEND_TEXT);
        Self { rows, columns, size }
    }

    /// The rectangle of all cells.
    pub fn grid(&self) -> Rect {
        let (columns, rows) = (&self.columns, &self.rows);
        Rect::new(columns.start, rows.start, columns.end() - columns.start, rows.end() - rows.start)
    }

    /// The rectangle of cell `i`, `j`.
    pub fn cell(&self, i: usize, j: usize) -> Rect {
        Rect::new(self.columns.at(j), self.rows.at(i), self.columns.step, self.rows.step)
    }

    /// The cell at a point of the picture, as (query, key).
    pub fn hit(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        Some((self.rows.index(y)?, self.columns.index(x)?))
    }
}

/// The width of a picture with `m` keys whose cells are `cell` pixels wide.
pub fn width_with_cells(cell: f64, m: usize) -> f64 {
    ROW_LABELS + cell * m as f64 + LEAN
}

/// The heatmap as a picture at most `width` pixels wide.
pub fn scene(input: &Input, theme: &Theme, width: f64) -> Scene {
    let (n, m) = (input.weights.rows(), input.weights.columns());
    let layout = Layout::new(width, n, m);
    let mut scene = Scene::new(layout.size.0, layout.size.1);
    if let Some(seconds) = input.bars {
        bars(&mut scene, input, &layout, seconds);
    } else {
        scene.cells = Some(Cells { rect: layout.grid(), columns: m, colors: input.colors.clone() });
        hatch(&mut scene, input, &layout, theme);
        digits(&mut scene, input, &layout);
    }
    scene.frame(outset(layout.grid(), 1.0), 1.0, theme.ink, 0.15);
    outlines(&mut scene, input, &layout, theme);
    labels(&mut scene, input, &layout);
    legend(&mut scene, input, &layout, theme);
    scene
}

fn outlines(scene: &mut Scene, input: &Input, layout: &Layout, theme: &Theme) {
    let grid = layout.grid();
    let row = Rect::new(grid.x, layout.rows.at(input.query), grid.width, layout.rows.step);
    scene.frame(outset(row, 2.0), 2.0, theme.query, 1.0);
    if let (Some((i, j)), None) = (input.cell, input.bars) {
        scene.frame(layout.cell(i, j), 2.0, theme.key, 1.0);
    }
}

fn labels(scene: &mut Scene, input: &Input, layout: &Layout) {
    let size = (LABELS_BY_CELL * layout.columns.step).clamp(LABELS.0, LABELS.1);
    let [row, column] = [input.cell.map(|(i, _)| i), input.cell.map(|(_, j)| j)];
    for (i, has_room) in labelled(&layout.rows, &[Some(input.query), row]) {
        let Some(token) = input.labels.get(i) else { continue };
        let token = if has_room { token } else { "" };
        let (x, y) = (layout.columns.start - 8.0, layout.rows.middle(i));
        if i == input.query {
            scene.strong(token, x, y, Anchor::End, Tone::Role(Role::Query));
        } else {
            scene.text(token, x, y, Anchor::End, Tone::Muted);
        }
        scene.within(x);
        scene.sized(size);
    }
    for (j, has_room) in labelled(&layout.columns, &[column, Some(input.query)]) {
        let Some(token) = input.labels.get(j) else { continue };
        let token = if has_room { token } else { "" };
        let (x, y) = (layout.columns.middle(j), layout.rows.start - 4.0);
        scene.text(token, x, y, Anchor::Slanted, Tone::Role(Role::Key));
        // The room along the slant: up to the upper edge, or to the right edge, where pictures are clipped.
        scene.within(LONGEST_COLUMN_LABEL.min((layout.size.0 - x) * SQRT_2));
    }
}

/// The query's weights in whole percent, in its row's cells if they have room.
fn digits(scene: &mut Scene, input: &Input, layout: &Layout) {
    if layout.columns.step < CELL_WITH_DIGITS {
        return;
    }
    let row = input.weights.row(input.query);
    for (j, weight) in row.iter().enumerate() {
        let (x, y) = layout.cell(input.query, j).middle();
        let fill = input.colors[input.query * row.len() + j];
        let percent = whole_percent(*weight);
        let digits = percent.map_or("<1".to_owned(), |percent| percent.to_string());
        scene.text(digits, x, y, Anchor::Middle, Tone::On(fill));
        scene.sized((DIGITS_BY_CELL * layout.columns.step).clamp(DIGITS.0, DIGITS.1));
    }
}

/// The rows or columns with labels: the most wanted ones first, then every so many, and whether there is room beside
/// those before. One that has none keeps its place in the list, so that the texts after it stay the same.
fn labelled(band: &Band, wanted: &[Option<usize>]) -> Vec<(usize, bool)> {
    let apart = (LABEL_PITCH / band.step).ceil() as usize;
    if apart <= 1 {
        return (0..band.n).map(|index| (index, true)).collect();
    }
    let mut labelled: Vec<(usize, bool)> = Vec::new();
    for index in wanted.iter().copied().flatten().chain((0..band.n).step_by(apart)) {
        let has_room = labelled.iter().all(|(other, has)| !has || other.abs_diff(index) >= apart);
        labelled.push((index, has_room));
    }
    labelled
}

/// The colour of each weight, row by row: from paper (0) to the colour of weights (1).
pub fn colors(weights: &Matrix, theme: &Theme) -> Arc<[Rgb]> {
    let fills = theme.weights();
    let count = weights.rows() * weights.columns();
    if count <= STEPS {
        return weights.iter_rows().flatten().map(|weight| fills.at(*weight)).collect();
    }
    let last = (STEPS - 1) as f64;
    let steps: Vec<Rgb> = (0..STEPS).map(|step| fills.at(step as f64 / last)).collect();
    let mut colors = Vec::with_capacity(count);
    for row in weights.iter_rows() {
        colors.extend(row.iter().map(|weight| steps[(weight * last + 0.5) as usize]));
    }
    colors.into()
}

fn legend(scene: &mut Scene, input: &Input, layout: &Layout, theme: &Theme) {
    let grid = layout.grid();
    let y = layout.rows.end() + LEGEND_GAP;
    let width = grid.width.max(LEAST_LEGEND);
    let (steps, fills) = (Band::new(grid.x, width, LEGEND_STEPS), theme.weights());
    for step in 0..LEGEND_STEPS {
        let weight = step as f64 / (LEGEND_STEPS - 1) as f64;
        let rect = Rect::new(steps.at(step), y, steps.step, LEGEND);
        scene.fill(rect, fills.at(weight), 1.0);
    }
    scene.frame(outset(Rect::new(grid.x, y, width, LEGEND), 1.0), 1.0, theme.ink, 0.15);
    let below = y + LEGEND + LEGEND_TEXT / 2.0 + 2.0;
    let [low, name, high] = input.legend;
    scene.text(low, grid.x, below, Anchor::Start, Tone::Muted);
    scene.text(name, grid.x + width / 2.0, below, Anchor::Middle, Tone::Muted);
    scene.text(high, steps.end(), below, Anchor::End, Tone::Muted);
}

fn outset(rect: Rect, by: f64) -> Rect {
    Rect::new(rect.x - by, rect.y - by, rect.width + 2.0 * by, rect.height + 2.0 * by)
}

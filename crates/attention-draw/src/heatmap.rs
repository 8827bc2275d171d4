//! All weights at once: rows are queries, columns are keys.

use attention_core::Matrix;

use crate::{Anchor, Band, Rect, Role, Scene, Theme, Tone};

const LABELS: f64 = 72.0;
const HEADS: f64 = 58.0;
/// Room for the last slanted head, which leans out of its column.
const LEAN: f64 = 26.0;
const LARGEST_CELL: f64 = 40.0;
const LEGEND_GAP: f64 = 14.0;
const LEGEND: f64 = 10.0;
const LEGEND_STEPS: usize = 24;
const LEGEND_TEXT: f64 = 20.0;

/// What a heatmap shows.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// `n × m`: the weights.
    pub weights: &'a Matrix,
    /// One token a row and column.
    pub tokens: &'a [&'a str],
    /// The row that is outlined.
    pub query: usize,
    /// The cell under the pointer or the keys.
    pub cell: Option<(usize, usize)>,
    /// The words at the two ends of the legend and between them.
    pub legend: [&'a str; 3],
}

/// Where everything is, a function of the width alone.
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
        let cell = ((width - LABELS - LEAN) / m.max(1) as f64).floor().clamp(1.0, LARGEST_CELL);
        let rows = Band { start: HEADS, step: cell, n };
        let columns = Band { start: LABELS, step: cell, n: m };
        let size = (columns.end() + LEAN, rows.end() + LEGEND_GAP + LEGEND + LEGEND_TEXT);
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

/// The heatmap as a picture at most `width` pixels wide.
pub fn scene(input: &Input, theme: &Theme, width: f64) -> Scene {
    let layout = Layout::new(width, input.weights.rows(), input.weights.columns());
    let mut scene = Scene::new(layout.size.0, layout.size.1);
    let fills = theme.weights();
    for i in 0..input.weights.rows() {
        for (j, &weight) in input.weights.row(i).iter().enumerate() {
            scene.fill(layout.cell(i, j), fills.at(weight), 1.0);
        }
    }
    scene.frame(outset(layout.grid(), 1.0), 1.0, theme.ink, 0.15);
    outlines(&mut scene, input, &layout, theme);
    names(&mut scene, input, &layout);
    legend(&mut scene, input, &layout, theme);
    scene
}

fn outlines(scene: &mut Scene, input: &Input, layout: &Layout, theme: &Theme) {
    let grid = layout.grid();
    let row = Rect::new(grid.x, layout.rows.at(input.query), grid.width, layout.rows.step);
    scene.frame(outset(row, 2.0), 2.0, theme.query, 1.0);
    if let Some((i, j)) = input.cell {
        scene.frame(layout.cell(i, j), 2.0, theme.key, 1.0);
    }
}

fn names(scene: &mut Scene, input: &Input, layout: &Layout) {
    for (i, token) in input.tokens.iter().enumerate().take(layout.rows.n) {
        let (x, y) = (layout.columns.start - 8.0, layout.rows.middle(i));
        if i == input.query {
            scene.strong(*token, x, y, Anchor::End, Tone::Role(Role::Query));
        } else {
            scene.text(*token, x, y, Anchor::End, Tone::Muted);
        }
    }
    for (j, token) in input.tokens.iter().enumerate().take(layout.columns.n) {
        let (x, y) = (layout.columns.middle(j), layout.rows.start - 4.0);
        scene.text(*token, x, y, Anchor::Slanted, Tone::Role(Role::Key));
    }
}

fn legend(scene: &mut Scene, input: &Input, layout: &Layout, theme: &Theme) {
    let grid = layout.grid();
    let y = layout.rows.end() + LEGEND_GAP;
    let (steps, fills) = (Band::new(grid.x, grid.width, LEGEND_STEPS), theme.weights());
    for step in 0..LEGEND_STEPS {
        let weight = step as f64 / (LEGEND_STEPS - 1) as f64;
        let rect = Rect::new(steps.at(step), y, steps.step, LEGEND);
        scene.fill(rect, fills.at(weight), 1.0);
    }
    scene.frame(outset(Rect::new(grid.x, y, grid.width, LEGEND), 1.0), 1.0, theme.ink, 0.15);
    let below = y + LEGEND + LEGEND_TEXT / 2.0 + 2.0;
    let [low, name, high] = input.legend;
    scene.text(low, grid.x, below, Anchor::Start, Tone::Muted);
    scene.text(name, grid.middle().0, below, Anchor::Middle, Tone::Muted);
    scene.text(high, steps.end(), below, Anchor::End, Tone::Muted);
}

fn outset(rect: Rect, by: f64) -> Rect {
    Rect::new(rect.x - by, rect.y - by, rect.width + 2.0 * by, rect.height + 2.0 * by)
}

//! Tokens in another order: weights and outputs before and after by word, and the positions with one of their curves.

mod sinusoids;

use attention_core::Matrix;

pub use self::sinusoids::{Sinusoids, column_at, sinusoids};
use crate::{Anchor, Band, NumberFormat, Rect, Rgb, Role, Scene, Theme, Tone};

/// The width of the room for words to the left of cells.
const WORDS: f64 = 74.0;
/// Between what is before and what is after.
const GAP: f64 = 20.0;
const ROW: f64 = 24.0;
const WIDEST_CELL: f64 = 48.0;
/// The width of the room for the differences to the right.
const DIFFERENCES: f64 = 76.0;
/// The heights of the title, of the words "before" and "after", and of slanted labels.
const TITLE: f64 = 24.0;
const NAMES: f64 = 20.0;
const LABELS: f64 = 56.0;
/// A label leans out of its column by so much.
const LEAN: f64 = 34.0;
/// The length of a label that stays in its room.
const LONGEST_LABEL: f64 = 66.0;
/// Cells of these widths have room for slanted labels above, for whole percents, and for two decimals.
const WITH_LABELS: f64 = 16.0;
const WITH_PERCENT: f64 = 22.0;
const WITH_DECIMALS: f64 = 36.0;
/// From this width on, weights and outputs are side by side, with this gap.
const BESIDE: f64 = 760.0;
const BLOCK_GAP: f64 = 32.0;

/// What the comparison shows. Rows, and columns of weights, are words in their original order.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// The words, in their original order.
    pub words: &'a [&'a str],
    /// `n × n`: the weights before and after.
    pub weights: [&'a Matrix; 2],
    /// `n × d_v`: the outputs before and after.
    pub outputs: [&'a Matrix; 2],
    /// The names of the columns of outputs.
    pub features: &'a [&'a str],
    /// For each word, how much its output differs, as it is written.
    pub differences: &'a [String],
    /// The word whose output differs most, if any does.
    pub most: Option<usize>,
    /// The original index of the query.
    pub query: usize,
    /// The titles of weights and outputs.
    pub titles: [&'a str; 2],
    /// The words for before, after and difference.
    pub names: [&'a str; 3],
    /// How the language writes numbers.
    pub numbers: NumberFormat,
}

/// Two matrices of the same shape side by side.
struct Block<'a> {
    title: &'a str,
    matrices: [&'a Matrix; 2],
    columns: &'a [&'a str],
    /// The colour of the labels of columns.
    tone: Tone,
    fill: &'a dyn Fn(f64) -> Rgb,
    /// The digits in a cell of row `i`, if they are written.
    digits: &'a dyn Fn(usize, f64) -> Option<String>,
    /// The room to the right.
    right: f64,
}

impl Block<'_> {
    /// The width of a cell in a block of this width.
    fn cell(&self, width: f64) -> f64 {
        let lean = if self.right == 0.0 { LEAN } else { self.right };
        let free = width - WORDS - GAP - lean;
        (free / (2 * self.columns.len()) as f64).clamp(1.0, WIDEST_CELL).floor()
    }
}

/// The comparison as a picture at most `width` pixels wide.
pub fn comparison(input: &Comparison, theme: &Theme, width: f64) -> Scene {
    let is_beside = width >= BESIDE;
    let room = if is_beside { (width - BLOCK_GAP) / 2.0 } else { width };
    let mut scene = Scene::new(width, 0.0);
    let first = Place { left: 0.0, top: 0.0, width: room, is_beside };
    let below = draw_weights(&mut scene, input, theme, first);
    let place = match is_beside {
        true => Place { left: room + BLOCK_GAP, ..first },
        false => Place { top: below + GAP, ..first },
    };
    scene.height = below.max(draw_outputs(&mut scene, input, theme, place));
    scene
}

/// Where a block is.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    top: f64,
    width: f64,
    /// Whether another is beside it, whose rows are at the same height.
    is_beside: bool,
}

/// Draws the weights, and returns the lower edge.
fn draw_weights(scene: &mut Scene, input: &Comparison, theme: &Theme, place: Place) -> f64 {
    let ramp = theme.weights();
    let percent =
        |i: usize, weight: f64| (i == input.query).then(|| input.numbers.short(weight * 100.0, 0));
    let block = Block {
        title: input.titles[0],
        matrices: input.weights,
        columns: input.words,
        tone: Tone::Role(Role::Key),
        fill: &|weight| ramp.at(weight),
        digits: &percent,
        right: 0.0,
    };
    draw_block(scene, input, theme, (&block, WITH_PERCENT, place)).0.end()
}

/// Draws the outputs with their differences, and returns the lower edge.
fn draw_outputs(scene: &mut Scene, input: &Comparison, theme: &Theme, place: Place) -> f64 {
    let entries = input.outputs.iter().flat_map(|matrix| matrix.iter_rows().flatten());
    let largest = entries.map(|entry| entry.abs()).fold(1e-9, f64::max);
    let block = Block {
        title: input.titles[1],
        matrices: input.outputs,
        columns: input.features,
        tone: Tone::Role(Role::Value),
        fill: &|entry| theme.signed_fill(Role::Value, entry / largest),
        digits: &|_, entry| Some(input.numbers.fixed(entry, 2)),
        right: DIFFERENCES,
    };
    let (rows, after) = draw_block(scene, input, theme, (&block, WITH_DECIMALS, place));
    let x = after.end() + DIFFERENCES;
    scene.text(input.names[2], x, place.top + TITLE + NAMES / 2.0, Anchor::End, Tone::Muted);
    for (i, difference) in input.differences.iter().enumerate() {
        let y = rows.middle(i);
        if input.most == Some(i) {
            scene.strong(difference, x, y, Anchor::End, Tone::Ink);
        } else {
            scene.text(difference, x, y, Anchor::End, Tone::Muted);
        }
    }
    rows.end()
}

/// Draws both matrices of a block, and returns the rows, and the columns of the second.
fn draw_block(
    scene: &mut Scene,
    input: &Comparison,
    theme: &Theme,
    (block, with_digits, place): (&Block, f64, Place),
) -> (Band, Band) {
    let Place { left, top, width, is_beside } = place;
    let (cell, n) = (block.cell(width), block.columns.len());
    scene.strong(block.title, left, top + TITLE / 2.0, Anchor::Start, Tone::Ink);
    let labels = if is_beside || cell >= WITH_LABELS { LABELS } else { 0.0 };
    let rows = Band { start: top + TITLE + NAMES + labels, step: ROW, n: input.words.len() };
    draw_words(scene, input, &rows, left);
    let mut columns = Band { start: left + WORDS, step: cell, n };
    for (index, matrix) in block.matrices.into_iter().enumerate() {
        columns.start = left + WORDS + index as f64 * (n as f64 * cell + GAP);
        let (name, y) = (input.names[index], top + TITLE + NAMES / 2.0);
        scene.text(name, columns.start, y, Anchor::Start, Tone::Muted);
        draw_labels(scene, block, &columns, rows.start - 4.0);
        draw_cells(scene, (block, matrix, cell >= with_digits), (&rows, &columns));
        draw_frames(scene, theme, (&rows, &columns), input.query);
    }
    (rows, columns)
}

/// The edge of all cells, and that of the query's row.
fn draw_frames(scene: &mut Scene, theme: &Theme, (rows, columns): (&Band, &Band), query: usize) {
    let (width, height) = (columns.end() - columns.start, rows.end() - rows.start);
    let grid = Rect::new(columns.start, rows.start, width, height);
    scene.frame(grid, 1.0, theme.ink, 0.15);
    let row = Rect { y: rows.at(query), height: ROW, ..grid };
    scene.frame(row, 2.0, theme.query, 1.0);
}

fn draw_words(scene: &mut Scene, input: &Comparison, rows: &Band, left: f64) {
    for (i, word) in input.words.iter().enumerate() {
        let (x, y) = (left + WORDS - 8.0, rows.middle(i));
        if i == input.query {
            scene.strong(*word, x, y, Anchor::End, Tone::Role(Role::Query));
        } else {
            scene.text(*word, x, y, Anchor::End, Tone::Ink);
        }
        scene.within(WORDS - 8.0);
    }
}

/// The labels of columns, if these are wide enough.
fn draw_labels(scene: &mut Scene, block: &Block, columns: &Band, y: f64) {
    if columns.step < WITH_LABELS {
        return;
    }
    for (j, label) in block.columns.iter().enumerate() {
        scene.text(*label, columns.middle(j), y, Anchor::Slanted, block.tone);
        scene.within(LONGEST_LABEL);
    }
}

fn draw_cells(
    scene: &mut Scene,
    (block, matrix, has_digits): (&Block, &Matrix, bool),
    (rows, columns): (&Band, &Band),
) {
    for (i, row) in matrix.iter_rows().enumerate() {
        for (j, entry) in row.iter().enumerate() {
            let rect = Rect::new(columns.at(j), rows.at(i), columns.step, rows.step);
            let fill = (block.fill)(*entry);
            scene.fill(rect, fill, 1.0);
            if let Some(digits) = (block.digits)(i, *entry).filter(|_| has_digits) {
                let (x, y) = rect.middle();
                scene.text(digits, x, y, Anchor::Middle, Tone::On(fill));
            }
        }
    }
}

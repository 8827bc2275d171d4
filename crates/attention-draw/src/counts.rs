//! What attention and a recurrent layer compute for `n` words, counted: a cell for each score, a cell for each step.
//!
//! A cell keeps its size while `n` changes, so that the growth of the square is seen as an area. What half of the words
//! take is painted full, what the other half adds is paler: twice the row, four times the square.

use crate::{
    Anchor, Chart, Mark, NumberFormat, Rect, Rgb, Scene, Series, Theme, Tone, chart_scene,
};

/// The numbers of words to choose from: all even ones from the first to the last, so that each has a half.
pub const WORDS: (usize, usize) = (4, 40);
/// From one number of words to the next.
pub const STEP: usize = 2;
/// The number of words at first.
pub const WORDS_AT_FIRST: usize = 20;

/// The height of a name above its cells.
const NAME: f64 = 22.0;
/// Between the row and the name of the square.
const GAP: f64 = 12.0;
/// Between two cells.
const RULE: f64 = 1.0;
/// How much of the ink is in the edge of the room for the largest square.
const HAIRLINE: f64 = 0.15;
/// How much of its colour is in a cell that the second half of the words adds.
const ADDED: f64 = 0.6;
/// The curve bends at every so many words, where it is half a pixel from straight.
const BEND: usize = 4;
/// The scores and steps that logarithmic axes show at least.
const LOGARITHMIC: (f64, f64) = (1.0, 1e3);

/// The square and the row of `n` words.
pub struct Counts<'a> {
    /// The number of words.
    pub n: usize,
    /// The side of a cell, in CSS pixels.
    pub cell: f64,
    /// What stands above the row of steps.
    pub steps: &'a str,
    /// What stands above the square of scores.
    pub scores: &'a str,
}

/// The side that the square has at most.
pub fn largest_side(cell: f64) -> f64 {
    WORDS.1 as f64 * cell
}

/// A row of `n` cells, and below it a square of `n × n`, in a picture that has room for the largest.
pub fn square_scene(counts: &Counts<'_>, theme: &Theme) -> Scene {
    let Counts { n, cell, .. } = *counts;
    let side = largest_side(cell);
    let row = NAME;
    let square = row + cell + GAP + NAME;
    let mut scene = Scene::new(side, square + side);
    for (name, bottom) in [(counts.steps, row), (counts.scores, square)] {
        scene.text(name, 0.0, bottom - NAME / 2.0, Anchor::Start, Tone::Ink);
        scene.within(side);
    }
    let room = Rect::new(0.0, square, side, side);
    scene.frame(room, RULE, theme.paper.mix(theme.ink, HAIRLINE), 1.0);
    cells(&mut scene, theme, row, (n, 1), (cell, theme.ink));
    cells(&mut scene, theme, square, (n, n), (cell, theme.weight));
    scene
}

/// Cells in rows and columns from the left edge at `top`; the half of the columns, and of the rows if there are
/// several, is full.
fn cells(
    scene: &mut Scene,
    theme: &Theme,
    top: f64,
    (columns, rows): (usize, usize),
    (cell, color): (f64, Rgb),
) {
    let rect = |columns: usize, rows: usize| {
        Rect::new(0.0, top, columns as f64 * cell, rows as f64 * cell)
    };
    let all = rect(columns, rows);
    scene.fill(all, theme.paper.mix(color, ADDED), 1.0);
    scene.fill(rect(columns / 2, rows.div_ceil(2)), color, 1.0);
    for column in 1..=columns {
        let end = column as f64 * cell;
        scene.fill(Rect::new(end - RULE, top, RULE, all.height), theme.paper, 1.0);
    }
    for row in 1..=rows {
        let end = top + row as f64 * cell;
        scene.fill(Rect::new(0.0, end - RULE, all.width, RULE), theme.paper, 1.0);
    }
}

/// What the chart of scores and steps is called, and how its numbers are written.
pub struct CountsChart<'a> {
    /// The number of words that has a mark.
    pub n: usize,
    /// How many scores so many words have.
    pub count: fn(usize) -> usize,
    /// The name of the line of scores.
    pub scores: &'a str,
    /// The name of the line of steps.
    pub steps: &'a str,
    /// What the lengths are.
    pub length_name: &'a str,
    /// How the language writes numbers.
    pub numbers: NumberFormat,
    /// Whether the axes go by powers.
    pub logarithmic: bool,
}

/// Scores and steps by the number of words, up to the largest, in a width of CSS pixels.
pub fn counts_chart(counts: &CountsChart<'_>, theme: &Theme, width: f64) -> Scene {
    // Ends of lines are whole pixels: many short ones would make a slope of steps.
    let lengths = |n: &usize| *n == 1 || n.is_multiple_of(BEND) || *n == counts.n;
    let line = |name, mark, color, count: fn(usize) -> usize| Series {
        name,
        points: (1..=WORDS.1).filter(lengths).map(|n| (n as f64, count(n) as f64)).collect(),
        mark,
        color,
    };
    let series = [
        line(counts.scores, Mark::Square, theme.weight, counts.count),
        line(counts.steps, Mark::Frame, theme.ink, |n| n),
    ];
    let chart = Chart {
        series: &series,
        fit: None,
        marked: Some(counts.n as f64),
        logarithmic: counts.logarithmic,
        logarithmic_lengths: false,
        lengths: (1.0, WORDS.1 as f64),
        values: LOGARITHMIC,
        write: |numbers, value| numbers.short(value, 0),
        numbers: counts.numbers,
        length_name: counts.length_name,
    };
    chart_scene(&chart, theme, width)
}

//! The positions: places by dimensions, and one dimension as a curve.

use attention_core::{Matrix, sinusoid};

use crate::{Anchor, Band, NumberFormat, Rect, Role, Scene, Theme, Tone};

/// The width of the room for places and their words.
const PLACES: f64 = 92.0;
const ROW: f64 = 24.0;
const TITLE: f64 = 24.0;
const LABELS: f64 = 56.0;
const WIDEST_CELL: f64 = 40.0;
/// The last label leans out of its column by so much.
const LEAN: f64 = 34.0;
const LONGEST_LABEL: f64 = 66.0;
/// The length of the sign in a negative cell.
const SIGN: f64 = 8.0;
/// From this width on, the curve is beside the heatmap, after this gap.
const BESIDE: f64 = 640.0;
const GAP: f64 = 24.0;
/// The height of the curve where it is below the heatmap, and the room for the numbers at its axes.
const CURVE: f64 = 150.0;
const WIDEST_CURVE: f64 = 640.0;
const NUMBERS: f64 = 28.0;
/// Points of the curve from one place to the next, and the size of a mark at a place.
const STEPS: usize = 16;
const MARK: f64 = 7.0;

/// What the picture of the positions shows.
#[derive(Clone, Debug)]
pub struct Sinusoids<'a> {
    /// `n × d`: the positions at full strength.
    pub positions: &'a Matrix,
    /// For each place, its number and its word.
    pub places: &'a [String],
    /// The names of the dimensions: the features that they are added to.
    pub features: &'a [&'a str],
    /// The dimension whose curve is drawn.
    pub dimension: usize,
    /// The factor on the positions, from 0 to 1.
    pub strength: f64,
    /// Above the heatmap, and above the curve.
    pub titles: [&'a str; 2],
    /// How the language writes numbers.
    pub numbers: NumberFormat,
}

/// The columns of the heatmap in a picture of this width with `d` dimensions.
fn columns(width: f64, d: usize) -> Band {
    let room = if width >= BESIDE { width / 2.0 } else { width };
    let cell = ((room - PLACES - LEAN) / d.max(1) as f64).clamp(1.0, WIDEST_CELL).floor();
    Band { start: PLACES, step: cell, n: d }
}

/// The dimension at a horizontal position in a picture of this width with `d` dimensions.
pub fn column_at(x: f64, width: f64, d: usize) -> Option<usize> {
    columns(width, d).index(x)
}

/// The picture of the positions, at most `width` pixels wide.
pub fn sinusoids(input: &Sinusoids, theme: &Theme, width: f64) -> Scene {
    let (n, d) = (input.positions.rows(), input.positions.columns());
    let columns = columns(width, d);
    let rows = Band { start: TITLE + LABELS, step: ROW, n };
    let is_beside = width >= BESIDE;
    let curve = if is_beside {
        let left = columns.end() + LEAN + GAP + NUMBERS;
        let height = (rows.end() - TITLE - NUMBERS).max(CURVE);
        Rect::new(left, TITLE + 12.0, (width - left - 8.0).min(WIDEST_CURVE), height - 12.0)
    } else {
        Rect::new(NUMBERS, rows.end() + GAP + TITLE + 12.0, width - NUMBERS - 8.0, CURVE)
    };
    let mut scene = Scene::new(width, rows.end().max(curve.y + curve.height + NUMBERS));
    draw_heatmap(&mut scene, input, theme, (&rows, &columns));
    draw_curve(&mut scene, input, theme, curve);
    scene
}

fn draw_heatmap(
    scene: &mut Scene,
    input: &Sinusoids,
    theme: &Theme,
    (rows, columns): (&Band, &Band),
) {
    scene.strong(input.titles[0], 0.0, TITLE / 2.0, Anchor::Start, Tone::Ink);
    draw_labels(scene, input, (rows, columns));
    for (i, row) in input.positions.iter_rows().enumerate() {
        for (j, entry) in row.iter().enumerate() {
            let rect = Rect::new(columns.at(j), rows.at(i), columns.step, ROW);
            draw_cell(scene, theme, rect, *entry);
        }
    }
    let height = rows.end() - rows.start;
    let grid = Rect::new(columns.start, rows.start, columns.end() - columns.start, height);
    scene.frame(grid, 1.0, theme.ink, 0.15);
    let column = Rect { x: columns.at(input.dimension), width: columns.step, ..grid };
    scene.frame(column, 2.0, theme.ink, 1.0);
}

fn draw_labels(scene: &mut Scene, input: &Sinusoids, (rows, columns): (&Band, &Band)) {
    for (i, place) in input.places.iter().enumerate() {
        scene.text(place, columns.start - 8.0, rows.middle(i), Anchor::End, Tone::Ink);
        scene.within(PLACES - 8.0);
    }
    for (j, feature) in input.features.iter().enumerate() {
        let tone = if j == input.dimension { Tone::Ink } else { Tone::Muted };
        scene.text(*feature, columns.middle(j), rows.start - 4.0, Anchor::Slanted, tone);
        scene.within(LONGEST_LABEL);
    }
}

/// A negative number has a sign, so that it can be told from a positive one without colour.
fn draw_cell(scene: &mut Scene, theme: &Theme, rect: Rect, entry: f64) {
    let fill = theme.signed_fill(Role::Plain, entry);
    scene.fill(rect, fill, 1.0);
    if entry < -0.005 {
        let ((x, y), color) = (rect.middle(), theme.text_on(fill));
        scene.line((x - SIGN / 2.0, y), (x + SIGN / 2.0, y), 1.5, color);
    }
}

/// Where places and values are in the room of the curve.
struct Axes {
    room: Rect,
    /// From one place to the next.
    step: f64,
}

impl Axes {
    fn new(room: Rect, n: usize) -> Self {
        let last = n.saturating_sub(1).max(1) as f64;
        Self { room, step: (room.width - 2.0 * MARK) / last }
    }

    fn point(&self, place: f64, value: f64) -> (f64, f64) {
        let Rect { x, y, height, .. } = self.room;
        (x + MARK + place * self.step, y + (1.0 - value) / 2.0 * height)
    }
}

/// The curve at full strength, thin, and times the strength, with a mark at each place.
fn draw_curve(scene: &mut Scene, input: &Sinusoids, theme: &Theme, room: Rect) {
    let (x, y) = (room.x - NUMBERS, room.y - TITLE / 2.0 - 12.0);
    scene.strong(input.titles[1], x, y, Anchor::Start, Tone::Ink);
    scene.within(room.width + NUMBERS);
    let (n, axes) = (input.positions.rows(), Axes::new(room, input.positions.rows()));
    for value in [1.0, 0.0, -1.0] {
        let (_, y) = axes.point(0.0, value);
        scene.fill(Rect::new(room.x, y, room.width, 1.0), theme.ink, 0.15);
        scene.text(input.numbers.short(value, 0), room.x - 8.0, y, Anchor::End, Tone::Muted);
    }
    let d = input.positions.columns();
    for (factor, thickness, color) in [(1.0, 1.0, theme.muted), (input.strength, 2.0, theme.ink)] {
        let point = |step: usize| {
            let place = step as f64 / STEPS as f64;
            axes.point(place, factor * sinusoid(place, input.dimension, d))
        };
        for step in 1..=n.saturating_sub(1) * STEPS {
            scene.line(point(step - 1), point(step), thickness, color);
        }
    }
    draw_marks(scene, input, theme, &axes);
}

fn draw_marks(scene: &mut Scene, input: &Sinusoids, theme: &Theme, axes: &Axes) {
    let below = axes.room.y + axes.room.height + NUMBERS / 2.0;
    for place in 0..input.positions.rows() {
        let value = input.strength * input.positions[(place, input.dimension)];
        let (x, y) = axes.point(place as f64, value);
        scene.fill(Rect::new(x - MARK / 2.0, y - MARK / 2.0, MARK, MARK), theme.ink, 1.0);
        scene.text(place.to_string(), x, below, Anchor::Middle, Tone::Muted);
    }
}

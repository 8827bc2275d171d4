//! A line chart: what is measured at several lengths, as lines through marks, a shape each.
//!
//! Both axes are linear and begin at 0, so that a line and a parabola look like what they are; or both are
//! logarithmic, where a power law is a straight line whose slope is its exponent.

mod axis;

use self::axis::Axis;
use crate::{Anchor, NumberFormat, Rect, Rgb, Scene, Theme, Tone};

/// A shape of its own for each line, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled square.
    Square,
    /// An empty square.
    Frame,
    /// A triangle that points up.
    Triangle,
    /// A square on its corner.
    Diamond,
}

/// One line and its name.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// What it is called in the legend.
    pub name: &'a str,
    /// Length and value of each point, lengths ascending; values above 0.
    pub points: Vec<(f64, f64)>,
    /// The shape of its points.
    pub mark: Mark,
    /// The colour of line and marks.
    pub color: Rgb,
}

/// What the chart shows.
pub struct Chart<'a> {
    /// The lines, the first on top.
    pub series: &'a [Series<'a>],
    /// A smooth curve through the points of the first line, where something has been fitted to them.
    pub fit: Option<&'a dyn Fn(f64) -> f64>,
    /// The only length whose points have their marks; `None` where all have.
    pub marked: Option<f64>,
    /// Whether the axes go by powers.
    pub logarithmic: bool,
    /// Whether the axis of lengths does, and that of values does not.
    pub logarithmic_lengths: bool,
    /// The lengths that a logarithmic axis shows at least, each a power of two.
    pub lengths: (f64, f64),
    /// The values that a logarithmic axis shows at least, each a power of ten.
    pub values: (f64, f64),
    /// How a value is written.
    pub write: fn(&NumberFormat, f64) -> String,
    /// How the language writes numbers.
    pub numbers: NumberFormat,
    /// What the lengths are.
    pub length_name: &'a str,
}

const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
const ABOVE: f64 = 12.0;
const HEIGHT: f64 = 240.0;
const BELOW: f64 = 48.0;
const LEGEND_ROW: f64 = 22.0;
const SAMPLE: f64 = 32.0;
const HALF_MARK: f64 = 4.0;
/// Below this width there is room for every second number of the lower axis.
const NARROW: f64 = 480.0;
/// Parts of a curve, each a straight line.
const CURVE_PARTS: usize = 96;

/// The chart in a width of CSS pixels.
pub fn chart_scene(chart: &Chart<'_>, theme: &Theme, width: f64) -> Scene {
    let top = chart.series.len() as f64 * LEGEND_ROW + ABOVE;
    let mut scene = Scene::new(width, top + HEIGHT + BELOW);
    let frame = Rect::new(LEFT, top, (width - LEFT - RIGHT).max(0.0), HEIGHT);
    legend(&mut scene, chart);
    let (lengths, values) = (Axis::of_lengths(chart), Axis::of_values(chart));
    rules(&mut scene, chart, theme, frame, [&lengths, &values]);
    let place = |(n, value): (f64, f64)| {
        let (x, y) = (lengths.share(n), values.share(value));
        (frame.x + x * frame.width, frame.y + (1.0 - y) * frame.height)
    };
    curve(&mut scene, chart, theme, place);
    for series in chart.series.iter().rev() {
        let places: Vec<_> = series.points.iter().map(|point| place(*point)).collect();
        for pair in places.windows(2) {
            scene.line(pair[0], pair[1], 2.0, series.color);
        }
        for ((n, _), place) in series.points.iter().zip(places) {
            if chart.marked.is_none_or(|marked| marked == *n) {
                mark(&mut scene, series.mark, series.color, place);
            }
        }
    }
    scene
}

/// A row a line: a piece of it with its mark, and its name.
fn legend(scene: &mut Scene, chart: &Chart<'_>) {
    for (index, series) in chart.series.iter().enumerate() {
        let y = (index as f64 + 0.5) * LEGEND_ROW;
        sample(scene, (series.name, series.mark, series.color), (0.0, y));
    }
}

/// A line of a legend, its left end at a place.
pub(crate) fn sample(
    scene: &mut Scene,
    (name, shape, color): (&str, Mark, Rgb),
    (x, y): (f64, f64),
) {
    scene.line((x, y), (x + SAMPLE, y), 2.0, color);
    mark(scene, shape, color, (x + SAMPLE / 2.0, y));
    scene.text(name, x + SAMPLE + 8.0, y, Anchor::Start, Tone::Ink);
}

/// A rule and a number for each tick, and the name of the lower axis.
fn rules(
    scene: &mut Scene,
    chart: &Chart<'_>,
    theme: &Theme,
    frame: Rect,
    [lengths, values]: [&Axis; 2],
) {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
    let color = theme.paper.mix(theme.ink, 0.15);
    for tick in &values.ticks {
        let y = bottom - values.share(*tick) * frame.height;
        scene.line((frame.x, y), (right, y), 1.0, color);
        // Nothing has no unit.
        let text = match *tick {
            0.0 => "0".to_owned(),
            tick => (chart.write)(&chart.numbers, tick),
        };
        scene.text(text, frame.x - 8.0, y, Anchor::End, Tone::Muted);
    }
    for (index, tick) in lengths.ticks.iter().enumerate() {
        let x = frame.x + lengths.share(*tick) * frame.width;
        scene.line((x, frame.y), (x, bottom), 1.0, color);
        // The last length is the longest that was measured, which always has its number.
        if scene.width >= NARROW || (lengths.ticks.len() - 1 - index).is_multiple_of(2) {
            let text = chart.numbers.short(*tick, 0);
            scene.text(text, x, bottom + 14.0, Anchor::Middle, Tone::Muted);
        }
    }
    let middle = frame.middle().0;
    scene.text(chart.length_name, middle, bottom + 36.0, Anchor::Middle, Tone::Muted);
}

/// What was fitted, from the first length of the first line to its last.
fn curve(
    scene: &mut Scene,
    chart: &Chart<'_>,
    theme: &Theme,
    place: impl Fn((f64, f64)) -> (f64, f64),
) {
    let points = chart.series.first().map_or(&[][..], |series| &series.points);
    let (Some(fit), [(first, _), .., (last, _)]) = (chart.fit, points) else { return };
    let at = |part: usize| {
        let share = part as f64 / CURVE_PARTS as f64;
        // Parts are equally wide on either axis.
        let n = match chart.logarithmic {
            true => first * (share * (last / first).ln()).exp(),
            false => first + (last - first) * share,
        };
        place((n, fit(n)))
    };
    // Every second part: a dotted line is not taken for one through points.
    for part in (0..CURVE_PARTS).step_by(2) {
        scene.line(at(part), at(part + 1), 1.0, theme.ink);
    }
}

/// A mark around a point.
pub(crate) fn mark(scene: &mut Scene, shape: Mark, color: Rgb, (x, y): (f64, f64)) {
    let half = HALF_MARK;
    let square = Rect::new(x - half, y - half, 2.0 * half, 2.0 * half);
    let tall = half + 1.0;
    let corners: &[(f64, f64)] = match shape {
        Mark::Square => return scene.fill(square, color, 1.0),
        Mark::Frame => return scene.frame(square, 2.0, color, 1.0),
        Mark::Triangle => &[(0.0, -tall), (tall, half), (-tall, half)],
        Mark::Diamond => &[(0.0, -tall), (tall, 0.0), (0.0, tall), (-tall, 0.0)],
    };
    for (index, from) in corners.iter().enumerate() {
        let to = corners[(index + 1) % corners.len()];
        scene.line((x + from.0, y + from.1), (x + to.0, y + to.1), 2.0, color);
    }
}

//! How often each net is right: a line a net, from 0 to 100%, and levels to compare with.

use crate::chart::{mark, sample};
use crate::{Anchor, Mark, NumberFormat, Rect, Rgb, Scene, Theme, Tone};

/// A line of the chart.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// What it is called in the legend; empty for a thin line, of another seed.
    pub name: &'a str,
    /// Place on the lower axis, and accuracy from 0 to 1; places ascending.
    pub points: Vec<(f64, f64)>,
    /// The shape of its points.
    pub mark: Mark,
    /// Its colour.
    pub color: Rgb,
}

/// An accuracy to compare with.
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// What it is.
    pub name: &'a str,
    /// From 0 to 1.
    pub accuracy: f64,
}

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct CurvesPicture<'a> {
    /// The lines, the first on top.
    pub lines: &'a [Line<'a>],
    /// Dotted lines across.
    pub levels: &'a [Level<'a>],
    /// The first and the last place of the lower axis.
    pub ends: (f64, f64),
    /// Whether the lower axis goes by powers of two, from one place to the next.
    pub logarithmic: bool,
    /// What the places are.
    pub axis: &'a str,
    /// How the language writes numbers.
    pub numbers: NumberFormat,
}

const LEFT: f64 = 48.0;
const RIGHT: f64 = 12.0;
const HEIGHT: f64 = 220.0;
/// Below this width, as on a phone beside its sentence, the chart is lower.
const NARROW: f64 = 480.0;
const LOW: f64 = 120.0;
const LOW_ROW: f64 = 18.0;
const BELOW: f64 = 44.0;
const LEGEND_ROW: f64 = 22.0;
/// The room that a name in the legend needs.
const LEGEND_COLUMN: f64 = 225.0;
const ABOVE: f64 = 10.0;
/// A dot of a dotted line and the gap after it.
const DOT: f64 = 6.0;
/// The least distance between two numbers of the lower axis.
const APART: f64 = 44.0;
/// Lines with more points than this have their mark at the last one alone.
const MARKED: usize = 16;

/// The chart in a width of CSS pixels.
pub fn curves_scene(picture: &CurvesPicture, theme: &Theme, width: f64) -> Scene {
    let names = picture.lines.iter().filter(|line| !line.name.is_empty()).count();
    let side_by_side = ((width / LEGEND_COLUMN) as usize).max(1);
    let (height, row) = if width < NARROW { (LOW, LOW_ROW) } else { (HEIGHT, LEGEND_ROW) };
    let top = (names + picture.levels.len()).div_ceil(side_by_side) as f64 * row + ABOVE;
    let mut scene = Scene::new(width, top + height + BELOW);
    let frame = Rect::new(LEFT, top, (width - LEFT - RIGHT).max(1.0), height);
    legend(&mut scene, picture, theme, (side_by_side, row));
    axes(&mut scene, picture, theme, frame);
    for level in picture.levels {
        let y = frame.y + (1.0 - level.accuracy) * frame.height;
        dotted(&mut scene, (frame.x, y), frame.width, theme);
    }
    for line in picture.lines.iter().rev() {
        draw(&mut scene, picture, line, frame);
    }
    scene
}

/// The lines with their marks, then the levels with their accuracies, so many side by side.
fn legend(
    scene: &mut Scene,
    picture: &CurvesPicture,
    theme: &Theme,
    (side_by_side, row): (usize, f64),
) {
    let room = scene.width / side_by_side as f64;
    let mut places = (0..).map(|index| {
        let x = (index % side_by_side) as f64 * room;
        (x, ((index / side_by_side) as f64 + 0.5) * row)
    });
    for line in picture.lines.iter().filter(|line| !line.name.is_empty()) {
        let place = places.next().unwrap_or_default();
        sample(scene, (line.name, line.mark, line.color), place);
        scene.within((room - 44.0).max(1.0));
    }
    for level in picture.levels {
        let (x, y) = places.next().unwrap_or_default();
        dotted(scene, (x, y), 32.0, theme);
        let text = [level.name, " ", &picture.numbers.percent(level.accuracy)].concat();
        scene.text(text, x + 40.0, y, Anchor::Start, Tone::Muted);
        // The last one, which is the longest, has the room up to the edge.
        scene.within((scene.width - x - 44.0).max(1.0));
    }
}

/// Dotted, so that it is not taken for a line of a net.
fn dotted(scene: &mut Scene, (x, y): (f64, f64), length: f64, theme: &Theme) {
    for dot in 0..(length / (2.0 * DOT)).round() as usize {
        let x = x + 2.0 * DOT * dot as f64;
        scene.line((x, y), (x + DOT, y), 1.0, theme.muted);
    }
}

/// Where a place stands along the lower axis, from 0 to 1.
fn share(picture: &CurvesPicture, at: f64) -> f64 {
    let (from, to) = picture.ends;
    if to <= from {
        0.5
    } else if picture.logarithmic {
        (at.max(from) / from).ln() / (to / from).ln()
    } else {
        (at - from) / (to - from)
    }
}

fn axes(scene: &mut Scene, picture: &CurvesPicture, theme: &Theme, frame: Rect) {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
    let color = theme.paper.mix(theme.ink, 0.15);
    for quarter in 0..=4 {
        let accuracy = f64::from(quarter) / 4.0;
        let y = bottom - accuracy * frame.height;
        scene.line((frame.x, y), (right, y), 1.0, color);
        let text = picture.numbers.percent(accuracy);
        scene.text(text, frame.x - 6.0, y, Anchor::End, Tone::Muted);
    }
    let (from, to) = picture.ends;
    let mut at = from;
    let mut last = f64::NEG_INFINITY;
    while at <= to {
        let x = frame.x + share(picture, at) * frame.width;
        scene.line((x, bottom), (x, bottom + 4.0), 1.0, theme.muted);
        if x - last >= APART || !picture.logarithmic {
            scene.text(picture.numbers.short(at, 0), x, bottom + 14.0, Anchor::Middle, Tone::Muted);
            last = x;
        }
        at = if picture.logarithmic { at * 2.0 } else { at + 1.0 };
    }
    let middle = frame.middle().0;
    scene.text(picture.axis, middle, bottom + 34.0, Anchor::Middle, Tone::Muted);
    scene.within(frame.width);
}

fn draw(scene: &mut Scene, picture: &CurvesPicture, line: &Line, frame: Rect) {
    let is_thin = line.name.is_empty();
    let place = |(at, accuracy): (f64, f64)| {
        (frame.x + share(picture, at) * frame.width, frame.y + (1.0 - accuracy) * frame.height)
    };
    for pair in line.points.windows(2) {
        let thickness = if is_thin { 1.0 } else { 2.0 };
        scene.line(place(pair[0]), place(pair[1]), thickness, line.color);
    }
    if is_thin {
        return;
    }
    let first = if line.points.len() > MARKED { line.points.len() - 1 } else { 0 };
    for point in &line.points[first..] {
        mark(scene, line.mark, line.color, place(*point));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shape;

    fn lines() -> Vec<Line<'static>> {
        let line = |name, points: &[(f64, f64)]| Line {
            name,
            points: points.to_vec(),
            mark: Mark::Square,
            color: Theme::LIGHT.weight,
        };
        vec![
            line("attention", &[(1.0, 1.0), (2.0, 1.0), (8.0, 1.0)]),
            line("", &[(1.0, 0.25), (8.0, 0.25)]),
        ]
    }

    fn chart(logarithmic: bool, width: f64) -> Scene {
        let picture = CurvesPicture {
            lines: &lines(),
            levels: &[Level { name: "chance", accuracy: 0.25 }],
            ends: (1.0, 8.0),
            logarithmic,
            axis: "cards ago",
            numbers: NumberFormat::ENGLISH,
        };
        curves_scene(&picture, &Theme::LIGHT, width)
    }

    #[test]
    fn points_stand_at_their_accuracy_and_thin_lines_have_no_marks() {
        for logarithmic in [false, true] {
            let scene = chart(logarithmic, 640.0);
            let square = |shape: &Shape| match shape {
                Shape::Fill { rect, .. } => Some(rect.middle()),
                _ => None,
            };
            let marks: Vec<_> = scene.shapes.iter().filter_map(square).collect();
            // One in the legend, and three at 100%, the last at the right end.
            assert_eq!(marks.len(), 4);
            // Two names side by side.
            let top = LEGEND_ROW + ABOVE;
            assert!(marks[1..].iter().all(|(_, y)| (y - top).abs() < 1e-9), "{marks:?}");
            assert!((marks[3].0 - (640.0 - RIGHT)).abs() < 1e-9);
            let third = if logarithmic { 1.0 / 3.0 } else { 1.0 / 7.0 };
            let expected = LEFT + third * (640.0 - LEFT - RIGHT);
            assert!((marks[2].0 - expected).abs() < 1e-9, "{marks:?}");
        }
    }

    #[test]
    fn every_text_and_line_is_inside() {
        for width in [240.0, 700.0] {
            let scene = chart(false, width);
            let names: Vec<_> = scene.texts.iter().map(|text| &*text.content).collect();
            for name in ["attention", "chance 25%", "cards ago", "100%", "8"] {
                assert!(names.contains(&name), "{names:?}");
            }
            assert!(scene.texts.iter().all(|text| (0.0..=scene.height).contains(&text.y)));
        }
    }
}

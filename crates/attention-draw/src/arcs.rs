//! Arcs over the tokens, from the query to each key.

use crate::Curve;
use crate::Rgb;

/// The thickness of an arc of weight 0, in CSS pixels, and what a weight of 1 adds to it.
const THICKNESS: (f64, f64) = (0.5, 9.5);
/// The opacity of an arc of weight 0, and what a weight of 1 adds to it.
const OPACITY: (f64, f64) = (0.1, 0.9);
/// How far apart two weights are at least that are drawn differently.
const STEP: f64 = 0.001;

/// The height of the room for arcs over a single line of tokens, in CSS pixels.
pub const HEIGHT: f64 = 68.0;

/// Where a token stands, in CSS pixels from the upper left of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// The middle of the token.
    pub x: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The room above it: up to the line before, or to the edge of the picture.
    pub room: f64,
}

/// The ends of an arc (first and last) and the two points that draw it, in CSS pixels.
///
/// In a line it rises with its span; to the token itself, where `from` is `to`, it is a small loop. To another line
/// it leads through the gap between lines, and goes straight behind lines between.
pub fn points(from: Anchor, to: Anchor) -> [(f64, f64); 4] {
    if from.top != to.top {
        let (start, end) =
            if from.top < to.top { (from.bottom, to.top) } else { (from.top, to.bottom) };
        let middle = (start + end) / 2.0;
        return [(from.x, start), (from.x, middle), (to.x, middle), (to.x, end)];
    }
    let (span, foot, highest) = ((to.x - from.x).abs(), from.top, from.room * 1.25);
    if span < 1.0 {
        let (left, right, top) = (from.x - 8.0, from.x + 8.0, foot - highest.min(30.0));
        return [(left, foot), (left - 12.0, top), (right + 12.0, top), (right, foot)];
    }
    let top = foot - (18.0 + span * 0.16).min(highest);
    [(from.x, foot), (from.x, top), (to.x, top), (to.x, foot)]
}

/// The thickness of an arc, in CSS pixels, and its opacity, for a weight from 0 to 1. Both grow with the weight, the
/// opacity by its root, so that small weights can be told from none. Weights count to a thousandth, which nobody sees,
/// so that an arc need not be drawn again for less.
///
/// # Example
///
/// ```
/// use attention_draw::arcs::stroke;
///
/// assert_eq!(stroke(1.0), (10.0, 1.0));
/// assert!(stroke(0.02) > stroke(0.01));
/// ```
pub fn stroke(weight: f64) -> (f64, f64) {
    let weight = (weight / STEP).round() * STEP;
    (THICKNESS.0 + THICKNESS.1 * weight, OPACITY.0 + OPACITY.1 * weight.sqrt())
}

/// The arcs of a query over a single line of tokens that stands below the room, from the middles of all tokens.
pub(crate) fn curves(middles: &[f64], query: usize, weights: &[f64], color: Rgb) -> Vec<Curve> {
    let anchor =
        |index: usize| Anchor { x: middles[index], top: HEIGHT, bottom: HEIGHT, room: HEIGHT };
    let curve = |key: usize| {
        let (thickness, alpha) = stroke(weights[key]);
        Curve { points: points(anchor(query), anchor(key)), thickness, color, alpha }
    };
    (0..weights.len()).map(curve).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: f64 = 20.0;

    fn at(x: f64, line: usize) -> Anchor {
        let top = ROOM + line as f64 * 68.0;
        Anchor { x, top, bottom: top + 48.0, room: ROOM }
    }

    /// The points of a cubic Bézier curve at 0, 0.05, … 1.
    fn along([a, b, c, d]: [(f64, f64); 4]) -> Vec<(f64, f64)> {
        let mix = |a: f64, b: f64, c: f64, d: f64, t: f64| {
            let u = 1.0 - t;
            a * u * u * u + 3.0 * b * u * u * t + 3.0 * c * u * t * t + d * t * t * t
        };
        let steps = (0..=20).map(|step| f64::from(step) / 20.0);
        steps.map(|t| (mix(a.0, b.0, c.0, d.0, t), mix(a.1, b.1, c.1, d.1, t))).collect()
    }

    #[test]
    fn an_arc_in_a_line_stays_in_the_room_above_it() {
        for x in [0.0, 3.0, 40.0, 400.0, 4000.0] {
            let arc = along(points(at(0.0, 1), at(x, 1)));
            assert!(arc.iter().all(|&(_, y)| (68.0..=88.0).contains(&y)), "{x}: {arc:?}");
        }
    }

    #[test]
    fn an_arc_to_the_next_line_stays_in_the_gap_between_them() {
        for (from, to) in [(0, 1), (1, 0)] {
            let arc = along(points(at(10.0, from), at(300.0, to)));
            assert!(
                arc.iter().all(|&(_, y)| (68.0..=88.0).contains(&y)),
                "{from} to {to}: {arc:?}"
            );
        }
    }

    #[test]
    fn a_longer_arc_rises_higher_and_every_arc_rises() {
        let top = |x: f64| {
            points(at(0.0, 0), at(x, 0)).map(|(_, y)| y).into_iter().fold(f64::MAX, f64::min)
        };
        assert!(top(40.0) < top(2.0) && top(2.0) < ROOM, "{} {}", top(2.0), top(40.0));
        assert!(top(0.0) < ROOM);
    }
}

//! Arcs over a row of tokens, from the query to each key.

use crate::Curve;
use crate::Rgb;

/// The thickness of an arc of weight 0, in CSS pixels, and what a weight of 1 adds to it.
const THICKNESS: (f64, f64) = (0.5, 9.5);
/// The opacity of an arc of weight 0, and what a weight of 1 adds to it.
const OPACITY: (f64, f64) = (0.1, 0.9);

/// The height of the room for arcs, in CSS pixels; their feet are at its lower edge.
pub const HEIGHT: f64 = 68.0;

/// The ends of an arc (first and last) and the two points that draw it, in CSS pixels from the upper left of the room.
///
/// It rises with its span; to the token itself, where `from` is `to`, it is a small loop.
pub fn points(from: f64, to: f64) -> [(f64, f64); 4] {
    let (span, foot) = ((to - from).abs(), HEIGHT);
    if span < 1.0 {
        let (left, right, top) = (from - 8.0, from + 8.0, foot - 30.0);
        return [(left, foot), (left - 12.0, top), (right + 12.0, top), (right, foot)];
    }
    let top = foot - (18.0 + span * 0.16).min(foot * 1.25);
    [(from, foot), (from, top), (to, top), (to, foot)]
}

/// The thickness of an arc, in CSS pixels, and its opacity, for a weight from 0 to 1. Both grow with the weight, the
/// opacity by its root, so that small weights can be told from none.
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
    (THICKNESS.0 + THICKNESS.1 * weight, OPACITY.0 + OPACITY.1 * weight.sqrt())
}

/// The arcs of a query in a picture, from the middles of all tokens.
pub(crate) fn curves(middles: &[f64], query: usize, weights: &[f64], color: Rgb) -> Vec<Curve> {
    let curve = |key: usize| {
        let (thickness, alpha) = stroke(weights[key]);
        Curve { points: points(middles[query], middles[key]), thickness, color, alpha }
    };
    (0..weights.len()).map(curve).collect()
}

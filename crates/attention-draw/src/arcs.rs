//! Arcs over a row of tokens, from the query to the keys that it looks at most.

use crate::Curve;
use crate::Rgb;

/// How many arcs there are at most, and the weight from which there is one.
const MAX_ARCS: usize = 5;
const MIN_WEIGHT: f64 = 0.05;
const MAX_THICKNESS: f64 = 9.0;

/// The height of the room for arcs, in CSS pixels; their feet are at its lower edge.
pub const HEIGHT: f64 = 68.0;

/// The keys that have an arc: those of the largest weights, none below 0.05, at most five, in their order.
///
/// # Example
///
/// ```
/// assert_eq!(attention_draw::arcs::keys(&[0.97, 0.01, 0.02]), [0]);
/// ```
pub fn keys(weights: &[f64]) -> Vec<usize> {
    let larger = |j: usize| weights.iter().filter(|other| **other > weights[j]).count();
    let mut keys: Vec<usize> =
        (0..weights.len()).filter(|&j| weights[j] >= MIN_WEIGHT && larger(j) < MAX_ARCS).collect();
    keys.truncate(MAX_ARCS);
    keys
}

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

/// The thickness of an arc, in CSS pixels, and its opacity, for a weight from 0 to 1.
pub fn stroke(weight: f64) -> (f64, f64) {
    (1.0 + weight * MAX_THICKNESS, 0.4 + 0.6 * weight)
}

/// The arcs of a query in a picture, from the middles of all tokens.
pub(crate) fn curves(middles: &[f64], query: usize, weights: &[f64], color: Rgb) -> Vec<Curve> {
    let curve = |key: usize| {
        let (thickness, alpha) = stroke(weights[key]);
        Curve { points: points(middles[query], middles[key]), thickness, color, alpha }
    };
    keys(weights).into_iter().map(curve).collect()
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn at_most_five_arcs_and_none_below_five_percent() {
        assert_eq!(keys(&[0.3, 0.04, 0.1, 0.11, 0.12, 0.13, 0.2]), [0, 3, 4, 5, 6]);
        assert_eq!(keys(&[0.97, 0.01, 0.02]), [0]);
    }
}

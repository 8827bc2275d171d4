//! How wide the pictures are in an element of a width, all in CSS pixels.

use attention_draw::counts;

/// From this width on, pictures are side by side, with this gap, as `style/cost.css` has them.
const BESIDE: f64 = 700.0;
const GAP: f64 = 32.0;
/// From this width on, there is room for large cells. The largest square of small ones fits into 280 pixels.
const ROOMY: f64 = 360.0;

/// Half the width of the thumb, as `style/element.css` has it: the slider is so much wider than the square.
pub(super) const HALF_THUMB: f64 = 10.0;

/// The side of a cell.
pub(super) fn cell(width: f64) -> f64 {
    if width < ROOMY { 6.0 } else { 8.0 }
}

/// The width of the main chart: beside the square, or below it.
pub(super) fn chart(width: f64) -> f64 {
    let square = counts::largest_side(cell(width)) + HALF_THUMB;
    if width < BESIDE { width } else { width - square - GAP }
}

/// The width of each of two charts.
pub(super) fn half(width: f64) -> f64 {
    if width < BESIDE { width } else { (width - GAP) / 2.0 }
}

//! What is drawn over the cells, or in their place: a hatching of those that a mask hides, and bars that become rows.

use super::{Input, Layout};
use crate::row_bars::{edge, progress};
use crate::{Rect, Scene, Theme};

/// Lines through hidden cells are at least this far apart.
const HATCH: f64 = 8.0;

/// A line through each hidden cell, so that it is told from a weight of 0; where cells are small, through every so
/// many.
pub(super) fn hatch(scene: &mut Scene, input: &Input, layout: &Layout, theme: &Theme) {
    if !input.causal {
        return;
    }
    let (grid, step) = (layout.grid(), layout.columns.step);
    let (apart, color) = ((HATCH / step).ceil() as usize, theme.paper.mix(theme.ink, 0.4));
    // A line goes from the diagonal up to the right, through cells whose row and column have the same sum.
    for sum in (1..(2 * layout.rows.n).saturating_sub(1)).step_by(apart) {
        let middle = (sum + 1) as f64 * step / 2.0;
        // The cell on the diagonal is not hidden.
        let begin = if sum % 2 == 0 { step / 2.0 } else { 0.0 };
        let reach = middle.min(grid.width - middle);
        let at = |far: f64| (grid.x + middle + far, grid.y + middle - far);
        scene.line(at(begin), at(reach), 1.0, color);
    }
}

/// The bar of each query where its row is, on the way from bar to cells.
pub(super) fn bars(scene: &mut Scene, input: &Input, layout: &Layout, seconds: f64) {
    for (i, weights) in input.weights.iter_rows().enumerate() {
        let (visible, cells) = progress(i, layout.rows.n, seconds);
        let (gap, mut from, mut sum) = (1.0 - cells, layout.columns.start, 0.0);
        for (j, weight) in weights.iter().enumerate() {
            sum += weight;
            let to = edge(&layout.columns, j + 1, sum, cells);
            let (y, width) = (layout.rows.at(i) + 2.0 * gap, (to - from - gap).max(0.0));
            let rect = Rect::new(from, y, width, layout.rows.step - 4.0 * gap);
            scene.fill(rect, input.colors[i * weights.len() + j], visible);
            from = to;
        }
    }
}

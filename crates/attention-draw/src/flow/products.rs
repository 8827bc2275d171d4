//! The dot products: the query's row goes from key to key, and what is added up stands below.

use super::blocks::Block;
use super::canvas_builder::{CanvasBuilder, Cell, largest};
use crate::{Anchor, Role, Tone};

/// As many products are listed one by one; of more, the largest.
const MAX_LISTED: usize = 8;
const LARGEST_LISTED: usize = 6;

impl CanvasBuilder<'_> {
    /// The query's row above the key that it visits, and their products below.
    pub(super) fn products(&mut self) {
        // Without the scores, K stands alone.
        let scored = self.layout.columns(Block::Score);
        let (Some(_), Some(columns)) = (scored, self.layout.columns(Block::K)) else { return };
        let (input, made) = (self.input, &self.input.trace.projection);
        let visit = self.timeline.visit(input.top_key());
        let row = self.layout.sizes.row;
        let above = self.layout.line(visit.position);
        let (key, below) = (above + row, above + 2.0 * row);
        let q = made.q.row(input.query);
        for (c, &value) in q.iter().enumerate() {
            let rect = self.layout.cell(&columns, above, c);
            let largest = largest(&made.q);
            self.cell(Cell { rect, value, largest, role: Role::Query, alpha: 1.0 });
        }
        self.scene.frame(self.layout.across(&columns, above), 2.0, self.theme.query, 1.0);
        self.name(input.tokens[input.query], above, Tone::Role(Role::Query), true);
        if visit.progress <= 0.0 {
            return;
        }
        self.scene.frame(self.layout.across(&columns, key), 2.0, self.color(Role::Key), 1.0);
        let k = made.k.row(visit.key);
        let most = 2.0 * input.divisor * largest(&input.trace.trace.scores);
        for (c, (q, k)) in q.iter().zip(k).enumerate() {
            let rect = self.layout.cell(&columns, below, c);
            let alpha = visit.product(c, columns.n);
            self.cell(Cell { rect, value: q * k, largest: most, role: Role::Plain, alpha });
        }
        let divided =
            if input.divisor == 1.0 { String::new() } else { format!(" / √{}", columns.n) };
        self.name(&format!("q · k{divided}"), below, Tone::Muted, false);
        for (sign, y) in [("×", key), ("=", below)] {
            let x = columns.start - 0.4 * row;
            self.scene.text(sign, x, y + row / 2.0, Anchor::Middle, Tone::Muted);
            self.scene.sized(self.layout.sizes.text);
        }
    }
}

/// Of the products of a query and a key, the columns that are listed one by one, in their order, and all others.
///
/// Up to eight are all listed; of more, the six largest.
pub fn listed(q: &[f64], k: &[f64]) -> (Vec<usize>, Vec<usize>) {
    if q.len() <= MAX_LISTED {
        return ((0..q.len()).collect(), Vec::new());
    }
    let size = |c: usize| (q[c] * k[c]).abs();
    // A column is listed when fewer than six are larger; of equal ones the first.
    let ahead =
        |c: usize, other: usize| size(other) > size(c) || (size(other) == size(c) && other < c);
    (0..q.len())
        .partition(|&c| (0..q.len()).filter(|&other| ahead(c, other)).count() < LARGEST_LISTED)
}

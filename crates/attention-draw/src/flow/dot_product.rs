//! The arithmetic below the matrices at a time: one feature a row.

use super::canvas_builder::{CanvasBuilder, largest};
use super::layout::Block;
use super::timeline_state::{ease, portion};
use crate::{Anchor, Rect, Role, Stage, Tone};

pub(super) const ROW: f64 = 19.0;
/// As many features or products have a row of their own; of more, the largest.
const MAX_ROWS: usize = 8;
const LARGEST_ROWS: usize = 6;
pub(super) const CELL: f64 = 33.0;
const WIDE_CELL: f64 = 48.0;
/// Between two factors: room for their sign.
pub(super) const SIGN: f64 = 22.0;

impl CanvasBuilder<'_> {
    /// Draws the arithmetic of this stage.
    pub(super) fn dot_product(&mut self) {
        let small = self.is_small();
        match self.timeline.stage {
            Stage::Embed | Stage::Project | Stage::Output if !small => {}
            Stage::Project => self.projection(),
            Stage::Score => self.products(),
            Stage::Output => self.before_and_after(),
            Stage::Embed => {
                self.embedding();
                let x = self.layout.names + CELL + 12.0;
                self.notes(x, "", self.input.notes.features);
            }
            Stage::Scale => self.scaled_score(),
            Stage::Softmax => self.divided_exponential(),
            Stage::Blend => {}
        }
    }

    /// Whether features are few enough, and have names, to be shown one by one.
    fn is_small(&self) -> bool {
        let (features, columns) = (self.input.features.len(), self.input.head.w_q.columns());
        (1..=MAX_ROWS).contains(&features) && columns.max(self.input.passes.len()) <= MAX_ROWS
    }

    /// The name of a row.
    pub(super) fn label(&mut self, name: &str, y: f64, tone: Tone) {
        self.scene.text(name, self.layout.names - 8.0, y, Anchor::End, tone);
    }

    /// q · k for the key at hand: products add up, feature by feature, and the score drops into its place.
    fn products(&mut self) {
        let names = self.layout.names;
        let (j, turn) = self.timeline.turn();
        let (input, made) = (self.input, &self.input.trace.projection);
        self.visit(j);
        let cell = self.product_cell();
        let (q, k) = (made.q.row(input.query), made.k.row(j));
        self.product_heads(j);
        let (listed, others) = listed(q, k);
        for (row, &c) in listed.iter().enumerate() {
            let step = 0.6 / listed.len().max(4) as f64;
            let shown = ease(portion(turn, step * row as f64, step * (row + 1) as f64));
            let y = self.dot_product_row(row + 1);
            self.label(input.axes[c], y + ROW / 2.0, Tone::Ink);
            self.cell(Rect::new(names, y, cell, ROW), q[c], largest(&made.q), Role::Query, 1.0);
            self.sign("×", names + cell + 11.0, y);
            let key = Rect::new(names + cell + SIGN, y, cell, ROW);
            self.cell(key, k[c], largest(&made.k), Role::Key, 1.0);
            self.sign("=", names + 2.0 * cell + 33.0, y);
            let most = largest(&input.trace.trace.scores);
            let product = Rect::new(names + 2.0 * cell + 44.0, y, cell + 16.0, ROW);
            self.cell(product, q[c] * k[c], most * input.divisor * 2.0, Role::Plain, shown);
        }
        let mut rows = listed.len();
        if !others.is_empty() {
            rows += 1;
            let rest: f64 = others.iter().map(|&c| q[c] * k[c]).sum();
            self.other_products(others.len(), rest, rows);
        }
        self.falling_score(j, turn, rows + 1);
    }

    /// The products without a row of their own, in one.
    fn other_products(&mut self, n: usize, sum: f64, row: usize) {
        let input = self.input;
        let y = self.dot_product_row(row) + ROW / 2.0;
        let words = format!("+ {n} × q·k = {}", input.labels.numbers.short(sum, 2));
        self.scene.text(words, self.layout.names, y, Anchor::Start, Tone::Muted);
    }

    /// Numbers of trained heads are longer than those of a lesson.
    fn product_cell(&self) -> f64 {
        if self.input.divisor == 1.0 { CELL } else { WIDE_CELL }
    }

    fn sign(&mut self, sign: &str, x: f64, y: f64) {
        self.scene.text(sign, x, y + ROW / 2.0, Anchor::Middle, Tone::Muted);
    }

    fn visit(&mut self, j: usize) {
        if let Some(columns) = self.layout.columns(Block::K) {
            self.scene.frame(self.layout.row(&columns, j), 2.0, self.color(Role::Key), 1.0);
        }
    }

    fn product_heads(&mut self, j: usize) {
        let (names, cell) = (self.layout.names, self.product_cell());
        let query = (self.input.query, Role::Query, names + cell / 2.0);
        let key = (j, Role::Key, names + cell * 1.5 + SIGN);
        for (token, role, x) in [query, key] {
            let y = self.dot_product_row(0) + ROW / 2.0;
            self.scene.strong(self.input.tokens[token], x, y, Anchor::Middle, Tone::Role(role));
            self.scene.within(cell + SIGN);
        }
    }

    fn falling_score(&mut self, j: usize, turn: f64, row: usize) {
        let names = self.layout.names;
        let (input, cell) = (self.input, self.product_cell());
        let score = input.trace.trace.scores.row(input.query)[j];
        let y = self.dot_product_row(row) + 6.0;
        let from = Rect::new(names + 2.0 * cell + 44.0, y, cell + 16.0, ROW);
        self.line_under(names, y - 3.0, from.x + from.width - names);
        self.label(input.labels.sum, y + ROW / 2.0, Tone::Muted);
        if input.divisor != 1.0 {
            let sum = input.labels.numbers.short(score * input.divisor, 2);
            let divided = format!("{sum} / √{} =", input.trace.projection.q.columns());
            self.scene.text(divided, from.x - 6.0, y + ROW / 2.0, Anchor::End, Tone::Ink);
        }
        let Some(columns) = self.layout.columns(Block::Score) else { return };
        if turn >= 1.0 {
            let most = largest(&input.trace.trace.scores);
            self.cell(from, score, most * 2.0, Role::Plain, 1.0);
            return;
        }
        let fall = ease(portion(turn, 0.72, 1.0));
        if turn > 0.55 {
            let place = from.toward(&self.layout.cell(&columns, j, 0), fall);
            let (x, y) = place.middle();
            self.scene.frame(place, 2.0, self.theme.ink, 1.0);
            let text = input.labels.numbers.short(score, 2);
            self.scene.strong(text, x, y, Anchor::Middle, Tone::Ink);
        }
    }

    pub(super) fn dot_product_row(&self, row: usize) -> f64 {
        self.layout.dot_product.y + row as f64 * ROW
    }
}

/// Of the products of a query and a key, the columns that are listed one by one, in their order, and all others.
///
/// Up to eight are all listed; of more, the six largest.
pub fn listed(q: &[f64], k: &[f64]) -> (Vec<usize>, Vec<usize>) {
    if q.len() <= MAX_ROWS {
        return ((0..q.len()).collect(), Vec::new());
    }
    let size = |c: usize| (q[c] * k[c]).abs();
    // A column is listed when fewer than six are larger; of equal ones the first.
    let ahead =
        |c: usize, other: usize| size(other) > size(c) || (size(other) == size(c) && other < c);
    (0..q.len())
        .partition(|&c| (0..q.len()).filter(|&other| ahead(c, other)).count() < LARGEST_ROWS)
}

//! The arithmetic below the matrices at a time: one feature a row.

use attention_core::Matrix;

use super::canvas_builder::{CanvasBuilder, largest};
use super::layout::{Block, widest};
use super::timeline_state::{Projected, ease, portion};
use crate::{Anchor, Band, Rect, Role, Stage, Tone};

const ROW: f64 = 19.0;
/// As many features or products have a row of their own; of more, the largest.
const MAX_ROWS: usize = 8;
const LARGEST_ROWS: usize = 6;
const CELL: f64 = 33.0;
const WIDE_CELL: f64 = 48.0;
/// Between two factors: room for their sign.
const SIGN: f64 = 22.0;

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

    /// x · W for the query's row: each feature of x times its row of W, summed column by column.
    fn projection(&mut self) {
        let (which, progress) = self.timeline.projecting();
        let (input, head, made) = (self.input, self.input.head, &self.input.trace.projection);
        let (w, out, name, role) = match which {
            Projected::Q => (&head.w_q, &made.q, "q", Role::Query),
            Projected::K => (&head.w_k, &made.k, "k", Role::Key),
            Projected::V => (&head.w_v, &made.v, "v", Role::Value),
        };
        let columns = Band { start: self.layout.names + CELL + SIGN, step: CELL, n: w.columns() };
        self.embedding();
        self.projection_heads(name, role, &columns);
        let reached = portion(progress, 0.0, 0.55) * w.columns() as f64;
        for f in 0..w.rows() {
            // A feature that the token does not have adds nothing.
            let alpha = if input.x[(input.query, f)] == 0.0 { 0.35 } else { 1.0 };
            for (c, &value) in w.row(f).iter().enumerate() {
                let rect = Rect::new(columns.at(c), self.dot_product_row(f + 1), CELL, ROW);
                self.cell(rect, value, largest(w), role, alpha);
            }
        }
        self.projection_sum(out, role, &columns, reached);
        let (verb, notes) = match which {
            Projected::Q => (input.labels.asks, input.notes.asks),
            Projected::K => (input.labels.offers, input.notes.offers),
            Projected::V => return,
        };
        self.notes(columns.end() + 12.0, verb, notes);
    }

    /// A remark beside each feature, where there is room for all of them; with a verb, beside those that the token has.
    fn notes(&mut self, x: f64, verb: &str, notes: &[&str]) {
        if widest(notes) + widest(&[verb]) > self.layout.dot_product.width - x {
            return;
        }
        for (f, note) in notes.iter().enumerate() {
            let y = self.dot_product_row(f + 1) + ROW / 2.0;
            if verb.is_empty() {
                self.scene.text(*note, x, y, Anchor::Start, Tone::Muted);
            } else if self.input.x[(self.input.query, f)] != 0.0 {
                self.scene.text(format!("{verb} {note}"), x, y, Anchor::Start, Tone::Muted);
            }
        }
    }

    /// The name of a row.
    pub(super) fn label(&mut self, name: &str, y: f64, tone: Tone) {
        self.scene.text(name, self.layout.names - 8.0, y, Anchor::End, tone);
    }

    /// The query's row of X, each feature with its name.
    fn embedding(&mut self) {
        let names = self.layout.names;
        let input = self.input;
        let (middle, y) = (names + CELL / 2.0, self.dot_product_row(0) + ROW / 2.0);
        let token = input.tokens[input.query];
        self.scene.strong(token, middle, y, Anchor::Middle, Tone::Role(Role::Query));
        self.scene.within(CELL + SIGN);
        for (f, feature) in input.features.iter().enumerate() {
            let (value, y) = (input.x[(input.query, f)], self.dot_product_row(f + 1));
            let tone = if value == 0.0 { Tone::Muted } else { Tone::Ink };
            self.label(feature, y + ROW / 2.0, tone);
            self.cell(Rect::new(names, y, CELL, ROW), value, largest(input.x), Role::Plain, 1.0);
        }
    }

    fn projection_heads(&mut self, name: &'static str, role: Role, columns: &Band) {
        let y = self.dot_product_row(0) + ROW / 2.0;
        self.scene.text("·", self.layout.names + CELL + 11.0, y, Anchor::Middle, Tone::Muted);
        let middle = (columns.start + columns.end()) / 2.0;
        self.scene.symbol(("W", name), middle, y, Anchor::Middle, Tone::Role(role));
    }

    fn projection_sum(&mut self, out: &Matrix, role: Role, columns: &Band, reached: f64) {
        let names = self.layout.names;
        let y = self.dot_product_row(self.input.features.len() + 1) + 6.0;
        self.line_under(names, y - 3.0, columns.end() - names);
        self.label(self.input.labels.sum, y + ROW / 2.0, Tone::Muted);
        for (c, &value) in out.row(self.input.query).iter().enumerate() {
            let alpha = ease(portion(reached, c as f64, c as f64 + 1.0));
            let rect = Rect::new(columns.at(c), y, CELL, ROW);
            self.cell(rect, value, largest(out), role, alpha);
        }
        if reached < columns.n as f64 {
            let c = reached as usize;
            let top = self.dot_product_row(1);
            let column = Rect::new(columns.at(c), top, CELL, y - top - 6.0);
            self.scene.frame(column, 2.0, self.color(role), 1.0);
        }
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

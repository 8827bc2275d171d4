//! The arithmetic of the query's row: its features, and how three matrices make query, key and value of them.

use attention_core::Matrix;

use super::canvas_builder::{CanvasBuilder, largest};
use super::dot_product::{CELL, ROW, SIGN};
use super::layout::widest;
use super::timeline_state::{Projected, ease, portion};
use crate::{Anchor, Band, Rect, Role, Tone};

impl CanvasBuilder<'_> {
    /// x · W for the query's row: each feature of x times its row of W, summed column by column.
    pub(super) fn projection(&mut self) {
        let (which, progress) = self.timeline.projecting();
        let (input, head, made) = (self.input, self.input.head, &self.input.trace.projection);
        let (w, out, name, role) = match which {
            Projected::Q => (&head.w_q, &made.q, "q", Role::Query),
            Projected::K => (&head.w_k, &made.k, "k", Role::Key),
            Projected::V => (&head.w_v, &made.v, "v", Role::Value),
        };
        let columns = self.projection_columns(w.columns());
        self.embedding();
        self.projection_heads(name, role, &columns);
        let reached = portion(progress, 0.0, 0.55) * w.columns() as f64;
        for f in 0..w.rows() {
            // A feature that the token does not have adds nothing.
            let alpha = if input.x[(input.query, f)] == 0.0 { 0.35 } else { 1.0 };
            for (c, &value) in w.row(f).iter().enumerate() {
                let y = self.dot_product_row(f + 1);
                let rect = Rect::new(columns.at(c), y, columns.step, ROW);
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

    /// The columns of W, narrower where there is no room for them all.
    fn projection_columns(&self, n: usize) -> Band {
        let start = self.layout.names + CELL + SIGN;
        let room = (self.layout.dot_product.width - start) / n as f64;
        Band { start, step: CELL.min(room.floor()), n }
    }

    /// A remark beside each feature, where there is room for all of them; with a verb, beside those that the token has.
    pub(super) fn notes(&mut self, x: f64, verb: &str, notes: &[&str]) {
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

    /// The query's row of X, each feature with its name.
    pub(super) fn embedding(&mut self) {
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
            let rect = Rect::new(columns.at(c), y, columns.step, ROW);
            self.cell(rect, value, largest(out), role, alpha);
        }
        if reached < columns.n as f64 {
            let c = reached as usize;
            let top = self.dot_product_row(1);
            let column = Rect::new(columns.at(c), top, columns.step, y - top - 6.0);
            self.scene.frame(column, 2.0, self.color(role), 1.0);
        }
    }
}

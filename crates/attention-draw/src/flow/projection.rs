//! The arithmetic of the query's row: how three matrices make query, key and value of its features.

use attention_core::Matrix;

use super::blocks::Block;
use super::canvas_builder::{CanvasBuilder, Cell, largest};
use super::timeline_state::{Projected, ease, portion};
use crate::{Band, Rect, Role, Tone};

impl CanvasBuilder<'_> {
    /// x · W for the query's row: each feature of x times its row of W, summed column by column.
    pub(super) fn projection(&mut self) {
        let (Some(factors), Some(columns)) =
            (self.layout.columns(Block::Factor), self.layout.columns(Block::W))
        else {
            return;
        };
        let (which, progress) = self.timeline.projecting();
        let (input, head, made) = (self.input, self.input.head, &self.input.trace.projection);
        let (w, out, name, heads, role) = match which {
            Projected::Q => (&head.w_q, &made.q, "q", input.axes, Role::Query),
            Projected::K => (&head.w_k, &made.k, "k", input.axes, Role::Key),
            Projected::V => (&head.w_v, &made.v, "v", input.passes, Role::Value),
        };
        let columns = Band { n: w.columns(), ..columns };
        self.features(&factors);
        self.title(&columns, ("W", name), role);
        self.heads(&columns, heads);
        let reached = portion(progress, 0.0, 0.55) * columns.n as f64;
        for f in 0..w.rows() {
            // A feature that the token does not have adds nothing.
            let alpha = if input.x[(input.query, f)] == 0.0 { 0.35 } else { 1.0 };
            for (c, &value) in w.row(f).iter().enumerate() {
                let rect = self.layout.cell(&columns, self.layout.line(f as f64), c);
                self.cell(Cell { rect, value, largest: largest(w), role, alpha });
            }
        }
        self.sums(out, (name, role), &columns, reached);
    }

    /// The query's row of X, each feature with its name.
    fn features(&mut self, factors: &Band) {
        let input = self.input;
        self.head(factors, input.tokens[input.query], Role::Query);
        for (f, feature) in input.features.iter().enumerate() {
            let (value, y) = (input.x[(input.query, f)], self.layout.line(f as f64));
            let tone = if value == 0.0 { Tone::Muted } else { Tone::Ink };
            self.name(feature, y, tone, false);
            let rect = self.layout.cell(factors, y, 0);
            self.cell(Cell {
                rect,
                value,
                largest: largest(input.x),
                role: Role::Plain,
                alpha: 1.0,
            });
        }
    }

    fn sums(&mut self, out: &Matrix, (name, role): (&str, Role), columns: &Band, reached: f64) {
        let y = self.layout.line(self.input.features.len() as f64 + 0.3);
        self.name(name, y, Tone::Role(role), true);
        for (c, &value) in out.row(self.input.query).iter().enumerate() {
            let alpha = ease(portion(reached, c as f64, c as f64 + 1.0));
            let rect = self.layout.cell(columns, y, c);
            self.cell(Cell { rect, value, largest: largest(out), role, alpha });
        }
        self.scene.frame(self.layout.across(columns, y), 2.0, self.color(role), 1.0);
        if reached < columns.n as f64 {
            let c = reached as usize;
            let top = self.layout.line(0.0);
            let column = Rect::new(columns.at(c), top, columns.step, y - top - 6.0);
            self.scene.frame(column, 2.0, self.color(role), 1.0);
        }
    }
}

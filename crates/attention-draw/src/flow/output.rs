//! What the token becomes: contributions that add up to its output, and what it was.

use super::blocks::Block;
use super::canvas_builder::{CanvasBuilder, Cell, largest};
use super::largest_remainder::adding_up;
use super::timeline_state::{ease, portion};
use crate::{Band, Rect, Role, Stage, Tone};

/// From this progress of its turn on, a row of V shows its contributions.
const WEIGHTED: f64 = 0.4;

impl CanvasBuilder<'_> {
    /// The rows of V, each as much as its weight, and their sum below.
    pub(super) fn output(&mut self) {
        let is_beside_weights = self.layout.columns(Block::Weight).is_some();
        if let Some(columns) = self.layout.columns(Block::V).filter(|_| is_beside_weights) {
            self.title(&columns, ("V", ""), Role::Value);
            self.heads(&columns, self.input.passes);
            self.blend(&columns);
        }
    }

    fn blend(&mut self, columns: &Band) {
        let (input, v) = (self.input, &self.input.trace.projection.v);
        let (weights, most) = (input.trace.trace.weights.row(input.query), largest(v));
        let output = input.trace.trace.output.row(input.query);
        let done: Vec<f64> =
            (0..weights.len()).map(|j| self.timeline.token(Stage::Blend, j)).collect();
        let foot = self.layout.foot;
        for c in 0..v.columns() {
            let parts: Vec<f64> = (0..weights.len()).map(|j| weights[j] * v[(j, c)]).collect();
            let printed = adding_up(&parts, output[c]);
            for (j, &value) in printed.iter().enumerate() {
                let rect = self.layout.cell(columns, self.layout.row(j), c);
                self.contribution(rect, (v[(j, c)], value), weights[j], done[j]);
            }
            let value = (0..printed.len()).filter(|&j| done[j] >= 1.0).map(|j| printed[j]).sum();
            let rect = self.layout.cell(columns, foot, c);
            self.cell(Cell { rect, value, largest: most, role: Role::Value, alpha: 1.0 });
        }
        let row = self.layout.across(columns, foot);
        self.name(input.labels.output, foot, Tone::Role(Role::Value), true);
        self.scene.frame(row, 2.0, self.color(Role::Value), 1.0);
        self.before(columns);
    }

    /// A value that fades to its weight, and the contribution that it becomes.
    fn contribution(&mut self, rect: Rect, (value, part): (f64, f64), weight: f64, done: f64) {
        let faded = 1.0 + (weight.max(0.06) - 1.0) * ease(portion(done, 0.0, WEIGHTED));
        let shown = if done >= WEIGHTED { part } else { value };
        let largest = largest(&self.input.trace.projection.v);
        let cell = Cell { rect, value, largest, role: Role::Value, alpha: faded };
        self.cell_saying(cell, self.input.labels.numbers.short(shown, 2));
    }

    /// In the last stage, what the token had of the same features before, below what it has now.
    fn before(&mut self, columns: &Band) {
        let (input, row) = (self.input, self.layout.sizes.row);
        let (y, alpha) = (self.layout.foot + 1.1 * row, ease(self.timeline.of(Stage::Output)));
        if alpha == 0.0 || input.features.is_empty() {
            return;
        }
        self.name(input.labels.before, y, Tone::Muted, false);
        for (c, name) in input.passes.iter().enumerate() {
            let feature = input.features.iter().position(|feature| feature == name);
            let value = feature.map_or(0.0, |f| input.x[(input.query, f)]);
            let rect = self.layout.cell(columns, y, c);
            self.cell(Cell { rect, value, largest: largest(input.x), role: Role::Plain, alpha });
        }
    }
}

//! What the token becomes: the blended row below V, and its features beside those it had.

use super::canvas_builder::{CanvasBuilder, largest};
use super::layout::{Block, widest};
use super::timeline_state::{ease, portion};
use crate::{Anchor, Band, Rect, Role, Stage, Tone};

/// Room for the bars of all features, in CSS pixels.
const BARS: f64 = 154.0;

impl CanvasBuilder<'_> {
    /// The output row below V: each row of V, as much as its weight, moves down and adds up.
    pub(super) fn output(&mut self) {
        if self.timeline.stage < Stage::Blend {
            return;
        }
        let Some(columns) = self.layout.columns(Block::V) else { return };
        let (input, v) = (self.input, &self.input.trace.projection.v);
        let weights = input.trace.trace.weights.row(input.query);
        let y = self.layout.rows.end() + 18.0;
        let label = input.labels.output;
        self.scene.strong(
            label,
            columns.start - 10.0,
            y + 11.0,
            Anchor::End,
            Tone::Role(Role::Value),
        );
        let done = |j: usize| self.timeline.token(Stage::Blend, j);
        let landed: Vec<f64> = (0..weights.len()).map(|j| f64::from(done(j) >= 1.0)).collect();
        for c in 0..v.columns() {
            let sum: f64 = (0..weights.len()).map(|j| landed[j] * weights[j] * v[(j, c)]).sum();
            let rect = Rect::new(columns.at(c), y, columns.step, 22.0);
            self.cell(rect, sum, largest(v), Role::Value, 1.0);
        }
        let row = Rect::new(columns.start, y, columns.end() - columns.start, 22.0);
        self.scene.frame(row, 2.0, self.color(Role::Value), 1.0);
        self.moving_value(&columns, row);
    }

    fn moving_value(&mut self, columns: &Band, end: Rect) {
        let (j, turn) = self.timeline.turn();
        if self.timeline.stage != Stage::Blend || turn >= 1.0 {
            return;
        }
        let place = self.layout.row(columns, j).toward(&end, ease(turn));
        let weight = self.input.trace.trace.weights.row(self.input.query)[j];
        self.scene.fill(place, self.color(Role::Value), 0.15 + 0.5 * weight);
        self.scene.frame(place, 2.0, self.color(Role::Value), 1.0);
    }

    /// What the token was and what it has become, in named features.
    pub(super) fn before_and_after(&mut self) {
        let names = self.layout.names;
        let (input, trace) = (self.input, &self.input.trace.trace);
        let output = trace.output.row(input.query);
        let embedding = input.x.row(input.query);
        let most = largest(&trace.output).max(largest(input.x));
        let words = widest(&[input.labels.before, input.labels.after]).max(18.0) + 30.0;
        let room = (self.layout.dot_product.width - names - words).min(260.0) / most;
        let grown = ease(portion(self.timeline.progress, 0.0, 0.8));
        let top = self.layout.dot_product.y + 44.0;
        // Two bars of 14 px each, and some air where there is room for it.
        let step = (BARS / input.passes.len() as f64).min(36.0);
        for (c, name) in input.passes.iter().enumerate() {
            let was = input.features.iter().position(|feature| feature == name);
            let was = was.map_or(0.0, |f| embedding[f]);
            let y = top + c as f64 * step;
            self.label(name, y + 14.0, Tone::Ink);
            self.feature_bar(y, was * room, was, input.labels.before, Role::Plain);
            let now = was + (output[c] - was) * grown;
            self.feature_bar(y + 14.0, now * room, output[c], input.labels.after, Role::Value);
        }
    }

    fn feature_bar(&mut self, y: f64, length: f64, value: f64, word: &str, role: Role) {
        let names = self.layout.names;
        let bar = Rect::new(names + length.min(0.0), y + 1.0, length.abs().max(1.0), 12.0);
        self.scene.fill(bar, self.color(role), 1.0);
        let text = format!("{word} {}", self.input.labels.numbers.short(value, 2));
        let tone = if role == Role::Plain { Tone::Muted } else { Tone::Role(role) };
        self.scene.text(text, names + length.max(0.0) + 6.0, y + 7.0, Anchor::Start, tone);
    }
}

//! The arithmetic while the largest score becomes a weight: scaled, raised, divided.

use super::canvas_builder::CanvasBuilder;
use crate::{Anchor, Role, Tone};

const ROW: f64 = 26.0;

impl CanvasBuilder<'_> {
    /// score × scale = logit, for the key with the largest logit.
    pub(super) fn scaled_score(&mut self) {
        let (input, trace, numbers) =
            (self.input, &self.input.trace.trace, self.input.labels.numbers);
        let cell = (input.query, self.top_key());
        let score = numbers.short(trace.scores[cell], 2);
        let scale = numbers.fixed(input.scale, 2);
        let logit = numbers.short(trace.logits[cell], 2);
        self.step(0, input.tokens[cell.1], &format!("{score} × {scale} = {logit}"), Role::Key);
    }

    /// exp(logit), the sum over all keys, and their quotient, for the key with the largest logit.
    pub(super) fn divided_exponential(&mut self) {
        let (input, trace, numbers) =
            (self.input, &self.input.trace.trace, self.input.labels.numbers);
        let cell = (input.query, self.top_key());
        let logit = trace.logits[cell];
        let sum: f64 = trace.logits.row(input.query).iter().map(|logit| logit.exp()).sum();
        let (one, all) = (numbers.compact(logit.exp()), numbers.compact(sum));
        let raised = format!("exp({}) = {one}", numbers.short(logit, 2));
        self.step(0, input.tokens[cell.1], &raised, Role::Key);
        self.step(1, input.labels.sum, &all, Role::Plain);
        if self.timeline.progress > 0.5 {
            let quotient = format!("{one} / {all} = {}", numbers.percent(trace.weights[cell]));
            self.step(2, input.labels.weight, &quotient, Role::Weight);
        }
    }

    fn step(&mut self, line: usize, name: &str, words: &str, role: Role) {
        let names = self.layout.names;
        let y = self.layout.dot_product.y + (line as f64 + 0.5) * ROW;
        self.scene.strong(name, names - 8.0, y, Anchor::End, Tone::Role(role));
        self.scene.within(names - 8.0);
        self.scene.text(words, names, y, Anchor::Start, Tone::Ink);
    }

    fn top_key(&self) -> usize {
        let logits = self.input.trace.trace.logits.row(self.input.query);
        (0..logits.len()).max_by(|&a, &b| logits[a].total_cmp(&logits[b])).unwrap_or_default()
    }
}

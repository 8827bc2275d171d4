//! Below the rows: how the largest score becomes a weight. It is scaled, raised, divided.

use super::blocks::Block;
use super::canvas_builder::CanvasBuilder;
use crate::{Anchor, Role, Stage, Tone};

impl CanvasBuilder<'_> {
    /// The steps of the stage, with the numbers of the key with the largest logit.
    pub(super) fn steps(&mut self) {
        let (input, trace, numbers) =
            (self.input, &self.input.trace.trace, self.input.labels.numbers);
        if self.layout.columns(Block::Logit).is_none() {
            return;
        }
        let cell = (input.query, input.top_key());
        let (key, logit) = (input.tokens[cell.1], trace.logits[cell]);
        if self.timeline.stage == Stage::Scale {
            let (score, scale) =
                (numbers.short(trace.scores[cell], 2), numbers.fixed(input.scale, 2));
            let scaled = format!("{score} × {scale} = {}", numbers.short(logit, 2));
            return self.step(0, key, &scaled, Role::Key);
        }
        let sum: f64 = trace.logits.row(input.query).iter().map(|logit| logit.exp()).sum();
        let (one, all) = (numbers.compact(logit.exp()), numbers.compact(sum));
        self.step(0, key, &format!("exp({}) = {one}", numbers.short(logit, 2)), Role::Key);
        if self.timeline.progress > 0.5 {
            let weight = numbers.percent(trace.weights[cell]);
            self.step(1, input.labels.weight, &format!("{one} / {all} = {weight}"), Role::Weight);
        }
    }

    fn step(&mut self, line: usize, name: &str, words: &str, role: Role) {
        let row = self.layout.sizes.row;
        let y = self.layout.foot + line as f64 * row;
        self.name(name, y, Tone::Role(role), true);
        let x = self.layout.names + 0.8 * row;
        self.scene.text(words, x, y + row / 2.0, Anchor::Start, Tone::Ink);
        self.scene.sized(self.layout.sizes.text);
    }
}

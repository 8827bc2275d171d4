//! The columns of the query's row: scores, logits, weights.

use super::canvas_builder::CanvasBuilder;
use super::layout::Block;
use super::timeline_state::{TimelineState, ease, portion};
use crate::{Anchor, Band, Rect, Role, Stage, Tone};

impl CanvasBuilder<'_> {
    /// The columns of scores and logits of the query's row.
    pub(super) fn numbers(&mut self) {
        let (input, trace) = (self.input, &self.input.trace.trace);
        let scores = trace.scores.row(input.query);
        if let Some(columns) = self.layout.columns(Block::Score) {
            self.head(&columns, input.labels.score, Role::Plain);
            self.outline(&columns);
            let landed =
                |timeline: &TimelineState, j| f64::from(timeline.token(Stage::Score, j) >= 1.0);
            self.number_column(&columns, scores, landed, &[Stage::Score, Stage::Scale]);
        }
        if let Some(columns) = self.layout.columns(Block::Logit) {
            let title = format!("× {}", input.labels.numbers.fixed(input.scale, 2));
            self.head(&columns, &title, Role::Plain);
            self.outline(&columns);
            let logits = trace.logits.row(input.query);
            let scaled = |timeline: &TimelineState, j| timeline.wave(Stage::Scale, j);
            self.number_column(&columns, logits, scaled, &[Stage::Scale, Stage::Softmax]);
        }
    }

    fn number_column(
        &mut self,
        columns: &Band,
        values: &[f64],
        shown: impl Fn(&TimelineState, usize) -> f64,
        stages: &[Stage],
    ) {
        let largest = values.iter().fold(f64::MIN_POSITIVE, |most, value| most.max(value.abs()));
        let opacity = self.opacity(stages, Role::Plain);
        for (j, &value) in values.iter().enumerate() {
            let rect = self.layout.cell(columns, j, 0);
            let alpha = shown(&self.timeline, j) * opacity;
            self.cell(rect, value, largest * 2.0, Role::Plain, alpha);
        }
    }

    /// Exponentials that rise, then shrink to weights as they are divided by their sum.
    pub(super) fn weights(&mut self) {
        let Some(columns) = self.layout.columns(Block::Weight) else { return };
        let (input, trace) = (self.input, &self.input.trace.trace);
        let divided = portion(self.timeline.of(Stage::Softmax), 0.5, 0.9);
        let title = if divided > 0.0 { input.labels.weight } else { input.labels.exponential };
        self.head(&columns, title, Role::Weight);
        self.outline(&columns);
        let opacity = self.opacity(&[Stage::Softmax, Stage::Blend, Stage::Output], Role::Weight);
        let logits = trace.logits.row(input.query);
        let top = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for (j, &weight) in trace.weights.row(input.query).iter().enumerate() {
            let share = (logits[j] - top).exp();
            let risen = ease(portion(self.timeline.of(Stage::Softmax), 0.0, 0.4));
            let length = share + (weight - share) * ease(divided);
            let text = match divided > 0.0 {
                true => input.labels.numbers.percent(weight),
                false => input.labels.numbers.compact(logits[j].exp()),
            };
            self.bar(self.layout.cell(&columns, j, 0), length * risen, text, opacity, risen);
        }
    }

    fn bar(&mut self, place: Rect, length: f64, text: String, opacity: f64, risen: f64) {
        let room = place.width - 46.0;
        let bar = Rect::new(place.x, place.y + 4.0, room * length, place.height - 8.0);
        self.scene.fill(bar, self.theme.weight, opacity);
        if risen > 0.0 {
            let (_, y) = place.middle();
            self.scene.text(text, place.x + place.width - 2.0, y, Anchor::End, Tone::Ink);
        }
    }
}

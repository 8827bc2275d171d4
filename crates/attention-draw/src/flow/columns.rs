//! The columns of the query's row: scores, logits, weights.

use super::blocks::Block;
use super::canvas_builder::{CanvasBuilder, Cell};
use super::timeline_state::{ease, portion};
use crate::{Anchor, Band, Rect, Role, Stage, Tone};

/// A dash, and the gap to the next.
const DASH: f64 = 4.0;

impl CanvasBuilder<'_> {
    /// The columns of scores and logits of the query's row.
    pub(super) fn numbers(&mut self) {
        let (input, trace) = (self.input, &self.input.trace.trace);
        if let Some(columns) = self.layout.columns(Block::Score) {
            self.head(&columns, input.labels.score, Role::Plain);
            self.scores(&columns, trace.scores.row(input.query));
        }
        if let Some(columns) = self.layout.columns(Block::Logit) {
            let title = format!("× {}", input.labels.numbers.fixed(input.scale, 2));
            self.head(&columns, &title, Role::Plain);
            for (j, &value) in trace.logits.row(input.query).iter().enumerate() {
                let shown = self.timeline.wave(Stage::Scale, j);
                let rect = self.layout.cell(&columns, self.layout.row(j), 0);
                if value == f64::NEG_INFINITY {
                    self.hidden(rect, shown);
                    continue;
                }
                let largest = 2.0 * size(trace.logits.row(input.query));
                self.number(rect, value, largest, shown);
            }
        }
    }

    /// Each score stands below its key with the products that it is the sum of, and moves to the key's row afterwards.
    fn scores(&mut self, columns: &Band, scores: &[f64]) {
        let visit = self.timeline.visit(self.input.top_key());
        let row = self.layout.sizes.row;
        for (j, &value) in scores.iter().enumerate() {
            let (mut y, mut is_known) = (self.layout.row(j), true);
            let away = (visit.position - j as f64).abs();
            if self.timeline.stage == Stage::Score {
                y += row * (1.0 - away).max(0.0);
                is_known = visit.has_score(j);
            }
            let rect = self.layout.cell(columns, y, 0);
            self.number(rect, value, 2.0 * size(scores), f64::from(u8::from(is_known)));
            if self.timeline.stage == Stage::Score && is_known && away == 0.0 {
                self.scene.frame(rect, 2.0, self.theme.ink, 1.0);
            }
        }
    }

    fn number(&mut self, rect: Rect, value: f64, largest: f64, shown: f64) {
        self.cell(Cell { rect, value, largest, role: Role::Plain, alpha: shown });
    }

    /// Exponentials that rise, then shrink to weights as they are divided by their sum.
    pub(super) fn weights(&mut self) {
        let Some(columns) = self.layout.columns(Block::Weight) else { return };
        let (input, trace) = (self.input, &self.input.trace.trace);
        let of_softmax = match input.highlight {
            Some(Role::Weight) => 1.0,
            _ => self.timeline.of(Stage::Softmax),
        };
        let divided = portion(of_softmax, 0.5, 0.9);
        let title = if divided > 0.0 { input.labels.weight } else { input.labels.exponential };
        self.head(&columns, title, Role::Weight);
        let risen = ease(portion(of_softmax, 0.0, 0.4));
        let logits = trace.logits.row(input.query);
        let top = logits[input.top_key()];
        for (j, &weight) in trace.weights.row(input.query).iter().enumerate() {
            let share = (logits[j] - top).exp();
            let length = share + (weight - share) * ease(divided);
            let text = match divided > 0.0 {
                true => input.labels.numbers.percent(weight),
                false => input.labels.numbers.compact(logits[j].exp()),
            };
            let place = self.layout.cell(&columns, self.layout.row(j), 0);
            if logits[j] == f64::NEG_INFINITY {
                let text = 2.2 * self.layout.sizes.row;
                self.dashes(Rect::new(
                    place.x,
                    place.y,
                    (place.width - text).max(0.0),
                    place.height,
                ));
            }
            self.bar(place, length * risen, text, risen);
        }
    }

    /// The logit of a hidden key.
    fn hidden(&mut self, rect: Rect, shown: f64) {
        if shown > 0.0 {
            let (x, y) = rect.middle();
            self.dashes(rect);
            self.scene.text("−∞", x, y, Anchor::Middle, Tone::Muted);
            self.scene.sized(self.layout.sizes.text);
        }
    }

    /// A dashed outline: this key is hidden from the query.
    fn dashes(&mut self, rect: Rect) {
        let (left, top) = (rect.x + 1.5, rect.y + 1.5);
        let (right, bottom) = (left + rect.width - 3.0, top + rect.height - 3.0);
        let color = self.theme.muted;
        for (from, to, across) in [(left, right, true), (top, bottom, false)] {
            let mut at = from;
            while at < to {
                let end = (at + DASH).min(to);
                for edge in if across { [top, bottom] } else { [left, right] } {
                    let ends =
                        if across { [(at, edge), (end, edge)] } else { [(edge, at), (edge, end)] };
                    self.scene.line(ends[0], ends[1], 1.0, color);
                }
                at += 2.0 * DASH;
            }
        }
    }

    fn bar(&mut self, place: Rect, length: f64, text: String, risen: f64) {
        let sizes = self.layout.sizes;
        let room = (place.width - 2.2 * sizes.row).max(0.0);
        let inset = 0.2 * sizes.row;
        let bar = Rect::new(place.x, place.y + inset, room * length, place.height - 2.0 * inset);
        self.scene.fill(bar, self.theme.weight, 1.0);
        if risen > 0.0 {
            let (_, y) = place.middle();
            self.scene.text(text, place.x + place.width, y, Anchor::End, Tone::Ink);
            self.scene.sized(sizes.text);
        }
    }
}

/// The largest of some numbers, without their signs; −∞, of a hidden key, is none.
fn size(values: &[f64]) -> f64 {
    values
        .iter()
        .filter(|value| value.is_finite())
        .fold(f64::MIN_POSITIVE, |most, value| most.max(value.abs()))
}

//! What the figure finds, as sentences. Every number is computed.

use attention_draw::NumberFormat;
use attention_messages::{SpreadMessages, fill};
use attention_spread::{PAIRS, Weights};

use super::settings::Settings;
use super::state::SpreadState;

/// The messages and the number format of a language.
#[derive(Clone, Copy)]
pub(super) struct SpreadTexts {
    pub(super) messages: &'static SpreadMessages,
    pub(super) numbers: NumberFormat,
}

impl SpreadTexts {
    /// In the reader's language.
    pub(super) fn of(state: &SpreadState) -> Self {
        Self { messages: state.messages.get(), numbers: state.context.numbers() }
    }

    fn whole(&self, value: usize) -> String {
        self.numbers.short(value as f64, 0)
    }

    /// What the picture shows.
    pub(super) fn about(&self, settings: Settings) -> String {
        let values = [("pairs", self.whole(PAIRS)), ("n", self.whole(settings.n))];
        fill(self.messages.about, &values)
    }

    /// The standard deviation of the pairs drawn so far, as they are shown.
    pub(super) fn deviation(state: &SpreadState) -> f64 {
        state.deviation() / state.settings().divisor()
    }

    /// How far dot products spread, and what softmax makes of the scores.
    pub(super) fn finding(&self, state: &SpreadState) -> String {
        let (settings, messages) = (state.settings(), self.messages);
        let spread = if settings.divided { messages.finding_divided } else { messages.finding };
        let spread = fill(
            spread,
            &[
                ("d", self.whole(settings.d)),
                ("root", self.numbers.short(settings.root(), 1)),
                ("deviation", self.numbers.significant(Self::deviation(state), 3)),
            ],
        );
        let [undivided, divided] =
            state.weights().map(|weights| self.numbers.percent(weights.largest));
        let softmax = fill(messages.softmax, &[("undivided", undivided), ("divided", divided)]);
        format!("{spread} {softmax}")
    }

    /// The caption of the table.
    pub(super) fn table(&self, settings: Settings) -> String {
        fill(self.messages.table, &[("n", self.whole(settings.n))])
    }

    /// The names of the two bars.
    pub(super) fn names(&self, settings: Settings) -> [String; 2] {
        let divided = fill(self.messages.divided, &[("d", self.whole(settings.d))]);
        [self.messages.undivided.to_owned(), divided]
    }

    /// What stands beside a bar.
    pub(super) fn largest(&self, weights: &Weights) -> String {
        fill(self.messages.largest, &[("largest", self.numbers.percent(weights.largest))])
    }

    /// What the rows of the table measure.
    pub(super) fn measures(&self, settings: Settings) -> [String; 3] {
        let most = self.numbers.fixed((settings.n as f64).ln(), 2);
        let entropy = fill(self.messages.row_entropy, &[("most", most)]);
        [self.messages.row_largest.to_owned(), entropy, self.messages.row_change.to_owned()]
    }

    /// A column of the table, but its head.
    pub(super) fn column(&self, weights: &Weights) -> [String; 3] {
        [
            self.numbers.percent(weights.largest),
            self.numbers.fixed(weights.entropy, 2),
            self.numbers.fixed(weights.jacobian, 3),
        ]
    }

    /// What the curve says at its end; nothing before it is computed.
    pub(super) fn curve(&self, state: &SpreadState) -> String {
        let Some([.., last]) = state.curve.points() else { return String::new() };
        let values = [
            ("n", self.whole(state.settings().n)),
            ("undivided", self.numbers.percent(last.undivided)),
            ("divided", self.numbers.percent(last.divided)),
        ];
        fill(self.messages.curve_finding, &values)
    }
}

//! The findings of a measurement as sentences. Every number comes from its points.

use attention_analysis::{CostPoint, cost_growth, one_by_one_ratio, stored_bytes};
use attention_draw::NumberFormat;
use attention_messages::{CostMessages, fill};

/// The phase of a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Not started.
    New,
    /// Running.
    Running,
    /// Ended, by itself or by the reader.
    Ended,
}

/// A measurement and its points so far.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measurement {
    pub(super) phase: Phase,
    pub(super) points: Vec<CostPoint>,
    /// Whether it runs in a worker; it does unless the page forbids workers.
    pub(super) in_worker: bool,
    /// The error that ended it.
    pub(super) error: Option<String>,
}

impl Measurement {
    /// A measurement without points.
    pub(super) fn empty(phase: Phase) -> Self {
        Self { phase, points: Vec::new(), in_worker: true, error: None }
    }
}

/// The messages and the number format of a language.
pub(super) struct CostTexts {
    pub(super) messages: &'static CostMessages,
    pub(super) numbers: NumberFormat,
}

impl CostTexts {
    /// How the cost grows, or why that is not known.
    pub(super) fn finding(&self, Measurement { phase, points, .. }: &Measurement) -> String {
        let messages = &self.messages;
        let growth =
            |cost: fn(&CostPoint) -> f64| Some(self.times(cost_growth(points, cost)?.factor()));
        match (growth(|point| point.tiles), growth(|point| point.recurrent)) {
            (Some(attention), Some(recurrent)) => {
                fill(messages.finding, &[("attention", attention), ("recurrent", recurrent)])
            }
            _ if *phase == Phase::Running => messages.progress.to_owned(),
            _ if points.is_empty() => messages.nothing.to_owned(),
            _ => messages.too_few.to_owned(),
        }
    }

    /// What a measurement is; or the finding, how many steps depend on each other, and what prevented a better
    /// measurement.
    pub(super) fn main(&self, measurement: &Measurement) -> Vec<String> {
        let messages = &self.messages;
        if measurement.phase == Phase::New {
            return vec![messages.about.to_owned()];
        }
        let mut texts = vec![self.finding(measurement)];
        if let Some(last) = measurement.points.last() {
            texts.push(fill(messages.steps, &[("n", last.n.to_string())]));
        }
        if !measurement.in_worker {
            texts.push(messages.in_page.to_owned());
        }
        if let Some(error) = &measurement.error {
            texts.push(fill(messages.failed, &[("error", error)]));
        }
        texts
    }

    /// Memory, and one query after the other.
    pub(super) fn details(&self, points: &[CostPoint]) -> Vec<String> {
        let (messages, numbers) = (&self.messages, &self.numbers);
        let Some(last) = points.last() else { return vec![messages.nothing.to_owned()] };
        let values = [
            ("n", last.n.to_string()),
            ("time", numbers.milliseconds(last.tiles, 2)),
            ("stored", numbers.bytes(stored_bytes(last.n), 2)),
            ("scratch", numbers.bytes(last.scratch, 2)),
        ];
        let mut texts = vec![fill(messages.longest, &values)];
        if let Some((n, ratio)) = one_by_one_ratio(points) {
            let values = [("n", n.to_string()), ("times", self.times(ratio))];
            texts.push(fill(messages.against, &values));
        }
        texts
    }

    /// A factor with two digits.
    fn times(&self, factor: f64) -> String {
        self.numbers.significant(factor, 2)
    }

    /// A row of the table: the length, the time of each way, the bytes of all weights and those of streaming.
    pub(super) fn row(&self, point: &CostPoint) -> [String; 6] {
        let time = |value: f64| self.numbers.milliseconds(value, 3);
        let bytes = |value: f64| self.numbers.bytes(value, 3);
        [
            point.n.to_string(),
            time(point.tiles),
            point.one_by_one.map_or_else(|| "–".to_owned(), time),
            time(point.recurrent),
            bytes(stored_bytes(point.n)),
            bytes(point.scratch),
        ]
    }

    /// The names of the columns of that row.
    pub(super) fn head(&self) -> [&'static str; 6] {
        let messages = &self.messages;
        [
            messages.tokens,
            messages.tiles,
            messages.one_by_one,
            messages.recurrent,
            messages.stored,
            messages.scratch,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> CostTexts {
        CostTexts {
            messages: &attention_messages::CostMessages::ENGLISH,
            numbers: NumberFormat::ENGLISH,
        }
    }

    fn point(n: usize) -> CostPoint {
        let (squared, one_by_one) = ((n * n) as f64, (n <= 512).then_some(9e-6 * (n * n) as f64));
        let (tiles, recurrent) = (3e-6 * squared, 7e-4 * n as f64);
        CostPoint { n, tiles, recurrent, one_by_one, scratch: 35_388.0 }
    }

    fn measured(phase: Phase, lengths: &[usize]) -> Measurement {
        let points = lengths.iter().map(|n| point(*n)).collect();
        Measurement { points, ..Measurement::empty(phase) }
    }

    #[test]
    fn the_finding_says_how_both_ways_grow() {
        let said = texts().main(&measured(Phase::Ended, &[64, 128, 256, 512, 1024]));
        let finding =
            "Doubling the tokens took attention 4.0 times as long, the recurrent layer 2.0 times.";
        assert_eq!(said[0], finding);
        assert!(said[1].contains("For the recurrent layer, 1024:"), "{}", said[1]);
        assert_eq!(said.len(), 2);
    }

    #[test]
    fn before_meanwhile_and_after_too_little_it_says_so() {
        let begins = texts().main(&Measurement::empty(Phase::New));
        assert!(begins[0].starts_with("These curves are calculated.") && begins.len() == 1);
        let finding = |phase, lengths: &[usize]| texts().finding(&measured(phase, lengths));
        assert_eq!(finding(Phase::New, &[]), "Nothing has been measured yet.");
        assert_eq!(finding(Phase::Running, &[64]), "Measuring on this machine.");
        assert!(finding(Phase::Ended, &[64, 128]).starts_with("Too little was measured"));
    }

    #[test]
    fn what_was_in_the_way_is_said_with_its_reason() {
        let failed = Measurement {
            in_worker: false,
            error: Some("503".to_owned()),
            ..Measurement::empty(Phase::Ended)
        };
        let said = texts().main(&failed);
        assert!(said[1].starts_with("This page allows no worker"), "{said:?}");
        assert_eq!(said[2], "It ended early: 503");
    }

    #[test]
    fn memory_and_one_by_one_are_in_the_details() {
        let said = texts().details(&[point(512), point(1024)]);
        assert!(said[0].contains("1024 tokens took attention 3.1\u{a0}ms."), "{}", said[0]);
        assert!(said[0].contains("4.2\u{a0}MB") && said[0].contains("35\u{a0}kB"), "{}", said[0]);
        assert!(
            said[1].starts_with("At 512 tokens,") && said[1].contains("3.0 times"),
            "{}",
            said[1]
        );
        assert_eq!(texts().details(&[]), ["Nothing has been measured yet."]);
    }

    #[test]
    fn a_row_has_a_cell_a_column_and_a_dash_for_what_was_left_out() {
        let row = texts().row(&point(1024));
        assert_eq!(
            row,
            ["1024", "3.15\u{a0}ms", "–", "717\u{a0}µs", "4.19\u{a0}MB", "35.4\u{a0}kB"]
        );
        let german = NumberFormat::from_samples("1,5", "55\u{a0}%");
        let row = CostTexts { numbers: german, ..texts() }.row(&point(4096));
        assert_eq!((&*row[1], &*row[4]), ("50,3\u{a0}ms", "67,1\u{a0}MB"));
    }
}

//! What the figure says. Every number is computed.

use attention_draw::NumberFormat;
use attention_messages::{LearningMessages, fill};
use attention_train::{BATCH, Net, TESTED, Task};

use super::data::{LearningData, LineData};
use super::settings::Settings;
use super::state::LearningState;

/// Places of the star that were in training: the first half.
const SEEN: usize = 8;

/// The messages and the number format of a language.
#[derive(Clone, Copy)]
pub(super) struct LearningTexts {
    pub(super) messages: &'static LearningMessages,
    pub(super) numbers: NumberFormat,
}

impl LearningTexts {
    /// In the reader's language.
    pub(super) fn of(state: &LearningState) -> Self {
        Self { messages: state.messages.get(), numbers: state.context.numbers() }
    }

    pub(super) fn whole(&self, value: usize) -> String {
        self.numbers.short(value as f64, 0)
    }

    pub(super) fn task(&self, task: Task) -> &'static str {
        let messages = self.messages;
        match task {
            Task::Cards => messages.task_cards,
            Task::AskFirst => messages.task_ask_first,
            Task::Star => messages.task_star,
            Task::Scaling => messages.task_scaling,
        }
    }

    /// What a task is, and that its design was chosen.
    pub(super) fn about(&self, settings: Settings) -> String {
        let messages = self.messages;
        let about = match settings.task {
            Task::Cards => messages.about_cards,
            Task::AskFirst => messages.about_ask_first,
            Task::Star => messages.about_star,
            Task::Scaling => messages.about_scaling,
        };
        fill(about, &[("d", self.whole(settings.d_k))])
    }

    pub(super) fn net(&self, net: Net) -> &'static str {
        let messages = self.messages;
        match net {
            Net::Attention => messages.attention,
            Net::AttentionNoPositions => messages.no_positions,
            Net::AttentionLearned => messages.learned,
            Net::AttentionSinusoids => messages.sinusoids,
            Net::AttentionDivided => messages.divided,
            Net::AttentionUndivided => messages.undivided,
            Net::Elman => messages.elman,
            Net::Gru => messages.gru,
        }
    }

    /// Above the weights of a net.
    pub(super) fn weights(&self, net: Net, line: &LineData) -> String {
        let values = [("net", self.net(net).to_owned()), ("step", self.whole(line.report.step))];
        fill(self.messages.weights, &values)
    }

    /// The question of the sequence that is shown, with its answer.
    pub(super) fn shown(&self, data: &LearningData) -> String {
        let Some([content, _]) = data.shown.tokens.get(data.shown.question) else {
            return self.messages.loading.to_owned();
        };
        let is_star = data.settings.task == Task::Star;
        let message = if is_star { self.messages.shown_star } else { self.messages.shown_card };
        let answer = answer(data.settings.task, data.shown.answer);
        fill(message, &[("front", letter(*content)), ("answer", answer)])
    }

    /// Above the chart.
    pub(super) fn chart(&self) -> String {
        fill(self.messages.chart, &[("count", self.numbers.short(TESTED as f64, 0))])
    }

    /// What the nets have learned so far, a sentence a net.
    pub(super) fn finding(&self, data: &LearningData) -> String {
        if let Some(error) = &data.error {
            return fill(self.messages.failed, &[("error", error)]);
        }
        let nets = data.nets();
        if nets.iter().all(|line| line.report.step == 0) {
            return self.messages.new.to_owned();
        }
        let task = data.settings.task;
        let sentences =
            task.nets().iter().zip(nets).map(|(net, line)| self.of_net(task, *net, line));
        sentences.collect::<Vec<_>>().join(" ")
    }

    fn of_net(&self, task: Task, net: Net, LineData { report, .. }: &LineData) -> String {
        let percent = |share: f64| self.numbers.percent(share);
        let (accuracy, by_distance) = (&report.accuracy, &report.accuracy.by_distance);
        let oldest = by_distance.len().saturating_sub(4);
        let seen = SEEN.min(by_distance.len());
        let message = match task {
            Task::Star => self.messages.finding_star,
            Task::Scaling => self.messages.finding_scaling,
            Task::Cards | Task::AskFirst => self.messages.finding_cards,
        };
        // The step that the accuracy belongs to: training may have gone on since.
        let step = report.tested.unwrap_or(report.step);
        let values = [
            ("net", self.net(net).to_owned()),
            ("sequences", self.whole(step * BATCH)),
            ("step", self.whole(step)),
            ("right", percent(accuracy.accuracy)),
            ("last", percent(mean(&by_distance[..by_distance.len().min(1)]))),
            ("oldest", percent(mean(&by_distance[oldest..]))),
            ("seen", percent(mean(&by_distance[..seen]))),
            ("unseen", percent(mean(&by_distance[seen..]))),
        ];
        fill(message, &values)
    }
}

fn mean(shares: &[f64]) -> f64 {
    shares.iter().sum::<f64>() / shares.len().max(1) as f64
}

/// A front or a symbol as a letter, from A.
pub(super) fn letter(content: usize) -> String {
    char::from(b'A' + content as u8).to_string()
}

/// An answer: a back from 1, or a letter.
pub(super) fn answer(task: Task, answer: usize) -> String {
    if task == Task::Star { letter(answer) } else { (answer + 1).to_string() }
}

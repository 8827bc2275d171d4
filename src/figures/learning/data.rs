//! What the worker has reported, and what the reader lays out.

use attention_train::{BACKS, FRONTS, Report, SYMBOLS, Task};
use leptos::wasm_bindgen::JsValue;

use super::settings::Settings;
use crate::host::Subscription;
use crate::js::{field, numbers};

/// How many curves of earlier seeds are kept.
const KEPT: usize = 12;

/// Where training is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing is trained yet.
    New,
    Running,
    Paused,
    Ended,
}

/// How the net of a line has done.
#[derive(Clone, Default)]
pub(super) struct LineData {
    pub(super) report: Report,
    /// Sequences seen, and the accuracy that a test found then.
    pub(super) history: Vec<(f64, f64)>,
}

/// A line of another seed.
pub(super) struct Thin {
    /// The index of its net in the task.
    pub(super) net: usize,
    pub(super) line: LineData,
}

/// The sequence that is shown: tokens by content and mark.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) question: usize,
    pub(super) answer: usize,
    pub(super) tokens: Vec<[usize; 2]>,
}

/// All of it, in one value, since each type of stored value adds code.
pub(super) struct LearningData {
    pub(super) settings: Settings,
    pub(super) phase: Phase,
    /// Whether the reader has pressed Start in this figure.
    pub(super) has_started: bool,
    pub(super) lines: Vec<LineData>,
    pub(super) thin: Vec<Thin>,
    pub(super) shown: Shown,
    pub(super) error: Option<String>,
    /// The index in the list of speeds.
    pub(super) speed: usize,
    pub(super) by_sequences: bool,
    /// Fronts and backs, or symbols, of the reader.
    pub(super) laid_out: Vec<[usize; 2]>,
    /// The front that is asked for, or the place of the star.
    pub(super) asked: usize,
    /// The probabilities of each answer, a net after the other.
    pub(super) answers: Vec<f64>,
    /// The nets.
    pub(super) nets: Option<Subscription>,
}

impl LearningData {
    pub(super) fn new(settings: Settings) -> Self {
        let mut data = Self {
            settings,
            phase: Phase::New,
            has_started: false,
            lines: Vec::new(),
            thin: Vec::new(),
            shown: Shown::default(),
            error: None,
            speed: 1,
            by_sequences: Self::shows_sequences(settings),
            laid_out: Vec::new(),
            asked: 0,
            answers: Vec::new(),
            nets: None,
        };
        data.lay_out();
        data
    }

    /// Whether the curves are by the sequences that were seen, until the reader chooses: without the division it is
    /// time that is lost, at every distance alike.
    fn shows_sequences(settings: Settings) -> bool {
        settings.task == Task::Scaling
    }

    /// Lays out cards, or letters, for the reader to change.
    fn lay_out(&mut self) {
        (self.laid_out, self.asked) = match self.settings.task {
            Task::Star => ((0..SYMBOLS).map(|symbol| [symbol, 0]).collect(), SYMBOLS / 2),
            _ => ((0..FRONTS).map(|front| [front, front % BACKS]).collect(), 0),
        };
    }

    /// Other nets, before they are there. With another seed alone, the curves stay as thin lines.
    pub(super) fn renew(&mut self, settings: Settings) {
        let count = self.settings.task.nets().len();
        if settings.differ_in_seed_alone(self.settings) {
            let lines = self.lines.drain(..).take(count).enumerate();
            let tested = lines.filter(|(_, line)| line.report.step > 0);
            self.thin.extend(tested.map(|(net, line)| Thin { net, line }));
            let more = self.thin.len().saturating_sub(KEPT);
            self.thin.drain(..more);
        } else if settings != self.settings {
            self.thin.clear();
        }
        let is_other_task = settings.task != self.settings.task;
        self.settings = settings;
        if is_other_task {
            self.by_sequences = Self::shows_sequences(settings);
            self.lay_out();
        }
        self.lines.clear();
        self.answers.clear();
        self.shown = Shown::default();
        self.error = None;
        self.phase = Phase::New;
    }

    /// The lines of the seed that is chosen, a net each; empty until all are there.
    pub(super) fn nets(&self) -> &[LineData] {
        let count = self.settings.task.nets().len();
        let nets = self.lines.get(..count).unwrap_or_default();
        if nets.iter().all(|line| line.report.tested.is_some()) { nets } else { &[] }
    }

    /// A message of the worker.
    pub(super) fn receive(&mut self, message: &JsValue) {
        let shown = numbers_of(message, "shown");
        if let [question, answer, tokens @ ..] = &shown[..] {
            let tokens = tokens.chunks_exact(2).map(|pair| [pair[0] as usize, pair[1] as usize]);
            let (question, answer) = (*question as usize, *answer as usize);
            self.shown = Shown { question, answer, tokens: tokens.collect() };
        }
        for report in list(&field(message, "reports")) {
            let line = field(&report, "line").as_f64().unwrap_or(0.0) as usize;
            if let Some(report) = Report::from_numbers(&numbers_of(&report, "numbers")) {
                self.report(line, report);
            }
        }
        let answers = numbers_of(message, "answers");
        if !answers.is_empty() {
            self.answers = answers;
        }
        if field(message, "ended").is_truthy() {
            self.phase = Phase::Ended;
        }
        if let Some(error) = field(message, "error").as_string() {
            (self.error, self.phase) = (Some(error), Phase::Ended);
        }
    }

    fn report(&mut self, line: usize, report: Report) {
        if line >= self.lines.len() {
            self.lines.resize_with(line + 1, LineData::default);
        }
        let line = &mut self.lines[line];
        if report.tested.is_some() && report.tested != line.report.tested {
            let seen = report.tested.unwrap_or(0) * attention_train::BATCH;
            line.history.push((seen as f64, report.accuracy.accuracy));
        }
        line.report = report;
    }
}

/// The numbers of a field; none if it is not there.
fn numbers_of(object: &JsValue, name: &str) -> Vec<f64> {
    let list = field(object, name);
    if list.is_object() { numbers(&list) } else { Vec::new() }
}

fn list(list: &JsValue) -> Vec<JsValue> {
    if list.is_object() { js_sys::Array::from(list).iter().collect() } else { Vec::new() }
}

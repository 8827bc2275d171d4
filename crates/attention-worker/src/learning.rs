//! The nets of a task in training, a step or a slice of a test at a time, paced from outside.

use attention_train::{Accuracy, Asked, Evaluation, Report, Run, Sequence, Setup, Task};

/// A run is tested this often on its way, and at its start.
const TESTS: usize = 30;
/// How many seeds the task `scaling` has at once: without the division, some learn and some do not.
const SCALING_SEEDS: u64 = 3;

/// The runs of a task, those of the seed that was asked for first.
pub struct Learning {
    task: Task,
    lines: Vec<Line>,
}

/// A run, and how far it is tested.
struct Line {
    run: Run,
    /// Steps after which it ends.
    steps: usize,
    loss: Option<f64>,
    accuracy: Accuracy,
    /// The step of the last test that is complete.
    tested: Option<usize>,
    /// A test that is not complete, and its step.
    evaluation: Option<(Evaluation, usize)>,
}

impl Learning {
    /// The nets of a task before their first step; `cap` limits the steps of each.
    ///
    /// # Errors
    ///
    /// A sentence for a task or a d_k that does not exist.
    pub fn new(task: &str, seed: f64, d_k: usize, cap: usize) -> Result<Self, String> {
        let task = Task::from_name(task).ok_or_else(|| format!("There is no task {task}."))?;
        let first = seed as i64 as u64;
        let seeds = if task == Task::Scaling { SCALING_SEEDS } else { 1 };
        let mut lines = Vec::new();
        for seed in (0..seeds).map(|more| first.wrapping_add(more)) {
            for &net in task.nets() {
                lines.push(Line::new(Setup { task, net, seed, d_k }, cap)?);
            }
        }
        Ok(Self { task, lines })
    }

    /// How many runs there are.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// The share of its steps that a run has done, from 0 to 1.
    pub fn share(&self, line: usize) -> f64 {
        let line = &self.lines[line];
        if line.steps == 0 { 1.0 } else { line.run.steps() as f64 / line.steps as f64 }
    }

    /// Whether a test of a run has begun and is not complete.
    pub fn is_testing(&self, line: usize) -> bool {
        self.lines[line].evaluation.is_some()
    }

    /// One step of training, unless it has done them all. A test begins where one is due.
    pub fn train(&mut self, line: usize) {
        let line = &mut self.lines[line];
        if line.run.steps() == line.steps {
            return;
        }
        line.loss = Some(line.run.step());
        let every = (line.run.default_steps() / TESTS).max(1);
        let done = line.run.steps();
        if done.is_multiple_of(every) || done == line.steps {
            line.begin_test();
        }
    }

    /// Begins a test of a run as it is now, unless this step is tested.
    pub fn begin_test(&mut self, line: usize) {
        let line = &mut self.lines[line];
        if line.tested != Some(line.run.steps()) {
            line.begin_test();
        }
    }

    /// Tests a run on 32 more sequences, if a test has begun.
    pub fn test(&mut self, line: usize) {
        self.lines[line].test();
    }

    /// The numbers of a [`Report`].
    pub fn report(&mut self, line: usize) -> Vec<f64> {
        let Line { run, steps, loss, accuracy, tested, .. } = &mut self.lines[line];
        let report = Report {
            step: run.steps(),
            steps: *steps,
            parameters: run.parameters(),
            sequences: run.sequences(),
            flops: run.flops() as f64,
            loss: *loss,
            hash: run.hash(),
            tested: *tested,
            seed: run.setup().seed as f64,
            accuracy: accuracy.clone(),
            weights: run.answer_shown().weights.unwrap_or_default(),
        };
        report.to_numbers()
    }

    /// The sequence that is shown: the place of the question and the answer, then content and mark of each token.
    pub fn shown(&self) -> Vec<f64> {
        let shown = self.lines[0].run.shown();
        let tokens = shown.tokens().iter().flat_map(|token| [token.content, token.mark]);
        [shown.question(), shown.answer()].into_iter().chain(tokens).map(|n| n as f64).collect()
    }

    /// The probabilities of each answer to a sequence that the reader lays out, a run of the first seed after the
    /// other. `tokens` are fronts and backs, and `asked` the front; in the task of the star symbols, and its place.
    ///
    /// # Errors
    ///
    /// A sentence for a sequence that has no answer.
    pub fn ask(&mut self, tokens: &[usize], asked: usize) -> Result<Vec<f64>, String> {
        let sequence = match self.task {
            Task::Star => Sequence::star(tokens, asked),
            task => {
                let asked_when = if task == Task::AskFirst { Asked::First } else { Asked::Last };
                Sequence::cards(tokens.as_chunks().0, asked, asked_when)
            }
        };
        let sequence = sequence.map_err(|error| error.to_string())?;
        let mut all = Vec::new();
        for line in self.lines.iter_mut().take(self.task.nets().len()) {
            let answer = line.run.answer(&sequence).map_err(|error| error.to_string())?;
            all.extend(answer.probabilities);
        }
        Ok(all)
    }
}

impl Line {
    /// A run, tested before its first step.
    fn new(setup: Setup, cap: usize) -> Result<Self, String> {
        let run = Run::new(setup).map_err(|error| error.to_string())?;
        let steps = run.default_steps().min(cap);
        let evaluation = Some((run.evaluation(), 0));
        let accuracy = run.evaluation().accuracy();
        Ok(Self { run, steps, loss: None, accuracy, tested: None, evaluation })
    }

    fn begin_test(&mut self) {
        self.evaluation = Some((self.run.evaluation(), self.run.steps()));
    }

    fn test(&mut self) {
        let Some((evaluation, step)) = &mut self.evaluation else { return };
        if !evaluation.advance() {
            self.accuracy = evaluation.accuracy();
            self.tested = Some(*step);
            self.evaluation = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trained(cap: usize) -> Learning {
        let mut learning = Learning::new("cards", 1.0, 64, cap).unwrap();
        for line in 0..learning.lines() {
            while learning.share(line) < 1.0 || learning.is_testing(line) {
                if learning.is_testing(line) {
                    learning.test(line);
                } else {
                    learning.train(line);
                }
            }
        }
        learning
    }

    fn report(learning: &mut Learning, line: usize) -> Report {
        Report::from_numbers(&learning.report(line)).unwrap()
    }

    #[test]
    fn runs_end_at_the_cap_tested_and_as_they_are_alone() {
        let mut learning = trained(25);
        assert_eq!(learning.lines(), 3);
        for (line, net) in Task::Cards.nets().iter().enumerate() {
            let found = report(&mut learning, line);
            let mut run =
                Run::new(Setup { task: Task::Cards, net: *net, seed: 1, d_k: 64 }).unwrap();
            let losses: Vec<f64> = (0..25).map(|_| run.step()).collect();
            assert_eq!((found.step, found.steps, found.tested), (25, 25, Some(25)));
            assert_eq!((found.hash, found.loss), (run.hash(), losses.last().copied()));
            assert_eq!(found.accuracy, run.evaluate());
        }
    }

    #[test]
    fn before_the_first_step_they_are_tested_and_have_no_loss() {
        let mut learning = trained(0);
        let found = report(&mut learning, 0);
        assert!(found.accuracy.accuracy > 0.1 && found.loss.is_none() && found.step == 0);
    }

    #[test]
    fn scaling_has_three_seeds_and_the_first_is_the_one_that_was_asked_for() {
        let mut learning = Learning::new("scaling", 7.0, 256, 10).unwrap();
        let seeds: Vec<f64> = (0..6).map(|line| report(&mut learning, line).seed).collect();
        assert_eq!(seeds, [7.0, 7.0, 8.0, 8.0, 9.0, 9.0]);
        assert!(
            Learning::new("scaling", 1.0, 17, 1).is_err() && Learning::new("", 1.0, 16, 1).is_err()
        );
    }

    #[test]
    fn a_sequence_of_the_reader_is_answered_by_each_net_or_refused_with_a_sentence() {
        let mut learning = trained(100);
        let answers = learning.ask(&[5, 2, 0, 3, 7, 1], 5).unwrap();
        assert_eq!(answers.len(), 3 * 4);
        assert!(answers[2] > 0.9, "attention has learned it: {answers:?}");
        for net in answers.chunks(4) {
            assert!((net.iter().sum::<f64>() - 1.0).abs() < 1e-6);
        }
        assert_eq!(learning.ask(&[5, 2], 4), Err("No card has the front 4.".to_owned()));
    }

    #[test]
    fn the_sequence_that_is_shown_has_its_question_and_its_tokens() {
        let shown = trained(0).shown();
        assert_eq!((shown.len(), shown[0]), (2 + 2 * 9, 8.0));
        assert_eq!(shown[2 + 2 * 8 + 1], 4.0, "the question has a blank back");
    }
}

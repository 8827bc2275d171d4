//! How often a net is right on sequences that it has never seen.

use crate::model::Model;
use crate::random::{Purpose, Random};
use crate::sequence::Sequence;
use crate::task::Task;

/// Sequences of a test.
pub const TESTED: usize = 2_048;

/// Sequences of a slice: less work than a step of training.
const SLICE: usize = 32;

/// A test of a net, in slices. It holds a copy of the parameters, so that training may go on meanwhile.
///
/// # Example
///
/// ```
/// use attention_train::{Net, Run, Setup, Task};
///
/// let run = Run::new(Setup { task: Task::Star, net: Net::Elman, seed: 1, d_k: 16 })?;
/// let mut evaluation = run.evaluation();
/// while evaluation.advance() {
///     // A page may paint here.
/// }
/// let accuracy = evaluation.accuracy();
/// assert_eq!(accuracy.by_distance.len(), 15);
/// assert!((accuracy.accuracy - Task::Star.chance()).abs() < 0.05, "it has learned nothing yet");
/// # Ok::<(), attention_train::SetupError>(())
/// ```
#[derive(Debug)]
pub struct Evaluation {
    task: Task,
    model: Model<f32>,
    random: Random,
    tested: usize,
    right: Vec<usize>,
    asked: Vec<usize>,
}

/// What a test has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accuracy {
    /// The share of right answers, 0 to 1.
    pub accuracy: f64,
    /// The same by where the answer stands. Cards: entry 0 is the last card, entry 7 the first of eight. Star: entry 0
    /// is the star at place 1, entry 14 at place 15. An entry that nothing was asked for is 0.
    pub by_distance: Vec<f64>,
}

impl Evaluation {
    pub(crate) fn new(task: Task, seed: u64, model: Model<f32>) -> Self {
        let random = Random::new(seed, Purpose::Evaluation);
        let none = vec![0; task.distances()];
        Self { task, model, random, tested: 0, right: none.clone(), asked: none }
    }

    /// Tests the next 32 sequences, and says whether there are more. Beyond the last it does nothing.
    pub fn advance(&mut self) -> bool {
        if self.tested < TESTED {
            let slice: Vec<_> = (0..SLICE).map(|_| self.task.test(&mut self.random)).collect();
            self.count(&slice);
            self.tested += SLICE;
        }
        self.tested < TESTED
    }

    fn count(&mut self, slice: &[Sequence]) {
        let logits = self.model.answer(slice);
        for (at, sequence) in slice.iter().enumerate() {
            let right = largest(logits.row(at)) == sequence.answer();
            self.right[sequence.distance()] += usize::from(right);
            self.asked[sequence.distance()] += 1;
        }
    }

    /// What has been found so far: 0 before the first slice.
    pub fn accuracy(&self) -> Accuracy {
        let share = |(right, asked): (usize, usize)| right as f64 / asked.max(1) as f64;
        let entries = self.right.iter().copied().zip(self.asked.iter().copied());
        Accuracy {
            accuracy: share((self.right.iter().sum(), self.asked.iter().sum())),
            by_distance: entries.map(share).collect(),
        }
    }
}

/// The index of the largest logit, the first of equal ones.
fn largest(logits: &[f32]) -> usize {
    (1..logits.len()).fold(0, |best, at| if logits[at] > logits[best] { at } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Net, Run, Setup};

    #[test]
    fn a_test_asks_2048_times_at_every_distance_from_a_stream_of_its_own() {
        for (task, net) in [(Task::Cards, Net::Attention), (Task::Star, Net::Elman)] {
            let run = Run::new(Setup { task, net, seed: 1, d_k: 16 }).unwrap();
            let mut evaluation = run.evaluation();
            let mut training = Random::new(1, Purpose::Training);
            assert_ne!(task.test(&mut evaluation.random.clone()), task.test(&mut training));
            while evaluation.advance() {}
            assert!(!evaluation.advance(), "beyond the last it does nothing");
            assert_eq!(evaluation.asked.iter().sum::<usize>(), TESTED);
            assert!(evaluation.asked.iter().all(|asked| *asked > 90), "{:?}", evaluation.asked);
        }
    }
}

//! What a worker reports of a run, as numbers in one list.

use crate::evaluation::Accuracy;

/// A run at a moment. A worker writes it as a list of numbers, and the page reads it from them.
///
/// # Example
///
/// ```
/// use attention_train::{Accuracy, Report};
///
/// let accuracy = Accuracy { accuracy: 0.5, by_distance: vec![1.0, 0.0] };
/// let report = Report { step: 10, sequences: 320, tested: Some(10), accuracy, ..Report::default() };
/// assert_eq!(Report::from_numbers(&report.to_numbers()), Some(report));
/// assert_eq!(Report::from_numbers(&[1.0]), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Steps that are done.
    pub step: usize,
    /// Steps after which it ends.
    pub steps: usize,
    /// How many parameters the net has.
    pub parameters: usize,
    /// Sequences that it was trained on.
    pub sequences: usize,
    /// Multiplications and additions so far.
    pub flops: f64,
    /// The loss of the last step's batch before that step, in nats; `None` before the first step.
    pub loss: Option<f64>,
    /// The FNV-1a hash of all parameters.
    pub hash: u32,
    /// The step after which it was tested; `None` before the first test is complete.
    pub tested: Option<usize>,
    /// The seed that the run was made from.
    pub seed: f64,
    /// What the last test has found.
    pub accuracy: Accuracy,
    /// The weights of the question of the sequence that is shown; empty in a recurrent net.
    pub weights: Vec<f64>,
}

/// How many numbers stand before the lists: nine of the run, the accuracy, and the length of the first list.
const HEAD: usize = 11;

impl Report {
    /// The numbers of the run, then the accuracy by distance, then the weights.
    pub fn to_numbers(&self) -> Vec<f64> {
        let mut numbers = vec![
            self.step as f64,
            self.steps as f64,
            self.parameters as f64,
            self.sequences as f64,
            self.flops,
            self.loss.unwrap_or(f64::NAN),
            f64::from(self.hash),
            self.tested.map_or(-1.0, |step| step as f64),
            self.seed,
            self.accuracy.accuracy,
            self.accuracy.by_distance.len() as f64,
        ];
        numbers.extend(&self.accuracy.by_distance);
        numbers.extend(&self.weights);
        numbers
    }

    /// The report that was written as such numbers; `None` if they are too few.
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let (head, lists) = numbers.split_at_checked(HEAD)?;
        let (by_distance, weights) = lists.split_at_checked(head[10] as usize)?;
        Some(Self {
            step: head[0] as usize,
            steps: head[1] as usize,
            parameters: head[2] as usize,
            sequences: head[3] as usize,
            flops: head[4],
            loss: Some(head[5]).filter(|loss| !loss.is_nan()),
            hash: head[6] as u32,
            tested: (head[7] >= 0.0).then_some(head[7] as usize),
            seed: head[8],
            accuracy: Accuracy { accuracy: head[9], by_distance: by_distance.to_vec() },
            weights: weights.to_vec(),
        })
    }
}

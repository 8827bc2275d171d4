//! A run of training: what a worker steps and a figure shows.

use crate::answer::Answer;
use crate::design::Design;
use crate::evaluation::{Accuracy, Evaluation};
use crate::learner::Learner;
use crate::model::Model;
use crate::random::{Purpose, Random};
use crate::sequence::Sequence;
use crate::sequence_error::SequenceError;
use crate::setup::{Setup, SetupError};

/// Sequences of one training step.
pub const BATCH: usize = 32;

/// A net in training, in `f32`.
///
/// # Example
///
/// ```
/// use attention_train::{Asked, Net, Run, Sequence, Setup, Task};
///
/// let mut run = Run::new(Setup { task: Task::Cards, net: Net::Attention, seed: 1, d_k: 16 })?;
/// while run.steps() < run.default_steps() {
///     run.step();
/// }
/// assert!(run.evaluate().accuracy > 0.98);
///
/// // Ask it yourself: the card with the front 5 has the back 2.
/// let laid_out = Sequence::cards(&[[5, 2], [0, 3], [7, 2]], 5, Asked::Last)?;
/// let answer = run.answer(&laid_out)?;
/// assert!(answer.probabilities[2] > 0.9);
/// assert_eq!(answer.weights.map(|weights| weights.len()), Some(4), "three cards and the question");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Run {
    setup: Setup,
    design: Design,
    learner: Learner<f32>,
    training: Random,
    batch: Vec<Sequence>,
    shown: Sequence,
    steps: usize,
    flops: u64,
}

impl Run {
    /// A net before its first step.
    ///
    /// # Errors
    ///
    /// A [`SetupError`] for a net that the task does not have, and a d_k that the task `scaling` does not have.
    pub fn new(setup: Setup) -> Result<Self, SetupError> {
        let design = setup.design()?;
        let random = |purpose| Random::new(setup.seed, purpose);
        let model = Model::new(design.network(), &mut random(Purpose::Parameters));
        Ok(Self {
            setup,
            design,
            learner: Learner::new(model, design.rate()),
            training: random(Purpose::Training),
            batch: Vec::with_capacity(BATCH),
            shown: setup.task.test(&mut random(Purpose::Shown)),
            steps: 0,
            flops: 0,
        })
    }

    /// What it is made from: [`Self::new`] with it is the same run, at its start.
    pub const fn setup(&self) -> Setup {
        self.setup
    }

    /// Trains on one batch of 32 fresh sequences, and returns the loss that they had before: the mean cross-entropy in
    /// nats, ln 4 or ln 16 for who knows nothing, 0 for who is always right.
    pub fn step(&mut self) -> f64 {
        self.batch.clear();
        for _ in 0..BATCH {
            self.batch.push(self.setup.task.training(&mut self.training));
        }
        self.steps += 1;
        self.flops += self.learner.flops(&self.batch) as u64;
        f64::from(self.learner.step(&self.batch))
    }

    /// Steps that are done.
    pub const fn steps(&self) -> usize {
        self.steps
    }

    /// Steps of the design, after which the picture is clear. More are possible.
    pub const fn default_steps(&self) -> usize {
        self.design.steps()
    }

    /// Sequences that it was trained on.
    pub const fn sequences(&self) -> usize {
        self.steps * BATCH
    }

    /// How many parameters the net has.
    pub fn parameters(&self) -> usize {
        self.learner.model.parameters.len()
    }

    /// Multiplications and additions of all steps so far, forward and backward, counted in the products of matrices.
    pub const fn flops(&self) -> u64 {
        self.flops
    }

    /// FNV-1a with 32 bits over the little-endian bytes of all parameters, in their order: the same for a setup and a
    /// number of steps in every browser and on every host. Written as eight hexadecimal digits.
    pub fn hash(&self) -> u32 {
        self.learner.model.hash()
    }

    /// The sequence whose weights are shown: one of the test's, always the same for a seed.
    pub const fn shown(&self) -> &Sequence {
        &self.shown
    }

    /// The net's answer to [`Self::shown`].
    pub fn answer_shown(&mut self) -> Answer {
        Answer::of(&mut self.learner.model, &self.shown)
    }

    /// The net's answer to any sequence of its task, such as one that a reader lays out.
    ///
    /// # Errors
    ///
    /// [`SequenceError::Task`] for a sequence of another task.
    pub fn answer(&mut self, sequence: &Sequence) -> Result<Answer, SequenceError> {
        if sequence.kind() != self.setup.task.kind() {
            return Err(SequenceError::Task);
        }
        Ok(Answer::of(&mut self.learner.model, sequence))
    }

    /// A test of the net as it is now, to be done in slices. Training may go on meanwhile.
    pub fn evaluation(&self) -> Evaluation {
        let Model { parameters, .. } = &self.learner.model;
        let model = Model { network: self.design.network(), parameters: parameters.clone() };
        Evaluation::new(self.setup.task, self.setup.seed, model)
    }

    /// A whole test at once.
    pub fn evaluate(&self) -> Accuracy {
        let mut evaluation = self.evaluation();
        while evaluation.advance() {}
        evaluation.accuracy()
    }
}

//! What an element is about: a lesson, or numbers of one's own.

use std::ops::Range;
use std::sync::Arc;

use attention_core::{AttentionError, Head, HeadTrace, Matrix, Projection, Trace};
use attention_lessons::Lesson;

/// What a trained model puts before and after a sentence.
const AROUND: [&str; 2] = ["[CLS]", "[SEP]"];

/// The tokens, shared by all who show them.
pub(crate) type Tokens = Arc<[String]>;

/// Tokens, and what their weights come from.
pub(crate) struct FigureInput {
    pub(crate) tokens: Tokens,
    /// The query that is chosen at first.
    pub(crate) query: usize,
    /// What there is to say of them, if they are a lesson's.
    pub(crate) lesson: Option<&'static Lesson>,
    source: Source,
}

enum Source {
    Head(Box<HeadInput>),
    Weights(Matrix),
}

/// Q, K and V, where they come from if that is known, and the scores they make.
pub(crate) struct HeadInput {
    /// The embeddings, without columns where they are not known.
    pub(crate) x: Matrix,
    /// What turns X into Q, K and V, without rows where X is not known.
    pub(crate) head: Head,
    pub(crate) projection: Projection,
    /// `n × n`: QKᵀ over the divisor.
    pub(crate) scores: Matrix,
    /// 1 in lessons; √d_k for heads that were trained with it.
    pub(crate) divisor: f64,
    /// The scale at the start.
    pub(crate) default_scale: f64,
}

impl FigureInput {
    /// A lesson: the scores are bare dot products, and the scale begins at 1/√d_k.
    pub(crate) fn lesson(lesson: &'static Lesson) -> Self {
        let (x, head) = (lesson.x(), lesson.head());
        let projection = sure(head.project(&x));
        let head_input = HeadInput::new(x, head, projection, 1.0, lesson.default_scale());
        Self {
            tokens: lesson.tokens.iter().map(|token| (*token).to_owned()).collect(),
            query: lesson.query,
            lesson: Some(lesson),
            source: Source::Head(Box::new(sure(head_input))),
        }
    }

    /// A head of one's own: the scores are divided by √d_k, and the scale begins at 1.
    pub(crate) fn custom(tokens: Tokens, own: CustomData) -> Result<Self, AttentionError> {
        let source = match own {
            CustomData::Weights(weights) => Source::Weights(weights),
            CustomData::Given(projection) => {
                let (n, nothing) = (tokens.len(), |w: &Matrix| Matrix::zeros(0, w.columns()));
                let Projection { q, k, v } = &projection;
                let head = Head { w_q: nothing(q), w_k: nothing(k), w_v: nothing(v) };
                Source::trained(Matrix::zeros(n, 0), head, projection)?
            }
            CustomData::Projected(x, head) => {
                let projection = head.project(&x)?;
                Source::trained(x, head, projection)?
            }
        };
        let query = words(&tokens).start;
        Ok(Self { tokens, query, lesson: None, source })
    }

    /// Q, K, V and the scores, unless weights are all there is.
    pub(crate) fn head_input(&self) -> Option<&HeadInput> {
        match &self.source {
            Source::Head(head_input) => Some(head_input),
            Source::Weights(_) => None,
        }
    }

    /// Columns of Q and K; 0 where there are none.
    pub(crate) fn d_k(&self) -> usize {
        self.head_input().map_or(0, |head_input| head_input.projection.q.columns())
    }

    /// The scale at the start.
    pub(crate) fn default_scale(&self) -> f64 {
        self.head_input().map_or(1.0, |head_input| head_input.default_scale)
    }

    /// By what the scores are divided already, as the formula has it: `/√32`, or nothing.
    pub(crate) fn divided(&self) -> String {
        let divided = self.head_input().filter(|head_input| head_input.divisor != 1.0);
        divided.map_or_else(String::new, |head_input| {
            format!("/√{}", head_input.projection.q.columns())
        })
    }

    /// The divisor of the scores.
    pub(crate) fn divisor(&self) -> f64 {
        self.head_input().map_or(1.0, |head_input| head_input.divisor)
    }

    /// `n × n`: softmax of each row of scale · scores, or the weights that were given.
    pub(crate) fn weights(&self, scale: f64) -> Matrix {
        match &self.source {
            Source::Weights(weights) => weights.clone(),
            Source::Head(head_input) => attention_core::weights(&head_input.scores, scale),
        }
    }

    /// Everything the head computes at this scale, if there is one.
    pub(crate) fn trace(&self, scale: f64) -> Option<HeadTrace> {
        let HeadInput { projection, scores, .. } = self.head_input()?;
        let trace = Trace::from_scores(scores.clone(), &projection.v, scale);
        Some(HeadTrace { projection: projection.clone(), trace: sure(trace) })
    }
}

/// The tokens of a sentence, without those that a model has put around it.
pub(super) fn words(tokens: &[String]) -> Range<usize> {
    match tokens {
        [first, _, .., last] if [first, last] == AROUND => 1..tokens.len() - 1,
        _ => 0..tokens.len(),
    }
}

/// What cannot fail: lesson shapes are tested, and what a subject is made of stays finite.
///
/// Not `expect`: with the error's `Debug` comes how to escape the characters of every script, 9 kB of wasm.
fn sure<T>(result: Result<T, AttentionError>) -> T {
    result.unwrap_or_else(|_| panic!("a figure_input does not fit or is not finite"))
}

/// What a file of one's own may hold.
pub(crate) enum CustomData {
    Weights(Matrix),
    Given(Projection),
    Projected(Matrix, Head),
}

impl Source {
    fn trained(x: Matrix, head: Head, projection: Projection) -> Result<Self, AttentionError> {
        let divisor = (projection.q.columns().max(1) as f64).sqrt();
        Ok(Self::Head(Box::new(HeadInput::new(x, head, projection, divisor, 1.0)?)))
    }
}

impl HeadInput {
    fn new(
        x: Matrix,
        head: Head,
        projection: Projection,
        divisor: f64,
        default_scale: f64,
    ) -> Result<Self, AttentionError> {
        let scores = projection.q.matmul(&projection.k.transpose())?;
        let scores = scores.map(|_, _, score| score / divisor);
        Ok(Self { x, head, projection, scores, divisor, default_scale })
    }
}

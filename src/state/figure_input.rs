//! The input of a figure: a lesson, custom data, or a head of the trained model.

use std::ops::Range;
use std::sync::Arc;

use attention_core::{AttentionError, Head, HeadTrace, Matrix, Projection, Trace};
use attention_lessons::Lesson;

/// The tokens that a trained model adds around a sentence.
const SEPARATOR_TOKENS: [&str; 2] = ["[CLS]", "[SEP]"];

/// Shared tokens.
pub(crate) type Tokens = Arc<[String]>;

/// Tokens, and where their weights come from.
pub(crate) struct FigureInput {
    pub(crate) tokens: Tokens,
    /// What is shown and said in place of each token.
    pub(crate) labels: Tokens,
    /// The default query.
    pub(crate) query: usize,
    /// The lesson, if they are from one.
    pub(crate) lesson: Option<&'static Lesson>,
    source: Source,
}

enum Source {
    Head(Box<HeadInput>),
    Weights(Matrix),
}

/// Q, K and V, the embeddings and projections if these are known, and the scores.
pub(crate) struct HeadInput {
    /// The embeddings, `n × d`; without columns if they are not known.
    pub(crate) x: Matrix,
    /// W_q, W_k and W_v; without rows if X is not known.
    pub(crate) head: Head,
    pub(crate) projection: Projection,
    /// `n × n`: QKᵀ over the divisor.
    pub(crate) scores: Matrix,
    /// 1 in lessons; √d_k for heads that were trained with it.
    pub(crate) divisor: f64,
    /// The default scale.
    pub(crate) default_scale: f64,
}

impl FigureInput {
    /// The input of a lesson: the scores are not divided, and the default scale is 1/√d_k.
    pub(crate) fn lesson(lesson: &'static Lesson) -> Self {
        let (x, head) = (lesson.x(), lesson.head());
        let projection = unwrap(head.project(&x));
        let head_input = HeadInput::new(x, head, projection, 1.0, lesson.default_scale());
        let tokens: Tokens = lesson.tokens.iter().map(|token| (*token).to_owned()).collect();
        Self {
            labels: tokens.clone(),
            tokens,
            query: lesson.query,
            lesson: Some(lesson),
            source: Source::Head(Box::new(unwrap(head_input))),
        }
    }

    /// The input of custom data or of a trained head: the scores are divided by √d_k, and the default scale is 1.
    ///
    /// # Errors
    ///
    /// If shapes do not match or a result is not finite.
    pub(crate) fn custom(
        tokens: Tokens,
        labels: Tokens,
        matrices: CustomMatrices,
    ) -> Result<Self, AttentionError> {
        let source = match matrices {
            CustomMatrices::Weights(weights) => Source::Weights(weights),
            CustomMatrices::Projection(projection) => {
                let (n, nothing) = (tokens.len(), |w: &Matrix| Matrix::zeros(0, w.columns()));
                let Projection { q, k, v } = &projection;
                let head = Head { w_q: nothing(q), w_k: nothing(k), w_v: nothing(v) };
                Source::trained(Matrix::zeros(n, 0), head, projection)?
            }
            CustomMatrices::Embeddings(x, head) => {
                let projection = head.project(&x)?;
                Source::trained(x, head, projection)?
            }
        };
        let query = word_range(&tokens).start;
        Ok(Self { tokens, labels, query, lesson: None, source })
    }

    /// Q, K, V and the scores; `None` if only weights are known.
    pub(crate) fn head_input(&self) -> Option<&HeadInput> {
        match &self.source {
            Source::Head(head_input) => Some(head_input),
            Source::Weights(_) => None,
        }
    }

    /// Columns of Q and K; 0 if only weights are known.
    pub(crate) fn d_k(&self) -> usize {
        self.head_input().map_or(0, |head_input| head_input.projection.q.columns())
    }

    /// The default scale.
    pub(crate) fn default_scale(&self) -> f64 {
        self.head_input().map_or(1.0, |head_input| head_input.default_scale)
    }

    /// The divisor as the formula writes it: `/√32`, or nothing if it is 1.
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

    /// `n × n`: softmax of each row of scale · scores, where a causal mask hides later keys; if only weights are known,
    /// these at every scale.
    pub(crate) fn weights(&self, scale: f64, causal: bool) -> Matrix {
        match &self.source {
            Source::Weights(weights) => weights.clone(),
            Source::Head(head_input) if causal => {
                attention_core::weights(&without_later(&head_input.scores), scale)
            }
            Source::Head(head_input) => attention_core::weights(&head_input.scores, scale),
        }
    }

    /// Everything that the head computes at a scale; `None` if only weights are known.
    pub(crate) fn trace(&self, scale: f64, causal: bool) -> Option<HeadTrace> {
        let HeadInput { projection, scores, .. } = self.head_input()?;
        let mut trace = unwrap(Trace::from_scores(scores.clone(), &projection.v, scale));
        if causal {
            trace.logits = without_later(&trace.logits);
            trace.weights = self.weights(scale, causal);
            trace.output = unwrap(trace.weights.matmul(&projection.v));
        }
        Some(HeadTrace { projection: projection.clone(), trace })
    }
}

/// Scores with −∞ for each key that comes after its query, so that its weight is 0: Vaswani et al. 2017, section 3.2.3.
fn without_later(scores: &Matrix) -> Matrix {
    scores.map(|i, j, score| if j > i { f64::NEG_INFINITY } else { score })
}

/// The range of the tokens without the separators that a model adds around a sentence.
pub(super) fn word_range(tokens: &[String]) -> Range<usize> {
    match tokens {
        [first, _, .., last] if [first, last] == SEPARATOR_TOKENS => 1..tokens.len() - 1,
        _ => 0..tokens.len(),
    }
}

/// Unwraps a result that cannot be an error: the shapes of lessons are tested, and an input is checked when it is made.
///
/// Not `expect`, since the error's `Debug` would pull in tables for escaping characters, 9 kB of wasm.
fn unwrap<T>(result: Result<T, AttentionError>) -> T {
    result.unwrap_or_else(|_| panic!("the input of a figure does not fit or is not finite"))
}

/// The matrices of custom data or of a trained head.
pub(crate) enum CustomMatrices {
    /// The weights alone, `n × n`.
    Weights(Matrix),
    /// Q, K and V.
    Projection(Projection),
    /// X, with W_q, W_k and W_v.
    Embeddings(Matrix, Head),
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

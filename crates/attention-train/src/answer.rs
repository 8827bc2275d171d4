//! What a net says to one sequence.

use crate::model::Model;
use crate::sequence::Sequence;
use crate::softmax::softmax;

/// An answer, with what it looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// A probability for each back or symbol; together they are 1.
    pub probabilities: Vec<f64>,
    /// Attention alone: the row of weights of the question, one a token, the question's own included; together they are
    /// 1, up to rounding in `f32`.
    pub weights: Option<Vec<f64>>,
}

impl Answer {
    pub(crate) fn of(model: &mut Model<f32>, sequence: &Sequence) -> Self {
        let logits = model.answer(core::slice::from_ref(sequence)).row(0);
        let mut probabilities: Vec<f64> = logits.iter().copied().map(f64::from).collect();
        softmax(&mut probabilities);
        let weights = model.network.weights(0);
        let weights = weights.map(|row| row.iter().copied().map(f64::from).collect());
        Self { probabilities, weights }
    }
}

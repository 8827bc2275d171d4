//! One attention layer that answers from the question's row.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.1, with one head and one query.
//!
//! For a sequence of n tokens, with d columns in their embeddings:
//!
//! ```text
//! X       = E[content] + E[mark] + P[place]      n × d, P: none, learned or sinusoids
//! q       = X[question] · W_q                    1 × d_k
//! K       = X · W_k                              n × d_k
//! V       = X · W_v                              n × d_v
//! weights = softmax(q · Kᵀ · scale)              1 × n, scale = 1/√d_k, or 1 without the division
//! output  = weights · V                          1 × d_v
//! logits  = output · W_o + b_o                   1 × answers
//! ```
//!
//! The question sees every token, itself as well. Backward, with `dx` for the gradient of the loss by `x`:
//!
//! ```text
//! dV_j      = weight_j · doutput
//! dweight_j = doutput · V_j
//! dscore_j  = weight_j · (dweight_j − Σ_i weight_i · dweight_i) · scale
//! dq        = Σ_j dscore_j · K_j
//! dK_j      = dscore_j · q
//! dX        = dK · W_kᵀ + dV · W_vᵀ, and dq · W_qᵀ on the question's row
//! dW_k      = Xᵀ · dK, and likewise W_q and W_v
//! ```

mod single_query;

use crate::Real;
use crate::embedding::{Embedding, Vocabulary};
use crate::layout::Layout;
use crate::linear::Linear;
use crate::matrix::Matrix;
use crate::network::Network;
use crate::positions::{PositionTable, Positions};
use crate::product::{Products, add_multiple};
use crate::random::Random;
use crate::readout::Readout;
use crate::sequence::Sequence;
use single_query::SingleQuery;

/// What an attention layer is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) vocabulary: Vocabulary,
    /// Columns of X.
    pub(crate) d: usize,
    /// Columns of Q and K.
    pub(crate) d_k: usize,
    /// Columns of V.
    pub(crate) d_v: usize,
    pub(crate) positions: Positions,
    /// Whether scores are divided by √d_k.
    pub(crate) divided: bool,
    /// The standard deviation of the embeddings at the start.
    pub(crate) deviation: f64,
    /// Whether entries of q and k start with variance 1, as the paper assumes; else W_q and W_k are uniform ±1/√d.
    pub(crate) unit_variance: bool,
}

/// The layer, with what the last forward pass found, for N tokens of b sequences.
#[derive(Debug)]
pub(crate) struct Attention<T> {
    shape: Shape,
    parameters: usize,
    embedding: Embedding,
    positions: PositionTable,
    query: Linear,
    key: Linear,
    value: Linear,
    readout: Readout,
    products: Products<T>,
    x: Matrix<T>,
    x_question: Matrix<T>,
    core: SingleQuery<T>,
    logits: Matrix<T>,
    d_output: Matrix<T>,
    d_x: Matrix<T>,
    d_x_question: Matrix<T>,
}

impl<T: Real> Attention<T> {
    pub(crate) fn new(shape: Shape) -> Self {
        let Shape { vocabulary, d, d_k, d_v, .. } = shape;
        let mut layout = Layout::default();
        Self {
            embedding: Embedding::new(&mut layout, vocabulary, d),
            positions: PositionTable::new(&mut layout, shape.positions, d),
            query: Linear::new(&mut layout, d, d_k),
            key: Linear::new(&mut layout, d, d_k),
            value: Linear::new(&mut layout, d, d_v),
            readout: Readout::new(&mut layout, d_v, vocabulary.answers),
            parameters: layout.parameters(),
            core: SingleQuery::new(d_k, d_v, shape.divided),
            shape,
            products: Products::default(),
            x: Matrix::default(),
            x_question: Matrix::default(),
            logits: Matrix::default(),
            d_output: Matrix::default(),
            d_x: Matrix::default(),
            d_x_question: Matrix::default(),
        }
    }

    /// X, and its rows with a question.
    fn embed(&mut self, parameters: &[T], batch: &[Sequence]) {
        self.x.clear(batch.iter().map(|sequence| sequence.tokens().len()).sum(), self.shape.d);
        self.x_question.clear(batch.len(), self.shape.d);
        let mut row = 0;
        for (at, sequence) in batch.iter().enumerate() {
            let first = row;
            for (place, token) in sequence.tokens().iter().enumerate() {
                self.embedding.add_to(parameters, *token, self.x.row_mut(row));
                self.positions.add_to(parameters, place, self.x.row_mut(row));
                row += 1;
            }
            let asking = self.x.row(first + sequence.question());
            self.x_question.row_mut(at).copy_from_slice(asking);
        }
    }

    /// Hands the gradient of X on to the table of embeddings and to the positions.
    fn embed_backward(&mut self, batch: &[Sequence], gradient: &mut [T]) {
        let mut row = 0;
        for (at, sequence) in batch.iter().enumerate() {
            let asking = self.d_x.row_mut(row + sequence.question());
            add_multiple(asking, T::ONE, self.d_x_question.row(at));
            for (place, token) in sequence.tokens().iter().enumerate() {
                self.embedding.add_gradient(self.d_x.row(row), *token, gradient);
                self.positions.add_gradient(self.d_x.row(row), place, gradient);
                row += 1;
            }
        }
    }

    /// The bound of uniform entries of W_q and W_k.
    ///
    /// An entry of X is the sum of two normal numbers, so that its variance is `2 · deviation²`. The variance of an
    /// entry of q is d times that, times the variance of an entry of W_q, which is `bound² / 3`. It shall be 1.
    fn bound(&self) -> f64 {
        let Shape { d, deviation, unit_variance, .. } = self.shape;
        let variance = if unit_variance { 2.0 * deviation * deviation / 3.0 } else { 1.0 };
        1.0 / (d as f64 * variance).sqrt()
    }
}

impl<T: Real> Network<T> for Attention<T> {
    fn parameters(&self) -> usize {
        self.parameters
    }

    fn start(&self, parameters: &mut [T], random: &mut Random) {
        self.embedding.start(parameters, self.shape.deviation, random);
        self.positions.start(parameters, self.shape.deviation, random);
        self.query.start(parameters, self.bound(), random);
        self.key.start(parameters, self.bound(), random);
        self.value.start(parameters, 1.0 / (self.shape.d as f64).sqrt(), random);
        self.readout.start(parameters, random);
    }

    fn forward(&mut self, parameters: &[T], batch: &[Sequence]) -> &Matrix<T> {
        self.embed(parameters, batch);
        let (core, products) = (&mut self.core, &mut self.products);
        core.clear(batch.len(), self.x.rows());
        self.query.add_to(parameters, &self.x_question, products, &mut core.q);
        self.key.add_to(parameters, &self.x, products, &mut core.k);
        self.value.add_to(parameters, &self.x, products, &mut core.v);
        core.forward(batch);
        self.readout.forward(parameters, &core.output, products, &mut self.logits);
        &self.logits
    }

    fn backward(
        &mut self,
        parameters: &[T],
        batch: &[Sequence],
        d_logits: &Matrix<T>,
        gradient: &mut [T],
    ) {
        let (core, products) = (&mut self.core, &mut self.products);
        self.readout.back(parameters, d_logits, products, &mut self.d_output);
        self.readout.add_gradient(&core.output, d_logits, products, gradient);
        core.backward(batch, &self.d_output);
        self.d_x.clear(self.x.rows(), self.shape.d);
        self.d_x_question.clear(batch.len(), self.shape.d);
        self.query.add_back(parameters, &core.d_q, products, &mut self.d_x_question);
        self.key.add_back(parameters, &core.d_k, products, &mut self.d_x);
        self.value.add_back(parameters, &core.d_v, products, &mut self.d_x);
        self.query.add_gradient(&self.x_question, &core.d_q, products, gradient);
        self.key.add_gradient(&self.x, &core.d_k, products, gradient);
        self.value.add_gradient(&self.x, &core.d_v, products, gradient);
        self.embed_backward(batch, gradient);
    }

    fn weights(&self, sequence: usize) -> Option<&[T]> {
        Some(self.core.weights(sequence))
    }

    fn flops(&self, batch: &[Sequence]) -> usize {
        let tokens = batch.iter().map(|sequence| sequence.tokens().len()).sum();
        let [asking, all] = [batch.len(), tokens];
        let projections = self.query.flops(asking) + self.key.flops(all) + self.value.flops(all);
        projections + 2 * all * (self.shape.d_k + self.shape.d_v) + self.readout.flops(asking)
    }
}

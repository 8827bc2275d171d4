//! One layer, and what is kept of its heads.

use crate::gelu::gelu;
use crate::norm::Norm;
use crate::numbers::Payload;
use crate::{EncoderError, File, HEADS, INNER, Source, WIDTH};
use attention_kernel::{Attention, Layout, Linear, Shape};

/// All parameters of a layer, laid out for the kernel.
#[derive(Clone, Debug)]
pub struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    /// After the heads.
    join: Linear,
    join_norm: Norm,
    /// To `INNER` columns, and back.
    out: Linear,
    back: Linear,
    back_norm: Norm,
}

/// What the heads of a layer computed for `n` tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Heads {
    /// `n × WIDTH`: the queries of all heads, side by side.
    pub q: Vec<f32>,
    /// `n × WIDTH`: the keys.
    pub k: Vec<f32>,
    /// `n × WIDTH`: the values.
    pub v: Vec<f32>,
    /// `HEADS × n × n`: softmax of `q · k / √32`; each row sums to 1.
    pub weights: Vec<f32>,
}

impl Layer {
    /// Query, key, value and the product after the heads, a matrix and a bias each; gain and bias of the first
    /// normalisation; the products to the inner columns and back; gain and bias of the second normalisation.
    ///
    /// # Errors
    ///
    /// What the source says; [`EncoderError::Kernel`] where there is no memory.
    pub fn read(source: &mut impl Source) -> Result<Self, EncoderError> {
        Ok(Self {
            query: source.linear(WIDTH, WIDTH)?,
            key: source.linear(WIDTH, WIDTH)?,
            value: source.linear(WIDTH, WIDTH)?,
            join: source.linear(WIDTH, WIDTH)?,
            join_norm: Norm::read(source)?,
            out: source.linear(WIDTH, INNER)?,
            back: source.linear(INNER, WIDTH)?,
            back_norm: Norm::read(source)?,
        })
    }

    /// From the bytes of the file of the layer with this index.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Damaged`] or [`EncoderError::Other`], and as [`Self::read`].
    pub fn open(index: u32, bytes: &[u8]) -> Result<Self, EncoderError> {
        let mut payload = Payload::of(File::Layer(index), bytes)?;
        let layer = Self::read(&mut payload)?;
        payload.end().map(|()| layer)
    }

    /// Replaces the hidden states, `n × WIDTH`, by those after the layer.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Kernel`]: numbers that are not finite, or no memory.
    pub fn run(&self, hidden: &mut [f32]) -> Result<Heads, EncoderError> {
        let [q, k, v] = [self.query.run(hidden)?, self.key.run(hidden)?, self.value.run(hidden)?];
        let square = Shape::square(hidden.len() / WIDTH, WIDTH / HEADS);
        let shape = Shape { heads: HEADS, layout: Layout::Beside, ..square };
        let weighed = Attention::new(shape).weigh(&q, &k, &v)?;
        let mut joined = self.join.run(&weighed.output)?;
        add(&mut joined, hidden);
        self.join_norm.run(&mut joined);
        let mut inner = self.out.run(&joined)?;
        gelu(&mut inner);
        self.back.run_into(&inner, hidden)?;
        add(hidden, &joined);
        self.back_norm.run(hidden);
        Ok(Heads { q, k, v, weights: weighed.weights })
    }
}

fn add(to: &mut [f32], other: &[f32]) {
    to.iter_mut().zip(other).for_each(|(x, other)| *x += other);
}

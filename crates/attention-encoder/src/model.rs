//! The model as its files arrive, and the sentence that it is at.

use crate::table::Table;
use crate::{EncoderError, File, Heads, LAYERS, Layer, POSITIONS, Start, TOKENS, WIDTH};

/// The parts of the model that are there, and what has been computed of a sentence.
#[derive(Clone, Debug)]
pub struct Model {
    start: Option<Start>,
    tokens: Table,
    positions: Table,
    layers: [Option<Layer>; LAYERS],
    /// Of the sentence, after the last layer that has been run.
    hidden: Vec<f32>,
    heads: Vec<Heads>,
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}

impl Model {
    /// Without any file yet.
    pub fn new() -> Self {
        Self {
            start: None,
            tokens: Table::new(TOKENS, File::Tokens),
            positions: Table::new(POSITIONS, File::Positions),
            layers: [const { None }; LAYERS],
            hidden: Vec::new(),
            heads: Vec::new(),
        }
    }

    /// Takes the bytes of a file in; what has been computed stays.
    ///
    /// # Errors
    ///
    /// [`EncoderError::NoSuchFile`], [`EncoderError::Damaged`], [`EncoderError::Other`], or [`EncoderError::Kernel`]
    /// where there is no memory.
    pub fn add(&mut self, file: File, bytes: &[u8]) -> Result<(), EncoderError> {
        match file {
            File::Start => self.start = Some(Start::open(bytes)?),
            File::Tokens(index) => self.tokens.add(index, bytes)?,
            File::Positions(index) => self.positions.add(index, bytes)?,
            File::Layer(index) => {
                let missing = EncoderError::NoSuchFile { file };
                let place = self.layers.get_mut(index as usize).ok_or(missing)?;
                *place = Some(Layer::open(index, bytes)?);
            }
        }
        Ok(())
    }

    /// The shards of tokens that a sentence still needs, ascending.
    ///
    /// # Errors
    ///
    /// [`EncoderError::NoSuchToken`].
    pub fn missing_tokens(&self, ids: &[u32]) -> Result<Vec<u32>, EncoderError> {
        match ids.iter().find(|id| **id as usize >= TOKENS) {
            Some(id) => Err(EncoderError::NoSuchToken { id: *id }),
            None => Ok(self.tokens.missing(ids.iter().map(|id| *id as usize))),
        }
    }

    /// The shards of positions that a sentence of `n` tokens still needs, ascending.
    ///
    /// # Errors
    ///
    /// [`EncoderError::TooLong`].
    pub fn missing_positions(&self, n: usize) -> Result<Vec<u32>, EncoderError> {
        match n > POSITIONS {
            true => Err(EncoderError::TooLong { tokens: n }),
            false => Ok(self.positions.missing(0..n)),
        }
    }

    /// How many layers there are, from the first on, without a gap.
    pub fn layers(&self) -> usize {
        self.layers.iter().take_while(|layer| layer.is_some()).count()
    }

    /// Embeds a sentence, `[CLS]` and `[SEP]` included, and forgets the one before.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Empty`], [`EncoderError::TooLong`], [`EncoderError::NoSuchToken`], [`EncoderError::Missing`].
    /// The sentence before is then still there.
    pub fn begin(&mut self, ids: &[u32]) -> Result<(), EncoderError> {
        let n = ids.len();
        let missing = |file| EncoderError::Missing { file };
        if n == 0 {
            return Err(EncoderError::Empty);
        }
        if let Some(shard) = self.missing_positions(n)?.first() {
            return Err(missing(File::Positions(*shard)));
        }
        if let Some(shard) = self.missing_tokens(ids)?.first() {
            return Err(missing(File::Tokens(*shard)));
        }
        let start = self.start.as_ref().ok_or(missing(File::Start))?;
        let mut hidden = attention_kernel::zeros("hidden", n * WIDTH)?;
        for (position, (id, row)) in ids.iter().zip(hidden.chunks_exact_mut(WIDTH)).enumerate() {
            self.tokens.add_row(*id as usize, row)?;
            self.positions.add_row(position, row)?;
        }
        start.run(&mut hidden);
        self.hidden = hidden;
        self.heads.clear();
        Ok(())
    }

    /// Runs a layer, counted from 0; one that has been run for this sentence is not run again.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Order`] where a layer before has not been run, or no sentence has begun;
    /// [`EncoderError::Missing`] without the layer's file; [`EncoderError::Kernel`] where there is no memory.
    pub fn run(&mut self, layer: usize) -> Result<(), EncoderError> {
        let file = File::Layer(layer as u32);
        let place = self.layers.get(layer).ok_or(EncoderError::NoSuchFile { file })?;
        if self.hidden.is_empty() || layer > self.heads.len() {
            return Err(EncoderError::Order { layer });
        }
        if layer == self.heads.len() {
            let parameters = place.as_ref().ok_or(EncoderError::Missing { file })?;
            self.heads.push(parameters.run(&mut self.hidden)?);
        }
        Ok(())
    }

    /// The heads of a layer that has been run.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Order`] where it has not.
    pub fn heads(&self, layer: usize) -> Result<&Heads, EncoderError> {
        self.heads.get(layer).ok_or(EncoderError::Order { layer })
    }

    /// `n × WIDTH`: the hidden states after the last layer that has been run, or the embeddings.
    pub fn hidden(&self) -> &[f32] {
        &self.hidden
    }
}

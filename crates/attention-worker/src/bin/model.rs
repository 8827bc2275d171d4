//! The worker of the trained model: files are added as they arrive, and heads are computed layer by layer.

#![forbid(unsafe_code)]

use attention_encoder::{EncoderError, File, Heads, Tokenizer};
use js_sys::Float32Array;
use wasm_bindgen::prelude::*;

/// The model and its current sentence. Errors are thrown as messages, which name the file if one is damaged.
#[wasm_bindgen]
pub struct Model {
    tokenizer: Tokenizer,
    model: attention_encoder::Model,
    /// The texts of the tokens of the sentence.
    texts: Vec<String>,
}

/// The tokens of a text.
#[wasm_bindgen]
pub struct Tokens(attention_worker::Tokens);

/// The patterns of the heads of a layer.
#[wasm_bindgen]
pub struct HeadLabels(attention_worker::HeadLabels);

#[wasm_bindgen]
impl Model {
    /// A model with the bytes of `vocabulary.txt`.
    #[wasm_bindgen(constructor)]
    pub fn new(vocabulary: &[u8]) -> Result<Model, String> {
        let tokenizer = Tokenizer::new(vocabulary).map_err(sentence)?;
        Ok(Self { tokenizer, model: attention_encoder::Model::new(), texts: Vec::new() })
    }

    /// The tokens of a text, with `[CLS]` and `[SEP]`. Throws their number if it is more than 512.
    pub fn tokenize(&self, text: &str) -> Result<Tokens, JsValue> {
        let tokens = self.tokenizer.tokenize(text).map_err(|error| match error {
            EncoderError::TooLong { tokens } => JsValue::from(tokens as u32),
            other => sentence(other).into(),
        })?;
        Ok(Tokens(attention_worker::Tokens::new(&self.tokenizer, text, &tokens)))
    }

    /// The shards of token embeddings that are needed and have not been added, ascending.
    pub fn shards(&self, ids: &[u32]) -> Result<Vec<u32>, String> {
        self.model.missing_tokens(ids).map_err(sentence)
    }

    /// The shards of position embeddings that `n` tokens need and that have not been added, ascending.
    pub fn positions(&self, n: usize) -> Result<Vec<u32>, String> {
        self.model.missing_positions(n).map_err(sentence)
    }

    /// Adds `start.bin`.
    #[wasm_bindgen(js_name = addStart)]
    pub fn add_start(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.add(File::Start, bytes)
    }

    /// Adds a shard of token embeddings.
    #[wasm_bindgen(js_name = addTokens)]
    pub fn add_tokens(&mut self, index: u32, bytes: &[u8]) -> Result<(), String> {
        self.add(File::Tokens(index), bytes)
    }

    /// Adds a shard of position embeddings.
    #[wasm_bindgen(js_name = addPositions)]
    pub fn add_positions(&mut self, index: u32, bytes: &[u8]) -> Result<(), String> {
        self.add(File::Positions(index), bytes)
    }

    /// Adds a layer.
    #[wasm_bindgen(js_name = addLayer)]
    pub fn add_layer(&mut self, index: u32, bytes: &[u8]) -> Result<(), String> {
        self.add(File::Layer(index), bytes)
    }

    /// The number of layers that have been added, from layer 0 on without a gap.
    pub fn layers(&self) -> usize {
        self.model.layers()
    }

    /// Embeds a sentence, which replaces the previous one.
    pub fn begin(&mut self, ids: &[u32]) -> Result<(), String> {
        let piece = |id: &u32| self.tokenizer.piece(*id).unwrap_or_default().to_owned();
        self.texts = ids.iter().map(piece).collect();
        self.model.begin(ids).map_err(sentence)
    }

    /// Computes a layer, counted from 0. The layers before it must have been computed.
    pub fn run(&mut self, layer: usize) -> Result<(), String> {
        self.model.run(layer).map_err(sentence)
    }

    /// The patterns of the heads of a layer, which must have been computed.
    pub fn labels(&self, layer: usize) -> Result<HeadLabels, String> {
        let heads = self.model.heads(layer).map_err(sentence)?;
        Ok(HeadLabels(attention_worker::HeadLabels::new(&heads.weights, &self.texts)))
    }

    /// `12 · n · n`: the weights of all heads of a layer that has been computed.
    pub fn weights(&self, layer: usize) -> Result<Float32Array, String> {
        self.of(layer, |heads| &heads.weights)
    }

    /// `n · 384`: the queries of all heads, side by side.
    pub fn q(&self, layer: usize) -> Result<Float32Array, String> {
        self.of(layer, |heads| &heads.q)
    }

    /// `n · 384`: the keys.
    pub fn k(&self, layer: usize) -> Result<Float32Array, String> {
        self.of(layer, |heads| &heads.k)
    }

    /// `n · 384`: the values.
    pub fn v(&self, layer: usize) -> Result<Float32Array, String> {
        self.of(layer, |heads| &heads.v)
    }
}

impl Model {
    fn add(&mut self, file: File, bytes: &[u8]) -> Result<(), String> {
        self.model.add(file, bytes).map_err(sentence)
    }

    fn of(&self, layer: usize, matrix: fn(&Heads) -> &Vec<f32>) -> Result<Float32Array, String> {
        self.model.heads(layer).map(|heads| matrix(heads)[..].into()).map_err(sentence)
    }
}

#[wasm_bindgen]
impl Tokens {
    /// The ids of the tokens.
    #[wasm_bindgen(getter)]
    pub fn ids(&self) -> Vec<u32> {
        self.0.ids.clone()
    }

    /// The texts of the tokens; `##` begins one that continues a word.
    pub fn texts(&self) -> Vec<String> {
        self.0.texts.clone()
    }

    /// The words that are split into subwords, in one line; empty if there are none.
    pub fn subwords(&self) -> String {
        self.0.subwords.clone()
    }
}

#[wasm_bindgen]
impl HeadLabels {
    /// `previous`, `next`, `self`, `same`, `separator` or `pair`.
    pub fn patterns(&self) -> Vec<String> {
        self.0.patterns.clone()
    }

    /// The share of each pattern, from 0 to 1.
    pub fn shares(&self) -> Vec<f64> {
        self.0.shares.clone()
    }

    /// Query and key of a pair, two entries a head; 0 if it is none.
    pub fn pairs(&self) -> Vec<u32> {
        self.0.pairs.clone()
    }

    /// The mean weight that words give to `[CLS]` and `[SEP]`, from 0 to 1.
    pub fn separators(&self) -> Vec<f64> {
        self.0.separators.clone()
    }
}

fn sentence(error: impl ToString) -> String {
    error.to_string()
}

fn main() {}

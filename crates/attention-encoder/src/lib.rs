//! The forward pass of a trained sentence encoder, all-MiniLM-L6-v2, on the kernel, with q, k, v and the weights of
//! every head kept.
//!
//! [`Tokenizer`] turns text into tokens that know their place in it; [`Model`] takes the files of `models/` as they
//! arrive and computes a sentence layer by layer, as far as there are layers.
//!
//! ```
//! use attention_encoder::Model;
//!
//! let mut model = Model::new();
//! // What a sentence of three tokens needs beside the layers, all of it missing yet.
//! assert_eq!(model.missing_tokens(&[101, 2009, 102])?, [3, 62]);
//! assert_eq!(model.missing_positions(3)?, [0]);
//! let error = model.begin(&[101, 2009, 102]).unwrap_err();
//! assert_eq!(error.to_string(), "positions-000.bin has not been loaded");
//! # Ok::<(), attention_encoder::EncoderError>(())
//! ```
//!
//! # The model
//!
//! Six layers of twelve heads of 32 columns; 30,522 tokens, 512 positions. In each layer
//! `x ← norm(x + heads(x) · W_o)`, then `x ← norm(x + gelu(x · W₁) · W₂)`, with a bias after every product.
//!
//! Source: Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers" (2019), section 3; Wang et al.,
//! "MiniLM" (2020); Reimers and Gurevych, "Sentence-BERT" (2019), section 3, for the mean over the tokens.
//!
//! # Numbers
//!
//! Parameters come as 8-bit integers and stay so, 11 MB in place of 43; the kernel spreads them as it meets them. With
//! `f32` parameters, attention is within 2e-5 of a computation in `f64`, hidden states within 1e-4; the tests hold
//! that, and print what 8 bits cost.

#![forbid(unsafe_code)]

mod error;
mod file;
mod gelu;
mod layer;
mod model;
mod norm;
mod numbers;
mod packed;
mod pooled;
mod start;
mod table;
mod tokenizer;

pub use error::{Damage, EncoderError};
pub use file::File;
pub use layer::{Heads, Layer};
pub use model::Model;
pub use numbers::{GROUP, Source, Writer};
pub use pooled::pooled;
pub use start::Start;
pub use tokenizer::{Token, Tokenizer};

/// Columns of an embedding and of a hidden state.
pub const WIDTH: usize = 384;
/// Heads of a layer, each of `WIDTH / HEADS` columns.
pub const HEADS: usize = 12;
/// Layers.
pub const LAYERS: usize = 6;
/// Tokens that the model knows.
pub const TOKENS: usize = 30_522;
/// Tokens that a text may have, `[CLS]` and `[SEP]` included.
pub const POSITIONS: usize = 512;
/// Rows of a table that come in one file.
pub const SHARD: usize = 32;

/// Columns between the two products after attention.
const INNER: usize = 1536;

//! The forward pass of the trained model, on the host.

use anyhow::{Context, Result};
use attention_analysis::{HeadLabel, Pattern, classify_among_words};
use attention_encoder::{File, HEADS, LAYERS, Model, Tokenizer};
use std::fs;
use std::ops::Range;
use std::path::Path;

/// A sentence and the weights of all heads.
pub(crate) struct Run {
    /// All tokens, separators included.
    pub(crate) tokens: Vec<String>,
    /// The weights of each layer, `12 · n · n`.
    layers: Vec<Vec<f32>>,
}

impl Run {
    /// Computes all heads; `folder` has the files of the model.
    pub(crate) fn new(folder: &Path, text: &str) -> Result<Self> {
        let tokenizer = Tokenizer::new(&read(folder, "vocabulary.txt")?)?;
        let ids: Vec<u32> = tokenizer.tokenize(text)?.iter().map(|token| token.id).collect();
        let piece = |id: &u32| tokenizer.piece(*id).unwrap_or_default().to_owned();
        let tokens = ids.iter().map(piece).collect();
        let mut model = Model::new();
        let add = |model: &mut Model, file: File| -> Result<()> {
            Ok(model.add(file, &read(folder, &file.to_string())?)?)
        };
        add(&mut model, File::Start)?;
        for shard in model.missing_tokens(&ids)? {
            add(&mut model, File::Tokens(shard))?;
        }
        for shard in model.missing_positions(ids.len())? {
            add(&mut model, File::Positions(shard))?;
        }
        model.begin(&ids)?;
        let mut layers = Vec::new();
        for layer in 0..LAYERS {
            add(&mut model, File::Layer(u32::try_from(layer)?))?;
            model.run(layer)?;
            layers.push(model.heads(layer)?.weights.clone());
        }
        Ok(Self { tokens, layers })
    }

    /// The tokens without the separators around them.
    pub(crate) fn words(&self) -> Range<usize> {
        1..self.tokens.len() - 1
    }

    /// The weights of a head, `n × n`; layer and head from 0.
    pub(crate) fn weights(&self, (layer, head): (usize, usize)) -> &[f32] {
        let size = self.layers[layer].len() / HEADS;
        &self.layers[layer][head * size..(head + 1) * size]
    }

    /// The weights of a query, one a token.
    pub(crate) fn row(&self, head: (usize, usize), query: usize) -> Vec<f64> {
        let n = self.tokens.len();
        self.weights(head)[query * n..(query + 1) * n].iter().map(|one| f64::from(*one)).collect()
    }

    /// What a head does among the words: separators are hidden by default.
    pub(crate) fn label(&self, head: (usize, usize)) -> HeadLabel {
        classify_among_words(self.weights(head), &self.tokens)
    }

    /// The query that a head is shown with: that of the pair it is described by, else the first word.
    pub(crate) fn query(&self, head: (usize, usize)) -> usize {
        match self.label(head).pattern {
            Pattern::Pair { query, .. } => query,
            _ => self.words().start,
        }
    }
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let path = folder.join(name);
    fs::read(&path).with_context(|| {
        format!(
            "The still of the trained model needs {}, which cannot be read: is models/ complete?",
            path.display()
        )
    })
}

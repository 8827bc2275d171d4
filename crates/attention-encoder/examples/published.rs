//! The parameters as they were published, in `f32`, against the golden numbers.
//!
//! They are not in the repository, so that this is no test: `cargo xtask model` puts them under `target/` and runs it.

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/off.rs"]
mod off;

use attention_encoder::{EncoderError, Heads, LAYERS, Layer, Source, Start, WIDTH};
use attention_kernel::Linear;
use common::{golden, ids, top};
use off::Off;
use safetensors::SafeTensors;
use std::fs;

/// Tensors in the order of their names here, each read once.
struct Tensors<'a, I> {
    all: &'a SafeTensors<'a>,
    names: I,
}

fn numbers(all: &SafeTensors<'_>, name: &str) -> Vec<f32> {
    let four = all.tensor(name).unwrap().data().chunks_exact(4);
    four.map(|bytes| f32::from_le_bytes(bytes.try_into().unwrap())).collect()
}

impl<I: Iterator<Item = String>> Source for Tensors<'_, I> {
    fn linear(&mut self, inputs: usize, outputs: usize) -> Result<Linear, EncoderError> {
        // Its rows are outputs, and the kernel wants inputs.
        let rows = self.vector(inputs * outputs)?;
        let turned = (0..inputs * outputs).map(|i| rows[i % outputs * inputs + i / outputs]);
        Ok(Linear::new(&turned.collect::<Vec<_>>(), &self.vector(outputs)?)?)
    }

    fn vector(&mut self, length: usize) -> Result<Vec<f32>, EncoderError> {
        let name = self.names.next().unwrap();
        let mut found = numbers(self.all, &name);
        // There are two segments.
        found.truncate(if name.contains("token_type") { WIDTH } else { found.len() });
        assert_eq!(found.len(), length, "{name}");
        Ok(found)
    }
}

fn start(all: &SafeTensors<'_>) -> Start {
    let names = ["token_type_embeddings.weight", "LayerNorm.weight", "LayerNorm.bias"];
    let names = names.into_iter().map(|name| format!("embeddings.{name}"));
    Start::read(&mut Tensors { all, names }).unwrap()
}

fn layer(all: &SafeTensors<'_>, layer: usize) -> Layer {
    let parts = "attention.self.query attention.self.key attention.self.value attention.output.dense \
                 attention.output.LayerNorm intermediate.dense output.dense output.LayerNorm";
    let parts = parts.split_whitespace().flat_map(|part| [(part, "weight"), (part, "bias")]);
    let names = parts.map(|(part, kind)| format!("encoder.layer.{layer}.{part}.{kind}"));
    Layer::read(&mut Tensors { all, names }).unwrap()
}

/// The sum of the rows of tokens and positions.
fn embedded(tokens: &[f32], positions: &[f32], ids: &[u32]) -> Vec<f32> {
    let rows = ids.iter().flat_map(|id| &tokens[*id as usize * WIDTH..][..WIDTH]);
    rows.zip(positions).map(|(token, position)| token + position).collect()
}

/// In `f32` attention is that of `f64` within two hundred-thousandths.
fn main() {
    let file = fs::read(top("target/model/model.safetensors")).unwrap();
    let all = SafeTensors::deserialize(&file).unwrap();
    let [tokens, positions] = ["word", "position"]
        .map(|table| numbers(&all, &format!("embeddings.{table}_embeddings.weight")));
    let (start, mut off) = (start(&all), Off::default());
    let layers: Vec<Layer> = (0..LAYERS).map(|index| layer(&all, index)).collect();
    for case in golden("minilm") {
        let mut hidden = embedded(&tokens, &positions, &ids(&case));
        start.run(&mut hidden);
        let heads: Vec<Heads> =
            layers.iter().map(|layer| layer.run(&mut hidden).unwrap()).collect();
        off.compare(&case, &heads, &hidden);
    }
    println!(
        "f32: weights off by at most {:.1e}, {:.1e} on average, hidden states by {:.1e}",
        off.weight,
        off.mean(),
        off.hidden
    );
    // The golden weights have been rounded to five digits.
    assert!(off.weight < 2e-5 + 5e-6 && off.hidden < 1e-4 && off.pooled < 1e-4, "{off:?}");
    assert!(off.same() == 1.0);
}

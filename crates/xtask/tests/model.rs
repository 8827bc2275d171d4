//! The committed files of the real model: whole, complete, and no more than a reader's line should carry.

use attention_encoder::{File, LAYERS, Model};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// Bytes until the first layer's heads of the article's sentence can be computed, and those of all layers.
const FIRST: usize = 2_500_000;
const ALL: usize = 11_500_000;
/// The article's sentence.
const IDS: [u32; 14] =
    [101, 1996, 4111, 2134, 1005, 1056, 2892, 1996, 2395, 2138, 2009, 2001, 5458, 102];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../models/all-minilm-l6-v2")
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn size(file: File) -> usize {
    bytes(&file.to_string()).len()
}

#[test]
fn the_manifest_names_every_file_with_its_checksum() {
    let manifest: Value = serde_json::from_slice(&bytes("manifest.json")).expect("JSON");
    let named = manifest["files"].as_object().expect("files");
    for (name, said) in named {
        let bytes = bytes(name);
        let sha256: String =
            Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            (&said["bytes"], &said["sha256"]),
            (&bytes.len().into(), &sha256.into()),
            "{name}"
        );
    }
    let there = fs::read_dir(folder()).expect("a folder").count();
    assert_eq!(there, named.len() + ["manifest.json", "README.md", "LICENSE"].len());
}

#[test]
fn the_articles_sentence_needs_few_bytes() {
    let model = Model::new();
    let tokens = model.missing_tokens(&IDS).expect("known tokens").into_iter().map(File::Tokens);
    let positions =
        model.missing_positions(IDS.len()).expect("few").into_iter().map(File::Positions);
    let embeddings: usize = tokens.chain(positions).chain([File::Start]).map(size).sum();
    let embeddings = embeddings + bytes("vocabulary.txt").len();
    let layer = |index| size(File::Layer(index as u32));
    let (first, all) = (embeddings + layer(0), embeddings + (0..LAYERS).map(layer).sum::<usize>());
    println!("the article's sentence: {first} bytes until its first layer, {all} until its last");
    assert!(first <= FIRST && all <= ALL, "{first} of {FIRST}, {all} of {ALL}");
}

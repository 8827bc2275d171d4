//! The parameters of the trained model, as a page fetches them: in a folder whose name changes with them.

use crate::files::{File, hashed};
use crate::paths;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;

const NAME: &str = "all-minilm-l6-v2";

/// Where they lie in `dist/`. The name holds a hash, so that a browser keeps what it has.
fn folder() -> Result<String> {
    let manifest = fs::read(paths::model().join("manifest.json"))?;
    let name = hashed(NAME, "", &[&manifest]);
    Ok(format!("models/{}/", name.trim_end_matches('.')))
}

/// The files, with their licence and what they are.
pub(crate) fn files() -> Result<Vec<File>> {
    let folder = folder()?;
    let entries =
        fs::read_dir(paths::model()).context("there is no models/: run `cargo xtask model`")?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((folder.clone() + &name, fs::read(entry.path())?));
    }
    files.sort();
    Ok(files)
}

/// What scripts know of them: the folder, and the bytes of what is fetched.
pub(crate) fn constant() -> Result<String> {
    let manifest: Value = serde_json::from_slice(&fs::read(paths::model().join("manifest.json"))?)?;
    let bytes = |name: &str| {
        let found = manifest["files"][name]["bytes"].as_u64();
        found.with_context(|| format!("the manifest of the model has no {name}"))
    };
    let layers = (0..count(&manifest, "layer")).map(|layer| bytes(&format!("layer-{layer}.bin")));
    let shards = |kind: &str| {
        let count = count(&manifest, kind);
        let last = bytes(&format!("{kind}-{:03}.bin", count.saturating_sub(1)))?;
        Ok::<_, anyhow::Error>(
            json!({ "count": count, "each": bytes(&format!("{kind}-000.bin"))?, "last": last }),
        )
    };
    let known = json!({
        "folder": folder()?,
        "vocabulary": bytes("vocabulary.txt")?,
        "start": bytes("start.bin")?,
        "layers": layers.collect::<Result<Vec<_>>>()?,
        "tokens": shards("tokens")?,
        "positions": shards("positions")?,
    });
    Ok(known.to_string())
}

/// How many files of a kind there are.
fn count(manifest: &Value, kind: &str) -> usize {
    let files = manifest["files"].as_object().into_iter().flatten();
    files.filter(|(name, _)| name.starts_with(&format!("{kind}-"))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_those_of_the_manifest_in_a_folder_with_its_hash() -> Result<()> {
        let files = files()?;
        let manifest: Value =
            serde_json::from_slice(&fs::read(paths::model().join("manifest.json"))?)?;
        let listed = manifest["files"].as_object().context("files")?;
        assert!(listed.len() > 900, "{}", listed.len());
        for (name, entry) in listed {
            let file = files.iter().find(|(path, _)| path.ends_with(&format!("/{name}")));
            let (path, content) = file.with_context(|| format!("{name} is missing"))?;
            assert!(crate::files::is_hashed(path), "{path}");
            assert_eq!(Some(content.len() as u64), entry["bytes"].as_u64(), "{name}");
        }
        Ok(())
    }
}

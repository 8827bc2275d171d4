//! The files of `dist/`: their names, and how they are written.

use crate::{compress, paths};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{fs, thread};

/// A file of `dist/`: its name, with forward slashes, and what is in it.
pub(crate) type File = (String, Vec<u8>);

/// `<stem>-<hash>.<extension>`, so that no cache mixes two releases.
pub(crate) fn hashed(stem: &str, extension: &str, contents: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    contents.iter().for_each(|content| hasher.update(content));
    let digits: String = hasher.finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{digits}.{extension}")
}

/// Whether a name, or a folder in a path, carries a hash, so that the file never changes.
pub(crate) fn is_hashed(path: &str) -> bool {
    path.split('/').any(|name| {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
        hash.len() == 12 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Writes a file that a later step of the build reads; answers where it is.
pub(crate) fn staged(name: &str, content: &[u8]) -> Result<PathBuf> {
    let path = paths::stage().join(name);
    fs::create_dir_all(paths::stage())?;
    fs::write(&path, content).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(path)
}

/// Empties the folder and writes every file, with its compressed forms beside it.
pub(crate) fn write(dist: &Path, files: &[File]) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist)
            .with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    thread::scope(|scope| {
        let all: Vec<_> = files.iter().map(|file| scope.spawn(|| write_one(dist, file))).collect();
        all.into_iter().try_for_each(|one| one.join().expect("writing a file does not panic"))
    })
}

fn write_one(dist: &Path, (name, content): &File) -> Result<()> {
    let path = dist.join(name);
    fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
    fs::write(&path, content)?;
    if compress::is_worth_it(name) {
        fs::write(dist.join(format!("{name}.br")), compress::brotli(content)?)?;
        fs::write(dist.join(format!("{name}.gz")), compress::gzip(content)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_covers_every_content() {
        let name = hashed("attention", "js", &[b"runtime", b"wasm"]);
        assert!(name.starts_with("attention-") && name.ends_with(".js"), "{name}");
        assert!(
            is_hashed(&name) && !is_hashed("attention-explainer.js") && !is_hashed("index.html")
        );
        assert_ne!(name, hashed("attention", "js", &[b"runtime", b"other"]));
        assert_ne!(name, hashed("attention", "js", &[b"other", b"wasm"]));
    }
}

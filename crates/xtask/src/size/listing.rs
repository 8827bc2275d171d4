//! The files of `dist/` with their sizes.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;

/// The files right in `dist/`, in the order of their names.
pub(super) fn listed() -> Result<Vec<(String, u64)>> {
    let entries = fs::read_dir(paths::dist());
    let entries = entries.context("there is no dist/: run `cargo xtask build`")?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        files.push((entry.file_name().to_string_lossy().into_owned(), entry.metadata()?.len()));
    }
    files.sort();
    Ok(files)
}

pub(super) fn list(sizes: &[(String, u64)]) {
    for (name, size) in sizes {
        println!("  {size:>7}  {name}");
    }
}

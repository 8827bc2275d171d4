//! What is generated from `attention-contract`.
//!
//! Committed, so that editors and tests find them without a build: the tables of the scripts, the JSON Schema of
//! custom data, the tables of the README. `cargo xtask generate` writes them, and a test fails where one is stale.
//! Written into `dist/` by the build: the manifest and the types of the elements.
//! Written for the end-to-end tests: all of it as JSON.

mod json;
mod manifest;
mod options;
mod react;
mod readme;
mod schema;
mod scripts;
mod types;

use crate::files::File;
use crate::{paths, shell};
use anyhow::{Context, Result};
use std::fs;

pub(crate) use json::text as json;
pub(crate) use options::filled;

/// A committed file: where it lies from the top of the repository, and what is in it.
type Committed = (&'static str, String);

/// Writes the committed files that are stale.
pub(crate) fn generate() -> Result<()> {
    for (path, text) in committed()? {
        if current(path)? != text {
            fs::write(paths::root().join(path), text)?;
            shell::say(&format!("Written: {path}."));
        }
    }
    Ok(())
}

/// The manifest and the types, for `dist/`.
pub(crate) fn files() -> Vec<File> {
    let files = [
        ("custom-elements.json", manifest::text()),
        ("attention-explainer.d.ts", types::text()),
        ("attention-explainer-react.d.ts", react::text()),
    ];
    files.map(|(name, text)| (name.to_owned(), text.into_bytes())).to_vec()
}

fn committed() -> Result<[Committed; 4]> {
    Ok([
        ("src/embed/js/element/attributes.js", scripts::text()),
        ("pages/attention-numbers.schema.json", schema::text()),
        ("README.md", readme::text(&current("README.md")?)?),
        ("docs/custom-data.md", readme::limits(&current("docs/custom-data.md")?)?),
    ])
}

fn current(path: &str) -> Result<String> {
    fs::read_to_string(paths::root().join(path)).with_context(|| format!("there is no {path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_committed_copy_is_stale() -> Result<()> {
        for (path, text) in committed()? {
            assert!(current(path)? == text, "{path} is stale: run `cargo xtask generate`");
        }
        Ok(())
    }
}

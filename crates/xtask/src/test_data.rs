//! What the end-to-end tests read of the product's own data, so that they never parse Rust or list it again.

use crate::{contract, paths};
use anyhow::Result;
use std::fs;

/// Writes every message of every language, and the contract, to `target/test-data/`.
pub(crate) fn write() -> Result<()> {
    let folder = paths::test_data();
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("messages.json"), attention_words::all_messages())?;
    fs::write(folder.join("contract.json"), contract::json())?;
    Ok(())
}

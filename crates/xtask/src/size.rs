//! The size budgets: what a reader downloads, in bytes of brotli.

use crate::{bundle, paths};
use anyhow::{Context, Result, ensure};
use std::fs;

/// The loader may have this many bytes.
const LOADER: u64 = 3_000;
/// The article until it is interactive: page, style sheet, loader, engine, WebAssembly.
const ARTICLE: u64 = 130_000;

/// Prints each figure.
pub(crate) fn print() -> Result<()> {
    report().map(|_| ())
}

/// Prints each figure and fails where one is above its budget.
pub(crate) fn check() -> Result<()> {
    let sizes = report()?;
    let loader = sizes.iter().filter(|(name, _)| name == bundle::LOADER).map(|(_, size)| size);
    within("the loader", loader.sum(), LOADER)?;
    within("the article", sizes.iter().map(|(_, size)| size).sum(), ARTICLE)
}

fn within(what: &str, size: u64, budget: u64) -> Result<()> {
    ensure!(size <= budget, "{what} has {size} bytes of brotli, and its budget is {budget}");
    Ok(())
}

/// Measures and prints what the article needs.
fn report() -> Result<Vec<(String, u64)>> {
    let mut sizes = Vec::new();
    for entry in
        fs::read_dir(paths::dist()).context("there is no dist/: run `cargo xtask build`")?
    {
        let entry = entry?;
        let compressed = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = compressed.strip_suffix(".br").filter(|name| is_of_article(name)) {
            sizes.push((name.to_owned(), entry.metadata()?.len()));
        }
    }
    sizes.sort();
    println!("\nBytes of brotli until the article is interactive:");
    for (name, size) in &sizes {
        println!("  {size:>7}  {name}");
    }
    let sum: u64 = sizes.iter().map(|(_, size)| size).sum();
    println!("  {sum:>7}  together, of {ARTICLE}; the loader may have {LOADER}");
    Ok(sizes)
}

/// Whether the article needs the file before it is interactive.
fn is_of_article(name: &str) -> bool {
    let hashed = ["attention-", "page-"].iter().any(|stem| name.starts_with(stem));
    name == "index.html" || name == bundle::LOADER || (hashed && bundle::is_hashed(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_its_page_style_loader_engine_and_wasm() {
        let files = [
            "index.html",
            "page-0123456789ab.css",
            "attention-explainer.js",
            "attention-0123456789ab.js",
            "attention-0123456789ab.wasm",
        ];
        assert!(files.iter().all(|name| is_of_article(name)));
        assert!(
            !["embed.html", "standalone.html", "attention-frame.js"].into_iter().any(is_of_article)
        );
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        assert!(within("x", 3_000, LOADER).is_ok());
        let error = within("the loader", 3_001, LOADER).expect_err("too large").to_string();
        assert!(error.contains("3001") && error.contains("3000"), "{error}");
    }
}

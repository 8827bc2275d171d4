//! HTML as text.

use anyhow::{Result, ensure};

/// Replaces a tag that must be there once.
pub(crate) fn replaced(page: &str, tag: &str, by: &str) -> Result<String> {
    ensure!(page.matches(tag).count() == 1, "a page of pages/src/ needs exactly one {tag}");
    Ok(page.replace(tag, by))
}

/// A text as HTML has it, between tags and in quotes.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

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

/// A page without the white space that lines begin with; it holds nothing in which that would be seen.
pub(crate) fn unindented(html: &str) -> String {
    html.lines().map(|line| [line.trim_start(), "\n"].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{forms, paths};
    use std::fs;

    #[test]
    fn the_pages_hold_nothing_that_shows_white_space() -> Result<()> {
        let article = fs::read_to_string(paths::root().join("index.html"))?;
        let builder = forms::template("embedding.html")?.replace("></textarea>", "");
        for page in [article, builder] {
            for tag in ["<pre", "</textarea", "<script>", "<style"] {
                assert!(
                    !page.contains(tag),
                    "{tag} keeps the white space that the build takes away"
                );
            }
        }
        assert_eq!(unindented("<p>\n  a\n    b</p>"), "<p>\na\nb</p>\n");
        Ok(())
    }
}

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

/// Elements around which white space is not seen.
const BLOCKS: [&str; 20] = [
    "body", "div", "fieldset", "footer", "form", "h1", "h2", "h3", "head", "header", "legend",
    "li", "link", "main", "meta", "p", "section", "table", "title", "ul",
];

/// A page without the white space that lines begin with, nor that around blocks; it holds nothing in which that would
/// be seen.
pub(crate) fn unindented(html: &str) -> String {
    let mut page = String::new();
    for line in html.lines().map(str::trim_start) {
        if page.ends_with('\n') && is_block(line) {
            page.pop();
        }
        page.push_str(line);
        if !page.rfind('<').is_some_and(|last| page.ends_with('>') && is_block(&page[last..])) {
            page.push('\n');
        }
    }
    page
}

/// Whether a text begins with a tag of a block.
fn is_block(text: &str) -> bool {
    let name = text.trim_start_matches('<').trim_start_matches('/');
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
    text.starts_with('<') && BLOCKS.contains(&&name[..end])
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
        let page = "<p class=\"x\">\n  a\n    <b>b</b>\n  <i>c</i>\n</p>\n<ul>\n  <li>d</li>\n</ul>\n<img>\ne";
        assert_eq!(
            unindented(page),
            "<p class=\"x\">a\n<b>b</b>\n<i>c</i></p><ul><li>d</li></ul><img>\ne\n"
        );
        Ok(())
    }
}

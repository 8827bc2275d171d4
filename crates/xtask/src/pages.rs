//! The pages of `dist/`: the article, the folder `examples/` and the files of `pages/` as they are,
//! but for those of `pages/src/`, which `forms` puts together.

use crate::esbuild::{self, define};
use crate::files::{self, File};
use crate::{html, meta, paths, placeholder, stills};
use anyhow::{Context, Result, bail};
use attention_stills::Still;
use std::fs;
use std::path::Path;

/// The style sheet of the article, as it refers to it.
const STYLE: &str = "href=\"style/article.css\"";
/// Its script.
const SCRIPT: &str = "src=\"article.js\"";
/// The folder of `pages/` with what is no file of its own in `dist/`.
const SOURCES: &str = "src";
/// The style sheet that keeps the space of elements which are not defined yet.
const PLACEHOLDERS: &str = "examples/attention-placeholder.css";
/// What a teacher copies; in `dist/` it lies where its paths to the module are right.
const EXAMPLES: &str = "examples";

/// The article, its style sheet and script, every file of `pages/`, and the examples in a folder of their own.
pub(crate) fn all(base_url: Option<&str>, stills: &[Still]) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let (root, folder) = (paths::root(), paths::root().join("pages"));
    if folder.is_dir() {
        collect(&folder, &folder, &mut files)?;
    }
    collect(&root, &root.join(EXAMPLES), &mut files)?;
    files.extend(article(stills)?);
    files.push(placeholders()?);
    for (name, content) in files.iter_mut().filter(|(name, _)| name.ends_with(".html")) {
        let text = std::str::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))?;
        *content = meta::filled(text, base_url, name).into_bytes();
    }
    Ok(files)
}

/// The article, and its style sheet and scripts under hashed names.
fn article(stills: &[Still]) -> Result<Vec<File>> {
    let style = style("article", "page")?;
    let words = attention_messages::link_messages();
    let notes = script("article-notes.js", "notes", ("LINK_MESSAGES", &words))?;
    let late = format!("{:?}", notes.0);
    let script = script("article.js", "page", ("NOTES", &late))?;
    let html = fs::read_to_string(paths::root().join("index.html"))?;
    let html = stills::in_article(&html, stills)?;
    let html = linked(&html, STYLE, &style.0)?;
    let html = html::unindented(&linked(&html, SCRIPT, &script.0)?);
    Ok(vec![("index.html".to_owned(), html.into_bytes()), style, script, notes])
}

/// A style sheet of `style/` for a page with figures, under a hashed name with this stem.
pub(crate) fn style(sheet: &str, stem: &str) -> Result<File> {
    let css = esbuild::style_after(&placeholder::page_css()?, sheet)?;
    Ok((files::hashed(stem, "css", &[&css]), css))
}

/// What a page of one's own can link, so that nothing moves when the elements are defined.
fn placeholders() -> Result<File> {
    let css =
        esbuild::style(&files::staged("placeholder.css", placeholder::page_css()?.as_bytes())?)?;
    Ok((PLACEHOLDERS.to_owned(), css))
}

/// A script of `pages/src/` under a hashed name, with one constant filled in.
fn script(entry: &str, stem: &str, (name, value): (&str, &str)) -> Result<File> {
    let path = paths::root().join("pages").join(SOURCES).join(entry);
    let options = [define(name, value)];
    let script = esbuild::script(&path, "esm", &options)?;
    Ok((files::hashed(stem, "js", &[&script]), script))
}

/// Points an attribute of the article that names a file at the name it has in `dist/`.
fn linked(html: &str, attribute: &str, name: &str) -> Result<String> {
    if html.matches(attribute).count() != 1 {
        bail!("index.html needs exactly one tag with {attribute}.");
    }
    let (key, _) = attribute.split_once('=').unwrap_or_default();
    Ok(html.replace(attribute, &format!("{key}=\"{name}\"")))
}

/// Every file below a folder, named from the top one with forward slashes.
fn collect(top: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path == top.join(SOURCES) {
            continue;
        }
        if path.is_dir() {
            collect(top, &path, files)?;
        } else {
            let parts = path.strip_prefix(top)?.iter().map(|part| part.to_string_lossy());
            files.push((parts.collect::<Vec<_>>().join("/"), fs::read(&path)?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_must_name_its_style_sheet_and_its_script_once() -> Result<()> {
        let html = "<link rel=\"stylesheet\" href=\"style/article.css\">";
        let found = linked(html, STYLE, "page-1.css")?;
        assert_eq!(found, "<link rel=\"stylesheet\" href=\"page-1.css\">");
        assert_eq!(linked("<script src=\"article.js\">", SCRIPT, "x.js")?, "<script src=\"x.js\">");
        assert!(linked("", STYLE, "page-1.css").is_err());
        assert!(linked(&html.repeat(2), STYLE, "page-1.css").is_err());
        Ok(())
    }
}

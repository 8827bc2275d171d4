//! The other ways to embed: a page for an iframe, a single file, a SCORM package of it, a notebook's widget.
//!
//! All have the same elements with everything inside (`bundle::inline`), and the first three are one page.

use crate::bundle::{self, Assets};
use crate::files::{self, File};
use crate::html::{escaped, replaced};
use crate::{esbuild, meta, paths, stills};
use anyhow::{Context, Result, ensure};
use attention_stills::Still;
use std::fs;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const WIDGET: &str = "attention-widget.js";
const SINGLE: &str = "standalone.html";
/// The tags of the page that the single file has the contents of instead.
const STYLE: &str = "<link rel=\"stylesheet\" href=\"embed.css\">";
const SCRIPT: &str = "<script src=\"embed.js\"></script>";

/// Every form but the elements.
pub(crate) fn all(assets: &Assets, base_url: Option<&str>, stills: &[Still]) -> Result<Vec<File>> {
    let page = worded(&template("embed.html")?);
    let bare = stills::without(&meta::filled(&page, None, SINGLE));
    let css = esbuild::style(&folder().join("embed.css"))?;
    let script = bundle::inline(assets, &folder().join("page.js"), "iife")?;
    let course = bundle::inline(assets, &folder().join("scorm.js"), "iife")?;
    let widget = bundle::inline(assets, &esbuild::embed("forms/widget.js"), "esm")?;
    let manifest = worded(&template("imsmanifest.xml")?);
    let course = single(&bare, &css, &course)?;
    let mut files = vec![
        (SINGLE.to_owned(), single(&bare, &css, &script)?.into_bytes()),
        (
            "scorm.zip".to_owned(),
            zipped(&[("imsmanifest.xml", &manifest), ("index.html", &course)])?,
        ),
        (WIDGET.to_owned(), widget),
    ];
    let page = stills::in_frame(&meta::filled(&page, base_url, "embed.html"), stills)?;
    files.extend(framed(&page, css, script)?);
    Ok(files)
}

/// Whether a file of `dist/` is a form of its own, which asks for nothing more.
pub(crate) fn is_alone(name: &str) -> bool {
    let script = name.starts_with("embed-") && name.ends_with(".js") && files::is_hashed(name);
    script || [SINGLE, WIDGET].contains(&name)
}

/// The page and the two files it names, these with a hash.
fn framed(page: &str, css: Vec<u8>, script: Vec<u8>) -> Result<[File; 3]> {
    let style = files::hashed("embed", "css", &[&css]);
    let name = files::hashed("embed", "js", &[&script]);
    let page = replaced(page, STYLE, &STYLE.replace("embed.css", &style))?;
    let page = replaced(&page, SCRIPT, &SCRIPT.replace("embed.js", &name))?;
    Ok([("embed.html".to_owned(), page.into_bytes()), (style, css), (name, script)])
}

/// The page with its style and script inside.
fn single(page: &str, css: &[u8], script: &[u8]) -> Result<String> {
    let (css, script) =
        (std::str::from_utf8(css)?.trim_end(), std::str::from_utf8(script)?.trim_end());
    let ends = ["</script", "</style", "<!--"];
    let ends = ends.into_iter().find(|end| css.contains(end) || script.contains(end));
    ensure!(
        ends.is_none(),
        "`{}` would end the script or style around it",
        ends.unwrap_or_default()
    );
    let page = replaced(page, STYLE, &format!("<style>{css}</style>"))?;
    replaced(&page, SCRIPT, &format!("<script>{script}</script>"))
}

/// Fills in what a page says before any script of its own; the script says it in the language asked for.
fn worded(page: &str) -> String {
    let words = &attention_messages::EN.frame;
    [("title", words.title), ("noScript", words.no_script)]
        .into_iter()
        .fold(page.to_owned(), |page, (name, text)| {
            page.replace(&format!("{{{name}}}"), &escaped(text))
        })
}

/// An archive whose bytes depend on nothing but the files.
fn zipped(files: &[(&str, &str)]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files {
        archive.start_file(*name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A template.
pub(crate) fn template(name: &str) -> Result<String> {
    fs::read_to_string(folder().join(name)).with_context(|| format!("there is no pages/src/{name}"))
}

/// Where the templates are.
pub(crate) fn folder() -> std::path::PathBuf {
    paths::root().join("pages/src")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        format!("<head>{STYLE}</head>{SCRIPT}")
    }

    #[test]
    fn a_framed_page_names_its_files_by_their_hash() -> Result<()> {
        let [(name, page), (style, _), (script, _)] =
            framed(&page(), b"p{}".to_vec(), b"go()".to_vec())?;
        let page = String::from_utf8(page)?;
        assert_eq!(name, "embed.html");
        assert!(files::is_hashed(&style) && page.contains(&format!("href=\"{style}\"")), "{page}");
        assert!(is_alone(&script) && page.contains(&format!("src=\"{script}\"")), "{page}");
        Ok(())
    }

    #[test]
    fn a_single_file_has_everything_inside_and_nothing_that_would_end_it() -> Result<()> {
        let page = single(&page(), b"p{}\n", b"go('$1')\n")?;
        assert_eq!(page, "<head><style>p{}</style></head><script>go('$1')</script>");
        for bad in ["'</script>'", "'<!--'"] {
            assert!(single(&self::page(), b"", bad.as_bytes()).is_err(), "{bad}");
        }
        assert!(single("", b"", b"").is_err());
        Ok(())
    }

    #[test]
    fn an_archive_is_the_same_each_time_and_can_be_read() -> Result<()> {
        let files = [("a.xml", "<a/>"), ("b.html", "<p>b")];
        let archive = zipped(&files)?;
        assert_eq!(archive, zipped(&files)?);
        let mut archive = zip::ZipArchive::new(Cursor::new(archive))?;
        assert_eq!(std::io::read_to_string(archive.by_name("b.html")?)?, "<p>b");
        Ok(())
    }

    #[test]
    fn the_templates_leave_no_word_open() -> Result<()> {
        for name in ["embed.html", "imsmanifest.xml"] {
            let text = worded(&template(name)?);
            assert!(!text.contains('{'), "{text}");
        }
        Ok(())
    }
}

//! The builder page: its template said in English, its style sheets, and its program, one script with the WebAssembly
//! and every other language in it.

use crate::bundle::Assets;
use crate::esbuild::{alias, define};
use crate::files::{self, File};
use crate::wasm::{self, Glue, Goal, Recipe};
use crate::{contract, esbuild, forms, html, meta, pages};
use anyhow::{Context, Result, ensure};
use attention_builder::MESSAGES;
use attention_messages::{ALL, EN, builder_messages, builder_texts};

const PAGE: &str = "embedding.html";
/// What the names of its scripts begin with.
const LANGUAGE: &str = "builder-language";
const PROGRAM: &str = "builder";
/// Where the page has a sentence: `<p data-say="title"></p>`.
const SAY: &str = "data-say=\"";

/// The page and what it links.
pub(crate) fn all(assets: &Assets, base_url: Option<&str>) -> Result<Vec<File>> {
    let css = esbuild::style(&forms::folder().join("builder.css"))?;
    let css = (files::hashed("builder", "css", &[&css]), css);
    let style = pages::style("page", "common")?;
    let (language, program) = (language()?, program(assets)?);
    let links = [
        ("page.css", &*style.0),
        ("builder.css", &*css.0),
        ("language.js", &*language.0),
        ("builder.js", &*program.0),
    ];
    let page = with_messages(&contract::filled(&forms::template(PAGE)?)?)?;
    let page = linked(&page, &links)?;
    let page = html::unindented(&meta::filled(&page, base_url, PAGE));
    Ok(vec![(PAGE.to_owned(), page.into_bytes()), style, css, language, program])
}

/// What chooses the language, before the page is seen.
fn language() -> Result<File> {
    let tags = ALL.map(|language| language.figure.tag);
    let options = [define("LANGUAGES", &format!("{tags:?}"))];
    let script = esbuild::script(&forms::folder().join("language.js"), "iife", &options)?;
    Ok((files::hashed(LANGUAGE, "js", &[&script]), script))
}

/// The program, with its WebAssembly inside; a classic script, so that the page works from a disk too.
fn program(assets: &Assets) -> Result<File> {
    let module = wasm::build(&Recipe {
        package: "attention-builder",
        binary: Some("builder"),
        glue: Glue::Factory,
        goal: Goal::Size,
        split: false,
    })?;
    let glue = files::staged("builder-glue.js", module.glue.as_bytes())?;
    let options = [
        alias("builder-glue", &glue),
        alias("builder-packed", &esbuild::packed("builder", &module.wasm)?),
        define("BUILDER_MESSAGES", &builder_messages(&MESSAGES)),
    ];
    let script = assets.script(&forms::folder().join("builder.js"), "iife", &options)?;
    Ok((files::hashed(PROGRAM, "js", &[&script]), script))
}

/// Whether a reader of the page needs this file to read it.
pub(crate) fn is_of_page(name: &str) -> bool {
    let is_style =
        |stem| name.starts_with(stem) && name.ends_with(".css") && files::is_hashed(name);
    name == PAGE || is_style("common-") || is_style("builder-") || is_script(name, LANGUAGE)
}

/// Whether a file is the program of the page.
pub(crate) fn is_program(name: &str) -> bool {
    is_script(name, PROGRAM)
}

fn is_script(name: &str, stem: &str) -> bool {
    let hash = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
    hash.is_some_and(|rest| rest.ends_with(".js") && !rest.contains('-')) && files::is_hashed(name)
}

/// Names the files as they are in `dist/`; each must be there once.
fn linked(page: &str, names: &[(&str, &str)]) -> Result<String> {
    names.iter().try_fold(page.to_owned(), |page, (from, to)| {
        html::replaced(&page, &format!("=\"{from}\""), &format!("=\"{to}\""))
    })
}

/// The template with every sentence in its place, in English; the script says it in the reader's language.
fn with_messages(template: &str) -> Result<String> {
    let texts = builder_texts(&EN);
    let text = |name: &str| {
        let found = texts.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| html::escaped(text)).with_context(|| format!("nothing says `{name}`"))
    };
    let mut parts = template.split(SAY);
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, _) = part.split_once('"').context("a name has an end")?;
        let (tag, rest) = part.split_once('>').context("a tag has an end")?;
        ensure!(rest.starts_with("</"), "what says `{name}` must be empty in the template");
        page += &format!("{SAY}{tag}>{}{rest}", text(name)?);
    }
    for name in ["title", "lede"] {
        page = page.replace(&format!("{{{name}}}"), &text(name)?);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_stands_where_its_name_is() -> Result<()> {
        let page = with_messages("<h1 data-say=\"title\" id=\"a\"></h1><p content=\"{title}\">")?;
        let title = EN.builder.title;
        assert_eq!(
            page,
            format!("<h1 data-say=\"title\" id=\"a\">{title}</h1><p content=\"{title}\">")
        );
        Ok(())
    }

    #[test]
    fn a_name_without_a_sentence_and_a_place_that_is_taken_are_errors() {
        let error = with_messages("<p data-say=\"nothingLikeIt\"></p>").expect_err("no sentence");
        assert!(error.to_string().contains("nothingLikeIt"), "{error}");
        assert!(with_messages("<p data-say=\"title\">x</p>").is_err());
    }

    #[test]
    fn the_template_says_all_that_it_names_and_links_each_file_once() -> Result<()> {
        let page = with_messages(&contract::filled(&forms::template(PAGE)?)?)?;
        assert!(!page.contains("{title}") && !page.contains("{lede}"), "{page}");
        let scripts = [("language.js", "l"), ("builder.js", "c")];
        let page =
            linked(&page, &[&[("page.css", "a"), ("builder.css", "b")], &scripts[..]].concat())?;
        assert!(page.contains("src=\"c\"") && page.contains("href=\"a\""), "{page}");
        Ok(())
    }

    #[test]
    fn the_page_has_every_message_that_is_in_no_html() {
        let texts = builder_texts(&EN);
        for name in MESSAGES {
            assert!(texts.iter().any(|(known, _)| known == name), "nothing says `{name}`");
        }
    }

    #[test]
    fn the_page_is_itself_its_language_and_its_style_sheets_and_its_program_is_apart() {
        let [page, language, program] =
            [PAGE, "builder-language-0123456789ab.js", "builder-0123456789ab.js"];
        let styles = ["builder-0123456789ab.css", "common-0123456789ab.css"];
        assert!([page, language].into_iter().chain(styles).all(is_of_page));
        assert!(is_program(program) && !is_of_page(program) && !is_program(language));
        for other in
            ["embed.html", "builder.css", "page-0123456789ab.js", "attention-0123456789ab.js"]
        {
            assert!(!is_of_page(other) && !is_program(other), "{other}");
        }
    }
}

//! The teacher's page: its template said in English, one script with every language in it, and its style sheets.

use crate::bundle::Assets;
use crate::files::{self, File};
use crate::{contract, esbuild, forms, pages};
use anyhow::{Context, Result, ensure};
use attention_messages::{EN, builder_messages, builder_texts};
use serde_json::{Value, json};

const PAGE: &str = "embedding.html";
/// Where the page has a sentence: `<p data-say="title"></p>`.
const SAY: &str = "data-say=\"";

/// The page and what it links, but for the article's style sheet, which `pages` writes.
pub(crate) fn all(assets: &Assets, base_url: Option<&str>) -> Result<Vec<File>> {
    let css = esbuild::style(&forms::folder().join("builder.css"))?;
    let entry = forms::folder().join("builder/main.js");
    let constants = [
        esbuild::define("BUILDER_MESSAGES", &builder_messages()),
        esbuild::define("LESSONS", &lessons().to_string()),
    ];
    // A classic script, so that the page works from a disk too.
    let script = assets.script(&entry, "iife", &constants)?;
    let (style, _) = pages::style()?;
    let css = (files::hashed("builder", "css", &[&css]), css);
    let script = (files::hashed("builder", "js", &[&script]), script);
    let page = said(&contract::filled(&forms::part(PAGE)?)?)?;
    let page =
        linked(&page, &[("page.css", &style), ("builder.css", &css.0), ("builder.js", &script.0)])?;
    let page = pages::with_addresses(&page, base_url, PAGE, pages::has_preview());
    Ok(vec![(PAGE.to_owned(), page.into_bytes()), css, script])
}

/// Whether a reader of the page needs this file, beside what its preview loads.
pub(crate) fn is_of_page(name: &str) -> bool {
    let hashed = ["builder-", "page-"].iter().any(|stem| name.starts_with(stem));
    name == PAGE || (hashed && files::is_hashed(name))
}

/// What the page must know of the lessons there are.
fn lessons() -> Value {
    let lesson = |one: &&attention_lessons::Lesson| {
        let scale = one.default_scale();
        json!({ "id": one.id, "tokens": one.tokens, "query": one.query, "scale": scale })
    };
    attention_lessons::all().iter().map(lesson).collect()
}

/// Names the files as they are in `dist/`; each must be there once.
fn linked(page: &str, names: &[(&str, &str)]) -> Result<String> {
    names.iter().try_fold(page.to_owned(), |page, (from, to)| {
        forms::replaced(&page, &format!("=\"{from}\""), &format!("=\"{to}\""))
    })
}

/// The template with every sentence in its place, in English; the script says it in the reader's language.
fn said(template: &str) -> Result<String> {
    let texts = builder_texts(&EN);
    let text = |name: &str| {
        let found = texts.iter().find(|(known, _)| known == name);
        found
            .map(|(_, text)| forms::escaped(text))
            .with_context(|| format!("nothing says `{name}`"))
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
        let page = said("<h1 data-say=\"title\" id=\"a\"></h1><p content=\"{title}\">")?;
        let title = EN.builder.title;
        assert_eq!(
            page,
            format!("<h1 data-say=\"title\" id=\"a\">{title}</h1><p content=\"{title}\">")
        );
        Ok(())
    }

    #[test]
    fn a_name_without_a_sentence_and_a_place_that_is_taken_are_errors() {
        let error = said("<p data-say=\"nothingLikeIt\"></p>").expect_err("no sentence");
        assert!(error.to_string().contains("nothingLikeIt"), "{error}");
        assert!(said("<p data-say=\"title\">x</p>").is_err());
    }

    #[test]
    fn the_template_says_all_that_it_names_and_links_each_file_once() -> Result<()> {
        let page = said(&contract::filled(&forms::part(PAGE)?)?)?;
        assert!(!page.contains("{title}") && !page.contains("{lede}"), "{page}");
        let page = linked(&page, &[("page.css", "a"), ("builder.css", "b"), ("builder.js", "c")])?;
        assert!(page.contains("src=\"c\"") && page.contains("href=\"a\""), "{page}");
        Ok(())
    }

    #[test]
    fn a_lesson_is_told_with_its_tokens_and_what_it_begins_with() {
        let told = lessons();
        assert_eq!(told[0]["id"], "pronoun");
        assert_eq!(told[0]["tokens"][7], "it");
        assert_eq!(told[0]["scale"], 0.5);
    }

    #[test]
    fn the_page_is_itself_its_script_and_its_two_style_sheets() {
        let files = ["embedding.html", "builder-0123456789ab.js", "page-0123456789ab.css"];
        assert!(files.into_iter().all(is_of_page));
        assert!(
            !["embed.html", "builder.css", "attention-0123456789ab.js"].into_iter().any(is_of_page)
        );
    }
}

//! The stills of the figures, as files of `dist/stills/`, and their place in pages.

use crate::files::File;
use crate::{html, paths, shell};
use anyhow::{Result, ensure};
use attention_draw::Theme;
use attention_messages::{ALL, EN, Language};
use attention_stills::Still;
use std::fs;

/// The folder of `dist/` with the stills.
const FOLDER: &str = "stills";
/// The picture that sites show beside a link.
pub(crate) const PREVIEW: &str = "stills/explorer.png";
/// Where the page of one element has its still, and where its name.
const MARKER: &str = "<!-- still -->";
const LINK_MARKER: &str = "<!-- name -->";
/// Each theme, and what ends the name of its files.
const THEMES: [(&str, Theme); 2] = [("", Theme::LIGHT), ("-dark", Theme::DARK)];

/// All stills, computed.
pub(crate) fn all() -> Result<Vec<Still>> {
    Ok(attention_stills::all(&paths::model())?.into())
}

/// The SVG files of all stills: `<figure>.svg` and `<figure>-dark.svg`.
pub(crate) fn files(stills: &[Still]) -> Vec<File> {
    let of = |still: &Still| {
        THEMES.map(|(end, theme)| {
            (format!("{FOLDER}/{}{end}.svg", still.figure), still.svg(&theme).into_bytes())
        })
    };
    stills.iter().flat_map(of).collect()
}

/// The label of a still in print, in the language of its element, as rules of a style sheet.
pub(crate) fn label_css() -> String {
    let rule = |(index, language): (usize, &&Language)| {
        // The first is the one to fall back on.
        let tag = language.figure.tag;
        let lang = if index == 0 { String::new() } else { format!(":lang({tag})") };
        format!(".still{lang}::after {{ content: {:?}; }}\n", language.print.not_started)
    };
    ALL.iter().enumerate().map(rule).collect()
}

/// What each still shows, in words, by the name of its figure, for scripts.
pub(crate) fn captions(stills: &[Still]) -> String {
    let of = |still: &Still| (still.figure.to_owned(), still.caption.clone().into());
    serde_json::Value::Object(stills.iter().map(of).collect()).to_string()
}

/// A PNG of each still, for sites that show a picture beside a link.
///
/// The renderer is a program of its own, compiled here: nobody else waits for it.
pub(crate) fn previews(stills: &[Still]) -> Result<Vec<File>> {
    shell::say("Drawing previews (half a minute the first time, to compile what draws them).");
    let folder = paths::stage().join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut command = shell::command("cargo");
    command
        .args(["run", "--quiet", "--locked", "--package", "attention-previews", "--"])
        .arg(&folder);
    for still in stills {
        let path = folder.join(still.figure).with_extension("svg");
        fs::write(&path, still.svg(&Theme::LIGHT))?;
        command.arg(path);
    }
    shell::run(&mut command)?;
    let read = |still: &Still| {
        let name = format!("{}.png", still.figure);
        Ok((format!("{FOLDER}/{name}"), fs::read(folder.join(&name))?))
    };
    stills.iter().map(read).collect()
}

/// The article with a still in each of its figures, in the places that name it: `<!-- still: explorer -->`.
pub(crate) fn in_article(article: &str, stills: &[Still]) -> Result<String> {
    let is_there = |still: &&Still| article.contains(&format!("<attention-{}", still.figure));
    stills.iter().filter(is_there).try_fold(article.to_owned(), |page, still| {
        let marker = format!("<!-- still: {} -->", still.figure);
        let picture = picture(still, " class=\"still\"", " loading=\"lazy\"");
        let note = format!("<p class=\"still\">{}</p>", EN.print.not_started);
        ensure!(page.contains(&marker), "the article needs {marker}");
        Ok(page.replace(&marker, &[picture, note].join("\n")))
    })
}

/// The page of one element, with the still of the explorer for readers without scripts, and its own name.
pub(crate) fn in_frame(page: &str, stills: &[Still]) -> Result<String> {
    let still = stills.iter().find(|still| still.figure == "explorer");
    let picture = still.map(|still| picture(still, "", "")).unwrap_or_default();
    let page = html::replaced(page, MARKER, &picture)?;
    html::replaced(&page, LINK_MARKER, " <a href=\"embed.html\" target=\"_blank\">embed.html</a>")
}

/// The page of one element as a file of its own, beside which there are no stills.
pub(crate) fn without(html: &str) -> String {
    html.replace(MARKER, "").replace(LINK_MARKER, "")
}

fn picture(still: &Still, class: &str, loading: &str) -> String {
    let name = |end: &str| format!("{FOLDER}/{}{end}.svg", still.figure);
    let ((width, height), alt) = (still.size(), html::escaped(&still.caption));
    format!(
        "<picture{class}><source srcset=\"{}\" media=\"(prefers-color-scheme: dark)\">\
         <img src=\"{}\" width=\"{width}\" height=\"{height}\"{loading} alt=\"{alt}\"></picture>",
        name("-dark"),
        name("")
    )
}

/// The figures whose stills are committed, for the README.
const COMMITTED: [&str; 2] = ["explorer", "flow"];

/// Writes the committed stills that are stale.
pub(crate) fn generate() -> Result<()> {
    for (name, text) in committed()? {
        let path = paths::root().join(&name);
        if fs::read(&path).ok().as_deref() != Some(&text) {
            fs::write(path, text)?;
            shell::say(&format!("Written: {name}."));
        }
    }
    Ok(())
}

/// Each committed still: where it lies from the top of the repository, and its text.
fn committed() -> Result<Vec<File>> {
    let mut stills = all()?;
    stills.retain(|still| COMMITTED.contains(&still.figure));
    let files = files(&stills).into_iter();
    Ok(files.map(|(name, text)| (name.replacen(FOLDER, "docs", 1), text)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_has_one_still() -> Result<()> {
        let mut figures: Vec<_> = all()?.iter().map(|still| still.figure).collect();
        figures.sort_unstable();
        let mut known = attention_contract::FIGURES.to_vec();
        known.sort_unstable();
        assert_eq!(
            figures, known,
            "`all` in crates/attention-stills/src/lib.rs lists a still for each figure"
        );
        Ok(())
    }

    #[test]
    fn each_still_stands_in_the_article_with_its_caption() -> Result<()> {
        let article = fs::read_to_string(paths::root().join("index.html"))?;
        let (stills, article) = (all()?, article);
        let filled = in_article(&article, &stills)?;
        for still in &stills {
            assert!(filled.contains(&format!("src=\"stills/{}.svg\"", still.figure)));
            assert!(filled.contains(&html::escaped(&still.caption)));
        }
        assert!(!filled.contains("<!-- still"), "a still that there is not");
        Ok(())
    }

    #[test]
    fn a_figure_needs_a_still_in_an_article_that_has_it_and_in_no_other() -> Result<()> {
        let (stills, place) = (all()?, "<attention-cost><!-- still: cost --></attention-cost>");
        assert!(in_article(place, &stills)?.contains("src=\"stills/cost.svg\""));
        assert!(in_article("<attention-cost></attention-cost>", &stills).is_err());
        assert_eq!(in_article("<p>No figure.</p>", &stills)?, "<p>No figure.</p>");
        Ok(())
    }

    #[test]
    fn each_preview_is_a_png_of_1200_by_630_pixels() -> Result<()> {
        let previews = previews(&all()?)?;
        assert!(previews.iter().any(|(name, _)| name == PREVIEW));
        for (name, png) in previews {
            assert!(name.ends_with(".png") && png.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
            // Width and height are the first two numbers of the first chunk.
            let size =
                [16, 20].map(|at| u32::from_be_bytes([0, 1, 2, 3].map(|byte| png[at + byte])));
            assert_eq!(size, [1200, 630], "{name}");
        }
        Ok(())
    }

    #[test]
    fn the_readme_shows_the_committed_stills_with_their_captions() -> Result<()> {
        let readme = fs::read_to_string(paths::root().join("README.md"))?;
        for still in all()?.iter().filter(|still| COMMITTED.contains(&still.figure)) {
            let image =
                format!("<img src=\"docs/{}.svg\" alt=\"{}\">", still.figure, still.caption);
            assert!(readme.contains(&image), "README.md lacks {image}");
            assert!(readme.contains(&format!("srcset=\"docs/{}-dark.svg\"", still.figure)));
        }
        Ok(())
    }

    #[test]
    fn no_committed_still_is_stale() -> Result<()> {
        for (name, text) in committed()? {
            let known = fs::read(paths::root().join(&name))?;
            assert!(known == text, "{name} is stale: run `cargo xtask generate`");
        }
        Ok(())
    }
}

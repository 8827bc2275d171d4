//! The tables of the README and the limits of custom data in its document, each between two comments that name it.

use crate::placeholder;
use anyhow::{Context, Result, ensure};
use attention_contract::{ATTRIBUTES, Attribute, ELEMENTS, Kind, LIMITS, Limits, SET, Setter};

/// The README with its tables as they are now.
pub(super) fn text(readme: &str) -> Result<String> {
    let readme = replaced(readme, "embed", &embed()?)?;
    let readme = replaced(&readme, "elements", &elements())?;
    replaced(&readme, "attributes", &attributes())
}

/// The three lines that embed an explorer.
fn embed() -> Result<String> {
    let [narrow, middle, wide] = [400.0, 720.0, 1000.0];
    let height = |width| placeholder::height("explorer", width);
    let (narrow, middle, wide) = (height(narrow)?, height(middle)?, height(wide)?);
    Ok(format!(
        "```html\n\
         <script type=\"module\" src=\"https://example.org/attention/attention-explainer.js\"></script>\n\
         <attention-explorer query=\"it\">Shown until the element is ready.</attention-explorer>\n\
         <style>attention-explorer:not(:defined) {{ display: block; \
         height: {narrow}px }}</style>\n\
         ```\n\n\
         The last line reserves space while the script loads.\n\
         Without it, the layout shifts once.\n\
         Use `{middle}px` in place of `{narrow}px` where the column is 700 to 800 px wide, \
         `{wide}px` where it is wider.\n"
    ))
}

/// The document of custom data with its limits as they are now.
pub(super) fn limits(document: &str) -> Result<String> {
    let Limits { tokens, characters, columns, magnitude, tolerance, bytes } = LIMITS;
    let text = format!(
        "A file can have up to {tokens} tokens of up to {characters} characters, {columns} columns, \
         and numbers from −{magnitude} to {magnitude}; it can be {} MB long.\n\
         Each row of `weights` adds up to 1, within {tolerance}.\n",
        bytes >> 20
    );
    replaced(document, "limits", &text)
}

/// Replaces what stands between `<!-- generated: name -->` and `<!-- end -->`.
fn replaced(readme: &str, name: &str, table: &str) -> Result<String> {
    let start = format!("<!-- generated: {name} -->\n");
    ensure!(readme.matches(&start).count() == 1, "a document needs exactly one {start}");
    let (before, rest) = readme.split_once(&start).context("it is there once")?;
    let (_, after) = rest.split_once("<!-- end -->").context("a generated table has an end")?;
    Ok(format!("{before}{start}{table}<!-- end -->{after}"))
}

fn elements() -> String {
    let row =
        |one: &attention_contract::Element| format!("| `<{}>` | {} |\n", one.tag(), one.about);
    format!("| element | is |\n|---|---|\n{}", ELEMENTS.iter().map(row).collect::<String>())
}

fn attributes() -> String {
    let row = |one: &Attribute| {
        format!("| `{}` | {} | {} | {} |\n", one.name, on(one), value(one), one.default)
    };
    let rows: String = ATTRIBUTES.iter().map(row).collect();
    format!("| attribute | on | value | default |\n|---|---|---|---|\n{rows}")
}

/// The elements that have an attribute.
fn on(attribute: &Attribute) -> String {
    let figures = || ELEMENTS.iter().filter(|one| one.is_figure);
    let all = figures().all(|one| attribute.is_on(one.name));
    let mut names = if all { vec!["all figures"] } else { attribute.on.to_vec() };
    names.extend(attribute.may(Setter::Prose).then_some(SET));
    names.join(", ")
}

/// What an attribute means, and which values there are.
fn value(Attribute { kind, about, .. }: &Attribute) -> String {
    if let Kind::Number(range) = kind {
        return format!("{about}, {} to {}", range.from, range.to);
    }
    match kind.words() {
        Some(words) => format!("{about}: `{}`", words.join("` `")),
        None => (*about).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_takes_the_place_of_the_one_before() -> Result<()> {
        let readme = "a\n<!-- generated: t -->\nold\n<!-- end -->\nb";
        assert_eq!(
            replaced(readme, "t", "new\n")?,
            "a\n<!-- generated: t -->\nnew\n<!-- end -->\nb"
        );
        assert!(replaced("a", "t", "").is_err());
        Ok(())
    }
}

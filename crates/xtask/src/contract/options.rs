//! What the form of `embedding.html` offers: elements, sections, words, ranges, and which element has what.
//!
//! In the template a comment names a list of controls, `data-attribute` the attributes that a control is for, and
//! `data-sections` what is there wherever a section can be left out.

use anyhow::{Context, Result, ensure};
use attention_contract::{
    ATTRIBUTES, Attribute, ELEMENTS, Element, Kind, SCALE, SECTIONS, SEPARATORS, Section, Setter,
};

/// The template with every list in its place.
pub(crate) fn filled(template: &str) -> Result<String> {
    let lists = [
        ("<!-- elements -->", figures().map(element).collect()),
        (
            "<!-- sections -->",
            SECTIONS.iter().filter(|one| one.name != SEPARATORS).map(section).collect(),
        ),
        ("<!-- separators -->", flags(|name| name == SEPARATORS)),
        ("<!-- flags -->", flags(|name| name != SEPARATORS)),
        ("{scaleFrom}", SCALE.from.to_string()),
        ("{scaleTo}", SCALE.to.to_string()),
        ("{scaleStep}", SCALE.step.to_string()),
    ];
    let page = lists.iter().try_fold(template.to_owned(), |page, (mark, list): &(_, String)| {
        ensure!(page.matches(mark).count() == 1, "embedding.html needs exactly one {mark}");
        Ok(page.replace(mark, list))
    })?;
    let sections = offered(|name| SECTIONS.iter().any(|one| one.on.contains(&name)));
    with_elements(&page.replace(" data-sections", &format!(" data-for=\"{sections}\"")))
}

/// Names the elements that have one of the attributes of a control.
fn with_elements(page: &str) -> Result<String> {
    let mut parts = page.split(" data-attribute=\"");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (names, rest) = part.split_once('"').context("a value has an end")?;
        let of = |name: &str| {
            let found = ATTRIBUTES.iter().find(|one| one.name == name);
            found.with_context(|| format!("there is no attribute {name}"))
        };
        let attributes: Vec<_> = names.split(' ').map(of).collect::<Result<_>>()?;
        let on = offered(|name| attributes.iter().any(|one| one.is_on(name)));
        text += &format!(" data-for=\"{on}\"{rest}");
    }
    Ok(text)
}

fn figures() -> impl Iterator<Item = &'static Element> {
    ELEMENTS.iter().filter(|one| one.is_figure)
}

fn remote() -> impl Iterator<Item = &'static Attribute> {
    ATTRIBUTES.iter().filter(|one| one.may(Setter::Remote))
}

/// The figures for which something holds.
fn offered(holds: impl Fn(&str) -> bool) -> String {
    figures().map(|one| one.name).filter(|name| holds(name)).collect::<Vec<_>>().join(" ")
}

fn element(one: &Element) -> String {
    let Element { name, .. } = one;
    control("", "radio", "element", name, &message_name("element", name))
}

fn section(one: &Section) -> String {
    let of = format!(" data-for=\"{}\"", offered(|name| one.on.contains(&name)));
    control(&of, "checkbox", "hide", one.name, &message_name("hide", one.name))
}

/// A box for each of these boolean attributes; nothing takes up room where there is none.
fn flags(has: impl Fn(&str) -> bool) -> String {
    let chosen = remote().filter(|one| one.kind == Kind::Flag && has(one.name));
    let boxes: String = chosen.map(flag).collect();
    if boxes.is_empty() { boxes } else { format!("<div class=\"stack\">{boxes}</div>") }
}

fn flag(one: &Attribute) -> String {
    let of = format!(" data-for=\"{}\"", offered(|name| one.is_on(name)));
    control(&of, "checkbox", one.name, "true", &message_name("attribute", one.name))
}

fn control(of: &str, kind: &str, name: &str, value: &str, text: &str) -> String {
    format!(
        "<label{of}><input type=\"{kind}\" name=\"{name}\" value=\"{value}\"><span data-say=\"{text}\"></span></label>"
    )
}

/// The name that scripts use for the label of a value.
fn message_name(of: &str, value: &str) -> String {
    attention_messages::camel(&format!("{of}_{value}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_control_names_the_elements_that_have_its_attributes() -> Result<()> {
        let page = with_elements(
            "<p data-attribute=\"stage\" id=\"a\"><p data-attribute=\"stage head\">",
        )?;
        assert_eq!(page, "<p data-for=\"flow\" id=\"a\"><p data-for=\"explorer flow model\">");
        assert!(with_elements("<p data-attribute=\"mood\">").is_err());
        Ok(())
    }

    #[test]
    fn what_the_form_offers_has_a_label_and_no_label_is_left_over() {
        let elements = figures().map(|one| format!("element_{}", one.name));
        // The separators are a box of their own.
        let sections = SECTIONS.iter().filter(|one| one.name != SEPARATORS);
        let sections = sections.map(|one| format!("hide_{}", one.name));
        let flags = remote().filter(|one| one.kind == Kind::Flag);
        let flags = flags.map(|one| format!("attribute_{}", one.name));
        let chosen = ["highlight", "theme"].into_iter().flat_map(|name| {
            let attribute = ATTRIBUTES.iter().find(|one| one.name == name).expect("it is there");
            let words = attribute.kind.words().expect("it has words");
            words.iter().map(move |word| format!("{name}_{word}"))
        });
        let needed: HashSet<_> = elements.chain(sections).chain(flags).chain(chosen).collect();
        let labels = attention_messages::EN.named_labels().map(|(name, _)| name);
        assert_eq!(labels.collect::<HashSet<_>>(), needed);
    }
}

//! Addresses of pages beside the module that show a figure in a state.

use crate::{Attributes, element_name, known};
use form_urlencoded::byte_serialize;

/// The address of `embed.html` for the figure `tag` with these attributes.
///
/// `base` is the folder of that page and ends in `/`; `id` names the frame in the messages that it posts.
///
/// # Example
///
/// ```
/// let attributes = [("query", "it".to_owned())];
/// let address = attention_snippets::frame_address("https://a.org/", "attention-flow", &attributes, None);
/// assert_eq!(address, "https://a.org/embed.html?element=flow&query=it");
/// ```
pub fn frame_address(
    base: &str,
    tag: &str,
    attributes: Attributes<'_>,
    id: Option<&str>,
) -> String {
    let id = id.map(|id| ("id", id));
    address(&[base, "embed.html"], tag, known(attributes).chain(id))
}

/// The address of the builder page with this choice. There, `lang` is the language of the page, and that of the figure
/// is called `figure-lang`.
pub fn builder_address(base: &str, tag: &str, attributes: Attributes<'_>) -> String {
    let renamed = |(name, value)| (if name == "lang" { "figure-lang" } else { name }, value);
    address(&[base, "embedding.html"], tag, known(attributes).map(renamed))
}

fn address<'a>(
    page: &[&str],
    tag: &'a str,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
) -> String {
    let mut address = page.concat();
    let mut separator = '?';
    for (name, value) in std::iter::once(("element", element_name(tag))).chain(pairs) {
        address.push(separator);
        address.extend(byte_serialize(name.as_bytes()));
        address.push('=');
        address.extend(byte_serialize(value.as_bytes()));
        separator = '&';
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://example.org/attention/";

    fn attributes(pairs: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
    }

    /// The pairs of an address after its page.
    fn read_back<'a>(address: &'a str, page: &str) -> Vec<(String, String)> {
        let query: &'a str = address.strip_prefix(&format!("{BASE}{page}?")).expect("the page");
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }

    #[test]
    fn an_address_says_element_state_and_id_and_reads_back() {
        let given = attributes(&[("query", "a&b=c #?+ %ü字"), ("scale", "3")]);
        let address = frame_address(BASE, "attention-explorer", &given, Some("one"));
        let expected =
            [("element", "explorer"), ("query", "a&b=c #?+ %ü字"), ("scale", "3"), ("id", "one")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(read_back(&address, "embed.html"), expected);
        assert!(address.contains("query=a%26b%3Dc+%23%3F%2B+%25%C3%BC%E5%AD%97&"), "{address}");
        let alone = frame_address(BASE, "attention-flow", &[], None);
        assert_eq!(alone, format!("{BASE}embed.html?element=flow"));
    }

    #[test]
    fn the_teachers_page_has_a_language_of_its_own() {
        let given = attributes(&[("query", "2"), ("lang", "de"), ("onclick", "x")]);
        let found = read_back(&builder_address(BASE, "attention-flow", &given), "embedding.html");
        let expected = [("element", "flow"), ("query", "2"), ("figure-lang", "de")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_name_that_is_no_attribute_is_in_no_address() {
        let given = attributes(&[("style", "x"), ("for", "y")]);
        for address in [
            frame_address(BASE, "attention-flow", &given, None),
            builder_address(BASE, "attention-flow", &given),
        ] {
            assert!(address.ends_with("?element=flow"), "{address}");
        }
    }
}

//! The tags of a page that need absolute addresses: where it lies, and what sites show beside a link to it.

use crate::stills;

/// Where these tags go, in any page.
const MARKER: &str = "<!-- base-url -->";

/// Puts the tags in the marker's place, or nothing where the address of the site is not known.
///
/// Title and description are those of the page; the picture is the preview of the explorer.
pub(crate) fn filled(html: &str, base_url: Option<&str>, page: &str) -> String {
    let Some(base) = base_url else { return html.replace(MARKER, "") };
    let page = if page == "index.html" { "" } else { page };
    let address = format!("{base}/{page}");
    let image = format!("{base}/{}", stills::PREVIEW);
    let mut tags = vec![
        format!("<link rel=\"canonical\" href=\"{address}\">"),
        property("og:type", "website"),
        property("og:url", &address),
        property("og:image", &image),
        property("og:image:width", "1200"),
        property("og:image:height", "630"),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
    ];
    let named = [
        ("og:title", between(html, "<title>", "</title>")),
        ("og:description", between(html, "<meta name=\"description\" content=\"", "\"")),
    ];
    tags.extend(named.into_iter().filter_map(|(name, text)| Some(property(name, text?))));
    html.replace(MARKER, &tags.join("\n"))
}

fn property(name: &str, content: &str) -> String {
    format!("<meta property=\"{name}\" content=\"{content}\">")
}

/// The text between two others, as HTML has it.
fn between<'a>(html: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(html.split_once(before)?.1.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<title>A &amp; b</title><meta name=\"description\" content=\"C.\"><!-- base-url -->";

    #[test]
    fn without_the_address_of_the_site_nothing_is_added() {
        assert_eq!(filled("x<!-- base-url -->y", None, "index.html"), "xy");
    }

    #[test]
    fn a_page_names_itself_its_picture_its_title_and_its_description() {
        let page = filled(PAGE, Some("https://example.org/a"), "index.html");
        for tag in [
            "rel=\"canonical\" href=\"https://example.org/a/\"",
            "og:url\" content=\"https://example.org/a/\"",
            "og:image\" content=\"https://example.org/a/stills/explorer.png\"",
            "og:title\" content=\"A &amp; b\"",
            "og:description\" content=\"C.\"",
            "twitter:card\" content=\"summary_large_image\"",
        ] {
            assert!(page.contains(tag), "{tag} in {page}");
        }
    }

    #[test]
    fn a_page_without_a_description_has_none() {
        let page = filled("<title>A</title><!-- base-url -->", Some("https://e.org"), "embed.html");
        assert!(page.contains("content=\"https://e.org/embed.html\""), "{page}");
        assert!(!page.contains("og:description"), "{page}");
    }
}

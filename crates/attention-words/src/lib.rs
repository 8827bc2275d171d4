//! Every sentence the elements say.
//!
//! A language is one file: a [`Words`] with one field a message, so that a missing translation does not compile.
//! The crate knows no browser and no picture: the build reads it for what the loader must say before any wasm is there.

#![forbid(unsafe_code)]

mod en;
mod words;

pub use en::{EN, EN_FRAME};
pub use words::{Finding, FrameWords, LoaderWords, StageWords, Term, Words};

/// Every language there is; the first is the one to fall back on.
pub const ALL: [&Words; 1] = [&EN];

/// What the page around an element says, in the same order.
pub const FRAMES: [&FrameWords; ALL.len()] = [&EN_FRAME];

/// The words for a BCP 47 tag: the language itself, then its first subtag, then English.
pub fn by_tag(tag: &str) -> &'static Words {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    ALL.into_iter()
        .find(|words| words.tag.eq_ignore_ascii_case(tag))
        .or_else(|| ALL.into_iter().find(|words| words.tag.eq_ignore_ascii_case(primary)))
        .unwrap_or(ALL[0])
}

/// What the loader says, as a JSON object from language tag to its sentences.
pub fn loader_strings_json() -> String {
    by_language(ALL.map(|words| words.loader.fields().to_vec()))
}

/// What a page with one element alone says, as a JSON object from language tag to its sentences and, as `lang`, the tag.
pub fn frame_strings_json() -> String {
    let mut languages = FRAMES.map(|words| words.fields().to_vec());
    languages.iter_mut().zip(ALL).for_each(|(fields, words)| fields.push(("lang", words.tag)));
    by_language(languages)
}

fn by_language(languages: [Vec<(&'static str, &'static str)>; ALL.len()]) -> String {
    object(ALL.into_iter().zip(languages).map(|(words, fields)| {
        (words.tag, object(fields.into_iter().map(|(name, text)| (name, quoted(text)))))
    }))
}

fn object<'a>(fields: impl Iterator<Item = (&'a str, String)>) -> String {
    let fields: Vec<_> = fields.map(|(name, value)| format!("{}:{value}", quoted(name))).collect();
    format!("{{{}}}", fields.join(","))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_finds_its_language_and_nonsense_finds_english() {
        assert_eq!(by_tag("en").tag, "en");
        assert_eq!(by_tag("EN-gb").tag, "en");
        assert_eq!(by_tag("tlh").tag, "en");
        assert_eq!(by_tag("").tag, "en");
    }

    #[test]
    fn quotes_survive_in_json() {
        assert_eq!(quoted(r#"a "b" \"#), r#""a \"b\" \\""#);
    }

    #[test]
    fn no_sentence_of_the_loader_or_of_a_page_is_empty() {
        for (words, frame) in ALL.into_iter().zip(FRAMES) {
            for (name, text) in words.loader.fields().into_iter().chain(frame.fields()) {
                assert!(!text.is_empty(), "{}: {name}", words.tag);
            }
        }
    }

    #[test]
    fn a_sentence_about_nonsense_names_it_and_what_there_is() {
        for FrameWords { no_element, no_parameter, no_attribute, .. } in FRAMES {
            for text in [no_element, no_parameter, no_attribute] {
                assert!(text.contains("{asked}") && text.contains("{known}"), "{text}");
            }
        }
    }

    #[test]
    fn a_page_finds_its_sentences_and_their_language() {
        let json = frame_strings_json();
        assert!(
            json.starts_with(r#"{"en":{"title":""#) && json.ends_with(r#","lang":"en"}}"#),
            "{json}"
        );
    }
}

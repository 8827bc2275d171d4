//! Every sentence the elements say.
//!
//! A language is one file: a [`Words`] with one field a message, so that a missing translation does not compile.
//! The crate knows no browser and no picture: the build reads it for what the loader must say before any wasm is there.

#![forbid(unsafe_code)]

mod en;
mod words;

pub use en::EN;
pub use words::{Finding, LoaderWords, StageWords, Term, Words};

/// Every language there is; the first is the one to fall back on.
pub const ALL: [&Words; 1] = [&EN];

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
    let languages: Vec<String> = ALL.into_iter().map(language_json).collect();
    format!("{{{}}}", languages.join(","))
}

fn language_json(words: &Words) -> String {
    let fields: Vec<String> = words
        .loader
        .fields()
        .into_iter()
        .map(|(name, text)| format!("{}:{}", quoted(name), quoted(text)))
        .collect();
    format!("{}:{{{}}}", quoted(words.tag), fields.join(","))
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
    fn no_sentence_of_the_loader_is_empty() {
        for words in ALL {
            for (name, text) in words.loader.fields() {
                assert!(!text.is_empty(), "{}: {name}", words.tag);
            }
        }
    }
}

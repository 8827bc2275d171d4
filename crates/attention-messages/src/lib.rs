//! Every sentence the elements and their pages say.
//!
//! A set of messages is a struct with one field a message, so that a missing translation does not compile: `en/` has
//! the structs with their English, any other language is a folder of the same files, and [`Language`] has all sets.
//! English lies in the WebAssembly; any other language is a file of its own, fetched when an element speaks it.
//! The crate knows no browser and no picture: the build reads it for what scripts say.

#![forbid(unsafe_code)]

mod de;
mod en;
mod figure;
mod json;
mod language;
mod messages;
mod plural;
mod stills;

pub use de::DE;
pub use en::*;
pub use json::{
    all_messages, builder_messages, builder_texts, camel, frame_messages, language_file,
    link_messages, loader_messages,
};
pub use language::{MessageSet, NamedTexts};
pub use messages::{fill, joined};
pub use plural::{PluralRules, names_in};
pub use stills::{STILLS, StillMessages};

/// Every language there is; the first is the one to fall back on.
pub const ALL: [&Language; 2] = [&EN, &DE];

#[cfg(test)]
mod tests {
    use super::*;

    /// Every message of a language, with the name of its set.
    fn messages(language: &Language) -> Vec<(&'static str, &'static str, &'static str)> {
        let sets = language.element_sets().into_iter().chain(language.page_sets());
        let named = |NamedTexts { set, names, texts }: NamedTexts| {
            names.iter().zip(texts).map(move |(name, text)| (set, *name, text))
        };
        sets.flat_map(named).collect()
    }

    #[test]
    fn every_language_has_every_message_with_the_same_values() {
        for language in ALL {
            for ((set, name, text), (.., english)) in
                messages(language).into_iter().zip(messages(&EN))
            {
                let tag = language.figure.tag;
                assert!(!text.trim().is_empty(), "{tag}: {set}.{name} is empty");
                assert_eq!(names_in(text), names_in(english), "{tag}: {set}.{name}");
            }
        }
    }

    #[test]
    fn every_language_has_the_labels_of_english() {
        let names = |language: &Language| language.named_labels().map(|(name, _)| name).collect();
        let english: Vec<_> = names(&EN);
        for language in ALL {
            assert_eq!(names(language), english, "{}", language.figure.tag);
            assert!(language.named_labels().all(|(_, text)| !text.trim().is_empty()));
        }
    }

    #[test]
    fn texts_keep_their_order_on_the_way() {
        for language in ALL {
            let texts = language.figure.texts();
            let again = FigureMessages::from_texts(texts.clone()).expect("there are as many");
            assert_eq!(again.texts(), texts);
            assert!(FigureMessages::from_texts(texts[1..].to_vec()).is_none());
        }
    }
}

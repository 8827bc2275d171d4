//! Every sentence the elements and their pages say.
//!
//! A language is a folder: a [`Language`] with one field a message, so that a missing translation does not compile.
//! English lies in the WebAssembly; any other language is a file of its own, fetched when an element speaks it.
//! The crate knows no browser and no picture: the build reads it for what scripts say.

#![forbid(unsafe_code)]

use attention_lessons::{Lesson, LessonTexts};

mod builder;
mod cost;
mod de;
mod en;
mod figure;
mod json;
mod messages;
mod model;
mod pages;
mod stills;

pub use builder::BuilderMessages;
pub use cost::CostMessages;
pub use de::DE;
pub use en::EN;
pub use figure::FigureMessages;
pub use json::{
    all_messages, builder_messages, builder_texts, camel, frame_messages, link_messages,
    loader_messages, pack,
};
pub use messages::{fill, joined, names_in};
pub use model::ModelMessages;
pub use pages::{FrameMessages, LinkMessages, LoaderMessages, PanelMessages};
pub use stills::{STILLS, StillMessages};

impl Language {
    /// What a lesson says in this language.
    pub fn lesson(&self, lesson: &Lesson) -> LessonTexts {
        let found = self.lessons.iter().find(|(id, _)| *id == lesson.id);
        found.map_or(lesson.texts, |(_, texts)| *texts)
    }

    /// Every label of the teacher's page by its name: `element_explorer`, and those of `labels`.
    pub fn named_labels(&self) -> impl Iterator<Item = (String, &'static str)> {
        let figures = self.figures.iter().map(|(name, text)| (format!("element_{name}"), *text));
        figures.chain(self.labels.iter().map(|(name, text)| ((*name).to_owned(), *text)))
    }
}

/// All that is said in one language.
#[derive(Debug)]
pub struct Language {
    /// Inside an element.
    pub figure: FigureMessages,
    /// Before there is one.
    pub loader: LoaderMessages,
    /// On the page of one element alone.
    pub frame: FrameMessages,
    /// Of a link to a state of the article.
    pub link: LinkMessages,
    /// In the panels of an element.
    pub panels: PanelMessages,
    /// On the teacher's page.
    pub builder: BuilderMessages,
    /// In the figure of cost.
    pub cost: CostMessages,
    /// In the figure of a trained model.
    pub model: ModelMessages,
    /// What the teacher's page calls each figure, by its tag without the prefix.
    pub figures: &'static [(&'static str, &'static str)],
    /// What the teacher's page calls a value of an attribute or a boolean attribute: `highlight_q`, `attribute_x`;
    /// the contract says which there are.
    pub labels: &'static [(&'static str, &'static str)],
    /// What the lessons say, by their id; English is what they say themselves.
    pub lessons: &'static [(&'static str, LessonTexts)],
}

/// Every language there is; the first is the one to fall back on.
pub const ALL: [&Language; 2] = [&EN, &DE];

/// The words that lie in the WebAssembly.
pub const ENGLISH: &FigureMessages = &en::FIGURE;

/// What the figure of a trained model says in English; in the WebAssembly too, but no other set of messages with it.
pub const ENGLISH_MODEL: &ModelMessages = &en::MODEL;

/// What the panels of an element say in English; in the WebAssembly too, in their own part.
pub const ENGLISH_PANELS: &PanelMessages = &en::PANELS;

/// What the figure of cost says in English; in the WebAssembly too, in the figure's own part.
pub const ENGLISH_COST: &CostMessages = &en::COST;

#[cfg(test)]
mod tests {
    use super::*;

    /// Every message of a language, with the name of its set.
    fn messages(language: &Language) -> Vec<(&'static str, &'static str, &'static str)> {
        let named = |set, names: &'static [&'static str], texts: Vec<&'static str>| {
            names.iter().zip(texts).map(move |(name, text)| (set, *name, text)).collect::<Vec<_>>()
        };
        [
            named("figure", FigureMessages::NAMES, language.figure.texts()),
            named("loader", LoaderMessages::NAMES, language.loader.texts()),
            named("frame", FrameMessages::NAMES, language.frame.texts()),
            named("link", LinkMessages::NAMES, language.link.texts()),
            named("panels", PanelMessages::NAMES, language.panels.texts()),
            named("builder", BuilderMessages::NAMES, language.builder.texts()),
            named("cost", CostMessages::NAMES, language.cost.texts()),
            named("model", ModelMessages::NAMES, language.model.texts()),
        ]
        .concat()
    }

    #[test]
    fn every_language_says_every_message_with_the_same_values() {
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

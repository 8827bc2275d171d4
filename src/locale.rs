//! The reader's language: its messages, and how it writes numbers.

use attention_draw::NumberFormat;
use attention_lessons::LessonTexts;
use attention_messages::{FigureMessages, MessageSet, PluralRules};
use leptos::wasm_bindgen::JsValue;
use send_wrapper::SendWrapper;

use crate::js;

/// The `sets` in the file of a language: lists of texts by the name of a set. Compared by address.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LanguageSets(&'static SendWrapper<JsValue>);

impl PartialEq for LanguageSets {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl LanguageSets {
    /// Keeps the sets for as long as the instance lives.
    pub(crate) fn new(sets: JsValue) -> Self {
        Self(Box::leak(Box::new(SendWrapper::new(sets))))
    }

    /// The texts of a set, for as long as the instance lives.
    pub(crate) fn texts(&self, name: &str) -> Vec<&'static str> {
        js::texts(&js::field(self.0, name)).into_iter().map(|text| &*text.leak()).collect()
    }
}

/// The reader's language: its messages, and how it writes numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Locale {
    /// The messages of all figures.
    pub(crate) messages: &'static FigureMessages,
    pub(crate) numbers: NumberFormat,
    /// What the lessons say, in the order of [`attention_lessons::all`]; empty for English.
    pub(crate) lessons: &'static [LessonTexts],
    /// What other sets of messages come from; nothing for English.
    pub(crate) sets: Option<LanguageSets>,
}

impl Locale {
    /// English, which is always there.
    pub(crate) const ENGLISH: Self = Self {
        messages: &FigureMessages::ENGLISH,
        numbers: NumberFormat::ENGLISH,
        lessons: &[],
        sets: None,
    };

    /// How the language counts.
    pub(crate) fn plural_rules(&self) -> PluralRules {
        PluralRules::new(self.messages.tag, js::plural_category)
    }

    /// A set of messages in this language, or else in English. It is made anew, and lives as long as the instance.
    pub(crate) fn message_set<M: MessageSet>(&self) -> &'static M {
        let texts = self.sets.map(|sets| sets.texts(M::NAME));
        let messages = texts.and_then(M::from_texts);
        messages.map_or(M::ENGLISH, |messages| Box::leak(Box::new(messages)))
    }
}

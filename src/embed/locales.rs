//! The languages that an instance knows.

use attention_lessons::{LessonTexts, all};
use attention_messages::{FigureMessages, MessageSet};
use leptos::wasm_bindgen::JsValue;

use crate::js;
use crate::locale::{LanguageSets, Locale};

/// Every language that was set, by its tag. Each lives as long as the instance, and is kept once.
#[derive(Default)]
pub(super) struct Locales(Vec<Locale>);

impl Locales {
    /// The language of these sets: an object with a list of texts for each set of messages, and `lessons`, what the
    /// lessons say. English where it has none of a figure's, or not as many as there are.
    pub(super) fn locale(&mut self, sets: JsValue) -> Locale {
        let Some(tag) = js::path(&sets, &[FigureMessages::NAME, "0"]).as_string() else {
            return Locale::ENGLISH;
        };
        if let Some(known) = self.0.iter().find(|known| known.messages.tag == tag) {
            return *known;
        }
        let sets = LanguageSets::new(sets);
        let Some(messages) = FigureMessages::from_texts(sets.texts(FigureMessages::NAME)) else {
            return Locale::ENGLISH;
        };
        let locale = Locale {
            numbers: js::number_format(messages.tag),
            messages: Box::leak(Box::new(messages)),
            lessons: lesson_texts(sets.texts("lessons").leak()).leak(),
            sets: Some(sets),
        };
        self.0.push(locale);
        locale
    }
}

/// What each lesson says, from the texts of all; English from the first for which there are not enough.
fn lesson_texts(mut texts: &'static [&'static str]) -> Vec<LessonTexts> {
    let mut translated = Vec::new();
    for lesson in all() {
        let Some((own, rest)) = lesson.texts.translated(texts) else { break };
        translated.push(own);
        texts = rest;
    }
    translated
}

//! The languages that an instance knows.

use attention_lessons::{LessonTexts, all};
use attention_messages::FigureMessages;

use crate::context::{Locale, TextList};
use crate::js;

/// Every language that was set, by its tag. Each lives as long as the instance, and is kept once.
#[derive(Default)]
pub(super) struct Locales(Vec<Locale>);

impl Locales {
    /// The language of these texts: all messages in their order, what the lessons say in theirs, the messages of the
    /// figure alone, and those of the panels. English where `messages` has none, or not as many as there are.
    pub(super) fn locale(
        &mut self,
        messages: Vec<String>,
        lessons: Vec<String>,
        own: Vec<String>,
        panels: Vec<String>,
    ) -> Locale {
        let known = self
            .0
            .iter()
            .find(|known| Some(known.messages.tag) == messages.first().map(String::as_str));
        if let Some(known) = known {
            return *known;
        }
        let Some(messages) = FigureMessages::from_texts(leaked(messages).to_vec()) else {
            return Locale::ENGLISH;
        };
        let locale = Locale {
            numbers: js::number_format(messages.tag),
            messages: Box::leak(Box::new(messages)),
            lessons: lesson_texts(leaked(lessons)).leak(),
            figure_messages: TextList(leaked(own)),
            panel_messages: TextList(leaked(panels)),
        };
        self.0.push(locale);
        locale
    }
}

/// Not inlined, since there are four lists.
#[inline(never)]
fn leaked(texts: Vec<String>) -> &'static [&'static str] {
    texts.into_iter().map(|text| &*text.leak()).collect::<Vec<&'static str>>().leak()
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

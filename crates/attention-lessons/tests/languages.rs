//! What a lesson says, it says in every language: a sentence without a translation would stand in English.

use attention_lessons::{Lesson, all};
use attention_messages::ALL;

/// Everything of a lesson that is read, but for its tokens, which are the sentence itself.
fn said(lesson: &Lesson) -> Vec<&'static str> {
    [
        lesson.token_meanings,
        lesson.features,
        lesson.feature_meanings,
        lesson.feature_asks,
        lesson.feature_offers,
        lesson.axes,
        lesson.asks,
        lesson.offers,
        lesson.passes,
        lesson.why,
    ]
    .concat()
}

#[test]
fn every_language_but_english_translates_every_sentence_once_and_no_other() {
    let wanted: Vec<&str> = all().iter().flat_map(|lesson| said(lesson)).collect();
    for language in &ALL[1..] {
        let tag = language.figure.tag;
        for text in &wanted {
            let found = language.lessons.iter().filter(|(own, _)| own == text).count();
            assert_eq!(found, 1, "{tag}: “{text}” is translated {found} times");
        }
        for (own, text) in language.lessons {
            assert!(wanted.contains(own), "{tag}: no lesson says “{own}”");
            assert!(!text.is_empty() && text != own, "{tag}: “{own}” is not translated");
        }
    }
}

//! What a lesson says, it says in every language: a text without a translation would stand in English.

use attention_lessons::{LessonTexts, all};
use attention_messages::ALL;

#[test]
fn every_language_but_english_translates_every_lesson_and_no_other() {
    let ids: Vec<_> = all().iter().map(|lesson| lesson.id).collect();
    for language in &ALL[1..] {
        let translated: Vec<_> = language.lessons.iter().map(|(id, _)| *id).collect();
        assert_eq!(translated, ids, "{}", language.figure.tag);
    }
}

#[test]
fn every_text_of_a_lesson_is_translated_in_its_place() {
    for language in &ALL[1..] {
        for lesson in all() {
            let lists = lesson.texts.lists().into_iter().zip(language.lesson(lesson).lists());
            for (name, (english, own)) in LessonTexts::NAMES.iter().zip(lists) {
                let place = format!("{}: {}.{name}", language.figure.tag, lesson.id);
                assert_eq!(own.len(), english.len(), "{place}");
                for (english, own) in english.iter().zip(own) {
                    assert!(!own.is_empty() && own != english, "{place}: “{english}”");
                }
            }
        }
    }
}

#[test]
fn texts_travel_as_one_list_and_come_back_as_they_were() {
    for language in ALL {
        for lesson in all() {
            let texts = language.lesson(lesson);
            let mut list = texts.lists().concat();
            list.push("what follows");
            let (again, rest) = lesson.texts.translated(list.leak()).expect("there are enough");
            assert_eq!((again, rest), (texts, &["what follows"][..]));
        }
    }
    let lesson = all()[0];
    assert_eq!(lesson.texts.translated(&["too few"]), None);
}

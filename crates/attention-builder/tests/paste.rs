//! What is pasted: the folder it names, and the rule that reserves its room.

use attention_builder::{Browser, Known, Lesson, MESSAGES, folder, is_local, rule};

#[test]
fn a_folder_is_found_in_what_people_copy_and_nothing_else_is_one() {
    for text in [
        "https://a.org/b",
        "https://a.org/b/",
        "https://a.org/b/embedding.html?x=1#y",
        "https://a.org/b/attention-explainer.js",
    ] {
        assert_eq!(folder(text).as_deref(), Some("https://a.org/b/"), "{text}");
    }
    assert_eq!(folder("http://a.org/").as_deref(), Some("http://a.org/"));
    for text in
        ["", "a.org", "/b/", "javascript:alert(1)", "data:text/html,x", "blob:https://a.org/1"]
    {
        assert_eq!(folder(text), None, "{text}");
    }
}

#[test]
fn what_no_reader_reaches_is_known() {
    for base in [
        "http://localhost:8080/",
        "http://a.localhost/",
        "http://127.0.0.1/",
        "http://127.1.2.3/",
        "http://[::1]/",
        "http://[::1]:8080/",
        "http://me@localhost/",
        "http://0.0.0.0/",
        "file:///home/a/",
    ] {
        assert!(is_local(base), "{base}");
    }
    for base in [
        "https://example.org/",
        "http://localhost.example.org/",
        "http://10.0.0.1/",
        "http://[::2]/",
    ] {
        assert!(!is_local(base), "{base}");
    }
}

#[test]
fn the_rule_names_the_tag_and_both_heights() {
    let expected = "attention-flow:not(:defined) {
  display: block;
  min-height: 700px;
}
@media (min-width: 800px) {
  attention-flow:not(:defined) { min-height: 600px; }
}
";
    assert_eq!(rule("attention-flow", 700, 600), expected);
}

#[test]
fn every_stage_has_a_message() {
    for stage in attention_contract::STAGES {
        let is_label = |message: &&&str| message.eq_ignore_ascii_case(&format!("stage{stage}"));
        assert_eq!(MESSAGES.iter().filter(is_label).count(), 1, "{stage}");
    }
}

#[test]
fn a_lesson_is_known_with_its_tokens_and_what_it_begins_with() {
    let browser =
        Browser { number: |_| 0.0, shortest: |_| String::new(), lower: str::to_lowercase };
    let known = Known::new(Vec::new(), browser);
    let Lesson { id, tokens, query, scale } = known.lessons[0];
    assert_eq!((id, tokens[query], scale), ("pronoun", "it", 0.5));
}

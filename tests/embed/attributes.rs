//! What authors write, and what prose sets for the reader.

use crate::common::{Page, settle, text};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const NOTHING: [String; 0] = [];

#[wasm_bindgen_test]
async fn a_query_is_an_index_or_a_token_and_each_change_shows_at_once() {
    let page = Page::explorer(&[]).await;
    for (written, query) in [
        ("0", 0),
        ("animal", 1),
        ("the", 4),
        ("THE", 0),
        ("Animal", 1),
        (" it ", 7),
        ("9", 9),
        ("didn't", 2),
    ] {
        page.write("query", Some(written)).await;
        assert_eq!(page.query(), query, "{written}");
        assert_eq!(page.all("[role=radio][aria-checked=true]").len(), 1);
        let checked = page.one("[role=radio][aria-checked=true]");
        assert!(text(&checked).starts_with(&page.trace().tokens()[query]), "{written}");
    }
    page.write("query", None).await;
    assert_eq!((page.query(), page.told()), (7, NOTHING.to_vec()));
}

#[wasm_bindgen_test]
async fn a_scale_beyond_the_ends_is_moved_to_them_without_a_word() {
    let page = Page::explorer(&[]).await;
    for (written, scale) in
        [("99", 3.0), ("-4", 0.2), ("0", 0.2), ("1e0", 1.0), (" 2.5 ", 2.5), (".7", 0.7)]
    {
        page.write("scale", Some(written)).await;
        assert_eq!(page.mounted().scale(), scale, "{written}");
    }
    page.write("scale", None).await;
    assert_eq!((page.mounted().scale(), page.told()), (0.5, NOTHING.to_vec()));
}

#[wasm_bindgen_test]
async fn nonsense_gets_the_default_and_one_warning_that_says_what_is_allowed() {
    for (name, value, allowed) in [
        ("query", "cat", "0 to 9"),
        ("query", "10", "tired"),
        ("query", "", "animal"),
        ("scale", "big", "0.2 to 3"),
        ("scale", "", "0.2 to 3"),
        ("stage", "soft", "embed, project, score, scale, softmax, blend, output"),
        ("highlight", "Q", "q, k, v, weights"),
        ("theme", "blue", "auto, light, dark"),
        ("lesson", "poem", "pronoun"),
    ] {
        let page = Page::flow(&[(name, value)]).await;
        let told = page.told();
        let warnings: Vec<_> = told.iter().filter(|call| call.starts_with("warn")).collect();
        assert_eq!(warnings.len(), 1, "{name}={value}: {told:?}");
        for part in [name, value, allowed] {
            assert!(warnings[0].contains(part), "{} lacks {part}", warnings[0]);
        }
        let state = (page.query(), page.mounted().scale(), page.mounted().stage());
        assert_eq!(state, (7, 0.5, Some("embed".to_owned())), "{name}={value}");
    }
}

#[wasm_bindgen_test]
async fn what_is_understood_gives_no_warning() {
    let all = [
        ("lesson", "pronoun"),
        ("query", "it"),
        ("scale", "2"),
        ("stage", "score"),
        ("highlight", "weights"),
        ("theme", "dark"),
    ];
    for page in [Page::flow(&all).await, Page::explorer(&all).await] {
        assert_eq!(page.told(), NOTHING);
    }
}

#[wasm_bindgen_test]
async fn matches_says_whether_the_element_is_in_that_state() {
    let page = Page::flow(&[("stage", "softmax"), ("highlight", "k")]).await;
    for (name, value, there) in [
        ("query", "it", true),
        ("query", "7", true),
        ("query", "animal", false),
        ("scale", "0.5", true),
        ("scale", "0.50", true),
        ("scale", "3", false),
        ("stage", "softmax", true),
        ("stage", "blend", false),
        ("highlight", "k", true),
        ("highlight", "q", false),
        ("colour", "red", false),
    ] {
        assert_eq!(page.mounted().matches(name, value), there, "{name}={value}");
    }
    page.write("query", Some("animal")).await;
    page.write("highlight", None).await;
    assert!(page.mounted().matches("query", "animal"));
    assert!(!page.mounted().matches("highlight", "k"));
}

#[wasm_bindgen_test]
async fn what_prose_sets_for_the_reader_is_told_as_a_change() {
    let page = Page::flow(&[("stage", "embed")]).await;
    for (name, value, told) in [
        ("query", Some("animal"), vec!["change query 1"]),
        ("query", Some("1"), vec![]),
        ("scale", Some("99"), vec!["change scale 3"]),
        ("stage", Some("blend"), vec!["change stage blend"]),
        ("query", None, vec!["change query 7"]),
        ("scale", None, vec!["change scale 0.5"]),
        ("stage", None, vec!["change stage embed"]),
    ] {
        page.mounted().set(name, value.map(str::to_owned));
        settle().await;
        assert_eq!(page.told(), told, "{name}={value:?}");
    }
    assert_eq!((page.query(), page.mounted().scale()), (7, 0.5));
}

#[wasm_bindgen_test]
async fn nonsense_that_prose_asks_for_gets_the_default_and_a_warning() {
    let page = Page::explorer(&[("query", "1"), ("scale", "3")]).await;
    for (name, value, says) in [("query", "cat", "0 to 9"), ("scale", "much", "0.2 to 3")] {
        page.mounted().set(name, Some(value.to_owned()));
        let told = page.told();
        let expected = format!("{name}=\"{value}\"");
        assert!(
            told.iter().any(|call| call.contains(&expected) && call.contains(says)),
            "{told:?}"
        );
    }
    assert_eq!((page.query(), page.mounted().scale()), (7, 0.5));
}

#[wasm_bindgen_test]
async fn without_its_attribute_the_stage_is_embed_complete() {
    let page = Page::flow(&[("stage", "blend")]).await;
    page.write("stage", None).await;
    assert_eq!(page.mounted().stage().as_deref(), Some("embed"));
    assert!(page.mounted().matches("stage", "embed") && !page.mounted().matches("stage", "blend"));
}

/// The sets of a language as its file has them.
fn sets(lists: &[(&str, Vec<&str>)]) -> JsValue {
    let sets = Object::new();
    for (name, texts) in lists {
        let texts: Array = texts.iter().map(|text| JsValue::from(*text)).collect();
        Reflect::set(&sets, &(*name).into(), &texts).unwrap();
    }
    sets.into()
}

#[wasm_bindgen_test]
async fn another_language_shows_at_once_and_english_comes_back() {
    let page = Page::explorer(&[]).await;
    let lesson = attention_lessons::all()[0];
    let why = page.text(".why");
    for nothing in [sets(&[]), sets(&[("figure", vec!["too few"])])] {
        let german = attention_messages::DE.figure.texts();
        let texts = attention_messages::DE.lesson(lesson).lists().concat();
        page.mounted().set_language(sets(&[("figure", german), ("lessons", texts)]));
        settle().await;
        assert_eq!(page.text(".choose"), "Wähle die Query");
        assert_eq!(page.text(".why"), attention_messages::DE.lesson(lesson).why[lesson.query]);
        assert!(page.text(".number").contains("0,50"), "{}", page.text(".number"));
        page.mounted().set_language(nothing);
        settle().await;
        assert_eq!(page.text(".choose"), "Choose the query");
        assert_eq!(page.text(".why"), why);
    }
}

#[wasm_bindgen_test]
async fn parts_that_the_author_hides_are_neither_seen_nor_reached() {
    let page = Page::explorer(&[("hide", "scale, heatmap nonsense")]).await;
    let visible_tokens = |selector: &str| page.one(selector).offset_height() > 0;
    assert!(!visible_tokens("[part=scale]") && !visible_tokens("[part=heatmap]"));
    assert!(visible_tokens("[part=tokens]") && visible_tokens("[part=menu]"));
    let told = page.told().join(" ");
    assert!(told.contains("hide=") && told.contains("weights-table"), "{told}");
    page.write("hide", Some("share")).await;
    assert!(
        visible_tokens("[part=scale]")
            && visible_tokens("[data-action=export]")
            && !visible_tokens("[data-action=embed]")
    );
    page.write("hide", None).await;
    assert!(visible_tokens("[data-action=embed]"));
}

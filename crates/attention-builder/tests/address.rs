//! A choice from an address and back, and the attributes that it becomes.

mod common;

use attention_builder::{LANG, NAMES, Read, link, page_language, query_text, read};
use attention_contract::{FIGURES, HEAD_NAMES, REMOTE, SECTIONS, THEMES};
use common::{TOKENS, choice, known, pairs};

fn sections_of(element: &str) -> Vec<&'static str> {
    SECTIONS.iter().filter(|one| one.on.contains(&element)).map(|one| one.name).collect()
}

fn attributes(changes: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    choice(changes).attributes(&known())
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The choice of an address, and the values that it has in vain.
fn asked(name: &str, text: &str) -> (String, Vec<String>) {
    let found = read(&format!("?{name}={}", encoded(text)), &known());
    let wrong = found.wrong.into_iter().map(|one| one.asked).collect();
    (found.choice.get(name).to_owned(), wrong)
}

#[test]
fn every_choice_that_a_page_can_show_comes_back_from_its_own_link() {
    let hidden = sections_of("explorer").join(",");
    let choices: [&[(&str, &str)]; 7] = [
        &[],
        &[("element", "flow"), ("stage", "blend"), ("query", "the"), ("scale", "0.2")],
        &[("lesson", "b"), ("query", "x")],
        &[("query", "3")],
        &[("src", "https://example.org/a b.json?c=d&e"), ("query", "99"), (LANG, "de")],
        &[("theme", "dark"), ("highlight", "v"), ("hide", &hidden)],
        &[("form", "reveal"), ("width", "desktop"), ("base", "https://example.org/ü/")],
    ];
    for changes in choices {
        let choice = choice(changes);
        let found = read(&link(&choice, "de", &known()), &known());
        assert_eq!(found, Read { choice, unknown: Vec::new(), wrong: Vec::new() });
    }
}

#[test]
fn nothing_chosen_is_nothing_said() {
    assert_eq!(link(&choice(&[]), "en", &known()), "?lang=en");
    assert_eq!(attributes(&[]), []);
}

#[test]
fn names_that_do_not_exist_are_told_and_the_language_of_the_page_is_its_own() {
    let found = read("?onclick=x&lang=de&__proto__=y&query=the&query=it&element=", &known());
    assert_eq!(found.unknown, ["onclick", "__proto__"]);
    assert_eq!(found.choice, choice(&[("query", "the")]), "of two the first counts");
    assert_eq!(page_language("?query=a&lang=de-AT&lang=en").as_deref(), Some("de-AT"));
    assert_eq!(page_language("?figure-lang=de"), None);
}

#[test]
fn a_query_is_written_as_its_token_where_that_finds_it_again_else_by_its_place() {
    let written = |index| query_text(index, TOKENS, &known().browser);
    let all: Vec<_> = (0..TOKENS.len()).map(written).collect();
    assert_eq!(all, ["The", "it", "the", "3", "4", "5", "6"]);
    for (text, query) in
        [("THE", "The"), ("It", "it"), ("3", "3"), ("2", "the"), ("0", "The"), ("7", "4")]
    {
        assert_eq!(asked("query", text), (query.to_owned(), Vec::new()));
    }
    assert_eq!(asked("query", "8").1, ["8"]);
}

#[test]
fn a_scale_is_moved_into_its_range_and_what_is_no_number_is_wrong() {
    for (text, scale) in [("99", "3"), ("-1", "0.2"), ("1e0", "1")] {
        assert_eq!(asked("scale", text), (scale.to_owned(), Vec::new()));
    }
    for text in ["x", "NaN", "Infinity", "1,5"] {
        assert_eq!(asked("scale", text).1, [text]);
    }
    assert_eq!(read("?scale=x", &known()).wrong[0].allowed, ["0.2 to 3"]);
}

#[test]
fn a_language_is_any_tag_of_one_that_there_is_as_in_an_element() {
    for tag in ["de", "DE", "de-CH-1996"] {
        assert_eq!(asked(LANG, tag), ("de".to_owned(), Vec::new()), "{tag}");
    }
    assert_eq!(asked(LANG, "tlh").1, ["tlh"]);
}

#[test]
fn a_theme_that_is_the_default_is_none_and_nonsense_is_told_with_what_there_is() {
    assert_eq!(asked("theme", "auto"), (String::new(), Vec::new()));
    let found = read("?theme=blue&head=9.9&element=x", &known());
    let told: Vec<_> = found.wrong.iter().map(|one| (one.name, one.allowed.join(" "))).collect();
    let expected = [
        ("element", FIGURES.join(" ")),
        ("theme", THEMES.join(" ")),
        ("head", HEAD_NAMES.to_owned()),
    ];
    assert_eq!(told, expected);
}

#[test]
fn between_the_names_to_hide_stands_what_stands_between_them_in_an_element() {
    let found = asked("hide", "scale,\r\n\tarcs\x0c readout");
    assert_eq!(found, ("scale,arcs,readout".to_owned(), Vec::new()));
}

#[test]
fn sections_that_exist_count_beside_one_that_does_not_and_those_of_the_other_figure_are_none() {
    let found = read("?element=flow&hide=play,heatmap,readout", &known());
    assert_eq!(found.choice.get("hide"), "play,readout");
    assert_eq!(found.wrong.iter().map(|one| &*one.asked).collect::<Vec<_>>(), ["heatmap"]);
}

#[test]
fn an_attribute_of_one_figure_is_not_written_for_another_and_a_file_stands_for_the_lesson() {
    let base = [("stage", "blend"), ("hide", "play,menu"), ("lesson", "b")];
    let with = |more: &[(&'static str, &'static str)]| attributes(&[&base[..], more].concat());
    assert_eq!(with(&[]), pairs(&[("lesson", "b"), ("hide", "menu")]));
    assert_eq!(
        with(&[("src", "x"), ("element", "flow")]),
        pairs(&[("stage", "blend"), ("hide", "play,menu"), ("src", "x")])
    );
    assert_eq!(
        with(&[("src", "x"), ("sentence", "It rains."), ("head", "3.1")]),
        pairs(&[("hide", "menu"), ("sentence", "It rains."), ("head", "3.1")]),
        "the model stands for both"
    );
    assert_eq!(
        with(&[("head", "3.1")]),
        pairs(&[("lesson", "b"), ("hide", "menu")]),
        "a head belongs to a sentence"
    );
    let missing: Vec<_> = REMOTE.iter().filter(|name| !NAMES.contains(name)).collect();
    assert_eq!(missing, [&"lang"], "each attribute can be chosen; `lang` is the page's");
}

#[test]
fn a_head_that_does_not_count_says_why() {
    let error = |changes: &[(&str, &str)]| choice(changes).head_error();
    assert_eq!(error(&[("head", "3.1")]), Some("headAlone"));
    assert_eq!(error(&[("head", "3.1"), ("element", "model")]), None);
    assert_eq!(error(&[("head", "3.1"), ("sentence", "It rains.")]), None);
    assert_eq!(error(&[("head", "3.12"), ("sentence", "It rains.")]), Some("headBad"));
    assert_eq!(error(&[("head", "3.12"), ("element", "cost")]), None);
}

#[test]
fn a_figure_opens_the_page_with_its_own_state() {
    let state = pairs(&[("query", "2"), ("lang", "de"), ("stage", "blend"), ("onclick", "x")]);
    let address =
        attention_snippets::builder_address("https://example.org/", "attention-flow", &state);
    let search = address.strip_prefix("https://example.org/embedding.html").expect("the page");
    let choice = choice(&[("element", "flow"), ("query", "the"), ("stage", "blend"), (LANG, "de")]);
    assert_eq!(read(search, &known()), Read { choice, unknown: Vec::new(), wrong: Vec::new() });
}

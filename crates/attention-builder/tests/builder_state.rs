//! What is done in the form and in the preview while the page is open.

mod common;

use attention_builder::{BuilderState, Detail, NAMES, differences};
use common::{choice, known, pairs};

/// The texts of a choice after the reader was at work in the preview, where they are other ones.
fn learnt(
    before: &[(&str, &str)],
    detail: (usize, &str, f64, &str),
) -> Vec<(&'static str, String)> {
    let before = choice(before);
    let mut state = BuilderState::new(before.clone(), known());
    state.on_figure_change(&told(detail), true);
    let now = state.choice;
    let names = NAMES.into_iter().filter(|name| before.get(name) != now.get(name));
    names.map(|name| (name, now.get(name).to_owned())).collect()
}

fn told((query, token, scale, stage): (usize, &str, f64, &str)) -> Detail {
    Detail { query, token: token.to_owned(), scale, stage: stage.to_owned() }
}

#[test]
fn what_the_reader_did_is_chosen_defaults_are_left_and_tokens_of_another_text_are_not_ours() {
    assert_eq!(learnt(&[], (1, "it", 0.5, "")), []);
    assert_eq!(learnt(&[], (2, "the", 3.0, "")), pairs(&[("query", "the"), ("scale", "3")]));
    assert_eq!(learnt(&[], (2, "strange", 0.5, "")), []);
    assert_eq!(
        learnt(&[("query", "the"), ("scale", "3")], (1, "it", 0.5, "")),
        pairs(&[("query", "it"), ("scale", "0.5")])
    );
    assert_eq!(
        learnt(&[("src", "x"), ("element", "flow")], (40, "z", 1.0, "output")),
        pairs(&[("query", "40"), ("stage", "output")])
    );
}

#[test]
fn what_a_figure_begins_with_before_anyone_touched_it_is_no_choice() {
    let mut state = BuilderState::new(choice(&[("src", "x"), ("element", "flow")]), known());
    let before = state.choice.clone();
    state.on_figure_change(&told((4, "z", 2.0, "blend")), false);
    assert_eq!(state.choice, before, "it plays by itself");
    state.on_figure_change(&told((4, "z", 2.0, "blend")), true);
    assert_eq!(state.choice.get("query"), "", "the query is where it began");
    assert_eq!(state.choice.get("stage"), "blend");
    state.choose("element", "explorer");
    state.on_figure_change(&told((4, "z", 2.0, "")), true);
    assert_eq!(state.choice.get("query"), "4", "another figure begins anew");
}

#[test]
fn another_text_takes_the_query_along_and_another_head_does_not() {
    for name in ["lesson", "src", "sentence"] {
        let mut state = BuilderState::new(choice(&[("query", "the")]), known());
        state.choose(name, "b");
        assert_eq!(state.choice.get("query"), "", "{name}");
    }
    let mut state = BuilderState::new(choice(&[("query", "the")]), known());
    state.choose("head", "3.1");
    assert_eq!(state.choice.get("query"), "the");
}

#[test]
fn what_the_reader_asks_of_the_model_is_chosen() {
    let ask = |element| {
        let mut state = BuilderState::new(choice(&[("element", element)]), known());
        let changes = [("separators", "true"), ("head", "0.2"), ("sentence", "a")];
        state.accept(&pairs(&changes));
        changes.map(|(name, _)| state.choice.get(name).to_owned())
    };
    assert_eq!(ask("model"), ["true", "0.2", "a"]);
    assert_eq!(ask("explorer"), ["true", "", "a"], "it goes on to let one choose a head");
}

#[test]
fn a_frame_is_told_of_what_is_another_now_and_of_what_is_gone() {
    let (before, now) =
        (pairs(&[("query", "a"), ("scale", "2")]), pairs(&[("scale", "2"), ("lang", "de")]));
    assert_eq!(differences(&before, &now), [("query", None), ("lang", Some("de"))]);
    assert_eq!(differences(&now, &now), []);
}

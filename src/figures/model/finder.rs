//! Finds the heads in which one token attends most to another.

use std::sync::Arc;

use attention_analysis::{count_repeats, rank_heads};
use attention_contract::HEADS;
use attention_messages::fill;
use attention_text::isolated;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::control::Model;
use super::sentence::Sentence;
use super::texts::ModelTexts;
use crate::attributes::HeadId;
use crate::dom::{self, Template, effect};

/// How many heads are listed.
const FOUND: usize = 5;

const MARKUP: &str = concat!(
    r#"<div class="finder"><span ref="title"></span>"#,
    r#"<label><span ref="from-name"></span><select part="from" translate="no" ref="from"></select></label>"#,
    r#"<label><span ref="to-name"></span><select part="to" translate="no" ref="to"></select></label>"#,
    r#"<div class="found" role="group" translate="no" ref="found"></div></div>"#,
);

/// A token to search for, which a sentence may not have.
#[derive(Clone, Debug, PartialEq)]
struct Wanted {
    text: String,
    /// Which of the tokens with this text, from 1.
    nth: usize,
}

/// A token in the menus.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    index: usize,
    wanted: Wanted,
    /// The name in the menu: a token that occurs more than once is numbered.
    name: String,
}

/// Two menus, and the heads that are found for the chosen pair.
#[component]
pub(super) fn Finder(model: Model) -> impl IntoView {
    let view = Template::new(MARKUP);
    let title = view.node("title");
    let from_name = view.node("from-name");
    let from = view.node("from");
    let to_name = view.node("to-name");
    let to = view.node("to");
    let found = view.node("found");
    let wanted = |text: &str| Wanted { text: text.to_owned(), nth: 1 };
    let pair = RwSignal::new([wanted("it"), wanted("animal")]);
    let choices = Memo::new(move |_| offered(&model));
    dom::bind_text(&title, move || model.texts().messages.find.to_owned());
    dom::bind_text(&from_name, move || model.texts().messages.from.to_owned());
    dom::bind_text(&to_name, move || model.texts().messages.to.to_owned());
    dom::bind_attribute(&found, "aria-label", move || model.texts().messages.found.to_owned());
    for (at, menu) in [from, to].into_iter().enumerate() {
        bind_menu(menu.unchecked_into(), at, choices, pair);
    }
    dom::listen(&found, "click", move |event| {
        let Some(index) = dom::index_at(event.target(), "data-index") else { return };
        let [query, _] = untrack(|| selected(&choices.get(), &pair.get()));
        if let (Some(head), Some(query)) = (HeadId::all().nth(index), query) {
            model.find(head, query);
        }
    });
    effect(move || list(&model, &found, selected(&choices.get(), &pair.get())));
    view.view()
}

/// Fills a menu with the tokens, and updates the pair when one is chosen.
fn bind_menu(
    menu: HtmlSelectElement,
    at: usize,
    choices: Memo<Vec<Choice>>,
    pair: RwSignal<[Wanted; 2]>,
) {
    let chosen = menu.clone();
    dom::listen(&menu, "change", move |_| {
        let index = chosen.selected_index() as usize;
        let choice = choices.with_untracked(|choices| choices.get(index).cloned());
        if let Some(choice) = choice {
            pair.update(|pair| pair[at] = choice.wanted);
        }
    });
    effect(move || {
        choices.with(|choices| offer(&menu, choices, menu_indices(choices, &pair.get())[at]))
    });
}

/// The visible tokens of the sentence that is shown.
fn offered(model: &Model) -> Vec<Choice> {
    let tokens = model.session.with(|session| Some(session.shown.as_ref()?.tokens.clone()));
    tokens.map_or_else(Vec::new, |tokens| choices(&tokens, model.hides_separators()))
}

fn choices(tokens: &[String], hides_separators: bool) -> Vec<Choice> {
    let around = usize::from(hides_separators && tokens.len() > 2);
    let choice = |(index, repeat): (usize, attention_analysis::Repeat)| {
        let text = tokens[index].clone();
        let mut name = isolated(&text);
        if repeat.of > 1 {
            name += &format!(" ({})", repeat.nth);
        }
        Choice { index, wanted: Wanted { text, nth: repeat.nth }, name }
    };
    let all = count_repeats(tokens).into_iter().enumerate().map(choice);
    all.skip(around).take(tokens.len().saturating_sub(2 * around)).collect()
}

/// The indices of the pair in the menus: of the token itself, else of the first with its text, else of one of the
/// first words.
fn menu_indices(choices: &[Choice], pair: &[Wanted; 2]) -> [usize; 2] {
    let words = usize::from(choices.first().is_some_and(|choice| choice.index == 0));
    [0, 1].map(|at| {
        let same = choices.iter().position(|choice| choice.wanted == pair[at]);
        let alike = || choices.iter().position(|choice| choice.wanted.text == pair[at].text);
        same.or_else(alike).unwrap_or((words + at).min(choices.len().saturating_sub(1)))
    })
}

/// The tokens of the pair in the sentence, query and key.
fn selected(choices: &[Choice], pair: &[Wanted; 2]) -> [Option<usize>; 2] {
    menu_indices(choices, pair).map(|at| choices.get(at).map(|choice| choice.index))
}

fn offer(menu: &HtmlSelectElement, choices: &[Choice], at: usize) {
    dom::resize_children(menu, choices.len(), |_| dom::element("option", &[]));
    for (index, choice) in choices.iter().enumerate() {
        let Some(option) = dom::child(menu, index) else { continue };
        dom::update(&option, "value", &choice.index.to_string());
        dom::write(&option, &choice.name);
    }
    menu.set_selected_index(if choices.is_empty() { -1 } else { at as i32 });
}

/// The weight that the query gives to the key in each head, one layer after the other.
fn shares(sentence: &Sentence, query: usize, key: usize) -> Vec<f64> {
    let n = sentence.tokens.len();
    let of_layer = |layer: &Arc<super::sentence::Layer>| {
        (0..HEADS).map(|head| layer.numbers.weight(head, n, query, key)).collect::<Vec<_>>()
    };
    sentence.layers.iter().flat_map(of_layer).collect()
}

/// Lists the heads in which the query gives the largest weight to the key.
fn list(model: &Model, found: &Element, pair: [Option<usize>; 2]) {
    let texts = model.texts();
    model.session.with(|session| {
        let shares = match (&session.shown, pair) {
            (Some(shown), [Some(query), Some(key)]) => shares(shown, query, key),
            _ => Vec::new(),
        };
        let ranked = rank_heads(&shares, FOUND);
        // New buttons, since text that moves within one counts as a layout shift; but a focused button stays.
        if found.query_selector(":focus").is_ok_and(|focused| focused.is_none()) {
            found.set_text_content(None);
        }
        dom::resize_children(found, ranked.len(), |_| {
            dom::element("button", &[("type", "button")])
        });
        for (index, at) in ranked.into_iter().enumerate() {
            let (button, head) = (dom::child(found, index), HeadId::all().nth(at));
            if let (Some(button), Some(head)) = (button, head) {
                name(&button, head, &texts.numbers.percent(shares[at]), &texts);
                let is_shown = session.head == Some(head);
                dom::update(&button, "aria-current", if is_shown { "true" } else { "false" });
            }
        }
    });
}

fn name(button: &Element, head: HeadId, percent: &str, texts: &ModelTexts) {
    let name = head.name();
    let label = fill(texts.messages.head, &[("head", &*name), ("does", percent)]);
    dom::update(button, "aria-label", &label);
    dom::update(button, "data-index", &head.index().to_string());
    dom::update(button, "value", &name);
    dom::write(button, &format!("{name} · {percent}"));
}

#[cfg(test)]
mod tests {
    use super::super::sentence::tests::sentence;
    use super::*;

    fn names(choices: &[Choice]) -> Vec<&str> {
        choices.iter().map(|choice| &*choice.name).collect()
    }

    fn wanted(text: &str, nth: usize) -> Wanted {
        Wanted { text: text.to_owned(), nth }
    }

    #[test]
    fn tokens_of_one_text_are_told_apart_and_separators_left_out_where_they_are_hidden() {
        let tokens = sentence(1, "the cat the", 0).tokens;
        assert_eq!(
            names(&choices(&tokens, false)),
            ["[CLS]", "the (1)", "cat", "the (2)", "[SEP]"]
        );
        let words = choices(&tokens, true);
        assert_eq!(names(&words), ["the (1)", "cat", "the (2)"]);
        assert_eq!(words[1].index, 2);
        assert!(choices(&[], true).is_empty());
    }

    #[test]
    fn a_token_is_found_again_else_one_of_its_text_else_the_first_words() {
        let choices = choices(&sentence(1, "the cat the", 0).tokens, false);
        let find = |query, key| selected(&choices, &[query, key]);
        assert_eq!(find(wanted("the", 2), wanted("cat", 1)), [Some(3), Some(2)]);
        assert_eq!(find(wanted("the", 5), wanted("cat", 2)), [Some(1), Some(2)]);
        assert_eq!(find(wanted("it", 1), wanted("animal", 1)), [Some(1), Some(2)]);
        assert_eq!(selected(&[], &[wanted("it", 1), wanted("it", 1)]), [None, None]);
    }

    #[test]
    fn the_shares_of_heads_come_a_layer_after_the_other() {
        let shares = shares(&sentence(1, "it rains", 2), 1, 2);
        assert_eq!(shares.len(), 24);
        assert!((shares[0] - 0.1).abs() < 1e-9 && (shares[23] - 0.21).abs() < 1e-9);
        assert_eq!(shares[11], shares[23]);
    }
}

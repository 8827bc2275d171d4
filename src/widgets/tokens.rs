//! The sentence, to choose the query from.

use std::sync::Arc;

use attention_draw::{NumberFormat, Rgb, Theme, whole_percent};
use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Template, effect};

const MARKUP: &str =
    r#"<div class="tokens" part="tokens" role="radiogroup" dir="ltr" ref="row"></div>"#;

/// Up to this many tokens another query's fills come gently; each is an animation of its own.
const MOST_MOVING: usize = 32;

/// What the tokens show.
pub(crate) struct Sentence {
    pub(crate) tokens: Arc<[String]>,
    /// The index of the first of them.
    pub(crate) first: usize,
    /// The query, counted from there.
    pub(crate) query: usize,
    /// The query's row.
    pub(crate) weights: Vec<f64>,
    pub(crate) theme: Theme,
    pub(crate) numbers: NumberFormat,
}

/// The row that the tokens stand in, made before they are, for whoever needs to know where they stand.
pub(crate) struct TokenRow(Template);

impl TokenRow {
    /// A row without tokens.
    pub(crate) fn new() -> Self {
        Self(Template::new(MARKUP))
    }

    /// The element whose children are the tokens.
    pub(crate) fn element(&self) -> Element {
        self.0.part("row")
    }
}

/// The tokens as a radio group: one tab stop, arrow keys, Home and End.
#[component]
pub(crate) fn Tokens(
    /// What they show.
    sentence: impl Fn() -> Sentence + Copy + 'static,
    /// The group's name.
    name: impl Fn() -> String + 'static,
    /// Where they stand.
    row: TokenRow,
    /// The learner chooses a query.
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let TokenRow(template) = row;
    let row = template.part("row");
    let chosen = row.clone();
    dom::bind_attribute(&row, "aria-label", name);
    dom::keys(&row, move |key, event| {
        let Sentence { tokens, first, query, .. } = untrack(sentence);
        // A page, or a screen reader, may have put the focus on another token than the chosen one.
        let at = dom::index_at(event.target(), "data-index").map_or(query, |index| index - first);
        let Some(next) = moved(key, at, tokens.len()) else { return false };
        choose(first + next);
        dom::focus(dom::child(&chosen, next));
        true
    });
    dom::listen(&row, "click", move |event| {
        if let Some(index) = dom::index_at(event.target(), "data-index") {
            choose(index);
        }
    });
    let mut known = None;
    effect(move || {
        let sentence = sentence();
        let fills = show(&row, &sentence, known.as_ref());
        known = Some((sentence, fills));
    });
    template.view()
}

/// Writes what differs from `known`, what the tokens show already and with which fills; answers with the fills.
fn show(row: &Element, sentence: &Sentence, known: Option<&(Sentence, Vec<Rgb>)>) -> Vec<Rgb> {
    let Sentence { tokens, first, query, theme, numbers, .. } = sentence;
    dom::resize_children(row, tokens.len(), |_| token());
    let known = known.filter(|(known, _)| known.tokens == *tokens);
    let (known, filled) = (known.map(|(known, _)| known), known.map(|(_, fills)| fills));
    // Another query moves the fills, if they are few; a drag of the scale must be followed in the same frame.
    let moves = known.is_some_and(|known| known.query != *query);
    let few = tokens.len() <= MOST_MOVING;
    if few {
        dom::style(row, "--move", if moves { "200ms" } else { "0ms" });
    }
    let ramp = theme.weights();
    // Many are painted in whole percent: a step that no eye sees, so that most of them stay as they are.
    let visible_tokens = |weight: f64| {
        if few { weight } else { f64::from(whole_percent(weight).unwrap_or(0)) / 100.0 }
    };
    let fills: Vec<Rgb> =
        sentence.weights.iter().map(|weight| ramp.at(visible_tokens(*weight))).collect();
    let repaints = known.is_none_or(|known| known.theme != *theme);
    for (index, &weight) in sentence.weights.iter().enumerate() {
        let Some(button) = dom::child(row, index) else { continue };
        if known.is_none_or(|known| (known.query == index) != (*query == index)) {
            dom::set(&button, "aria-checked", if index == *query { "true" } else { "false" });
            dom::set(&button, "tabindex", if index == *query { "0" } else { "-1" });
        }
        let fill = fills[index];
        if repaints || filled.is_none_or(|filled| filled[index] != fill) {
            dom::style(&button, "background-color", &fill.css());
            dom::style(&button, "color", &theme.text_on(fill).css());
        }
        let (Some(word), Some(share)) = (dom::child(&button, 0), dom::child(&button, 1)) else {
            continue;
        };
        if known.is_none() {
            dom::write(&word, &tokens[index]);
            dom::set(&button, "data-index", &(first + index).to_string());
        }
        let same_text = |known: &Sentence| {
            known.numbers == *numbers
                && whole_percent(known.weights[index]) == whole_percent(weight)
        };
        if !known.is_some_and(same_text) {
            dom::write(&share, &numbers.percent(weight));
        }
    }
    if known.is_none() || moves {
        reveal(row, *query);
    }
    fills
}

/// In a line that scrolls the query comes into sight; the page around it stays where it is.
fn reveal(row: &Element, query: usize) {
    let line = row.closest(".scrolls").ok().flatten();
    if let (Some(line), Some(token)) = (line, dom::child(row, query)) {
        line.set_scroll_left(
            token.offset_left() - line.client_width() / 2 + token.offset_width() / 2,
        );
    }
}

fn token() -> Element {
    let button = [("class", "token"), ("part", "token"), ("type", "button"), ("role", "radio")];
    let button = dom::element("button", &button);
    let (word, share) =
        (dom::element("span", &[("class", "word")]), dom::element("span", &[("class", "share")]));
    // The space keeps the two apart when they are read aloud.
    let _ = button.append_with_node_3(&word, &document().create_text_node(" "), &share);
    button
}

/// Where a key leads from token `at`, around the ends.
fn moved(key: &str, at: usize, n: usize) -> Option<usize> {
    match key {
        "ArrowRight" | "ArrowDown" => Some((at + 1) % n),
        "ArrowLeft" | "ArrowUp" => Some((at + n - 1) % n),
        "Home" => Some(0),
        "End" => Some(n - 1),
        // Mostly the focused token is the chosen one already; the page must not turn a slide.
        " " | "Enter" => Some(at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_around_and_other_keys_pass() {
        assert_eq!(moved("ArrowRight", 9, 10), Some(0));
        assert_eq!(moved("ArrowLeft", 0, 10), Some(9));
        assert_eq!(moved("End", 3, 10), Some(9));
        assert_eq!(moved("Tab", 3, 10), None);
        assert_eq!(moved("a", 3, 10), None);
    }
}

//! The tokens of the sentence, of which one is chosen as the query.

mod keys;

use std::sync::Arc;

use attention_draw::{NumberFormat, Rgb, Theme, whole_percent};
use attention_messages::FigureMessages;
use leptos::prelude::*;
use web_sys::Element;

use self::keys::move_tab_stop;
use crate::clock::NextFrame;
use crate::dom::{self, Template, effect};

pub(crate) use self::keys::moved;

const MARKUP: &str = concat!(
    r#"<div class="tokens" part="tokens" role="radiogroup" translate="no" dir="ltr" "#,
    r#"ref="row"></div>"#,
);

/// Up to this many tokens, fills are animated when the query changes; each is an animation of its own.
const MAX_ANIMATED: usize = 32;

/// The state of the tokens.
pub(crate) struct TokensState {
    /// All tokens.
    pub(crate) tokens: Arc<[String]>,
    /// What is shown in place of each visible token.
    pub(crate) labels: Arc<[String]>,
    /// The index of the first visible token.
    pub(crate) first: usize,
    /// The index of the query among the visible tokens.
    pub(crate) query: usize,
    /// The weights of the query.
    pub(crate) weights: Vec<f64>,
    /// Whether a token is to be guessed: then it is chosen by Enter or Space, and other keys only move the focus.
    pub(crate) asks: bool,
    /// The index of the token that was guessed among the visible tokens.
    pub(crate) guess: Option<usize>,
    pub(crate) theme: Theme,
    pub(crate) messages: &'static FigureMessages,
    pub(crate) numbers: NumberFormat,
}

impl TokensState {
    /// Whether the buttons have the same words.
    fn has_words_of(&self, other: &Self) -> bool {
        self.tokens == other.tokens && self.first == other.first && self.messages == other.messages
    }

    /// Whether the button of this index has the same state. While asking, the tab stop is where the focus was last.
    fn has_state_of(&self, other: &Self, index: usize) -> bool {
        self.asks == other.asks
            && (self.query == index) == (other.query == index)
            && (self.guess == Some(index)) == (other.guess == Some(index))
    }
}

/// The row of tokens. It is built before them, so that the arcs can measure where they are.
pub(crate) struct TokenRow {
    template: Template,
    /// How often its words have been written.
    writes: RwSignal<usize>,
}

impl TokenRow {
    /// A row without tokens.
    pub(crate) fn new() -> Self {
        Self { template: Template::new(MARKUP), writes: RwSignal::new(0) }
    }

    /// The element whose children are the tokens.
    pub(crate) fn element(&self) -> Element {
        self.template.node("row")
    }

    /// Changes after the words have been written. Until then the row may have the tokens of another sentence.
    pub(crate) fn writes(&self) -> Signal<usize> {
        self.writes.into()
    }
}

/// The tokens as a radio group: one tab stop, arrow keys, Home and End.
#[component]
pub(crate) fn Tokens(
    /// The state.
    tokens_state: impl Fn() -> TokensState + Copy + 'static,
    /// The accessible name of the group.
    name: impl Fn() -> String + 'static,
    /// The row, which the tokens are added to.
    row: TokenRow,
    /// The reader chooses a token.
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let TokenRow { template, writes } = row;
    let row = template.node("row");
    let chosen = row.clone();
    dom::bind_attribute(&row, "aria-label", name);
    dom::keys(&row, move |key, event| {
        let TokensState { labels, first, query, asks, .. } = untrack(tokens_state);
        // A page or a screen reader may have moved the focus to another token.
        let at = dom::index_at(event.target(), "data-index").map_or(query, |index| index - first);
        let Some(next) = moved(key, at, labels.len()) else { return false };
        if asks {
            move_tab_stop(&chosen, next);
        }
        if !asks || matches!(key, " " | "Enter") {
            choose(first + next);
        }
        let token = dom::child(&chosen, next);
        // Before the focus, since a browser lays out the page when the tab stop of the focused element changes.
        token.as_ref().inspect(|token| dom::update(token, "tabindex", "0"));
        dom::focus(token);
        true
    });
    dom::listen(&row, "click", move |event| {
        if let Some(index) = dom::index_at(event.target(), "data-index") {
            choose(index);
        }
    });
    // In the next frame, where the tokens are laid out anyway: to read a position lays them out at once.
    let line = row.clone();
    let reveals = NextFrame::new(move || reveal(&line, untrack(tokens_state).query));
    let mut known: Option<(TokensState, _)> = None;
    effect(move || {
        let tokens_state = tokens_state();
        let fills = show(&row, &tokens_state, known.as_ref());
        let is_new = known.as_ref().is_none_or(|(known, _)| !known.has_words_of(&tokens_state));
        if is_new || known.as_ref().is_some_and(|(known, _)| known.query != tokens_state.query) {
            reveals.request();
        }
        known = Some((tokens_state, fills));
        if is_new {
            writes.update(|writes| *writes += 1);
        }
    });
    template.view()
}

/// Updates what differs from `known`, the previous state and its fills; returns the new fills.
fn show(
    row: &Element,
    tokens_state: &TokensState,
    known: Option<&(TokensState, Vec<Rgb>)>,
) -> Vec<Rgb> {
    let TokensState { tokens, labels, first, query, theme, messages, numbers, .. } = tokens_state;
    dom::resize_children(row, labels.len(), |_| token());
    let known = known.filter(|(known, _)| known.has_words_of(tokens_state));
    let (known, filled) = (known.map(|(known, _)| known), known.map(|(_, fills)| fills));
    // A new query animates the fills, if there are few; a drag of the scale must show in the same frame.
    let moves = known.is_some_and(|known| known.query != *query);
    let few = labels.len() <= MAX_ANIMATED;
    if few {
        dom::style(row, "--move", if moves { "200ms" } else { "0ms" });
    }
    if known.is_none_or(|known| known.asks != tokens_state.asks) {
        dom::set(row, "aria-describedby", if tokens_state.asks { "question" } else { "" });
    }
    let ramp = theme.weights();
    // With many tokens, fills are rounded to whole percent, which is not visible, so that most need no update.
    let rounded = |weight: f64| {
        if few { weight } else { f64::from(whole_percent(weight).unwrap_or(0)) / 100.0 }
    };
    let fills: Vec<Rgb> =
        tokens_state.weights.iter().map(|weight| ramp.at(rounded(*weight))).collect();
    let repaints = known.is_none_or(|known| known.theme != *theme);
    for (index, &weight) in tokens_state.weights.iter().enumerate() {
        let Some(button) = dom::child(row, index) else { continue };
        if known.is_none_or(|known| !known.has_state_of(tokens_state, index)) {
            dom::set(&button, "aria-checked", if index == *query { "true" } else { "false" });
            dom::update(&button, "tabindex", if index == *query { "0" } else { "-1" });
            let is_guess = tokens_state.guess == Some(index);
            dom::set(&button, "class", if is_guess { "token guessed" } else { "token" });
        }
        let fill = fills[index];
        if repaints || filled.is_none_or(|filled| filled[index] != fill) {
            dom::style(&button, "background-color", &fill.css());
            dom::style(&button, "color", &theme.text_on(fill).css());
        }
        // The last, since a highlighter may put an element around the space between the two.
        let (Some(word), Some(share)) = (dom::child(&button, 0), button.last_element_child())
        else {
            continue;
        };
        if known.is_none() {
            write_word(&button, &word, (&tokens[first + index], &labels[index]), messages);
            dom::set(&button, "data-index", &(first + index).to_string());
        }
        let same_text = |known: &TokensState| {
            known.numbers == *numbers
                && whole_percent(known.weights[index]) == whole_percent(weight)
        };
        if !known.is_some_and(same_text) {
            dom::write(&share, &numbers.percent(weight));
        }
    }
    fills
}

/// Writes the label of a token; the name of a sign is spoken in its place, and the whole of a long token is on demand.
fn write_word(
    button: &Element,
    word: &Element,
    (token, label): (&str, &str),
    messages: &FigureMessages,
) {
    let spoken = messages.spoken(label);
    let title = if spoken == label { token } else { &spoken };
    dom::write_spoken(word, label, &spoken);
    dom::set_if(button, token != label, "title", title);
}

/// Scrolls the query into view within a line that scrolls, without scrolling the page.
fn reveal(row: &Element, query: usize) {
    let line = row.closest(".scrolls").ok().flatten();
    if let (Some(line), Some(token)) = (line, dom::child(row, query)) {
        line.set_scroll_left(
            token.offset_left() - line.client_width() / 2 + token.offset_width() / 2,
        );
    }
}

/// The button of a token without its word and its share.
pub(crate) fn token() -> Element {
    let button = [("class", "token"), ("part", "token"), ("type", "button"), ("role", "radio")];
    let button = dom::element("button", &button);
    let (word, share) =
        (dom::element("span", &[("class", "word")]), dom::element("span", &[("class", "share")]));
    // The space separates the two for screen readers.
    let _ = button.append_with_node_3(&word, &document().create_text_node(" "), &share);
    button
}

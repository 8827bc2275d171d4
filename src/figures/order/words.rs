//! The words, which are dragged, or picked up and moved by keyboard; one of them is the query.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, Event};

use super::row::Row;
use super::state::OrderState;
use crate::clock::use_clock;
use crate::dom::{self, Template, effect};
use crate::widgets::moved;

const MARKUP: &str = concat!(
    r#"<div class="head" part="head"><p class="choose" part="extra" id="how" data-section="tokens" ref="about"></p>"#,
    r#"<button type="button" part="shuffle" ref="shuffle"></button>"#,
    r#"<button type="button" part="reset" ref="reset"></button></div>"#,
    r#"<div class="sentence" data-section="tokens"><div class="line"><div class="tokens" part="tokens" "#,
    r#"role="radiogroup" translate="no" dir="ltr" aria-describedby="how" ref="row"></div>"#,
    r#"<div class="arcs" data-section="arcs"><svg part="arcs" aria-hidden="true" ref="arcs"></svg></div></div></div>"#,
);

/// The row, what glides in it, and what the reader does with it. Clones are the same one.
#[derive(Clone)]
pub(super) struct Words {
    pub(super) state: OrderState,
    pub(super) row: Rc<RefCell<Row>>,
    glides: RwSignal<bool>,
}

/// The buttons, the words and their arcs.
pub(super) fn words(state: OrderState) -> Template {
    let template = Template::new(MARKUP);
    let [about, shuffle, reset, row, arcs] =
        ["about", "shuffle", "reset", "row", "arcs"].map(|name| template.node(name));
    dom::bind_text(&about, move || state.messages().about.to_owned());
    dom::bind_text(&shuffle, move || state.messages().shuffle.to_owned());
    dom::bind_text(&reset, move || state.messages().reset.to_owned());
    dom::bind_attribute(&row, "aria-label", move || state.context.messages().query.to_owned());
    dom::listen(&shuffle, "click", move |_| state.shuffle());
    dom::listen(&reset, "click", move |_| state.reset());
    let words = Words {
        state,
        row: Rc::new(RefCell::new(Row::new(row.clone(), arcs))),
        glides: RwSignal::new(false),
    };
    words.clone().show();
    words.clone().listen_to_keys(&row);
    words.listen_to_pointers(&row);
    template
}

impl Words {
    /// Keeps the row equal to the state.
    fn show(self) {
        let (state, glides, resized, frame) = (self.state, self.glides, self.clone(), self.clone());
        let mut known: (Option<usize>, Vec<usize>) = Default::default();
        effect(move || {
            let now = (Some(state.lesson.get()), state.order());
            let (is_new, moves) = (known.0 != now.0, known != now);
            if is_new {
                self.row.borrow_mut().restart(now.1.len());
            }
            if moves {
                self.row.borrow().arrange(&now.1);
            }
            self.write();
            if moves {
                let glides = !is_new && !untrack(|| state.context.reduced_motion());
                self.row.borrow_mut().measure(glides);
            }
            self.advance(0.0);
            known = now;
        });
        effect(move || {
            let _ = (state.context.size(), state.context.visible(), state.context.hidden());
            resized.row.borrow_mut().measure(false);
            resized.advance(0.0);
        });
        use_clock(move || glides.get(), move |seconds| frame.advance(seconds));
    }

    /// Lets time pass in the row, and has the clock run for as long as something glides.
    pub(super) fn advance(&self, seconds: f64) {
        let still = self.row.borrow_mut().advance(seconds);
        if still != self.glides.get_untracked() {
            self.glides.set(still);
        }
    }

    /// Writes each word with its weight.
    fn write(&self) {
        let (state, both) = (self.state, self.state.reordered());
        let (query, tokens) = (state.query.get(), state.shown_lesson().tokens);
        let weights = both.weights.row(query).to_vec();
        let mut row = self.row.borrow_mut();
        for (word, weight) in weights.iter().enumerate() {
            let Some(button) = row.button(word) else { continue };
            self.write_state(button, word);
            let (theme, numbers) = (state.context.theme(), state.context.numbers());
            let (fill, share) = (theme.weight_fill(*weight), numbers.percent(*weight));
            dom::style(button, "background-color", &fill.css());
            dom::style(button, "color", &theme.text_on(fill).css());
            dom::child(button, 0).inspect(|node| dom::write(node, tokens[word]));
            button.last_element_child().inspect(|node| dom::write(node, &share));
        }
        row.weights = (query, weights);
    }

    /// Writes where a word is, and whether it is the query or picked up.
    fn write_state(&self, button: &Element, word: usize) {
        let state = self.state;
        let (is_query, is_held) = (state.query.get() == word, state.held.get() == Some(word));
        dom::update(button, "aria-checked", if is_query { "true" } else { "false" });
        dom::update(button, "tabindex", if is_query { "0" } else { "-1" });
        dom::update(button, "data-index", &state.place(word).to_string());
        dom::update(button, "class", if is_held { "token held" } else { "token" });
    }

    /// Focuses a word.
    fn focus(&self, word: usize) {
        let button = self.row.borrow().button(word).cloned();
        dom::focus(button);
    }

    fn listen_to_keys(self, row: &Element) {
        let (state, left) = (self.state, self.clone());
        dom::keys(row, move |key, event| {
            let Some(place) = dom::index_at(event.target(), "data-index") else { return false };
            if let Some(word) = state.held.get_untracked() {
                return self.move_held(word, key, event);
            }
            let n = untrack(|| state.order()).len();
            let Some(next) = moved(key, place, n) else { return false };
            state.choose_query(next);
            let word = untrack(|| state.order())[next];
            self.focus(word);
            if matches!(key, " " | "Enter") {
                self.row.borrow_mut().before = untrack(|| state.order());
                state.held.set(Some(word));
            }
            true
        });
        dom::listen(row, "focusout", move |_| left.drop_held());
    }

    /// A key while a word is picked up.
    fn move_held(&self, word: usize, key: &str, event: &Event) -> bool {
        let state = self.state;
        let (place, last) = (untrack(|| state.place(word)), untrack(|| state.order()).len() - 1);
        match key {
            "ArrowLeft" | "ArrowUp" => state.move_word(word, place.saturating_sub(1)),
            "ArrowRight" | "ArrowDown" => state.move_word(word, place + 1),
            "Home" => state.move_word(word, 0),
            "End" => state.move_word(word, last),
            " " | "Enter" => self.drop_held(),
            "Escape" => {
                // A page around it would close or leave something.
                event.stop_propagation();
                state.choose_order(self.row.borrow().before.clone());
                self.drop_held();
            }
            _ => return false,
        }
        true
    }

    fn drop_held(&self) {
        let held = self.state.held.get_untracked();
        if held.is_some() {
            self.state.held.set(None);
            self.state.dropped.set(held);
        }
    }
}

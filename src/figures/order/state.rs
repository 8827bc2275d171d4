//! The state of the figure of order: the words in their present order, the query, the scale, and the positions.

use std::sync::{Mutex, MutexGuard, PoisonError};

use attention_contract::{POSITIONS, SCALE};
use attention_core::Reordered;
use attention_lessons::{Lesson, LessonTexts};
use attention_messages::{OrderMessages, joined};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::texts::OrderTexts;
use crate::context::Context;
use crate::js;
use crate::message_cache::MessageCache;

/// The signals of a figure of order. A word is known by its original index.
#[derive(Clone, Copy)]
pub(super) struct OrderState {
    pub(super) context: Context,
    messages: MessageCache,
    /// The index of the lesson in the list of all.
    pub(super) lesson: RwSignal<usize>,
    /// The words in their present order, and how often that has changed. A signal of a list would be 2 kB more. It
    /// lives as long as the instance, so that copies are cheap.
    order: &'static Mutex<Vec<usize>>,
    changes: RwSignal<usize>,
    /// The word that is the query, wherever it stands.
    pub(super) query: RwSignal<usize>,
    pub(super) scale: RwSignal<f64>,
    /// The factor on the positions, from 0 to 1.
    pub(super) strength: RwSignal<f64>,
    /// The word that is picked up by keyboard.
    pub(super) held: RwSignal<Option<usize>>,
    /// The word that was dropped last.
    pub(super) dropped: RwSignal<Option<usize>>,
    /// The dimension of the positions whose curve is drawn.
    pub(super) dimension: RwSignal<usize>,
}

impl OrderState {
    /// The state of the first lesson in its own order, without positions.
    pub(super) fn new(context: Context) -> Self {
        let first = attention_lessons::all()[0];
        Self {
            context,
            messages: MessageCache::new(context),
            lesson: RwSignal::new(0),
            order: Box::leak(Box::new(Mutex::new(own_order(first)))),
            changes: RwSignal::new(0),
            query: RwSignal::new(first.query),
            scale: RwSignal::new(first.default_scale()),
            strength: RwSignal::new(0.0),
            held: RwSignal::new(None),
            dropped: RwSignal::new(None),
            dimension: RwSignal::new(0),
        }
    }

    /// The lesson that is shown.
    pub(super) fn shown_lesson(&self) -> &'static Lesson {
        attention_lessons::all()[self.lesson.get()]
    }

    /// What it says in the reader's language.
    pub(super) fn lesson_texts(&self) -> LessonTexts {
        self.context.lesson_texts(self.shown_lesson())
    }

    /// The names of the columns of outputs.
    pub(super) fn passes(&self) -> Vec<&'static str> {
        let (lesson, features) = (self.shown_lesson(), self.lesson_texts().features);
        (0..lesson.passes.len()).map(|column| features[lesson.passed_feature(column)]).collect()
    }

    /// The words in their present order.
    pub(super) fn tokens(&self) -> Vec<String> {
        let tokens = self.shown_lesson().tokens;
        self.order().into_iter().map(|word| tokens[word].to_owned()).collect()
    }

    /// The place of a word, from 0.
    pub(super) fn place(&self, word: usize) -> usize {
        self.order().iter().position(|other| *other == word).unwrap_or(0)
    }

    /// The words in their present order.
    pub(super) fn order(&self) -> Vec<usize> {
        self.changes.track();
        self.locked().clone()
    }

    fn locked(&self) -> MutexGuard<'static, Vec<usize>> {
        self.order.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows the words in another order.
    pub(super) fn set_order(&self, order: Vec<usize>) {
        *self.locked() = order;
        self.changes.update(|changes| *changes += 1);
    }

    /// What attention computes in both orders. Not cached, since it takes microseconds.
    pub(super) fn reordered(&self) -> Reordered {
        let (lesson, order) = (self.shown_lesson(), self.order());
        let (strength, scale) = (self.strength.get(), self.scale.get());
        let both = Reordered::new(&lesson.head(), &lesson.x(), &order, strength, scale);
        // Not `expect`, since the error's `Debug` would pull in tables for escaping characters.
        both.unwrap_or_else(|_| panic!("a lesson does not fit"))
    }

    /// The messages of the reader's language. Each language is read once, and lives as long as the instance.
    pub(super) fn messages(&self) -> &'static OrderMessages {
        self.messages.get()
    }

    /// The messages and the number format of the reader's language.
    pub(super) fn texts(&self) -> OrderTexts {
        OrderTexts { messages: self.messages(), numbers: self.context.numbers() }
    }

    /// Whether every word is in its original place.
    fn is_unmoved(&self) -> bool {
        self.order().is_sorted()
    }

    /// What has changed, in words.
    pub(super) fn finding(&self) -> String {
        let texts = self.texts();
        if self.is_unmoved() {
            return texts.messages.unmoved.to_owned();
        }
        texts.finding(&self.reordered(), self.shown_lesson().tokens, &self.passes())
    }

    /// The same with what the keyboard has done, for screen readers.
    pub(super) fn spoken(&self) -> String {
        let at = |word: usize| {
            let tokens = self.shown_lesson().tokens;
            (tokens[word], self.place(word) + 1, tokens.len())
        };
        match (self.held.get(), self.dropped.get()) {
            (Some(word), _) => self.texts().at(self.messages().held, at(word)),
            (None, Some(word)) => {
                let dropped = self.texts().at(self.messages().dropped, at(word));
                [&*dropped, " ", &*self.finding()].concat()
            }
            (None, None) => self.finding(),
        }
    }

    /// The reader moves a word to another place; past an end, it is the last there.
    pub(super) fn move_word(&self, word: usize, place: usize) {
        let mut order = self.locked().clone();
        order.retain(|other| *other != word);
        order.insert(place.min(order.len()), word);
        self.choose_order(order);
    }

    /// The reader puts the words in a random order, which is another than the present one.
    pub(super) fn shuffle(&self) {
        let before = self.locked().clone();
        let mut order = before.clone();
        for last in (1..order.len()).rev() {
            let random = js::call(&js::global("Math"), "random", &[]).as_f64().unwrap_or(0.0);
            order.swap(last, (random * (last + 1) as f64) as usize);
        }
        if order == before {
            order.rotate_left(1);
        }
        self.choose_order(order);
    }

    /// The reader brings the original order back.
    pub(super) fn reset(&self) {
        self.choose_order(own_order(untrack(|| self.shown_lesson())));
    }

    /// The reader chooses an order. The place of the query follows its word, in the attribute too.
    pub(super) fn choose_order(&self, order: Vec<usize>) {
        if order == *self.locked() {
            return;
        }
        self.dropped.set(None);
        self.set_order(order);
        let host = self.context.host();
        if host.attribute("query").is_some() {
            let place = untrack(|| self.place(self.query.get()));
            host.reflect("query", Some(&place.to_string()));
        }
        let is_unmoved = untrack(|| self.is_unmoved());
        host.change("order", if is_unmoved { JsValue::NULL } else { (&*self.order_text()).into() });
    }

    /// The reader chooses the word at a place as the query.
    pub(super) fn choose_query(&self, place: usize) {
        let word = self.locked()[place];
        if word != self.query.get_untracked() {
            self.query.set(word);
            self.context.host().change("query", (place as f64).into());
        }
    }

    /// The reader chooses a scale.
    pub(super) fn choose_scale(&self, scale: f64) {
        let scale = scale.clamp(SCALE.from, SCALE.to);
        if scale != self.scale.get_untracked() {
            self.scale.set(scale);
            self.context.host().change("scale", scale.into());
        }
    }

    /// The reader chooses a strength of the positions.
    pub(super) fn choose_strength(&self, strength: f64) {
        let strength = strength.clamp(POSITIONS.from, POSITIONS.to);
        if strength != self.strength.get_untracked() {
            self.strength.set(strength);
            self.dropped.set(None);
            let value = if strength == 0.0 { JsValue::NULL } else { strength.into() };
            self.context.host().change("positions", value);
        }
    }

    /// The order as its attribute has it.
    pub(super) fn order_text(&self) -> String {
        let words: Vec<String> = self.locked().iter().map(usize::to_string).collect();
        joined(&words, ",")
    }
}

/// The original order of a lesson.
pub(super) fn own_order(lesson: &Lesson) -> Vec<usize> {
    (0..lesson.tokens.len()).collect()
}

//! The row of words: a button and an arc for each word, which stay the same nodes wherever the word stands.
//!
//! A word that has another place glides there, and its arc with it: both are drawn from the same position in every
//! frame, its place in the layout plus a shift that goes to 0.

use attention_draw::arcs::{self, Anchor};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::press::Press;
use crate::dom;
use crate::js;
use crate::widgets::{ArcPath, token};

/// How long a word glides, in seconds.
const GLIDE: f64 = 0.2;

/// The row and its words, by their original index.
pub(super) struct Row {
    node: HtmlElement,
    svg: Element,
    words: Vec<Word>,
    /// The arcs: the query, and the weight of each word.
    pub(super) weights: (usize, Vec<f64>),
    /// The order before a word was picked up.
    pub(super) before: Vec<usize>,
    /// Seconds since the words began to glide.
    elapsed: f64,
    /// The pointer that is down on a word.
    pub(super) press: Option<Press>,
    /// The word that is dragged, and where its left edge is wanted.
    dragged: Option<(usize, f64)>,
}

struct Word {
    node: HtmlElement,
    arc: ArcPath,
    /// Its place in the layout.
    slot: Slot,
    /// How far it is shown from there, and where that began.
    shift: (f64, f64),
    from: (f64, f64),
}

/// A place in the layout, in CSS pixels from the upper left of the line.
#[derive(Clone, Copy, Default)]
struct Slot {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Row {
    /// A row without words.
    pub(super) fn new(node: Element, svg: Element) -> Self {
        let node = node.unchecked_into();
        let (words, weights, before) = (Vec::new(), (0, Vec::new()), Vec::new());
        Self { node, svg, words, weights, before, elapsed: GLIDE, press: None, dragged: None }
    }

    /// Has a button and an arc for each of `n` words, in their original order; nothing glides.
    pub(super) fn restart(&mut self, n: usize) {
        dom::resize_children(&self.node, 0, |_| token());
        dom::resize_children(&self.svg, 0, |_| token());
        dom::resize_children(&self.node, n, |_| token());
        self.words.clear();
        for index in 0..n {
            let Some(node) = dom::child(&self.node, index) else { continue };
            let arc = ArcPath::new(&self.svg, "arc");
            let (slot, nowhere) = (Slot::default(), (0.0, 0.0));
            self.words.push(Word { node, arc, slot, shift: nowhere, from: nowhere });
        }
        (self.elapsed, self.dragged) = (GLIDE, None);
    }

    /// The button of a word.
    pub(super) fn button(&self, word: usize) -> Option<&HtmlElement> {
        self.words.get(word).map(|word| &word.node)
    }

    /// Puts the buttons in an order. The one that has the focus or the pointer is not taken out of the document, since
    /// it would lose them: the others move around it.
    pub(super) fn arrange(&self, order: &[usize]) {
        let focused = |word: &usize| {
            let node: &JsValue = self.words[*word].node.as_ref();
            js::call(node, "matches", &[":focus".into()]).is_truthy()
        };
        let dragged = self.dragged.map(|(word, _)| word);
        let pivot = dragged.or_else(|| order.iter().copied().find(focused));
        let pivot = pivot.unwrap_or(order[0]);
        let mut reference: JsValue = self.words[pivot].node.clone().into();
        for word in order {
            if *word == pivot {
                reference = JsValue::NULL;
            } else {
                let node: JsValue = self.words[*word].node.clone().into();
                js::call(self.node.as_ref(), "insertBefore", &[node, reference.clone()]);
            }
        }
    }

    /// Reads where words are in the layout. With `glides`, each begins to glide from where it was shown.
    pub(super) fn measure(&mut self, glides: bool) {
        for word in &mut self.words {
            let (before, node) = (word.slot, &word.node);
            word.slot = Slot {
                left: node.offset_left().into(),
                top: node.offset_top().into(),
                width: node.offset_width().into(),
                height: node.offset_height().into(),
            };
            let by = (before.left - word.slot.left, before.top - word.slot.top);
            word.from = match glides && before.width > 0.0 {
                true => (by.0 + word.shift.0, by.1 + word.shift.1),
                false => (0.0, 0.0),
            };
        }
        self.elapsed = if glides { 0.0 } else { GLIDE };
    }

    /// Lets time pass, and draws; returns whether anything still glides.
    pub(super) fn advance(&mut self, seconds: f64) -> bool {
        self.elapsed = (self.elapsed + seconds).min(GLIDE);
        let left = 1.0 - self.elapsed / GLIDE;
        let left = left * left * (3.0 - 2.0 * left);
        for word in &mut self.words {
            word.shift = (word.from.0 * left, word.from.1 * left);
        }
        if let Some((word, wanted)) = self.dragged {
            let (word, room) = (&mut self.words[word], f64::from(self.node.offset_width()));
            let most = (room - word.slot.width).max(0.0);
            word.shift = (wanted.clamp(0.0, most) - word.slot.left, 0.0);
        }
        self.draw();
        left > 0.0
    }

    fn draw(&mut self) {
        let anchors: Vec<Anchor> = self.words.iter().map(|word| self.anchor(word)).collect();
        let (query, weights) = &self.weights;
        for (index, word) in self.words.iter_mut().enumerate() {
            let (x, y) = word.shift;
            let is_shifted = (x, y) != (0.0, 0.0);
            let shift =
                if is_shifted { [&*dom::px(x), " ", &*dom::px(y)].concat() } else { String::new() };
            dom::style(&word.node, "translate", &shift);
            if let (Some(weight), Some(from)) = (weights.get(index), anchors.get(*query)) {
                word.arc.show(arcs::points(*from, anchors[index]), arcs::stroke(*weight));
            }
        }
    }

    /// Where the arc of a word ends. The room of a line reaches up to the line before.
    fn anchor(&self, word: &Word) -> Anchor {
        let (slot, (x, y)) = (word.slot, word.shift);
        let above = self.words.iter().map(|other| other.slot).filter(|other| other.top < slot.top);
        let above = above.map(|other| other.top + other.height).fold(0.0, f64::max);
        let top = slot.top + y;
        let bottom = top + slot.height;
        Anchor { x: slot.left + x + slot.width / 2.0, top, bottom, room: slot.top - above }
    }

    /// A point of the window, in CSS pixels from the upper left of the row.
    pub(super) fn local(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let frame = js::call(self.node.as_ref(), "getBoundingClientRect", &[]);
        let number = |name| js::field(&frame, name).as_f64().unwrap_or(0.0);
        // A page may be zoomed or transformed around it.
        let factor = f64::from(self.node.offset_width()) / number("width").max(1.0);
        let top = f64::from(self.node.offset_top());
        ((x - number("left")) * factor, (y - number("top")) * factor + top)
    }

    /// Where the left edge of a word is shown.
    pub(super) fn left(&self, word: usize) -> f64 {
        self.words.get(word).map_or(0.0, |word| word.slot.left + word.shift.0)
    }

    /// Begins to drag a word, moves it, or ends with `None`: then it glides to its place.
    pub(super) fn drag(&mut self, dragged: Option<(usize, f64)>) {
        self.dragged = dragged;
        if dragged.is_none() {
            self.elapsed = 0.0;
        }
        for (index, word) in self.words.iter_mut().enumerate() {
            let is_dragged = dragged.is_some_and(|(dragged, _)| dragged == index);
            dom::set_if(&word.node, is_dragged, "data-dragged", "");
            if dragged.is_none() {
                word.from = word.shift;
            }
        }
    }

    /// The place of a word whose middle is at a point: after all words of lines above, and those to the left of it.
    pub(super) fn place_at(&self, word: usize, (x, y): (f64, f64)) -> usize {
        let others = self.words.iter().enumerate().filter(|(other, _)| *other != word);
        let is_before = |slot: &Slot| {
            let is_above = slot.top + slot.height < y;
            let is_below = slot.top > y;
            is_above || (!is_below && slot.left + slot.width / 2.0 < x)
        };
        others.filter(|(_, other)| is_before(&other.slot)).count()
    }
}

//! A pointer that drags a word, or chooses it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use web_sys::{Element, Event};

use super::press::Press;
use super::words::Words;
use crate::{dom, js};

/// A pointer that goes farther than this drags; one that does not chooses.
const SLACK: f64 = 5.0;

impl Words {
    /// Drags a word with the pointer that went down on it; without a drag, that chooses the query.
    pub(super) fn listen_to_pointers(self, row: &Element) {
        let node: JsValue = row.clone().into();
        for name in ["pointerdown", "pointermove", "pointerup", "pointercancel", "click"] {
            let (words, node) = (self.clone(), node.clone());
            dom::listen(row, name, move |event| match name {
                "pointerdown" => words.press(&event),
                "pointermove" => words.drag(&event, &node),
                "click" => words.click(&event),
                _ => words.release(&event),
            });
        }
    }

    fn click(&self, event: &Event) {
        let press = self.row.borrow_mut().press.take();
        let has_dragged = press.is_some_and(|press| press.drags);
        if let (false, Some(place)) = (has_dragged, dom::index_at(event.target(), "data-index")) {
            self.state.choose_query(place);
        }
    }

    fn press(&self, event: &Event) {
        self.row.borrow_mut().press = None;
        let is_main = number(event, "button") == 0.0 && js::field(event, "isPrimary").is_truthy();
        let place = dom::index_at(event.target(), "data-index").filter(|_| is_main);
        let Some(place) = place else { return };
        let word = untrack(|| self.state.order())[place];
        let mut row = self.row.borrow_mut();
        let at = row.local(point(event));
        let grip = row.left(word) - at.0;
        let pointer = number(event, "pointerId");
        row.press = Some(Press { word, pointer, at, grip, drags: false });
    }

    fn drag(&self, event: &Event, node: &JsValue) {
        let Some(mut press) = self.row.borrow().press else { return };
        let is_down = number(event, "buttons") == 1.0;
        if number(event, "pointerId") != press.pointer || !is_down {
            return;
        }
        let (x, y) = self.row.borrow().local(point(event));
        if !press.drags {
            if (x - press.at.0).abs().max((y - press.at.1).abs()) < SLACK {
                return;
            }
            press.drags = true;
            self.row.borrow_mut().press = Some(press);
            js::call(node, "setPointerCapture", &[press.pointer.into()]);
        }
        let left = x + press.grip;
        let place = self.row.borrow().place_at(press.word, (x, y));
        self.row.borrow_mut().drag(Some((press.word, left)));
        self.state.move_word(press.word, place);
        self.advance(0.0);
    }

    fn release(&self, event: &Event) {
        let press = self.row.borrow().press;
        let press =
            press.filter(|press| press.drags && press.pointer == number(event, "pointerId"));
        if let Some(press) = press {
            self.row.borrow_mut().drag(None);
            if untrack(|| self.state.context.reduced_motion()) {
                self.row.borrow_mut().measure(false);
            }
            self.advance(0.0);
            self.state.dropped.set(Some(press.word));
        }
    }
}

fn number(event: &Event, name: &str) -> f64 {
    js::field(event, name).as_f64().unwrap_or(f64::NAN)
}

/// Where an event of a pointer happened, in the window.
fn point(event: &Event) -> (f64, f64) {
    (number(event, "clientX"), number(event, "clientY"))
}

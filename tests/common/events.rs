//! What a person does: press a key, click, point, slide.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit,
    PointerEvent, PointerEventInit,
};

use super::{document, settle};

/// Presses a key on a node; returns whether the page around the element hears of it.
pub(crate) async fn press(node: &Element, key: &str) -> bool {
    let heard = Rc::new(Cell::new(false));
    let listener = {
        let heard = heard.clone();
        Closure::<dyn FnMut(Event)>::new(move |_| heard.set(true))
    };
    let page = document();
    page.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref()).unwrap();
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_composed(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    node.dispatch_event(&event).unwrap();
    page.remove_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref()).unwrap();
    settle().await;
    heard.get()
}

/// Clicks a node.
pub(crate) async fn click(node: &HtmlElement) {
    node.click();
    settle().await;
}

/// Moves the mouse onto a node.
pub(crate) async fn point_at(node: &Element) {
    let init = PointerEventInit::new();
    init.set_pointer_type("mouse");
    init.set_bubbles(true);
    init.set_composed(true);
    let event = PointerEvent::new_with_event_init_dict("pointerover", &init).unwrap();
    node.dispatch_event(&event).unwrap();
    settle().await;
}

/// Drags a slider to a value.
pub(crate) async fn slide(slider: &HtmlElement, value: f64) {
    let slider: &HtmlInputElement = slider.unchecked_ref();
    slider.set_value(&value.to_string());
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let event = Event::new_with_event_init_dict("input", &init).unwrap();
    slider.dispatch_event(&event).unwrap();
    settle().await;
}

//! What a person does: press a key, click, point, slide.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit,
    PointerEvent, PointerEventInit,
};

use super::settle;

/// Presses a key on a node; returns whether the widget leaves it to the browser.
///
/// What does not reach the page is the business of `keys.js`, which an end-to-end test looks at.
pub(crate) async fn press(node: &Element, key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_composed(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    let left = node.dispatch_event(&event).unwrap();
    settle().await;
    left
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

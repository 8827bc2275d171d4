//! A widget's nodes: markup that never changes, and effects that write into it what does.
//!
//! One effect that compares what is there with what should be there costs less time than a reactive node a value, and
//! markup as text a fraction of the bytes of compiled views: with a view of its own a widget, the library is half as
//! large again.

use attention_draw::plain;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, Node};

/// Markup in a wrapper that takes no part in the layout. All widgets share this one compiled view.
pub(crate) fn markup(html: &'static str, place: Place) -> impl IntoView {
    view! { <div class="part" node_ref=place inner_html=html></div> }
}

/// A text that follows signals and that several places show.
pub(crate) fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    boxed(Box::new(read))
}

fn boxed(read: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(read)
}

/// An effect whose closure is boxed, so that all effects share one compiled form.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// Keeps the text of the node that a selector finds at what `read` says.
pub(crate) fn writes(place: Place, selector: &'static str, read: impl Fn() -> String + 'static) {
    effect(move || {
        let text = read();
        if let Some(node) = find::<Element>(place, selector) {
            write(&node, &text);
        }
    });
}

/// Keeps an attribute of the node that a selector finds at what `read` says.
pub(crate) fn names(
    place: Place,
    selector: &'static str,
    attribute: &'static str,
    read: impl Fn() -> String + 'static,
) {
    effect(move || {
        let text = read();
        if let Some(node) = find::<Element>(place, selector) {
            update(&node, attribute, &text);
        }
    });
}

/// Keeps an attribute of the place itself at what `read` says.
pub(crate) fn attribute(place: Place, name: &'static str, read: impl Fn() -> String + 'static) {
    effect(move || {
        let text = read();
        if let Some(node) = place.get() {
            update(&node, name, &text);
        }
    });
}

/// Calls `handle` for each event of this name on the node that a selector finds, and below it, while the widget lives.
pub(crate) fn listen(
    place: Place,
    selector: &'static str,
    name: &'static str,
    handle: impl FnMut(Event) + 'static,
) {
    let handle: Box<dyn FnMut(Event)> = Box::new(handle);
    let listener = StoredValue::new_local(Closure::wrap(handle));
    effect(move || {
        let Some(node) = find::<EventTarget>(place, selector) else { return };
        listener.with_value(|listener| {
            let _ = node.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        });
    });
}

/// Tells `act` of each key pressed on the node that a selector finds, and below it; one that it acts on does nothing
/// else.
///
/// A key with Alt, Ctrl or Meta is the browser's or the page's. What is acted on is kept from the page by `keys.js`.
pub(crate) fn keys(
    place: Place,
    selector: &'static str,
    mut act: impl FnMut(&str, &Event) -> bool + 'static,
) {
    listen(place, selector, "keydown", move |event| {
        let pressed: &KeyboardEvent = event.unchecked_ref();
        let plain = !(pressed.alt_key() || pressed.ctrl_key() || pressed.meta_key());
        if plain && act(&pressed.key(), &event) {
            event.prevent_default();
        }
    });
}

/// What a `NodeRef` of any widget points to; descendants are found from there.
pub(crate) type Place = NodeRef<leptos::html::Div>;

/// The first descendant that a selector finds. The selector says what it is: an element that was moved to another
/// document is no instance of what this one calls an element.
pub(crate) fn find<E: JsCast>(place: Place, selector: &str) -> Option<E> {
    place.get()?.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}

/// Makes `parent` have exactly `n` children; new ones come from `make`, which is told their index.
pub(crate) fn fit(parent: &Element, n: usize, make: impl Fn(usize) -> Element) {
    let mut have = parent.child_element_count() as usize;
    while have > n {
        if let Some(last) = parent.last_element_child() {
            last.remove();
        }
        have -= 1;
    }
    for index in have..n {
        parent.append_child(&make(index)).expect("an element takes an element");
    }
}

/// A new element of this tag with these attributes.
pub(crate) fn element(tag: &str, attributes: &[(&str, &str)]) -> Element {
    let element = document().create_element(tag).expect("the tag is a literal");
    for (name, value) in attributes {
        set(&element, name, value);
    }
    element
}

/// Sets an attribute.
pub(crate) fn set(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, value).expect("the name is a literal");
}

/// Sets an attribute if it differs.
pub(crate) fn update(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        set(element, name, value);
    }
}

/// Sets the text of an element that holds nothing else, if it differs.
pub(crate) fn write(element: &Node, text: &str) {
    match element.first_child() {
        // A new text node would cost a layout more than a new value.
        Some(node) if node.node_value().as_deref() != Some(text) => node.set_node_value(Some(text)),
        Some(_) => {}
        None => element.set_text_content(Some(text)),
    }
}

/// Sets one property of an element's own style; a strict policy allows this, but no `style` attribute.
pub(crate) fn style(element: &Element, property: &str, value: &str) {
    let _ = element.unchecked_ref::<HtmlElement>().style().set_property(property, value);
}

/// A length in CSS pixels.
pub(crate) fn px(value: f64) -> String {
    plain(value) + "px"
}

/// The child of that index.
pub(crate) fn child(parent: &Element, index: usize) -> Option<HtmlElement> {
    parent.children().item(index as u32).map(JsCast::unchecked_into)
}

/// An attribute of the element an event happened on, or of the nearest element around it.
pub(crate) fn attribute_at(
    target: Option<web_sys::EventTarget>,
    attribute: &str,
) -> Option<String> {
    let element: Element = target?.unchecked_into();
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// The number in such an attribute.
pub(crate) fn index_at(target: Option<web_sys::EventTarget>, attribute: &str) -> Option<usize> {
    attribute_at(target, attribute)?.parse().ok()
}

/// Puts the focus on an element; one that cannot take it stays as it is.
pub(crate) fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        let _ = element.focus();
    }
}

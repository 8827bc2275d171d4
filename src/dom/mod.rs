//! The nodes of a widget: a [`Template`] that is built once, and effects that update its nodes.
//!
//! One effect that compares the present nodes with the wanted state takes less time than a reactive node for each
//! value, and markup as text takes a fraction of the bytes of compiled views: with a compiled view for each widget, the
//! library would be half as large again. Generic functions here box their closure, so that the rest is compiled once.

mod markup;
mod template;

use attention_draw::plain;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent, Node};

pub(crate) use self::template::Template;

/// A reference to the root of a figure, or of a section that Leptos composes.
pub(crate) type RootRef = NodeRef<leptos::html::Div>;

/// A derived text that several nodes show.
pub(crate) fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    boxed(Box::new(read))
}

fn boxed(read: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(read)
}

/// Mounts a view into a node. Its closure is boxed, so that all views share one compiled form.
pub(crate) fn mount(
    parent: HtmlElement,
    view: Box<dyn FnOnce() -> AnyView>,
) -> UnmountHandle<AnyViewState> {
    mount_to(parent, view)
}

/// An effect whose closure is boxed, so that all effects share one compiled form.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    add_effect(Box::new(run));
}

fn add_effect(run: Box<dyn FnMut()>) {
    Effect::new(run);
}

/// Keeps the text of a node equal to `read()`.
pub(crate) fn bind_text(node: &Element, read: impl Fn() -> String + 'static) {
    bind_text_boxed(node.clone(), Box::new(read));
}

fn bind_text_boxed(node: Element, read: Box<dyn Fn() -> String>) {
    effect(move || write(&node, &read()));
}

/// Keeps an attribute of a node equal to `read()`.
pub(crate) fn bind_attribute(
    node: &Element,
    name: &'static str,
    read: impl Fn() -> String + 'static,
) {
    bind_attribute_boxed(node.clone(), name, Box::new(read));
}

fn bind_attribute_boxed(node: Element, name: &'static str, read: Box<dyn Fn() -> String>) {
    effect(move || update(&node, name, &read()));
}

/// Keeps an attribute of a root equal to `read()`.
pub(crate) fn bind_root_attribute(
    root: RootRef,
    name: &'static str,
    read: impl Fn() -> String + 'static,
) {
    effect(move || {
        let text = read();
        if let Some(node) = root.get() {
            update(&node, name, &text);
        }
    });
}

/// Calls `handle` for each event of this name on a node or its descendants, until the widget is unmounted.
pub(crate) fn listen(node: &Element, name: &str, handle: impl FnMut(Event) + 'static) {
    add_listener(node, name, Box::new(handle));
}

fn add_listener(node: &Element, name: &str, handle: Box<dyn FnMut(Event)>) {
    let listener = Closure::wrap(handle);
    let _ = node.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    StoredValue::new_local(listener);
}

/// Calls `act` with each key that is pressed on a node or its descendants. If it returns true, the browser's own action
/// is prevented.
///
/// A key with Alt, Ctrl or Meta is left to the browser and the page. `runtime/keys.js` keeps the others from the page.
pub(crate) fn keys(node: &Element, act: impl FnMut(&str, &Event) -> bool + 'static) {
    listen_to_keys(node, Box::new(act));
}

type KeyFn = dyn FnMut(&str, &Event) -> bool;

fn listen_to_keys(node: &Element, mut act: Box<KeyFn>) {
    listen(node, "keydown", move |event| {
        let pressed: &KeyboardEvent = event.unchecked_ref();
        let plain = !(pressed.alt_key() || pressed.ctrl_key() || pressed.meta_key());
        if plain && act(&pressed.key(), &event) {
            event.prevent_default();
        }
    });
}

/// Removes or appends children until `parent` has `n`. `make` creates the child of an index.
pub(crate) fn resize_children(parent: &Element, n: usize, make: impl Fn(usize) -> Element) {
    resize(parent, n, &make);
}

fn resize(parent: &Element, n: usize, make: &dyn Fn(usize) -> Element) {
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

/// Sets the text of an element without child elements, if it differs.
///
/// A translator or an extension may have wrapped, split or replaced what was written before.
pub(crate) fn write(element: &Element, text: &str) {
    let only = |node: &Node| node.node_type() == Node::TEXT_NODE && node.next_sibling().is_none();
    match element.first_child().filter(only) {
        // A new text node would cost more layout work than a new value.
        Some(node) if node.node_value().as_deref() != Some(text) => node.set_node_value(Some(text)),
        Some(_) => {}
        None => element.set_text_content(Some(text)),
    }
}

/// Sets an attribute, or removes it.
pub(crate) fn set_if(element: &Element, is_set: bool, name: &str, value: &str) {
    if is_set {
        set(element, name, value);
    } else {
        let _ = element.remove_attribute(name);
    }
}

/// Sets the text of an element without child elements, and what is spoken in its place if that differs.
pub(crate) fn write_spoken(element: &Element, text: &str, spoken: &str) {
    write(element, text);
    let differs = text != spoken;
    set_if(element, differs, "role", "img");
    set_if(element, differs, "aria-label", spoken);
}

/// Shows an element, or hides it.
pub(crate) fn show(element: &Element, is_shown: bool) {
    element.unchecked_ref::<HtmlElement>().set_hidden(!is_shown);
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

/// The same attribute as an index.
pub(crate) fn index_at(target: Option<web_sys::EventTarget>, attribute: &str) -> Option<usize> {
    attribute_at(target, attribute)?.parse().ok()
}

/// The number in the input an event happened on; NaN if there is none.
pub(crate) fn number_at(target: Option<EventTarget>) -> f64 {
    let input = target.map(JsCast::unchecked_into::<HtmlInputElement>);
    input.map_or(f64::NAN, |input| input.value_as_number())
}

/// Moves the focus to an element, if it can be focused.
pub(crate) fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        let _ = element.focus();
    }
}

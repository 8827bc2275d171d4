//! Files that are dropped on a panel.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

use crate::dom;
use crate::js;

/// Calls `take` with a file that is dropped on a node, which is highlighted while a file is over it. Anything else that
/// is dragged is left to the browser.
pub(super) fn receive_files(node: &Element, take: impl Fn(JsValue) + 'static) {
    listen(node, "dragenter", |node, _| light(node, true));
    listen(node, "dragover", |_, transfer| js::set_field(transfer, "dropEffect", &"copy".into()));
    listen(node, "drop", move |node, transfer| {
        light(node, false);
        take(js::path(transfer, &["files", "0"]));
    });
    let left = node.clone();
    dom::listen(node, "dragleave", move |event| {
        let to = js::field(&event, "relatedTarget");
        if !to.is_object() || !left.contains(Some(to.unchecked_ref::<Node>())) {
            light(&left, false);
        }
    });
}

/// Calls `act` for drag events of this name, if files are dragged.
fn listen(node: &Element, name: &str, act: impl Fn(&Element, &JsValue) + 'static) {
    let target = node.clone();
    dom::listen(node, name, move |event: Event| {
        let transfer = js::field(&event, "dataTransfer");
        let types = js::texts(&js::field(&transfer, "types"));
        if types.iter().any(|one| one == "Files") {
            event.prevent_default();
            js::run(&event, "stopPropagation");
            act(&target, &transfer);
        }
    });
}

fn light(node: &Element, is_over: bool) {
    js::call(&js::field(node, "classList"), "toggle", &["over".into(), is_over.into()]);
}

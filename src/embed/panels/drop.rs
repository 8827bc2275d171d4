//! Files that are dropped on a panel.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

use crate::dom;
use crate::js;

/// Hears of a file that is dropped anywhere on a node, which shows that it may be; anything else that is dragged goes
/// where it always goes.
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

/// Acts on an event of this name on a node, where files are dragged.
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

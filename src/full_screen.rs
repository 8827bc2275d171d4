//! A figure that fills the screen, where arrow keys step.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use web_sys::Event;

use crate::dom::{self, RootRef, effect};
use crate::js;

/// Whether the page lets its elements fill the screen.
pub(crate) fn is_allowed() -> bool {
    js::path(&js::global("document"), &["fullscreenEnabled"]).is_truthy()
}

/// Calls `step` with 1 or −1 for the arrow keys to the right and to the left, and for the keys of a presenter's remote
/// control, Page Down and Page Up, wherever the focus is in a figure that fills the screen, unless the focused control
/// acts on them itself.
pub(crate) fn step_by_arrows(root: RootRef, step: impl Fn(f64) + 'static) {
    listen(root, Rc::new(step));
}

/// Behind a pointer, so that all figures share one compiled form.
fn listen(root: RootRef, step: Rc<dyn Fn(f64)>) {
    effect(move || {
        let (Some(root), step) = (root.get(), step.clone()) else { return };
        let node: JsValue = root.clone().into();
        dom::keys(&root, move |key, event| {
            let by = match key {
                "ArrowRight" | "PageDown" => 1.0,
                "ArrowLeft" | "PageUp" => -1.0,
                _ => return false,
            };
            if event.default_prevented() || acts_itself(event) || !fills_screen(&node) {
                return false;
            }
            // A presentation around it would turn its slide.
            event.stop_propagation();
            step(by);
            true
        });
    });
}

/// Whether the host of a node fills the screen.
fn fills_screen(node: &JsValue) -> bool {
    let host = js::field(&js::call(node, "getRootNode", &[]), "host");
    js::call(&host, "matches", &[":fullscreen".into()]).is_truthy()
}

/// Whether arrow keys change the control that has the focus.
fn acts_itself(event: &Event) -> bool {
    let target = event.target().map_or(JsValue::NULL, JsValue::from);
    js::call(&target, "matches", &["select, input:not([part=stage])".into()]).is_truthy()
}

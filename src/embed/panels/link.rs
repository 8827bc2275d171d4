//! “Copy link”: an address that shows the element in its present state.

use std::iter::once;

use attention_snippets::frame_address;
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::clipboard::{copy, select, set_text, text_field};
use super::frame::frame;
use super::panel::Panel;
use crate::dom::Template;

const CONTENT: &str =
    r#"<p ref="not-copied"></p><div class="contents" ref="field"></div><p ref="caveat"></p>"#;

/// Copies the link; if that is refused, shows it in a panel, to be copied by hand.
pub(super) fn copy_link(panel: &Panel) {
    let Some(link) = link(panel) else { return announce(panel, panel.messages().nowhere, None) };
    let (panel, text) = (panel.clone(), link.clone());
    let callback = move |is_copied: bool| {
        if is_copied {
            return announce(&panel, panel.messages().link_copied, panel.caveat());
        }
        if let Some(panels) = panel.panels() {
            panels.show(&panel, link_panel);
            show_link(&panel, &text);
        }
    };
    copy(&link, Box::new(callback));
}

/// The page's own link to the state of the element, if it provides one, else the address of `embed.html`.
fn link(panel: &Panel) -> Option<String> {
    let attributes = panel.attributes();
    let pair = |(name, value): &(&str, String)| -> JsValue {
        Array::of2(&(*name).into(), &value.into()).into()
    };
    let pairs: Array = attributes.iter().map(pair).collect();
    let own = panel.call("link", &[pairs.into()]).as_string();
    let address = |base: String| frame_address(&base, &panel.tag(), &attributes, None);
    own.or_else(|| panel.base().map(address))
}

fn announce(panel: &Panel, text: &'static str, caveat: Option<&'static str>) {
    if let Some(panels) = panel.panels() {
        panels.announce(panel.anchor(), once(text).chain(caveat).collect());
    }
}

/// The panel for a link that could not be copied.
fn link_panel(panel: Panel) -> AnyView {
    let messages = panel.messages();
    let content = Template::new(CONTENT);
    content.write("not-copied", messages.not_copied);
    text_field(&panel, messages.link, "2").append_to(&content.node("field"));
    content.write("caveat", panel.caveat().unwrap_or_default());
    let title = messages.link_title;
    frame(panel, title, content)
}

fn show_link(panel: &Panel, text: &str) {
    let frame = panel.frame();
    let field = frame.and_then(|frame| frame.query_selector("textarea").ok()?);
    if let Some(field) = field {
        set_text(&field, text);
        select(&field);
    }
}

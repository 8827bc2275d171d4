//! The frame of every panel: the title, the button that closes it, and Escape.

use leptos::prelude::*;

use super::panel::Panel;
use crate::dom::{self, Template};
use crate::js;

const MARKUP: &str = concat!(
    r#"<div class="panel" role="group" tabindex="-1" ref="panel">"#,
    r#"<div class="panel-head"><p class="panel-title" ref="title"></p>"#,
    r#"<button type="button" class="quiet" ref="close"></button></div></div>"#,
);

/// The frame around the content of a panel. All panels share this one compiled view.
pub(super) fn frame(panel: Panel, title: &str, content: Template) -> AnyView {
    let view = Template::new(MARKUP);
    let root = view.node("panel");
    let heading = view.node("title");
    let close = view.node("close");
    let id = [&*panel.id(), "-title"].concat();
    dom::set(&root, "id", &panel.id());
    dom::set(&root, "aria-labelledby", &id);
    dom::set(&heading, "id", &id);
    dom::write(&heading, title);
    dom::write(&close, panel.messages().close);
    let escaped = panel.clone();
    dom::listen(&root, "keydown", move |event| {
        let is_escape = js::field(&event, "key").as_string().as_deref() == Some("Escape");
        if is_escape && !js::field(&event, "isComposing").is_truthy() {
            event.prevent_default();
            js::run(&event, "stopPropagation");
            escaped.close();
        }
    });
    dom::listen(&close, "click", move |_| panel.close());
    content.append_to(&root);
    view.view().into_any()
}

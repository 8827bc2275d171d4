//! “Embed”: a snippet that shows the element in its present state on another page.

use attention_messages::PanelMessages;
use attention_snippets::{Form, Snippet, builder_address};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::clipboard::{set_text, text_field};
use super::frame::frame;
use super::panel::Panel;
use crate::dom::{self, Template, effect};
use crate::js;

/// The radio buttons have a `<form>`, since Chromium's shadow roots hold on to those without one, and with them to
/// each panel that was ever open. Its method is `dialog`, so that Enter sends nothing.
const CONTENT: &str = concat!(
    r#"<p ref="about"></p><form method="dialog"><fieldset ref="forms">"#,
    r#"<legend ref="legend"></legend></fieldset></form>"#,
    r#"<div class="contents" ref="field"></div><p ref="caveat"></p>"#,
    r#"<p><a target="_blank" rel="noopener" ref="builder"></a></p>"#,
);
const FORM: &str =
    r#"<label><input type="radio" name="form" ref="form"/><span ref="name"></span></label>"#;
const NOWHERE: &str = r#"<p ref="nowhere"></p>"#;

/// The panel with the snippet, which is updated with the element while the panel is open.
pub(super) fn embed_panel(panel: Panel) -> AnyView {
    let title = panel.messages().embed_title;
    let content = match panel.base() {
        Some(base) => snippets(&panel, base),
        None => nowhere(&panel),
    };
    frame(panel, title, content)
}

/// A form that is a single file has no address for a snippet.
fn nowhere(panel: &Panel) -> Template {
    let content = Template::new(NOWHERE);
    content.write("nowhere", panel.messages().nowhere);
    content
}

fn snippets(panel: &Panel, base: String) -> Template {
    let content = Template::new(CONTENT);
    let messages = panel.messages();
    content.write("about", messages.embed_about);
    content.write("legend", messages.embed_form);
    let (caveat, builder) = (content.node("caveat"), content.node("builder"));
    dom::write(&caveat, panel.caveat().unwrap_or_default());
    js::set_field(&caveat, "hidden", &panel.caveat().is_none().into());
    dom::write(&builder, messages.builder);
    let form = choice(&content, messages);
    let copied = text_field(panel, messages.snippet, "6");
    let field = copied.node("field");
    copied.append_to(&content.node("field"));
    let (changes, panel) = (panel.changes(), panel.clone());
    effect(move || {
        changes.track();
        let (tag, attributes) = (panel.tag(), panel.attributes());
        let height = height(&panel);
        let (title, attributes) = (panel.messages().frame_title, &attributes[..]);
        let snippet = Snippet { base: &base, tag: &tag, attributes, title, height };
        set_text(&field, &snippet.text(form.get()));
        dom::set(&builder, "href", &builder_address(&base, &tag, attributes));
    });
    content
}

/// Adds the forms of a snippet as radio buttons; returns the chosen one.
fn choice(content: &Template, messages: &PanelMessages) -> RwSignal<Form> {
    let form = RwSignal::new(Form::Html);
    for one in Form::ALL {
        let option = Template::new(FORM);
        let input = option.node("form");
        dom::set(&input, "value", one.name());
        js::set_field(&input, "checked", &JsValue::from(one == Form::Html));
        option.write("name", name(one, messages));
        dom::listen(&input, "change", move |_| form.set(one));
        option.append_to(&content.node("forms"));
    }
    form
}

fn name(form: Form, messages: &PanelMessages) -> &'static str {
    match form {
        Form::Html => messages.form_html,
        Form::Markdown => messages.form_markdown,
        Form::Iframe => messages.form_iframe,
        Form::Notebook => messages.form_notebook,
        Form::Myst => messages.form_myst,
        Form::Reveal => messages.form_reveal,
    }
}

/// The height of the element in CSS pixels, without its panels.
fn height(panel: &Panel) -> u32 {
    let height = |node: &JsValue| js::field(node, "offsetHeight").as_f64().unwrap_or_default();
    (height(&panel.element()) - height(panel.anchor())) as u32
}

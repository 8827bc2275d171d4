//! The view of the figure, from the sentence down to the flow of the chosen head.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::control::Model;
use super::field::SentenceField;
use super::finder::Finder;
use super::head_grid::HeadGrid;
use super::session::Session;
use super::status::Status;
use super::summary::Summary;
use crate::dom::{self, RootRef, Template};
use crate::figures::explorer::Explorer;
use crate::figures::flow;
use crate::js;
use crate::widgets::Palette;

const SEPARATOR_BOX: &str = concat!(
    r#"<label class="separators"><input type="checkbox" part="separators" ref="box"/>"#,
    r#"<span ref="name"></span></label>"#,
);
const FLOW_NAME: &str = r#"<span ref="name"></span>"#;
const ABOUT: &str = r#"<p class="about" ref="about"></p>"#;

/// The figure of a trained model.
#[component]
pub(super) fn ModelView(model: Model) -> impl IntoView {
    let root = RootRef::new();
    let about = Template::new(ABOUT);
    let about_text = about.node("about");
    dom::bind_root_attribute(root, "class", move || classes(&model));
    dom::bind_text(&about_text, move || model.texts().messages.about.to_owned());
    let context = model.context;
    view! {
        <div node_ref=root>
            <Palette on_theme=move |theme| context.set_theme(theme) />
            <SentenceField model />
            <Status model />
            <SeparatorBox model />
            <Summary model />
            <HeadViews model />
            <Finder model />
            <HeadGrid model />
            {about.view()}
        </div>
    }
}

/// `absent` if there is nothing to show of the sentence, `unchosen` if no head is chosen, `asks` if the reader is to
/// guess what the chosen head looks at.
fn classes(model: &Model) -> String {
    let asks = if model.context.asks() && model.opened.get().is_some() { "asks" } else { "" };
    model.session.with(|session| {
        let absent = if session.has_content() { "" } else { "absent" };
        let unchosen = if session.head.is_none() || session.waits() { "unchosen" } else { "" };
        format!("model-figure {absent} {unchosen} {asks}")
    })
}

/// The checkbox that shows `[CLS]` and `[SEP]`.
#[component]
fn SeparatorBox(model: Model) -> impl IntoView {
    let view = Template::new(SEPARATOR_BOX);
    let input = view.node("box");
    let name = view.node("name");
    dom::bind_text(&name, move || model.texts().messages.separators.to_owned());
    dom::listen(&input, "change", move |_| {
        model.show_separators(untrack(|| model.hides_separators()));
    });
    dom::effect(move || {
        js::set_field(&input, "checked", &(!model.hides_separators()).into());
    });
    view.view()
}

/// The explorer of the chosen head, and its flow, which is loaded when it is unfolded.
#[component]
fn HeadViews(model: Model) -> impl IntoView {
    let state = model.state;
    let is_open = Memo::new(move |_| model.opened.get().is_some());
    let unfolds = Memo::new(move |_| is_open.get() && model.is_unfolded.get());
    let summary = Template::new(FLOW_NAME);
    let name = summary.node("name");
    dom::bind_text(&name, move || model.texts().messages.flow.to_owned());
    let toggled = move |event: web_sys::Event| {
        if let Some(details) = event.target() {
            model.unfold(details.unchecked_ref::<Element>());
        }
    };
    let hidden = move || model.session.with(|session: &Session| session.head.is_none());
    view! {
        <div class="head-explorer">{move || is_open.get().then(|| view! { <Explorer state /> })}</div>
        <details class="flow-of-head" on:toggle=toggled hidden=hidden>
            <summary>{summary.view()}</summary>
            {move || unfolds.get().then(|| flow::view(state))}
        </details>
    }
}

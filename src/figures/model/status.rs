//! The status of the sentence: the progress of the download, an error, and which words are split into subwords.

use attention_messages::fill;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::control::Model;
use super::session::Session;
use crate::dom::{self, RootRef, Template, effect};
use crate::widgets::LiveText;

const LINE: &str = r#"<p class="status" id="status" aria-hidden="true" ref="status"></p>"#;
const LIVE_REGION: &str = r#"<p class="live" role="status" ref="region"></p>"#;
const BELOW: &str = concat!(
    r#"<button type="button" class="retry" ref="retry"></button>"#,
    r#"<div class="bar"><progress max="1" value="0" aria-labelledby="status" ref="bar"></progress></div>"#,
    r#"<p class="subwords" part="subwords" ref="subwords"></p>"#,
);

/// The status; a screen reader announces it after a pause.
#[component]
pub(super) fn Status(model: Model) -> impl IntoView {
    let state = RootRef::new();
    let line = Template::new(LINE);
    let status_line = line.node("status");
    let below = Template::new(BELOW);
    let retry = below.node("retry");
    let bar = below.node("bar");
    let subwords_line = below.node("subwords");
    let status = dom::text(move || status(&model));
    // A pending sentence is announced when it is complete.
    let announced = Memo::new(move |before: Option<&String>| {
        let is_pending = model
            .session
            .with(|session| session.status_sentence().is_some_and(|sentence| sentence.is_coming()));
        if is_pending { before.cloned().unwrap_or_default() } else { status.get() }
    });
    dom::bind_text(&status_line, move || status.get());
    dom::bind_text(&subwords_line, move || subwords(&model));
    dom::listen(&retry, "click", move |_| {
        // The button disappears, and the focus must stay in the element.
        dom::focus(state.get_untracked().map(JsCast::unchecked_into));
        model.retry();
    });
    effect(move || show(&model, &retry, &bar));
    view! {
        <div class="state" tabindex="-1" node_ref=state>
            {line.view()}
            <LiveText text=announced.into() markup=LIVE_REGION muted=|| false />
            {below.view()}
        </div>
    }
}

fn status(model: &Model) -> String {
    let needed = model.host().model_bytes();
    let texts = model.texts();
    model.session.with(|session| {
        texts.status(&session.text, session.status_sentence().map(|sentence| &**sentence), needed)
    })
}

/// The words that are split into subwords, once the sentence is complete.
fn subwords(model: &Model) -> String {
    let messages = model.texts().messages;
    model.session.with(|session| match &session.shown {
        Some(shown) if shown.is_done() && !shown.subwords.is_empty() => {
            fill(messages.subwords, &[("list", &shown.subwords)])
        }
        _ => String::new(),
    })
}

/// The button that starts or repeats the download, and the progress bar.
fn show(model: &Model, retry: &Element, bar: &Element) {
    let messages = model.texts().messages;
    let (waits, fails, progress) = model.session.with(|session| {
        let sentence = session.status_sentence();
        let error = sentence.and_then(|sentence| sentence.error.as_ref());
        let progress = sentence.filter(|sentence| sentence.is_arriving());
        let progress = progress.and_then(|sentence| sentence.progress);
        (Session::waits(session), error.is_some_and(|error| !error.is_too_long()), progress)
    });
    dom::write(retry, if waits { messages.load } else { messages.retry });
    let (loaded, total) = progress.unwrap_or((0.0, 1.0));
    dom::update(bar, "value", &attention_draw::plain(loaded / total.max(1.0)));
    for (node, is_hidden) in [(retry, !waits && !fails), (bar, progress.is_none())] {
        node.unchecked_ref::<HtmlElement>().set_hidden(is_hidden);
    }
}

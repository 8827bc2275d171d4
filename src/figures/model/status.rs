//! How it stands with the sentence: what has arrived, what went wrong, which words are read as subwords.

use attention_messages::fill;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::control::Model;
use super::session::Session;
use crate::dom::{self, RootRef, Template, effect};
use crate::widgets::LiveText;

const LINE: &str = r#"<p class="status" id="status" aria-hidden="true" ref="status"></p>"#;
const LIVE_REGION: &str = r#"<p class="said" role="status" ref="region"></p>"#;
const BELOW: &str = concat!(
    r#"<button type="button" class="retry" ref="retry"></button>"#,
    r#"<div class="bar"><progress max="1" value="0" aria-labelledby="status" ref="bar"></progress></div>"#,
    r#"<p class="subwords" part="subwords" ref="subwords"></p>"#,
);

/// The status, to the eye at once, and aloud once it rests.
#[component]
pub(super) fn Status(model: Model) -> impl IntoView {
    let state = RootRef::new();
    let line = Template::new(LINE);
    let status_line = line.part("status");
    let below = Template::new(BELOW);
    let retry = below.part("retry");
    let bar = below.part("bar");
    let subwords_line = below.part("subwords");
    let status = dom::text(move || status(&model));
    // What is still on its way is said when it has come.
    let said = Memo::new(move |before: Option<&String>| {
        let comes = model
            .session
            .with(|session| session.told().is_some_and(|sentence| sentence.is_coming()));
        if comes { before.cloned().unwrap_or_default() } else { status.get() }
    });
    dom::bind_text(&status_line, move || status.get());
    dom::bind_text(&subwords_line, move || subwords(&model));
    dom::listen(&retry, "click", move |_| {
        // The button goes away, and the focus must not go with it.
        dom::focus(state.get_untracked().map(JsCast::unchecked_into));
        model.retry();
    });
    effect(move || show(&model, &retry, &bar));
    view! {
        <div class="state" tabindex="-1" node_ref=state>
            {line.view()}
            <LiveText text=said.into() markup=LIVE_REGION muted=|| false />
            {below.view()}
        </div>
    }
}

fn status(model: &Model) -> String {
    let needed = model.host().model_bytes();
    let texts = model.texts();
    model.session.with(|session| {
        texts.status(&session.text, session.told().map(|sentence| &**sentence), needed)
    })
}

/// The words that are read as several subwords, once the sentence is known.
fn subwords(model: &Model) -> String {
    let words = model.texts().words;
    model.session.with(|session| match &session.shown {
        Some(shown) if shown.is_done() && !shown.subwords.is_empty() => {
            fill(words.subwords, &[("list", &shown.subwords)])
        }
        _ => String::new(),
    })
}

/// The button that has the model come, or come again, and how much of it has arrived.
fn show(model: &Model, retry: &Element, bar: &Element) {
    let words = model.texts().words;
    let (waits, fails, progress) = model.session.with(|session| {
        let told = session.told();
        let error = told.and_then(|sentence| sentence.error.as_ref());
        let progress = told.filter(|sentence| sentence.is_arriving());
        let progress = progress.and_then(|sentence| sentence.progress);
        (Session::waits(session), error.is_some_and(|error| !error.is_too_long()), progress)
    });
    dom::write(retry, if waits { words.load } else { words.retry });
    let (loaded, total) = progress.unwrap_or((0.0, 1.0));
    dom::update(bar, "value", &attention_draw::plain(loaded / total.max(1.0)));
    for (node, is_hidden) in [(retry, !waits && !fails), (bar, progress.is_none())] {
        node.unchecked_ref::<HtmlElement>().set_hidden(is_hidden);
    }
}

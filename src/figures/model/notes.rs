//! Notes above the explorer or the flow of one head: the progress of the download, an error, the title.

use std::sync::Arc;

use attention_analysis::HeadLabel;
use attention_messages::fill;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::control::Model;
use super::sentence::Sentence;
use super::session::Session;
use crate::attributes::HeadId;
use crate::dom::{self, Template};

const NOTES: &str = concat!(
    r#"<div class="notes" tabindex="-1" ref="notes">"#,
    r#"<p class="notice" ref="progress"><span ref="loaded"></span> "#,
    r#"<button type="button" ref="load"></button></p>"#,
    r#"<div class="error-note" role="alert" ref="error"><p ref="problem"></p>"#,
    r#"<button type="button" class="quiet" ref="retry"></button>"#,
    r#"<button type="button" class="quiet" ref="close"></button></div>"#,
    r#"<p class="title" ref="title"></p></div>"#,
);

/// The progress of the download, an error, and the title of the head while it `is_shown`.
#[component]
pub(super) fn HeadNotes(model: Model, is_shown: RwSignal<bool>) -> impl IntoView {
    let view = Template::new(NOTES);
    let is_closed = RwSignal::new(false);
    let fails = Memo::new(move |_| model.is_single.get() && model.session.with(Session::fails));
    dom::effect(move || {
        if !fails.get() {
            is_closed.set(false);
        }
    });
    progress_note(model, &view);
    error_note(model, &view, is_closed);
    title(model, &view, is_shown);
    let notes = view.node("notes");
    let nodes = ["progress", "error", "title"].map(|name| view.node(name));
    let mut were_shown = [true; 3];
    dom::effect(move || {
        let has_error = fails.get() && !is_closed.get();
        let are_shown = [is_loading(&model), has_error, is_shown.get()];
        for (index, node) in nodes.iter().enumerate() {
            if are_shown[index] != were_shown[index] {
                toggle(&notes, node, are_shown[index]);
            }
        }
        were_shown = are_shown;
    });
    view.view()
}

/// Appends a node to the notes, or removes it. A screen reader announces an alert when it is inserted.
fn toggle(notes: &Element, node: &Element, is_shown: bool) {
    if is_shown {
        let _ = notes.append_child(node);
    } else {
        node.remove();
    }
}

/// A note disappears when its button is pressed; the focus then moves to the notes around it.
fn keep_focus(view: &Template) -> impl Fn() + 'static {
    let notes: HtmlElement = view.node("notes").unchecked_into();
    move || dom::focus(Some(notes.clone()))
}

/// Whether there is a progress to show, or a question whether to download.
fn is_loading(model: &Model) -> bool {
    let has_progress = |sentence: &Sentence| {
        sentence.error.is_none() && (sentence.waits || sentence.progress.is_some())
    };
    model.is_single.get()
        && model.opened_label().is_none()
        && model.session.with(|session| session.requested.as_deref().is_some_and(has_progress))
}

/// The progress of the download; if the reader saves data, a question and a button.
fn progress_note(model: Model, view: &Template) {
    let (load, focus) = (view.node("load"), keep_focus(view));
    dom::bind_text(&view.node("loaded"), move || {
        let (texts, needed) = (model.texts(), model.host().model_bytes());
        let text = |sentence: &Sentence| texts.progress(sentence, needed);
        model.session.with(|session| session.requested.as_deref().map(text)).unwrap_or_default()
    });
    dom::bind_text(&load, move || model.texts().messages.load.to_owned());
    dom::listen(&load, "click", move |_| {
        focus();
        model.retry();
    });
    let load: HtmlElement = load.unchecked_into();
    dom::effect(move || load.set_hidden(!model.session.with(Session::waits)));
}

/// The error, until it is closed or the request is repeated.
fn error_note(model: Model, view: &Template, is_closed: RwSignal<bool>) {
    let [retry, close] = ["retry", "close"].map(|name| view.node(name));
    let [focus_before_retry, focus_before_close] = [(); 2].map(|()| keep_focus(view));
    let problem = move || model.session.with(|session| session.requested.as_ref()?.error.clone());
    dom::bind_text(&view.node("problem"), move || {
        problem().map(|problem| model.texts().reason(&problem)).unwrap_or_default()
    });
    dom::bind_text(&retry, move || model.texts().messages.retry.to_owned());
    dom::bind_text(&close, move || model.texts().messages.close.to_owned());
    dom::listen(&retry, "click", move |_| {
        focus_before_retry();
        model.request();
    });
    dom::listen(&close, "click", move |_| {
        focus_before_close();
        is_closed.set(true);
    });
    let retry: HtmlElement = retry.unchecked_into();
    dom::effect(move || retry.set_hidden(problem().is_none_or(|problem| problem.is_too_long())));
}

/// What a title is made of: a head, its label, and the tokens of its sentence.
type TitleSource = (HeadId, HeadLabel, Arc<[String]>);

/// The title of the head; while another one is pending, that of the previous head.
fn title(model: Model, view: &Template, is_shown: RwSignal<bool>) {
    let title = view.node("title");
    let mut source: Option<TitleSource> = None;
    dom::effect(move || {
        let texts = model.texts();
        source = opened(&model).filter(|_| is_shown.get()).or(source.take());
        let Some((head, label, tokens)) = &source else { return };
        let values = [("head", head.name()), ("does", texts.label(*label, tokens))];
        dom::write(&title, &fill(texts.messages.alone, &values));
    });
}

fn opened(model: &Model) -> Option<TitleSource> {
    let (head, label) = model.opened_label()?;
    let tokens = model.session.with(|session| session.shown.as_ref().map(|it| it.tokens.clone()));
    Some((head, label, tokens?))
}

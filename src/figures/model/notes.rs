//! What is said of one head, above the explorer or the flow that shows it.

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
    r#"<p class="said-here" ref="arrival"><span ref="arrived"></span> "#,
    r#"<button type="button" ref="load"></button></p>"#,
    r#"<div class="error-note" role="alert" ref="complaint"><p ref="problem"></p>"#,
    r#"<button type="button" class="quiet" ref="retry"></button>"#,
    r#"<button type="button" class="quiet" ref="close"></button></div>"#,
    r#"<p class="title" ref="title"></p></div>"#,
);

/// How much of the model has arrived, what went wrong, and what the head is called while it `is_shown`.
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
    arrival(model, &view);
    complaint(model, &view, is_closed);
    title(model, &view, is_shown);
    let notes = view.part("notes");
    let parts = ["arrival", "complaint", "title"].map(|name| view.part(name));
    let mut were_shown = [true; 3];
    dom::effect(move || {
        let complains = fails.get() && !is_closed.get();
        let are_shown = [is_arriving(&model), complains, is_shown.get()];
        for (index, part) in parts.iter().enumerate() {
            if are_shown[index] != were_shown[index] {
                place(&notes, part, are_shown[index]);
            }
        }
        were_shown = are_shown;
    });
    view.view()
}

/// Puts a part at the end of the notes, or takes it away: what is said of an error is said when it is put there.
fn place(notes: &Element, part: &Element, is_shown: bool) {
    if is_shown {
        let _ = notes.append_child(part);
    } else {
        part.remove();
    }
}

/// The parts go away whose buttons are pressed, and the focus must not go with them.
fn keep_focus(view: &Template) -> impl Fn() + 'static {
    let notes: HtmlElement = view.part("notes").unchecked_into();
    move || dom::focus(Some(notes.clone()))
}

/// Whether there is something to say of what is on its way.
fn is_arriving(model: &Model) -> bool {
    let comes = |sentence: &Sentence| {
        sentence.error.is_none() && (sentence.waits || sentence.progress.is_some())
    };
    model.is_single.get()
        && model.opened_label().is_none()
        && model.session.with(|session| session.coming.as_deref().is_some_and(comes))
}

/// How much has arrived; where the reader saves data, a question.
fn arrival(model: Model, view: &Template) {
    let (load, focus) = (view.part("load"), keep_focus(view));
    dom::bind_text(&view.part("arrived"), move || {
        let (texts, needed) = (model.texts(), model.host().model_bytes());
        let say = |sentence: &Sentence| texts.arrival(sentence, needed);
        model.session.with(|session| session.coming.as_deref().map(say)).unwrap_or_default()
    });
    dom::bind_text(&load, move || model.texts().words.load.to_owned());
    dom::listen(&load, "click", move |_| {
        focus();
        model.retry();
    });
    let load: HtmlElement = load.unchecked_into();
    dom::effect(move || load.set_hidden(!model.session.with(Session::waits)));
}

/// What went wrong, until it is closed or asked for again.
fn complaint(model: Model, view: &Template, is_closed: RwSignal<bool>) {
    let [retry, close] = ["retry", "close"].map(|name| view.part(name));
    let [again, leave] = [(); 2].map(|()| keep_focus(view));
    let problem = move || model.session.with(|session| session.coming.as_ref()?.error.clone());
    dom::bind_text(&view.part("problem"), move || {
        problem().map(|problem| model.texts().reason(&problem)).unwrap_or_default()
    });
    dom::bind_text(&retry, move || model.texts().words.retry.to_owned());
    dom::bind_text(&close, move || model.texts().words.close.to_owned());
    dom::listen(&retry, "click", move |_| {
        again();
        model.ask();
    });
    dom::listen(&close, "click", move |_| {
        leave();
        is_closed.set(true);
    });
    let retry: HtmlElement = retry.unchecked_into();
    dom::effect(move || retry.set_hidden(problem().is_none_or(|problem| problem.is_too_long())));
}

/// What a title names: a head, what it does, and the tokens of its sentence.
type Named = (HeadId, HeadLabel, Arc<[String]>);

/// What the head is called; while another is on its way, the one before.
fn title(model: Model, view: &Template, is_shown: RwSignal<bool>) {
    let title = view.part("title");
    let mut named: Option<Named> = None;
    dom::effect(move || {
        let texts = model.texts();
        named = opened(&model).filter(|_| is_shown.get()).or(named.take());
        let Some((head, label, tokens)) = &named else { return };
        let values = [("head", head.name()), ("does", texts.label(*label, tokens))];
        dom::write(&title, &fill(texts.words.alone, &values));
    });
}

fn opened(model: &Model) -> Option<Named> {
    let (head, label) = model.opened_label()?;
    let tokens = model.session.with(|session| session.shown.as_ref().map(|it| it.tokens.clone()));
    Some((head, label, tokens?))
}

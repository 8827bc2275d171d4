//! The form: shows a choice, and sends each change of it. The name of a control is that of the value it sets.

use attention_contract::{Kind, names_in};
use attention_messages::joined;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{
    all, attribute, document, element, find, get, get_text, listen, set, set_attribute, set_flag,
    set_text, show, write,
};
use super::messages::Messages;
use super::{Hooks, PageEvent, Send};
use crate::builder_state::BuilderState;
use crate::choice::{LANG, offered, query_text};
use crate::known::Lesson;

/// Sends what the teacher chooses; an empty text is the default.
pub(super) fn add_listeners(send: &Send) {
    let form = find("form");
    for kind in ["input", "change"] {
        let send = send.clone();
        listen(&form, kind, move |event| {
            let Some(target) = event.target() else { return };
            let control: Element = target.unchecked_into();
            let name = get_text(&control, "name");
            // A text counts once it is complete: half an address is not valid.
            let is_written = get(&control, "type") == "text";
            if !name.is_empty() && is_written == (kind == "change") {
                let value = value_of(&control, &name);
                send(PageEvent::Chosen(name, value));
            }
        });
    }
    listen(&form, "submit", |event| event.prevent_default());
    let send = send.clone();
    listen(&find(".default-scale"), "click", move |_| {
        send(PageEvent::Chosen("scale".to_owned(), String::new()));
    });
}

fn value_of(control: &Element, name: &str) -> String {
    let value = get_text(control, "value");
    match offered(name).map(|one| one.kind) {
        Some(Kind::Flag) if get(control, "checked").is_falsy() => String::new(),
        Some(Kind::List(_)) => {
            let boxes = named(name).into_iter().filter(|one| get(one, "checked").is_truthy());
            joined(&boxes.map(|one| get_text(&one, "value")).collect::<Vec<_>>(), ",")
        }
        _ => value.trim().to_owned(),
    }
}

fn named(name: &str) -> Vec<Element> {
    all(&["form [name=", name, "]"].concat())
}

/// Shows what is chosen, in the language of the page.
pub(super) fn show_choice(state: &BuilderState, messages: &Messages, hooks: &Hooks) {
    let BuilderState { choice, known, .. } = state;
    let lesson = choice.lesson(known);
    offer_lessons(state);
    offer_queries(lesson, state, messages);
    offer_words(messages);
    offer_languages(messages, hooks);
    for one in all("form [data-for]") {
        let has = attribute(&one, "data-for").split(' ').any(|name| name == choice.element());
        show(&one, has);
    }
    set_flag(&find("#lesson"), "disabled", lesson.is_none());
    show_scale(state, messages);
    for control in all("form [name]") {
        let name = get_text(&control, "name");
        if name != "scale" {
            show_value(&control, choice.get(&name));
        }
    }
}

/// Shows the chosen value in a control.
fn show_value(control: &Element, text: &str) {
    let value = get_text(control, "value");
    match &*get_text(control, "type") {
        "radio" => set_flag(control, "checked", value == text),
        "checkbox" => set_flag(control, "checked", names_in(text).any(|name| name == value)),
        // A text is not replaced while it is being written.
        "text" if document().active_element().as_ref() == Some(control) => {}
        _ if value == text => {}
        _ => set_text(control, "value", text),
    }
}

fn offer_lessons(state: &BuilderState) {
    let lessons = state.known.lessons.iter();
    let text = |lesson: &Lesson| [lesson.id, ": ", &joined(lesson.tokens, " ")].concat();
    let lessons = lessons.map(|lesson| (lesson.id.to_owned(), text(lesson)));
    offer(&find("#lesson"), &lessons.collect::<Vec<_>>());
}

/// Shows the list of tokens for a lesson, else the text field.
fn offer_queries(lesson: Option<&Lesson>, state: &BuilderState, messages: &Messages) {
    let select = find("#query");
    if let Some(Lesson { tokens, query, .. }) = lesson {
        let default = (String::new(), messages.filled("own", ("value", tokens[*query])));
        let token = |(index, token): (usize, &&str)| {
            (query_text(index, tokens, &state.known.browser), (*token).to_owned())
        };
        let all = std::iter::once(default).chain(tokens.iter().enumerate().map(token));
        offer(&select, &all.collect::<Vec<_>>());
    }
    for (control, shown) in [(select, lesson.is_some()), (find("#query-text"), lesson.is_none())] {
        set_flag(&control, "disabled", !shown);
        if let Ok(Some(around)) = control.closest(".field") {
            show(&around, shown);
        }
    }
}

/// The attributes with a list of words, and what the empty choice stands for: a message, or one of the words.
const LISTS: [(&str, &str); 6] = [
    ("stage", "plays"),
    ("mask", "none"),
    ("highlight", "nothing"),
    ("theme", "auto"),
    ("task", "cards"),
    ("d-k", "64"),
];

/// Offers the words of each attribute that has a list.
fn offer_words(messages: &Messages) {
    for (name, default) in LISTS {
        let Some(attribute) = offered(name) else { continue };
        let words = attribute.kind.words().unwrap_or_default();
        let word = |word: &&str| {
            let value = if *word == default { "" } else { word };
            (value.to_owned(), messages.label(name, word))
        };
        let more = (!words.contains(&default)).then(|| (String::new(), messages.text(default)));
        let options: Vec<_> = more.into_iter().chain(words.iter().map(word)).collect();
        offer(&find(&["#", name].concat()), &options);
    }
}

fn offer_languages(messages: &Messages, hooks: &Hooks) {
    let languages = messages.languages.iter().map(|tag| (tag.clone(), hooks.name_of(tag)));
    let around = (String::new(), messages.text("asAround"));
    let all = std::iter::once(around).chain(languages);
    offer(&find(&["#", LANG].concat()), &all.collect::<Vec<_>>());
}

/// Replaces the options of a list if they differ, so that an open list stays open.
fn offer(select: &Element, options: &[(String, String)]) {
    let there = all(&["#", &select.id(), " option"].concat());
    let is_same = |(one, (value, text)): (&Element, &(String, String))| {
        attribute(one, "value") == *value && one.text_content().as_ref() == Some(text)
    };
    if there.len() == options.len() && there.iter().zip(options).all(is_same) {
        return;
    }
    select.set_text_content(None);
    for (value, text) in options {
        let option = element("option", text);
        set_attribute(&option, "value", value);
        let _ = select.append_child(&option);
    }
}

fn show_scale(state: &BuilderState, messages: &Messages) {
    let BuilderState { choice, known, .. } = state;
    let chosen = choice.get("scale");
    let default = choice.default_scale(known);
    let scale = if chosen.is_empty() { default } else { (known.browser.number)(chosen) };
    set(&find("#scale"), "value", &scale.into());
    let options = js_sys::Object::new();
    set(&options, "minimumFractionDigits", &2.into());
    let shown = super::number(scale).written(&messages.language, &options);
    let by_default = || messages.filled("own", ("value", &shown));
    write(&find("output"), &if chosen.is_empty() { by_default() } else { shown.clone() });
    set_flag(&find(".default-scale"), "disabled", chosen.is_empty());
}

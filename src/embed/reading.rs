//! From the host's attributes to the state, and from what the learner does back to the host.

use attention_contract::SETTINGS;
use attention_draw::Stage;
use attention_words::fill;
use leptos::prelude::*;

use super::{Host, attributes, numbers, own};
use crate::elements::{Change, Hidden, State, Subject};

/// Tells the host what the learner did.
pub(super) fn report(host: &Host, change: Change) {
    match change {
        Change::Query(query) => host.change("query", (query as f64).into()),
        Change::Scale(scale) => host.change("scale", scale.into()),
        Change::Stage(stage) => host.change("stage", stage.name().into()),
        Change::Reset => host.reset(),
        Change::Open(action) => host.open(&action),
    }
}

/// Shows the numbers that the host has, else the lesson that it names; and reads all other attributes again.
pub(super) fn read_subject(state: &State, host: &Host) {
    let first = attention_lessons::all()[0];
    let lesson = || parsed(host, "lesson", attributes::lesson).unwrap_or(first);
    let own = host.numbers().and_then(|numbers| own::subject(&numbers).ok());
    state.show(own.unwrap_or_else(|| Subject::lesson(lesson())));
    for name in SETTINGS {
        read(state, host, name);
    }
}

/// Reads one attribute.
pub(super) fn read(state: &State, host: &Host, name: &str) {
    let subject = state.subject.get_untracked();
    match name {
        "query" => {
            let query =
                parsed(host, name, |text| attributes::query(text, &subject.tokens, numbers::lower));
            state.query.set(query.unwrap_or(subject.query));
        }
        "scale" => {
            let scale = parsed(host, name, |text| attributes::scale(numbers::read(text)));
            state.scale.set(scale.unwrap_or_else(|| subject.standard()));
        }
        "stage" if host.attribute(name).is_some() => {
            state.show_stage(parsed(host, name, attributes::stage).unwrap_or(Stage::Embed));
        }
        "highlight" => {
            let highlight = parsed(host, name, attributes::highlight);
            state.set(|setting| setting.highlight = highlight);
        }
        "theme" => drop(parsed(host, name, attributes::theme)),
        "hide" => {
            let mut hidden = Hidden::default();
            parsed(host, name, |text| {
                let (sections, said) = attributes::hide(text);
                hidden = sections;
                said
            });
            state.set(|setting| setting.hidden = hidden);
        }
        _ => {}
    }
}

/// The attribute's value, or `None` and one warning when it is nonsense.
fn parsed<T>(host: &Host, name: &str, parse: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
    understood(host, name, &host.attribute(name)?, parse)
}

/// What `text` says of an attribute, or `None` and a warning when it is nonsense.
pub(super) fn understood<T>(
    host: &Host,
    name: &str,
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, String>,
) -> Option<T> {
    let said = |allowed: String| {
        let values = [("attribute", name), ("value", text), ("allowed", &*allowed)];
        fill(attention_words::ENGLISH.warning, &values)
    };
    parse(text).map_err(|allowed| host.warn(name, text, &said(allowed))).ok()
}

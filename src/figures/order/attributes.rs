//! The attributes of the figure: parsed, set on the reader's behalf, and compared.

use attention_contract::{POSITIONS, Range, SCALE};
use attention_core::is_order;
use leptos::prelude::*;

use super::state::{OrderState, own_order};
use crate::{attributes, js};

/// What an attribute sets.
#[derive(PartialEq)]
enum Setting {
    Order(Vec<usize>),
    /// The original index of the word.
    Query(usize),
    Scale(f64),
    Positions(f64),
}

/// Shows the lesson that the attributes name, and reads all other attributes.
pub(super) fn read_all(state: &OrderState) {
    let lesson = state.context.parsed_attribute("lesson", attributes::lesson);
    let same = |known: &&attention_lessons::Lesson| {
        lesson.is_some_and(|lesson| std::ptr::eq(*known, lesson))
    };
    let index = attention_lessons::all().iter().position(same).unwrap_or(0);
    state.lesson.set(index);
    state.dimension.set(0);
    for name in ["order", "scale", "positions"] {
        read(state, name);
    }
}

/// Reads an attribute that has been changed or removed.
pub(super) fn read(state: &OrderState, name: &str) {
    if name == "lesson" {
        return read_all(state);
    }
    let value = state.context.host().attribute(name);
    match wanted(state, name, value.as_deref()) {
        Some(Setting::Order(order)) => {
            state.held.set(None);
            state.dropped.set(None);
            state.set_order(order);
            // It names a place in this order.
            read(state, "query");
        }
        Some(Setting::Query(word)) => state.query.set(word),
        Some(Setting::Scale(scale)) => state.scale.set(scale),
        Some(Setting::Positions(strength)) => state.strength.set(strength),
        None => {}
    }
}

/// Sets a value on the reader's behalf.
pub(super) fn set(state: &OrderState, name: &str, value: Option<&str>) {
    let host = state.context.host();
    match wanted(state, name, value) {
        Some(Setting::Order(order)) => state.choose_order(order),
        Some(Setting::Query(word)) => state.choose_query(untrack(|| state.place(word))),
        Some(Setting::Scale(scale)) => state.choose_scale(scale),
        Some(Setting::Positions(strength)) => state.choose_strength(strength),
        None => {
            host.reflect(name, value);
            if !state.context.attribute_changed(name) {
                read(state, name);
            }
        }
    }
    if value.is_none() {
        host.reflect(name, None);
    }
}

/// Whether the state is the one that `name="value"` asks for.
pub(super) fn matches(state: &OrderState, name: &str, value: &str) -> bool {
    let wanted = parse(state, name, value).ok().or_else(|| default(state, name));
    let present = untrack(|| match name {
        "order" => Setting::Order(state.order()),
        "query" => Setting::Query(state.query.get()),
        "scale" => Setting::Scale(state.scale.get()),
        _ => Setting::Positions(state.strength.get()),
    });
    wanted == Some(present)
}

/// What a value sets; a value that is missing or not allowed sets the default, and the latter is warned of. `None` for
/// an attribute that the reader does not change.
fn wanted(state: &OrderState, name: &str, value: Option<&str>) -> Option<Setting> {
    let default = default(state, name)?;
    let allowed = |text| state.context.parse_or_warn(name, text, |text| parse(state, name, text));
    Some(value.and_then(allowed).unwrap_or(default))
}

fn default(state: &OrderState, name: &str) -> Option<Setting> {
    let lesson = untrack(|| state.shown_lesson());
    Some(match name {
        "order" => Setting::Order(own_order(lesson)),
        "query" => Setting::Query(lesson.query),
        "scale" => Setting::Scale(lesson.default_scale()),
        "positions" => Setting::Positions(0.0),
        _ => return None,
    })
}

/// What a text sets, or what is allowed.
fn parse(state: &OrderState, name: &str, text: &str) -> Result<Setting, String> {
    let number = |range: Range| attributes::number(js::read_number(text), range);
    match name {
        "order" => order_of(text, state).map(Setting::Order),
        "query" => query_of(text, state).map(Setting::Query),
        "scale" => number(SCALE).map(Setting::Scale),
        _ => number(POSITIONS).map(Setting::Positions),
    }
}

/// An order of the words: each original index once, with commas.
fn order_of(text: &str, state: &OrderState) -> Result<Vec<usize>, String> {
    let n = untrack(|| state.shown_lesson()).tokens.len();
    let index = |name: &str| name.parse().unwrap_or(usize::MAX);
    let order: Vec<usize> = attributes::names_in(text).map(index).collect();
    let is_allowed = order.len() == n && is_order(&order);
    is_allowed.then_some(order).ok_or_else(|| format!("0 to {}, each once, with commas", n - 1))
}

/// The word that a query names: its place in the present order, or its text.
fn query_of(text: &str, state: &OrderState) -> Result<usize, String> {
    let place = attributes::query(text, &untrack(|| state.tokens()), js::lower)?;
    Ok(untrack(|| state.order())[place])
}

//! Synchronises the attributes of an element with the state of its head.

use attention_contract::{MASK, SCALE, SETTINGS};
use attention_draw::Stage;
use leptos::prelude::*;

use crate::state::{FigureInput, State};
use crate::{attributes, js};

/// Reads an attribute that has been changed or removed.
pub(super) fn attribute_changed(state: &State, name: &str) {
    let gone = || state.context.host().attribute(name).is_none();
    match name {
        "stage" if gone() => state.show_stage(Stage::Embed),
        _ => read(state, name),
    }
}

/// Shows an input, or the lesson that the attributes name, and reads all other attributes again.
pub(super) fn show(state: &State, figure_input: Option<FigureInput>) {
    let first = attention_lessons::all()[0];
    let lesson = || state.context.parsed_attribute("lesson", attributes::lesson).unwrap_or(first);
    state.show(figure_input.unwrap_or_else(|| FigureInput::lesson(lesson())));
    for name in SETTINGS {
        read(state, name);
    }
}

pub(super) fn read(state: &State, name: &str) {
    let (context, figure_input) = (&state.context, state.figure_input.get_untracked());
    match name {
        "query" => {
            let query = context.parsed_attribute(name, |text| query_of(text, &figure_input));
            state.query.set(query.unwrap_or(figure_input.query));
        }
        "scale" => {
            let scale = context.parsed_attribute(name, scale_of);
            state.scale.set(scale.unwrap_or_else(|| figure_input.default_scale()));
        }
        "stage" if context.host().attribute(name).is_some() => {
            let stage = context.parsed_attribute(name, attributes::stage);
            state.show_stage(stage.unwrap_or(Stage::Embed));
        }
        MASK => {
            state.causal.set(context.parsed_attribute(name, attributes::mask).unwrap_or(false));
        }
        "highlight" => {
            state.highlight.set(context.parsed_attribute(name, attributes::highlight));
        }
        _ => {}
    }
}

/// Sets a value on the reader's behalf.
pub(super) fn set(state: &State, name: &str, value: Option<&str>) {
    let (context, figure_input) = (&state.context, state.figure_input.get_untracked());
    match name {
        "query" => {
            let parse = |text: &str| query_of(text, &figure_input);
            let query = value.and_then(|text| context.parse_or_warn(name, text, parse));
            state.choose_query(query.unwrap_or(figure_input.query));
        }
        "scale" => {
            let scale = value.and_then(|text| context.parse_or_warn(name, text, scale_of));
            state.choose_scale(scale.unwrap_or_else(|| figure_input.default_scale()));
        }
        "stage" => {
            let stage = value.and_then(|text| context.parse_or_warn(name, text, attributes::stage));
            state.choose_stage(stage.unwrap_or(Stage::Embed));
        }
        MASK => {
            let causal = value.and_then(|text| context.parse_or_warn(name, text, attributes::mask));
            state.choose_causal(causal.unwrap_or(false));
        }
        _ => {}
    }
}

/// Whether the state is the one that `name="value"` asks for.
pub(super) fn matches(state: &State, name: &str, value: &str) -> bool {
    let figure_input = state.figure_input.get_untracked();
    match name {
        "query" => {
            query_of(value, &figure_input).unwrap_or(figure_input.query)
                == state.query.get_untracked()
        }
        "scale" => {
            let scale = scale_of(value).unwrap_or_else(|_| figure_input.default_scale());
            scale == state.scale.get_untracked()
        }
        "stage" => attributes::stage(value).unwrap_or(Stage::Embed) == state.stage(),
        MASK => attributes::mask(value).unwrap_or(false) == state.causal.get_untracked(),
        "highlight" => attributes::highlight(value).ok() == state.highlight.get_untracked(),
        _ => false,
    }
}

fn query_of(text: &str, figure_input: &FigureInput) -> Result<usize, String> {
    attributes::query(text, &figure_input.tokens, js::lower)
}

fn scale_of(text: &str) -> Result<f64, String> {
    attributes::number(js::read_number(text), SCALE)
}

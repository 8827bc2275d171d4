//! The attributes of the figure: parsed, set on the reader's behalf, and compared.

use attention_train::{D_K, Task};
use leptos::prelude::*;

use super::settings::Settings;
use super::state::LearningState;
use crate::js;

/// The whole numbers that a JavaScript number holds exactly.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// An attribute of the host has been changed or removed.
pub(super) fn changed(state: &LearningState, name: &str) {
    let value = state.context.host().attribute(name);
    if let Some(settings) = with(state, name, value.as_deref()) {
        state.show(settings);
    }
}

/// Sets a value on the reader's behalf.
pub(super) fn set(state: &LearningState, name: &str, value: Option<&str>) {
    if let Some(settings) = with(state, name, value) {
        state.choose(settings);
    }
}

/// Whether the state is the one that `name="value"` asks for.
pub(super) fn matches(state: &LearningState, name: &str, value: &str) -> bool {
    let settings = untrack(|| state.settings());
    let asked = parse(settings, name, value);
    asked.unwrap_or_else(|_| default(settings, name)) == Some(settings)
}

/// The present settings with another value of an attribute; a value that is not allowed is the default, and is warned
/// of. `None` for an attribute of another figure.
fn with(state: &LearningState, name: &str, value: Option<&str>) -> Option<Settings> {
    let settings = untrack(|| state.settings());
    let allowed =
        |text: &str| state.context.parse_or_warn(name, text, |text| parse(settings, name, text));
    value.and_then(allowed).unwrap_or_else(|| default(settings, name))
}

/// The settings with the default of an attribute.
fn default(mut settings: Settings, name: &str) -> Option<Settings> {
    let default = Settings::DEFAULT;
    match name {
        "task" => settings.task = default.task,
        "seed" => settings.seed = default.seed,
        "d-k" => settings.d_k = default.d_k,
        "steps" => settings.cap = None,
        _ => return None,
    }
    Some(settings)
}

/// The settings with a value of an attribute, or what is allowed.
fn parse(mut settings: Settings, name: &str, text: &str) -> Result<Option<Settings>, String> {
    let text = text.trim();
    let number = js::read_number(text);
    let is_whole = number == number.trunc() && number.abs() <= WHOLE;
    match name {
        "task" => {
            let names = || Task::ALL.map(Task::name).join(", ");
            settings.task = Task::from_name(text).ok_or_else(names)?;
        }
        "seed" if is_whole => settings.seed = number,
        "seed" => return Err("a whole number".to_owned()),
        "d-k" if D_K.iter().any(|d_k| *d_k as f64 == number) => settings.d_k = number as usize,
        "d-k" => return Err("16, 64 or 256".to_owned()),
        "steps" if is_whole && number >= 1.0 => settings.cap = Some(number.min(1e6) as usize),
        "steps" => return Err("a whole number from 1".to_owned()),
        _ => return Ok(None),
    }
    Ok(Some(settings))
}

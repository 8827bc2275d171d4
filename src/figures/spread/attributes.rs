//! The attributes of the figure: parsed, set on the reader's behalf, and compared.

use attention_spread::nearest_dimension;
use leptos::prelude::*;

use super::settings::{DIVIDED, Settings};
use super::state::SpreadState;
use crate::js;

/// The whole numbers that a JavaScript number holds exactly.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// An attribute of the host has been changed or removed.
pub(super) fn changed(state: &SpreadState, name: &str) {
    let value = state.context.host().attribute(name);
    if let Some(settings) = with(state, name, value.as_deref()) {
        state.show(settings);
    }
}

/// Sets a value on the reader's behalf.
pub(super) fn set(state: &SpreadState, name: &str, value: Option<&str>) {
    if let Some(settings) = with(state, name, asked(name, value)) {
        state.choose(settings);
    }
}

/// Whether the state is the one that `name="value"` asks for.
pub(super) fn matches(state: &SpreadState, name: &str, value: &str) -> bool {
    let settings = untrack(|| state.settings());
    let value = asked(name, Some(value)).and_then(|value| parse(name, value).ok());
    with_parsed(settings, name, value) == Some(settings)
}

/// Prose takes the boolean attribute away by `false`, since it cannot ask for one that is absent.
fn asked<'a>(name: &str, value: Option<&'a str>) -> Option<&'a str> {
    value.filter(|value| name != DIVIDED || *value != "false")
}

/// The present settings with another value of an attribute; a value that is not allowed is the default, and is warned
/// of. `None` for an attribute of another figure.
fn with(state: &SpreadState, name: &str, value: Option<&str>) -> Option<Settings> {
    let allowed = |text: &str| state.context.parse_or_warn(name, text, |text| parse(name, text));
    with_parsed(untrack(|| state.settings()), name, value.and_then(allowed))
}

fn with_parsed(mut settings: Settings, name: &str, value: Option<f64>) -> Option<Settings> {
    let default = Settings::DEFAULT;
    match name {
        "d" => settings.d = value.map_or(default.d, |d| d as usize),
        "n" => settings.n = value.map_or(default.n, |n| n as usize),
        "seed" => settings.seed = value.unwrap_or(default.seed),
        DIVIDED => settings.divided = value.is_some(),
        _ => return None,
    }
    Some(settings)
}

/// The number that an attribute means, or what is allowed.
fn parse(name: &str, text: &str) -> Result<f64, String> {
    if name == DIVIDED {
        return Ok(1.0);
    }
    let number = js::read_number(text);
    let within = |from: f64, to: f64| (from..=to).contains(&number);
    let is_whole = number == number.trunc();
    match name {
        "d" if within(1.0, 1024.0) => Ok(nearest_dimension(number) as f64),
        "d" => Err("a power of two from 1 to 1024".to_owned()),
        "n" if within(8.0, 64.0) && is_whole => Ok(number),
        "n" => Err("a whole number from 8 to 64".to_owned()),
        _ if within(-WHOLE, WHOLE) && is_whole => Ok(number),
        _ => Err("a whole number".to_owned()),
    }
}

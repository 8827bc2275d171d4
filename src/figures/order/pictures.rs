//! The pictures: weights and outputs before and after, and the positions with one of their curves.

use attention_core::{positional_encoding, wavelength};
use attention_draw::order::{Comparison, Sinusoids, column_at, comparison, sinusoids};
use attention_messages::fill;
use leptos::prelude::*;

use super::state::OrderState;
use super::texts::most_changed;
use crate::canvas::Drawing;
use crate::context::ElementSize;

/// Weights and outputs before and after, by word.
pub(super) fn compared(state: &OrderState) -> Drawing {
    let (messages, both, passes) = (state.messages(), state.reordered(), state.passes());
    let texts = state.texts();
    let differences: Vec<String> =
        both.changes().into_iter().map(|change| texts.difference(change)).collect();
    let input = Comparison {
        words: state.shown_lesson().tokens,
        weights: [&both.original.weights, &both.weights],
        outputs: [&both.original.output, &both.output],
        features: &passes,
        differences: &differences,
        most: most_changed(&both),
        query: state.query.get(),
        titles: [messages.weights, messages.outputs],
        names: [messages.before, messages.after, messages.difference],
        numbers: state.context.numbers(),
    };
    let (theme, ElementSize { width, device_pixel_ratio }) =
        (state.context.theme(), state.context.size());
    Drawing { scene: comparison(&input, &theme, width), theme, device_pixel_ratio }
}

/// The positions, and the curve of a dimension.
pub(super) fn positions_drawing(state: &OrderState) -> Drawing {
    let (messages, numbers) = (state.messages(), state.context.numbers());
    let (tokens, features) = (state.tokens(), state.lesson_texts().features);
    let places: Vec<String> = tokens
        .iter()
        .enumerate()
        .map(|(place, token)| [&*place.to_string(), " ", &**token].concat())
        .collect();
    let strength = state.strength.get();
    let title = fill(messages.positions, &[("strength", numbers.fixed(strength, 2))]);
    let input = Sinusoids {
        positions: &positional_encoding(tokens.len(), features.len()),
        places: &places,
        features,
        dimension: state.dimension.get(),
        strength,
        titles: [&title, &curve_title(state)],
        numbers,
    };
    let (theme, ElementSize { width, device_pixel_ratio }) =
        (state.context.theme(), state.context.size());
    Drawing { scene: sinusoids(&input, &theme, width), theme, device_pixel_ratio }
}

/// The dimension, its feature, and the function that its curve shows.
pub(super) fn curve_title(state: &OrderState) -> String {
    let (dimension, features) = (state.dimension.get(), state.lesson_texts().features);
    let divisor = wavelength(dimension, features.len());
    let values = [
        ("dimension", dimension.to_string()),
        ("feature", features[dimension].to_owned()),
        ("function", if dimension % 2 == 0 { "sin" } else { "cos" }.to_owned()),
        ("divisor", state.context.numbers().short(divisor, 0)),
    ];
    fill(state.messages().curve, &values)
}

/// The dimension at a horizontal position in the picture of the positions.
pub(super) fn dimension_at(state: &OrderState, x: f64) -> Option<usize> {
    untrack(|| column_at(x, state.context.size().width, state.lesson_texts().features.len()))
}

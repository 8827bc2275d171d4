//! The picture of a flow, and which of its rows is where.

use attention_draw::flow::{Input, Labels, height, row_at, scene};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use web_sys::Event;

use super::MAX_TOKENS;
use crate::canvas::Drawing;
use crate::context::ElementSize;
use crate::dom::{self, RootRef, effect};
use crate::figures::single_head::axis;
use crate::js;
use crate::state::{FigureInput, HeadInput, State};

/// The present picture.
pub(super) fn drawing(state: &State) -> Drawing {
    let theme = state.context.theme();
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    let mut drawing = Drawing::none(theme);
    with_input(state, &mut |input| {
        drawing = Drawing {
            scene: scene(input, &theme, state.shown_time(), width),
            theme,
            device_pixel_ratio,
        };
    });
    drawing
}

/// Makes a token the query when its row is pressed. With the keyboard, it is chosen from a list.
pub(super) fn choose_by_row(root: RootRef, state: State) {
    effect(move || {
        let Some(root) = root.get() else { return };
        dom::listen(&root, "click", move |event| {
            let row = share_of_picture(&event).and_then(|share| row_at_share(&state, share));
            if let (Some(row), false) = (row, state.context.asks()) {
                state.choose_query(row);
            }
        });
    });
}

/// How far below the upper edge of the picture the pointer is, as a share of its height, which zoom and transforms
/// leave alone. `None` outside.
fn share_of_picture(event: &Event) -> Option<f64> {
    let target = event.target().map_or(JsValue::NULL, JsValue::from);
    if !js::call(&target, "matches", &["canvas".into()]).is_truthy() {
        return None;
    }
    let rect = js::call(&target, "getBoundingClientRect", &[]);
    let number = |object: &JsValue, name| js::field(object, name).as_f64();
    let (y, top) = (number(event, "clientY")?, number(&rect, "top")?);
    Some((y - top) / number(&rect, "height")?)
}

/// The token whose row is at a share of the height of the picture.
fn row_at_share(state: &State, share: f64) -> Option<usize> {
    let (mut row, width) = (None, state.context.size().width);
    with_input(state, &mut |input| {
        row = row_at(input, state.shown_time(), width, share * height(input, width));
    });
    row
}

/// Calls `act` with what the picture shows, unless it shows nothing.
fn with_input(state: &State, act: &mut dyn FnMut(&Input)) {
    let figure_input = state.figure_input.get();
    let (head_input, trace) = match (figure_input.head_input(), state.trace()) {
        (Some(head_input), Some(trace)) if figure_input.tokens.len() <= MAX_TOKENS => {
            (head_input, trace)
        }
        _ => return,
    };
    let names = Names::new(state, &figure_input, head_input);
    let tokens: Vec<&str> = figure_input.labels.iter().map(String::as_str).collect();
    let axes: Vec<&str> = names.axes.iter().map(String::as_str).collect();
    let input = Input {
        tokens: &tokens,
        features: names.features,
        axes: &axes,
        passes: &names.passes,
        x: &head_input.x,
        head: &head_input.head,
        trace: &trace,
        divisor: head_input.divisor,
        scale: state.scale.get(),
        query: state.query.get(),
        highlight: state.highlight.get(),
        labels: labels(state),
    };
    act(&input);
}

/// The names of columns, from the lesson; those of a trained head are numbers.
#[derive(Default)]
struct Names {
    features: &'static [&'static str],
    axes: Vec<String>,
    passes: Vec<&'static str>,
}

impl Names {
    fn new(state: &State, figure_input: &FigureInput, head_input: &HeadInput) -> Self {
        let axes =
            (0..head_input.projection.q.columns()).map(|c| axis(state, figure_input, c)).collect();
        let Some(lesson) = figure_input.lesson else { return Self { axes, ..Self::default() } };
        let texts = state.context.lesson_texts(lesson);
        let passed = |c| texts.features[lesson.passed_feature(c)];
        Self {
            features: texts.features,
            axes,
            passes: (0..lesson.passes.len()).map(passed).collect(),
        }
    }
}

fn labels(state: &State) -> Labels<'static> {
    let messages = state.messages();
    Labels {
        numbers: state.numbers(),
        score: messages.score,
        exponential: messages.exponential,
        weight: messages.weight,
        output: messages.output,
        before: messages.before,
    }
}

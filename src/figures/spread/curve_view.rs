//! The view of the curve over all d.

use attention_draw::{Chart, Mark, Series, chart_scene, plain};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::state::SpreadState;
use super::texts::SpreadTexts;
use crate::canvas::{Drawing, picture};
use crate::context::ElementSize;
use crate::dom::{self, Template, effect};
use crate::js;

const CURVE: &str = concat!(
    r#"<details class="details" part="extra" ref="details"><summary ref="summary"></summary>"#,
    r#"<div class="controls"><button type="button" part="curve" ref="toggle"></button>"#,
    r#"<progress max="1" ref="progress"></progress></div>"#,
    r#"<p class="title" ref="title"></p><p ref="finding"></p></details>"#,
);

/// The curve over all d, computed when it is opened.
#[component]
pub(super) fn Curve(state: SpreadState) -> impl IntoView {
    let (template, curve) = (Template::new(CURVE), state.curve);
    let [details, toggle, progress] =
        ["details", "toggle", "progress"].map(|name| template.node(name));
    let write = |name, message: fn(&SpreadTexts) -> &'static str| {
        dom::bind_text(&template.node(name), move || message(&SpreadTexts::of(&state)).to_owned());
    };
    write("summary", |texts| texts.messages.curve);
    write("title", |texts| texts.messages.curve_title);
    let opened = details.clone();
    dom::listen(&details, "toggle", move |_| {
        if js::field(&opened, "open").is_truthy() {
            curve.open();
        }
    });
    dom::listen(&toggle, "click", move |_| curve.toggle());
    dom::bind_attribute(&progress, "aria-label", move || {
        SpreadTexts::of(&state).messages.computing.to_owned()
    });
    dom::bind_attribute(&progress, "value", move || plain(curve.progress()));
    dom::bind_text(&template.node("finding"), move || curve_finding(&state));
    effect(move || {
        let (messages, is_complete) = (SpreadTexts::of(&state).messages, curve.progress() == 1.0);
        dom::write(&toggle, if curve.runs() { messages.stop } else { messages.compute });
        for node in [&toggle, &progress] {
            node.unchecked_ref::<HtmlElement>().set_hidden(is_complete);
        }
    });
    picture(move || drawing(&state), move || label(&state), "curve-picture").append_to(&details);
    template.view()
}

/// The name of the picture, and what it shows.
fn label(state: &SpreadState) -> String {
    format!("{}. {}", SpreadTexts::of(state).messages.curve_title, curve_finding(state))
}

fn curve_finding(state: &SpreadState) -> String {
    state.curve.progress();
    SpreadTexts::of(state).curve(state)
}

/// The chart of the curve; without lines until it is computed.
fn drawing(state: &SpreadState) -> Drawing {
    let (theme, texts) = (state.context.theme(), SpreadTexts::of(state));
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    state.curve.progress();
    let points = state.curve.points();
    let line = |of: fn(&attention_spread::CurvePoint) -> f64| {
        points.iter().flatten().map(|point| (point.d as f64, of(point))).collect()
    };
    let messages = texts.messages;
    let series = [
        Series {
            name: messages.line_undivided,
            points: line(|point| point.undivided),
            mark: Mark::Square,
            color: theme.weight,
        },
        Series {
            name: messages.line_divided,
            points: line(|point| point.divided),
            mark: Mark::Frame,
            color: theme.ink,
        },
    ];
    let chart = Chart {
        series: &series,
        fit: None,
        marked: None,
        logarithmic: false,
        logarithmic_lengths: true,
        lengths: (1.0, 1024.0),
        values: (0.01, 1.0),
        write: |numbers, value| numbers.percent(value),
        numbers: texts.numbers,
        length_name: messages.axis,
    };
    Drawing { scene: chart_scene(&chart, &theme, width.min(760.0)), theme, device_pixel_ratio }
}

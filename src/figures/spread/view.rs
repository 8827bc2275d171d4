//! The view of the figure: the controls, the picture with its findings, the table, and the curve over all d.

use attention_draw::spread::{Input, scene};
use attention_draw::{Chart, Mark, Series, chart_scene, plain};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::controls::Controls;
use super::state::SpreadState;
use super::texts::SpreadTexts;
use crate::canvas::{Drawing, Picture};
use crate::context::ElementSize;
use crate::dom::{self, RootRef, Template, effect, text};
use crate::hidden_sections::hide_sections;
use crate::js;
use crate::widgets::{LiveText, Palette};

const CSS: &str = include_str!("../../../style/spread.css");
const ABOUT: &str = r#"<p class="about" part="extra" ref="about"></p>"#;
const FINDING: &str = r#"<p class="finding" part="finding" data-section="readout" aria-hidden="true" ref="finding"></p>"#;
const REGION: &str = r#"<div class="live" part="readout" data-section="readout" aria-live="polite" ref="region"></div>"#;
const PICTURE: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas part="picture" role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" translate="no" aria-hidden="true" ref="texts"></div></div>"#,
);
const TABLE: &str = concat!(
    r#"<div class="scroll" part="extra" tabindex="0" role="group" ref="scroll"><table><caption ref="caption"></caption><thead><tr>"#,
    r#"<td></td><th scope="col" ref="h0"></th><th scope="col" ref="h1"></th><th scope="col" ref="h2"></th></tr></thead>"#,
    r#"<tbody ref="body"></tbody></table></div>"#,
);
const CURVE: &str = concat!(
    r#"<details class="details" part="extra" ref="details"><summary ref="summary"></summary><div class="controls">"#,
    r#"<button type="button" part="curve" ref="toggle"></button><progress max="1" ref="progress"></progress></div>"#,
    r#"<p class="title" ref="title"></p><div ref="chart"></div><p ref="finding"></p></details>"#,
);
/// The width from which the columns are beside each other.
const MARGIN: f64 = 2.0;

/// The figure.
#[component]
pub(super) fn Spread(state: SpreadState) -> impl IntoView {
    let (root, context) = (RootRef::new(), state.context);
    hide_sections(move || context.hidden(), root);
    context.host().adopt_style(CSS);
    let (about, visible) = (Template::new(ABOUT), Template::new(FINDING));
    dom::bind_text(&about.node("about"), move || state.texts().about(state.settings()));
    let finding = text(move || state.texts().finding(&state));
    dom::bind_text(&visible.node("finding"), move || finding.get());
    let label = move || format!("{} {}", state.texts().messages.picture, finding.get());
    view! {
        <div class="spread" node_ref=root>
            <Palette on_theme=move |theme| context.set_theme(theme) />
            <Controls state />
            {about.view()}
            <Picture drawing=move || drawing(&state) label markup=PICTURE />
            {visible.view()}
            <LiveText text=finding markup=REGION muted=|| false />
            <Table state />
            <Curve state />
        </div>
    }
}

/// The present picture.
pub(super) fn drawing(state: &SpreadState) -> Drawing {
    let (theme, texts, settings) = (state.context.theme(), state.texts(), state.settings());
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    let weights = state.weights();
    let largest = weights.each_ref().map(|weights| texts.largest(weights));
    let names = texts.names(settings);
    let deviation = SpreadTexts::deviation(state);
    let scene = state.pairs.with_value(|pairs| {
        let input = Input {
            products: pairs.products(),
            deviation,
            scores: &state.scores(),
            divisor: settings.divisor(),
            weights: weights.each_ref().map(|weights| &weights.weights[..]),
            names: [[&*names[0], &*largest[0]], [&*names[1], &*largest[1]]],
            shown: usize::from(settings.divided),
            numbers: texts.numbers,
        };
        scene(&input, &theme, (width - MARGIN).max(1.0))
    });
    Drawing { scene, theme, device_pixel_ratio }
}

/// The weights in numbers: a row without the division, one with it.
#[component]
fn Table(state: SpreadState) -> impl IntoView {
    let template = Template::new(TABLE);
    let (scroll, caption, body) =
        (template.node("scroll"), template.node("caption"), template.node("body"));
    let heads = ["h0", "h1", "h2"].map(|name| template.node(name));
    let title = move || state.texts().table(state.settings());
    dom::bind_text(&caption, title);
    dom::bind_attribute(&scroll, "aria-label", title);
    dom::resize_children(&body, 2, |_| {
        let row = dom::element("tr", &[]);
        let _ = row.append_child(&dom::element("th", &[("scope", "row")]));
        dom::resize_children(&row, 4, |_| dom::element("td", &[]));
        row
    });
    effect(move || {
        let (texts, settings) = (state.texts(), state.settings());
        for (head, name) in heads.iter().zip(texts.heads(settings)) {
            dom::write(head, &name);
        }
        let names = texts.names(settings);
        for (index, weights) in state.weights().iter().enumerate() {
            let Some(row) = dom::child(&body, index) else { continue };
            let is_shown = usize::from(settings.divided) == index;
            dom::update(&row, "class", if is_shown { "chosen" } else { "" });
            let cells = [&[names[index].clone()][..], &texts.row(weights)].concat();
            for (column, cell) in cells.iter().enumerate() {
                if let Some(node) = dom::child(&row, column) {
                    dom::write(&node, cell);
                }
            }
        }
    });
    template.view()
}

/// The curve over all d, computed when it is opened.
#[component]
fn Curve(state: SpreadState) -> impl IntoView {
    let (template, curve) = (Template::new(CURVE), state.curve);
    let [details, toggle, progress] =
        ["details", "toggle", "progress"].map(|name| template.node(name));
    let write = |name, message: fn(&SpreadTexts) -> &'static str| {
        dom::bind_text(&template.node(name), move || message(&state.texts()).to_owned());
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
        state.texts().messages.computing.to_owned()
    });
    dom::bind_attribute(&progress, "value", move || plain(curve.progress()));
    let label = move || {
        let texts = state.texts();
        format!("{}. {}", texts.messages.curve_title, curve_finding(&state))
    };
    dom::bind_text(&template.node("finding"), move || curve_finding(&state));
    effect(move || {
        let (messages, is_complete) = (state.texts().messages, curve.progress() == 1.0);
        dom::write(&toggle, if curve.runs() { messages.stop } else { messages.compute });
        for node in [&toggle, &progress] {
            node.unchecked_ref::<HtmlElement>().set_hidden(is_complete);
        }
    });
    let chart: Element = template.node("chart");
    let picture = move || {
        view! { <Picture drawing=move || chart_of(&state) label markup=PICTURE /> }.into_any()
    };
    let mounted =
        StoredValue::new_local(Some(dom::mount(chart.unchecked_into(), Box::new(picture))));
    on_cleanup(move || drop(mounted.try_update_value(Option::take)));
    template.view()
}

fn curve_finding(state: &SpreadState) -> String {
    state.curve.progress();
    state.texts().curve(state)
}

/// The chart of the curve; without lines until it is computed.
fn chart_of(state: &SpreadState) -> Drawing {
    let (theme, texts) = (state.context.theme(), state.texts());
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

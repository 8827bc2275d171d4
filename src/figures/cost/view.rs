//! The view of the figure: what is counted, one chart with its controls and findings, and two more in the details.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::charts::{ChartKind, drawing};
use super::controls::Controls;
use super::findings::Phase;
use super::square::Square;
use super::state::CostState;
use super::table::CostTable;
use crate::canvas::Picture;
use crate::dom::{self, RootRef, Template, effect};
use crate::figures::menu::Menu;
use crate::hidden_sections::hide_sections;
use crate::widgets::{LiveText, Palette};

const AXES: &str = concat!(
    r#"<div class="chart-head"><p class="title" ref="title"></p><label>"#,
    r#"<input type="checkbox" part="logarithmic" ref="logarithmic"/><span ref="name"></span></label></div>"#,
);
const TITLE: &str = r#"<p class="title" ref="title"></p>"#;
const COUNTED: &str = r#"<p class="counted" ref="counted"></p>"#;
const COUNTED_REGION: &str = r#"<div class="live" aria-live="polite" ref="region"></div>"#;
const FINDINGS: &str = r#"<div class="findings" ref="findings"></div>"#;
const REMARKS: &str = r#"<div class="remarks" ref="findings"></div>"#;
const REGION: &str = r#"<div class="live" part="readout" aria-live="polite" ref="region"></div>"#;

/// The cost figure.
#[component]
pub(super) fn Cost(state: CostState) -> impl IntoView {
    let (root, context) = (RootRef::new(), state.context);
    hide_sections(move || context.hidden(), root);
    let counted = Template::new(COUNTED);
    let sentence = dom::text(move || state.texts().counted(state.words.get()));
    dom::bind_text(&counted.node("counted"), move || sentence.get());
    let findings = Template::new(FINDINGS);
    let list = findings.node("findings");
    effect(move || paragraphs(&list, &state.texts().main(&state.measurement.get())));
    // A memo, so that nothing is announced while points arrive.
    let announcement = Memo::new(move |_| announced(&state));
    view! {
        <div class="cost" node_ref=root>
            <Palette on_theme=move |theme| context.set_theme(theme) />
            {counted.view()}
            <div class="beside">
                <Square state />
                <div>
                    <Axes state />
                    <Picture
                        drawing=move || drawing(&state, ChartKind::Time)
                        label=move || label(title(&state), state.chart_finding())
                        part="time"
                    />
                    <Controls state />
                </div>
            </div>
            {findings.view()}
            <CostTable state />
            <Details state />
            <Menu context view="cost" takes_data=false />
            <LiveText text=announcement.into() markup=REGION muted=never />
            <LiveText text=sentence markup=COUNTED_REGION muted=never />
        </div>
    }
}

/// The name of the chart, and the checkbox for logarithmic axes.
#[component]
fn Axes(state: CostState) -> impl IntoView {
    let template = Template::new(AXES);
    let heading = template.node("title");
    let logarithmic = template.node("logarithmic");
    let name = template.node("name");
    dom::bind_text(&heading, move || title(&state).to_owned());
    dom::bind_text(&name, move || state.texts().messages.logarithmic.to_owned());
    let choice: HtmlInputElement = logarithmic.clone().unchecked_into();
    dom::listen(&logarithmic, "change", move |_| state.logarithmic.set(choice.checked()));
    template.view()
}

/// One for both regions, so that their code is one.
fn never() -> bool {
    false
}

/// What is above the chart.
fn title(state: &CostState) -> &'static str {
    let messages = state.texts().messages;
    match state.measurement.get().points.is_empty() {
        true => messages.calculated,
        false => messages.time,
    }
}

/// Memory, and one query after the other.
#[component]
fn Details(state: CostState) -> impl IntoView {
    let summary = Template::new(r#"<span ref="name"></span>"#);
    let name = summary.node("name");
    dom::bind_text(&name, move || state.texts().messages.curious.to_owned());
    let remarks = Template::new(REMARKS);
    let list = remarks.node("findings");
    effect(move || paragraphs(&list, &state.texts().details(&state.measurement.get().points)));
    view! {
        <details class="details">
            <summary>{summary.view()}</summary>
            <div class="pictures">
                <Titled state kind=ChartKind::OneByOne part="one-by-one" />
                <Titled state kind=ChartKind::Memory part="memory" />
            </div>
            {remarks.view()}
        </details>
    }
}

/// A chart with its name above it.
#[component]
fn Titled(state: CostState, kind: ChartKind, part: &'static str) -> impl IntoView {
    let template = Template::new(TITLE);
    let title = template.node("title");
    let name = move || {
        let messages = state.texts().messages;
        if kind == ChartKind::Memory { messages.memory } else { messages.one_query }
    };
    dom::bind_text(&title, move || name().to_owned());
    view! {
        <div>
            {template.view()}
            <Picture
                drawing=move || drawing(&state, kind)
                label=move || label(name(), state.texts().finding(&state.measurement.get()))
                part
            />
        </div>
    }
}

/// The accessible name of a chart: its title and the finding.
fn label(name: &str, finding: String) -> String {
    format!("{name}. {finding}")
}

/// The text for screen readers: that the measurement runs, and what it has found.
fn announced(state: &CostState) -> String {
    let (texts, measurement) = (state.texts(), state.measurement.get());
    if measurement.phase == Phase::Running {
        return texts.messages.progress.to_owned();
    }
    let said = [texts.main(&measurement), texts.details(&measurement.points)].concat();
    attention_messages::joined(&said, " ")
}

/// Writes a new paragraph for each text: if an old one grew by a line, that would count as a shift of all below it.
fn paragraphs(list: &Element, texts: &[String]) {
    dom::resize_children(list, 0, |_| dom::element("p", &[]));
    dom::resize_children(list, texts.len(), |index| {
        let paragraph = dom::element("p", &[]);
        dom::write(&paragraph, &texts[index]);
        paragraph
    });
}

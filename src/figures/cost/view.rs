//! What is seen of the figure: controls, one chart with what it shows in words, and the rest for the curious.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::charts::{Picture, drawing};
use super::controls::Controls;
use super::findings::Phase;
use super::state::State;
use super::table::CostTable;
use crate::canvas::Picture as Canvas;
use crate::dom::{self, Template, effect};
use crate::widgets::{LiveText, Palette};

const AXES: &str = concat!(
    r#"<div class="chart-head"><p class="title" ref="title"></p><label>"#,
    r#"<input type="checkbox" part="logarithmic" ref="logarithmic"/><span ref="name"></span></label></div>"#,
);
const TITLE: &str = r#"<p class="title" ref="title"></p>"#;
const FINDINGS: &str = r#"<div class="findings" ref="findings"></div>"#;
const REMARKS: &str = r#"<div class="remarks" ref="findings"></div>"#;
const REGION: &str = r#"<div class="said" part="readout" aria-live="polite" ref="region"></div>"#;
const TIME: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas part="time" role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" aria-hidden="true" ref="texts"></div></div>"#,
);
const ONE_BY_ONE: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas part="one-by-one" role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" aria-hidden="true" ref="texts"></div></div>"#,
);
const MEMORY: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas part="memory" role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" aria-hidden="true" ref="texts"></div></div>"#,
);

/// The figure of one element's state.
#[component]
pub(super) fn Cost(state: State) -> impl IntoView {
    let context = state.context;
    let findings = Template::new(FINDINGS);
    let list = findings.part("findings");
    effect(move || paragraphs(&list, &state.texts().main(&state.measurement.get())));
    // A memo: while points come, nothing new is said.
    let said = Memo::new(move |_| spoken(&state));
    view! {
        <div class="cost">
            <Palette on_theme=move |theme| context.set_theme(theme) />
            <Controls state />
            <Axes state />
            <Canvas
                drawing=move || drawing(&state, Picture::Time)
                label=move || label(&state, state.texts().words.time)
                markup=TIME
            />
            {findings.view()}
            <CostTable state />
            <Curious state />
            <LiveText text=said.into() markup=REGION muted=|| false />
        </div>
    }
}

/// The name of the chart, and the choice of its axes.
#[component]
fn Axes(state: State) -> impl IntoView {
    let template = Template::new(AXES);
    let title = template.part("title");
    let logarithmic = template.part("logarithmic");
    let name = template.part("name");
    dom::bind_text(&title, move || state.texts().words.time.to_owned());
    dom::bind_text(&name, move || state.texts().words.logarithmic.to_owned());
    let choice: HtmlInputElement = logarithmic.clone().unchecked_into();
    dom::listen(&logarithmic, "change", move |_| state.logarithmic.set(choice.checked()));
    template.view()
}

/// Memory, and one query after the other.
#[component]
fn Curious(state: State) -> impl IntoView {
    let summary = Template::new(r#"<span ref="name"></span>"#);
    let name = summary.part("name");
    dom::bind_text(&name, move || state.texts().words.curious.to_owned());
    let remarks = Template::new(REMARKS);
    let list = remarks.part("findings");
    effect(move || paragraphs(&list, &state.texts().curious(&state.measurement.get().points)));
    view! {
        <details class="curious">
            <summary>{summary.view()}</summary>
            <div class="pictures">
                <Titled state picture=Picture::OneByOne markup=ONE_BY_ONE />
                <Titled state picture=Picture::Memory markup=MEMORY />
            </div>
            {remarks.view()}
        </details>
    }
}

/// A chart with its name above it.
#[component]
fn Titled(state: State, picture: Picture, markup: &'static str) -> impl IntoView {
    let template = Template::new(TITLE);
    let title = template.part("title");
    let name = move || {
        let words = state.texts().words;
        if picture == Picture::Memory { words.memory } else { words.one_query }
    };
    dom::bind_text(&title, move || name().to_owned());
    view! {
        <div>
            {template.view()}
            <Canvas
                drawing=move || drawing(&state, picture)
                label=move || label(&state, name())
                markup
            />
        </div>
    }
}

/// What a chart says to those who do not see it: its name and the finding.
fn label(state: &State, name: &str) -> String {
    format!("{name}. {}", state.texts().finding(&state.measurement.get()))
}

/// What a screen reader hears: that it has begun, and what was found.
fn spoken(state: &State) -> String {
    let (texts, measurement) = (state.texts(), state.measurement.get());
    if measurement.phase == Phase::Running {
        return texts.words.progress.to_owned();
    }
    let said = [texts.main(&measurement), texts.curious(&measurement.points)].concat();
    attention_messages::joined(&said, " ")
}

/// A paragraph a text, made anew: a line more in one that stays would count as a shift of all that stand below it.
fn paragraphs(list: &Element, texts: &[String]) {
    dom::resize_children(list, 0, |_| dom::element("p", &[]));
    dom::resize_children(list, texts.len(), |index| {
        let paragraph = dom::element("p", &[]);
        dom::write(&paragraph, &texts[index]);
        paragraph
    });
}

//! The view of the figure: the sequence and its weights, the buttons, the curves with their findings, and the details.

use attention_messages::LearningMessages;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::ask::Ask;
use super::controls::Controls;
use super::data::Phase;
use super::pictures::{curves, sequence};
use super::state::LearningState;
use super::table::Table;
use super::texts::LearningTexts;
use crate::canvas::Picture;
use crate::dom::{self, RootRef, Template, effect};
use crate::figures::menu::Menu;
use crate::hidden_sections::hide_sections;
use crate::widgets::{LiveText, Palette};

const ABOUT: &str = r#"<p class="about" part="extra" ref="text"></p>"#;
const SHOWN: &str = r#"<p class="title" aria-hidden="true" ref="text"></p>"#;
const AXES: &str = concat!(
    r#"<div class="chart-head"><p class="title" ref="title"></p><label part="extra">"#,
    r#"<input type="checkbox" part="by-sequences" ref="choice"/><span ref="name"></span></label></div>"#,
);
const FINDING: &str = concat!(
    r#"<p class="finding" part="finding" data-section="readout" aria-hidden="true" "#,
    r#"ref="finding"></p>"#,
);
const REGION: &str = concat!(
    r#"<div class="live" part="readout" data-section="readout" "#,
    r#"aria-live="polite" ref="region"></div>"#,
);

/// The figure.
#[component]
pub(super) fn Learning(state: LearningState) -> impl IntoView {
    let (root, context) = (RootRef::new(), state.context);
    hide_sections(move || context.hidden(), root);
    let about = paragraph(ABOUT, move || LearningTexts::of(&state).about(state.settings()));
    let shown = paragraph(SHOWN, move || shown_text(&state));
    let finding = dom::text(move || finding_text(&state));
    let visible = Template::new(FINDING);
    dom::bind_text(&visible.node("finding"), move || finding.get());
    // Nothing is announced while nets are trained.
    let muted = move || state.phase() == Phase::Running;
    view! {
        <div class="learning" node_ref=root>
            <Palette on_theme=move |theme| context.set_theme(theme) />
            {about}
            <div class="beside">
                <div>
                    {shown}
                    <Picture drawing=move || sequence(&state) label=move || shown_text(&state) part="sequence" />
                    <Controls state />
                </div>
                <div part="curves">
                    <Axes state />
                    <Picture drawing=move || curves(&state) label=move || label(&state) part="picture" />
                </div>
            </div>
            {visible.view()}
            <LiveText text=finding markup=REGION muted />
            <Ask state />
            <Table state />
            <Menu context view="learning" takes_data=false />
        </div>
    }
}

fn paragraph(markup: &'static str, text: impl Fn() -> String + 'static) -> impl IntoView {
    let template = Template::new(markup);
    dom::bind_text(&template.node("text"), text);
    template.view()
}

fn shown_text(state: &LearningState) -> String {
    let texts = LearningTexts::of(state);
    state.with(|data| texts.shown(data))
}

/// What the nets have learned.
pub(super) fn finding_text(state: &LearningState) -> String {
    let texts = LearningTexts::of(state);
    state.with(|data| texts.finding(data))
}

/// The name of the chart, and what it shows.
fn label(state: &LearningState) -> String {
    format!("{}. {}", LearningTexts::of(state).chart(), finding_text(state))
}

/// The name of the chart, and the checkbox for its lower axis.
#[component]
fn Axes(state: LearningState) -> impl IntoView {
    let template = Template::new(AXES);
    dom::bind_text(&template.node("title"), move || LearningTexts::of(&state).chart());
    dom::bind_text(&template.node("name"), move || {
        let messages: &LearningMessages = state.messages.get();
        messages.by_sequences.to_owned()
    });
    let choice: HtmlInputElement = template.node("choice").unchecked_into();
    let read = choice.clone();
    dom::listen(&choice, "change", move |_| {
        state.update(&mut |data| data.by_sequences = read.checked());
    });
    effect(move || choice.set_checked(state.with(|data| data.by_sequences)));
    template.view()
}

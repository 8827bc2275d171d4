//! The flow of a head: the Q·K·V picture of one query, stage by stage.

mod caption;
mod drawing;
mod guess;
mod playing;

use attention_draw::Stage;
use attention_messages::fill;
use leptos::prelude::*;

use self::caption::caption;
use self::drawing::{choose_by_row, drawing};
use self::guess::Guess;
use self::playing::{Pace, choose_stage, go_on, play, seek, step, toggle, transport_state};
use super::menu::Menu;
use super::single_head::{SingleHeadFigure, mask_switch, whole_query};
use crate::canvas::Picture;
use crate::code_part::in_code_part;
use crate::dom::{self, RootRef, Template, text};
use crate::full_screen;
use crate::hidden_sections::hide_sections;
use crate::state::State;
use crate::widgets::{LiveText, Palette, Scrubber, Stages, Transport};

/// The picture has a row for each token; with more tokens it would be higher than a screen.
const MAX_TOKENS: usize = 24;

const MISSING: &str = r#"<p class="missing" ref="missing"></p>"#;
const CAPTION: &str = concat!(
    r#"<p class="caption" part="finding" data-section="readout" aria-hidden="true" ref="caption"></p>"#,
    r#"<p class="whole" data-section="readout" translate="no" dir="auto" ref="whole"></p>"#,
);
const LIVE_REGION: &str = concat!(
    r#"<div class="live" part="readout" data-section="readout" "#,
    r#"aria-live="polite" ref="region"></div>"#,
);

/// The entry points of the code part.
struct FlowCode {
    view: fn(State) -> AnyView,
    figure: fn(State) -> SingleHeadFigure,
}

/// The code part of the flow.
fn code() -> &'static FlowCode {
    const CODE: FlowCode = FlowCode { view: flow, figure };
    in_code_part!(flow, &'static FlowCode, &CODE)
}

/// The view of a flow; needs the code part `flow`.
pub(super) fn view(state: State) -> AnyView {
    (code().view)(state)
}

/// The figure of a state that is shown in a flow; needs the code part `flow`.
pub(super) fn figure_of(state: State) -> SingleHeadFigure {
    (code().figure)(state)
}

fn flow(state: State) -> AnyView {
    view! { <Flow state /> }.into_any()
}

fn figure(state: State) -> SingleHeadFigure {
    SingleHeadFigure { state, drawing, caption: said, has_stages: true }
}

/// The flow of one element's state.
#[component]
fn Flow(state: State) -> impl IntoView {
    let root = RootRef::new();
    let missing_view = Template::new(MISSING);
    let reason = missing_view.node("missing");
    let caption_view = Template::new(CAPTION);
    let visible = caption_view.node("caption");
    hide_sections(move || state.context.hidden(), root);
    full_screen::step_by_arrows(root, move |by| step(&state, by));
    choose_by_row(root, state);
    let pace = Pace::new();
    let said = text(move || said(&state));
    play(state, pace, move || said.with(|said| characters(said)));
    dom::bind_root_attribute(root, "class", move || {
        let nothing = if missing(&state).is_empty() { "" } else { "nothing-to-show" };
        let asks = if state.context.asks() { "asks" } else { "answers" };
        format!("flow {nothing} {asks}")
    });
    dom::bind_text(&reason, move || missing(&state));
    let spoken = text(move || match state.context.asks() {
        true => String::new(),
        false => state.messages().spoken(&said.get()),
    });
    dom::bind_text(&visible, move || said.get());
    dom::bind_text(&caption_view.node("whole"), move || match state.context.guess.is_set() {
        // It stands below the finding.
        true => String::new(),
        false => whole_query(&state),
    });
    let label = move || {
        let (query, messages) =
            (&state.figure_input.get().labels[state.query.get()], state.messages());
        messages.spoken(&format!("{} {}", fill(messages.flow, &[("query", query)]), said.get()))
    };
    view! {
        <div node_ref=root>
            <Palette on_theme=move |theme| state.context.set_theme(theme) />
            {missing_view.view()}
            <Guess state />
            <Stages
                at=move || (shown_stage(&state), state.messages(), state.context.size().width)
                choose=move |stage| choose_stage(&state, pace, stage)
            />
            <Scrubber
                shown=move || transport_state(&state, pace)
                seek=move |time| seek(&state, time)
                toggle=move || toggle(&state, pace)
            />
            <Transport
                shown=move || transport_state(&state, pace)
                seek=move |time| seek(&state, time)
                toggle=move || toggle(&state, pace)
                go_on=move || go_on(&state, pace)
                set_speed=move |factor| pace.speed.set(factor)
                choose=move |query| state.choose_query(query)
            />
            {caption_view.view()}
            <LiveText text=spoken markup=LIVE_REGION muted=move || state.playing.get() />
            <Picture drawing=move || drawing(&state) label part="picture" />
            {mask_switch(state)}
            <Menu context=state.context view="flow" takes_data=state.is_alone />
        </div>
    }
}

/// How many characters a text has. Not `count()`, which the panels call: what two parts share is a file of its own.
fn characters(text: &str) -> usize {
    text.chars().fold(0, |characters, _| characters + 1)
}

/// Why there is nothing to show; empty if there is.
fn missing(state: &State) -> String {
    let (figure_input, messages) = (state.figure_input.get(), state.messages());
    let n = figure_input.tokens.len();
    if figure_input.head_input().is_none() {
        return messages.flow_needs_scores.to_owned();
    }
    let values = [("n", n.to_string()), ("most", MAX_TOKENS.to_string())];
    if n > MAX_TOKENS { fill(messages.flow_too_long, &values) } else { String::new() }
}

/// The caption of the stage that is shown.
fn said(state: &State) -> String {
    caption(state, shown_stage(state))
}

fn shown_stage(state: &State) -> Stage {
    Stage::at(state.shown_time()).0
}

//! The explorer of a head: tokens, scale, weights.

mod heading;
mod props;
mod row_bars;
mod sum;
mod weights;

use attention_contract::HEATMAP;
use attention_draw::Role;
use leptos::prelude::*;

use self::heading::{Heading, Question};
use self::props::{bar_state, guess, query_weights, scale_state, scale_text, tokens_state};
use self::weights::{WeightsCode, drawing, weights};
use super::menu::Menu;
use super::single_head::{
    SingleHeadFigure, choose_token, finding, mask_switch, question, whole_query,
};
use crate::dom::{self, RootRef, Template, text};
use crate::full_screen;
use crate::hidden_sections::hide_sections;
use crate::many_tokens::MANY_TOKENS;
use crate::state::State;
use crate::widgets::{Arcs, Bar, LiveText, Palette, Scale, TokenRow, Tokens};

const FORMULA: &str = concat!(
    r#"<p class="formula" part="extra" translate="no"><span class="w">softmax(</span>"#,
    r#"<span class="factor" ref="factor"></span><b class="q">Q</b><b class="k">Kᵀ</b>"#,
    r#"<span class="divisor" ref="divisor"></span><span class="w">)</span> <b class="v">V</b></p>"#,
);
const FINDING: &str = concat!(
    r#"<p class="finding" part="finding" data-section="readout" aria-hidden="true" ref="finding"></p>"#,
    r#"<p class="whole" data-section="readout" translate="no" dir="auto" ref="whole"></p>"#,
);
const LIVE_REGION: &str = concat!(
    r#"<div class="live" part="readout" data-section="readout" "#,
    r#"aria-live="polite" ref="region"></div>"#,
);
/// The same in a flow, whose `readout` is another.
const LIVE_FINDING: &str =
    r#"<div class="live" data-section="readout" aria-live="polite" ref="region"></div>"#;
const MISSING: &str = r#"<p class="missing" ref="missing"></p>"#;

/// The figure of a state that is shown in an explorer.
pub(super) fn figure(state: State) -> SingleHeadFigure {
    SingleHeadFigure { state, drawing, caption: finding, has_stages: false }
}

/// The explorer of one element's state.
#[component]
pub(crate) fn Explorer(state: State) -> impl IntoView {
    let root = RootRef::new();
    let code = WeightsCode::new(state);
    full_screen::step_by_arrows(root, move |by| step(&state, by));
    hide_sections(move || code.once_built(state.context.hidden()), root);
    dom::bind_root_attribute(root, "class", move || {
        let (figure_input, highlight) = (state.figure_input.get(), state.highlight.get());
        let custom = if figure_input.lesson.is_some() { "" } else { "custom" };
        let scored = if figure_input.head_input().is_some() { "scored" } else { "unscored" };
        let separators = if state.visible_tokens.get().first > 0 { "no-separators" } else { "" };
        let asks = if state.context.asks() { "asks" } else { "answers" };
        let room = if state.context.hidden().shows(HEATMAP) { "with-heatmap" } else { "" };
        let shown = if state.shows_heatmap.get() { "shows-heatmap" } else { "hides-heatmap" };
        let emphasis = emphasis(highlight);
        format!("explorer {custom} {scored} {separators} {asks} {room} {shown} {emphasis}")
    });
    let finding = text(move || finding(&state));
    let spoken = spoken(state, finding);
    view! {
        <div node_ref=root>
            <Palette on_theme=move |theme| state.context.set_theme(theme) />
            <div class="columns">
                <div class="column">
                    {tokens(state)}
                    <ScaleSection state />
                    <Bar bar_state=move || bar_state(&state) />
                    {finding_view(state, finding, spoken, LIVE_REGION)}
                    <Formula state />
                </div>
                {move || code.is_added().then(|| (weights().heatmap)(state, spoken))}
            </div>
            <div class="foot" part="extra">
                {move || code.is_added().then(|| (weights().table)(state))}
                {mask_switch(state)}
                <Menu context=state.context view="explorer" takes_data=state.is_alone />
            </div>
        </div>
    }
}

/// The reader steps to the next query, or to the one before.
fn step(state: &State, by: f64) {
    let visible = state.visible_tokens.get_untracked();
    let (first, n) = (visible.first, visible.labels.len());
    let at = state.query.get_untracked() - first + if by > 0.0 { 1 } else { n - 1 };
    state.choose_query(first + at % n);
}

/// What a screen reader says: the question while the reader is asked, else the finding.
fn spoken(state: State, finding: Signal<String>) -> Signal<String> {
    text(move || {
        let text = if state.context.asks() { question(&state) } else { finding.get() };
        state.messages().spoken(&text)
    })
}

/// The tokens and their arcs, the line above and the question below. Not a component, so that the flow shares the
/// compiled view.
pub(super) fn tokens(state: State) -> AnyView {
    view! {
        <Heading state />
        <TokensAndArcs state />
        <Question state />
    }
    .into_any()
}

/// The finding of a flow, which has a live region of its own for all else.
pub(super) fn finding_of_flow(state: State) -> AnyView {
    let finding = text(move || finding(&state));
    finding_view(state, finding, spoken(state, finding), LIVE_FINDING)
}

/// The tokens, and the arcs above them.
#[component]
fn TokensAndArcs(state: State) -> impl IntoView {
    let (root, row) = (RootRef::new(), TokenRow::new());
    let tokens = row.element();
    dom::bind_root_attribute(root, "class", move || {
        let scrolls = state.visible_tokens.get().labels.len() > MANY_TOKENS;
        if scrolls { "sentence scrolls".to_owned() } else { "sentence".to_owned() }
    });
    let writes = row.writes();
    let layout = move || (writes.get(), state.context.size().width, state.context.visible());
    view! {
        <div data-section="tokens" node_ref=root>
            <div class="line">
                <Tokens
                    tokens_state=move || tokens_state(&state)
                    name=move || state.messages().query.to_owned()
                    row
                    choose=move |token| choose_token(&state, token)
                />
                <Arcs tokens query_weights=move || query_weights(&state) guess=move || guess(&state) layout />
            </div>
        </div>
    }
}

/// The slider, or why there is none.
#[component]
fn ScaleSection(state: State) -> impl IntoView {
    let template = Template::new(MISSING);
    let missing = template.node("missing");
    dom::bind_text(&missing, move || state.messages().needs_scores.to_owned());
    view! {
        <div data-section="scale">
            <Scale scale_state=move || scale_state(&state) choose=move |scale| state.choose_scale(scale) />
            {template.view()}
        </div>
    }
}

/// The formula with the present scale.
#[component]
fn Formula(state: State) -> impl IntoView {
    let formula = Template::new(FORMULA);
    let factor = formula.node("factor");
    let divisor = formula.node("divisor");
    dom::bind_text(&factor, move || format!("{} · ", scale_text(&state)));
    dom::bind_text(&divisor, move || state.figure_input.get().divided());
    formula.view()
}

/// The finding, for those who see it and in a live region, and the whole of the query's token.
fn finding_view(
    state: State,
    finding: Signal<String>,
    spoken: Signal<String>,
    markup: &'static str,
) -> AnyView {
    let visible = Template::new(FINDING);
    dom::bind_text(&visible.node("finding"), move || finding.get());
    dom::bind_text(&visible.node("whole"), move || whole_query(&state));
    view! {
        {visible.view()}
        <LiveText text=spoken markup muted=|| false />
    }
    .into_any()
}

fn emphasis(highlight: Option<Role>) -> &'static str {
    match highlight {
        Some(Role::Query) => "on-q",
        Some(Role::Key) => "on-k",
        Some(Role::Value) => "on-v",
        Some(Role::Weight) => "on-w",
        Some(Role::Plain) | None => "",
    }
}

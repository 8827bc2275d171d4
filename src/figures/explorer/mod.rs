//! The explorer of a head: the sentence, the scale, the weights.

mod props;
mod sum;

use attention_draw::Role;
use attention_draw::heatmap::colors;
use attention_messages::fill;
use leptos::prelude::*;

use self::props::{grid_state, looks, numbers, scale_state, scale_text, sentence, weights};
use self::sum::sum;
use super::head::{HeadFigure, finding};
use super::menu::Menu;
use crate::canvas::Drawing;
use crate::dom::{self, RootRef, Template, text};
use crate::hidden::hide_parts;
use crate::state::State;
use crate::widgets::{
    Arcs, CellSum, Grid, Heatmap, LiveText, Palette, Scale, TokenRow, Tokens, WeightsTable, heatmap,
};

/// More tokens than this run in one line, which scrolls.
const MAX_WRAPPED_TOKENS: usize = 24;

const HEADING: &str = concat!(
    r#"<div class="head" data-part="tokens"><p class="choose" ref="choose"></p>"#,
    r#"<button type="button" class="quiet" ref="reset"></button></div>"#,
);
const FORMULA: &str = concat!(
    r#"<p class="formula"><span class="w">softmax(</span><span class="factor" ref="factor"></span><b class="q">Q</b>"#,
    r#"<b class="k">Kᵀ</b><span class="divisor" ref="divisor"></span><span class="w">)</span> <b class="v">V</b></p>"#,
);
const FINDING: &str =
    r#"<p class="finding" data-part="readout" aria-hidden="true" ref="finding"></p>"#;
const LIVE_REGION: &str = concat!(
    r#"<div class="said" part="readout" data-part="readout" "#,
    r#"aria-live="polite" ref="region"></div>"#,
);
const MISSING: &str = r#"<p class="missing" ref="missing"></p>"#;

/// What answers for a state that is shown in an explorer.
pub(super) fn figure(state: State) -> HeadFigure {
    HeadFigure { state, drawing, caption: finding, has_stages: false }
}

/// The explorer of one element's state.
#[component]
pub(crate) fn Explorer(state: State) -> impl IntoView {
    let root = RootRef::new();
    hide_parts(move || state.context.hidden(), root);
    dom::bind_root_attribute(root, "class", move || {
        let (figure_input, highlight) = (state.figure_input.get(), state.highlight.get());
        let own = if figure_input.lesson.is_some() { "" } else { "own" };
        let scored = if figure_input.head_input().is_some() { "scored" } else { "unscored" };
        let bare = if state.visible_tokens.get().first > 0 { "bare" } else { "" };
        format!("explorer {own} {scored} {bare} {}", emphasis(highlight))
    });
    let finding = text(move || finding(&state));
    view! {
        <div node_ref=root>
            <Palette on_theme=move |theme| state.context.set_theme(theme) />
            <Head state />
            <Line state />
            <Slider state />
            <Words state finding />
            <AllWeights state finding />
            <Menu context=state.context view="explorer" takes_data=state.takes_data />
        </div>
    }
}

/// What to do, and the way back to where it began.
#[component]
fn Head(state: State) -> impl IntoView {
    let template = Template::new(HEADING);
    let choose = template.part("choose");
    let reset = template.part("reset");
    dom::bind_text(&choose, move || state.messages().choose.to_owned());
    dom::bind_text(&reset, move || state.messages().reset.to_owned());
    dom::listen(&reset, "click", move |_| state.context.host().reset());
    template.view()
}

/// The tokens, and the arcs over them.
#[component]
fn Line(state: State) -> impl IntoView {
    let (root, row) = (RootRef::new(), TokenRow::new());
    let tokens = row.element();
    dom::bind_root_attribute(root, "class", move || {
        let scrolls = state.visible_tokens.get().tokens.len() > MAX_WRAPPED_TOKENS;
        if scrolls { "sentence scrolls".to_owned() } else { "sentence".to_owned() }
    });
    let layout = move || {
        (
            state.visible_tokens.get().tokens.clone(),
            state.context.size().width,
            state.context.visible(),
        )
    };
    view! {
        <div data-part="tokens" node_ref=root>
            <div class="line">
                <Tokens
                    sentence=move || sentence(&state)
                    name=move || state.messages().query.to_owned()
                    row
                    choose=move |query| state.choose_query(query)
                />
                <Arcs tokens looks=move || looks(&state) layout />
            </div>
        </div>
    }
}

/// The slider, or why there is none.
#[component]
fn Slider(state: State) -> impl IntoView {
    let template = Template::new(MISSING);
    let missing = template.part("missing");
    dom::bind_text(&missing, move || state.messages().needs_scores.to_owned());
    view! {
        <div data-part="scale">
            <Scale scale_state=move || scale_state(&state) choose=move |scale| state.choose_scale(scale) />
            {template.view()}
        </div>
    }
}

/// The formula with the number of this moment in it, and what it comes to.
#[component]
fn Words(state: State, finding: Signal<String>) -> impl IntoView {
    let formula = Template::new(FORMULA);
    let factor = formula.part("factor");
    let divisor = formula.part("divisor");
    let visible = Template::new(FINDING);
    let text = visible.part("finding");
    dom::bind_text(&factor, move || format!("{} · ", scale_text(&state)));
    dom::bind_text(&divisor, move || state.figure_input.get().divided());
    dom::bind_text(&text, move || finding.get());
    view! {
        {formula.view()}
        {visible.view()}
        <LiveText text=finding markup=LIVE_REGION muted=|| false />
    }
}

/// The heatmap, the sum of one of its cells, and its table.
#[component]
fn AllWeights(state: State, finding: Signal<String>) -> impl IntoView {
    let cell = RwSignal::new(None);
    let cell_of_all = move || {
        let first = state.visible_tokens.get().first;
        cell.get().map(|(i, j)| (first + i, first + j))
    };
    view! {
        <div class="weights" data-part="heatmap">
            <div class="heatmap">
                <Heatmap
                    shown=move || weights(&state)
                    cell
                    label=move || format!("{} {}", state.messages().heatmap, finding.get())
                />
                <Grid
                    shown=move || grid_state(&state)
                    cell
                    name=move || state.messages().grid.to_owned()
                    choose=move |query| state.choose_query(state.visible_tokens.get_untracked().first + query)
                />
            </div>
            <CellSum sum=move || sum(&state, cell_of_all()) hint=move || state.messages().cell_hint.to_owned() />
        </div>
        <WeightsTable
            numbers=move || numbers(&state)
            open=move || state.messages().show_table.to_owned()
            caption=move || fill(state.messages().table, &[("scale", scale_text(&state))])
        />
    }
}

/// The heatmap of this moment.
fn drawing(state: &State) -> Drawing {
    let shown = weights(state);
    heatmap(&shown, &colors(&shown.weights, &shown.theme), None)
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

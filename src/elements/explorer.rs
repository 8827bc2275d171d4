//! `<attention-explorer>`: the sentence, the scale, the weights.

use attention_core::effective_keys;
use attention_draw::{Role, fixed, percent};
use attention_words::Finding;
use leptos::prelude::*;

use super::State;
use crate::dom::{Place, on, text};
use crate::widgets::{
    Arcs, CellSum, Heatmap, LiveText, Numbers, Palette, Scale, Scaled, Sentence, Sum, Tokens,
    Weights, WeightsTable,
};

/// From this width on the sum of a cell stands beside the heatmap.
const BESIDE: f64 = 700.0;
const SUM_WIDTH: f64 = 280.0;

/// The explorer of one element's state.
#[component]
pub(crate) fn Explorer(state: State) -> impl IntoView {
    let row = Place::new();
    let finding = text(move || finding(&state));
    let class = text(move || format!("explorer {}", emphasis(state.setting.get().highlight)));
    let layout = move || {
        let setting = state.setting.get();
        (setting.lesson.tokens, setting.width, setting.visible, state.query.get())
    };
    view! {
        <div class=class>
            <Palette learn=move |theme| state.set(|setting| setting.theme = theme) />
            <div class="head">
                <p class="choose">{text(move || state.words().choose.to_owned())}</p>
                <button type="button" class="quiet" on:click=on(move |_| state.reset())>
                    {text(move || state.words().reset.to_owned())}
                </button>
            </div>
            <div class="sentence">
                <Tokens
                    sentence=move || sentence(&state)
                    name=text(move || state.words().query.to_owned())
                    row
                    choose=move |query| state.choose_query(query)
                />
                <Arcs row looks=move || (state.query.get(), row_of(&state)) layout />
            </div>
            <Scale scaled=move || scaled(&state) choose=move |scale| state.choose_scale(scale) />
            <Formula state />
            <p class="finding" aria-hidden="true">{finding}</p>
            <LiveText text=finding part="readout" hush=|| false />
            <AllWeights state finding />
        </div>
    }
}

/// The formula with the number of this moment in it.
#[component]
fn Formula(state: State) -> impl IntoView {
    let scale = text(move || format!("{} · ", scale_text(&state)));
    view! {
        <p class="formula">
            <span class="w">"softmax("</span>{scale}<b class="q">"Q"</b><b class="k">"Kᵀ"</b><span class="w">")"</span>
            " "<b class="v">"V"</b>
        </p>
    }
}

/// The heatmap, the sum of one of its cells, and its table.
#[component]
fn AllWeights(state: State, finding: Signal<String>) -> impl IntoView {
    let cell = RwSignal::new(None);
    view! {
        <div class="weights">
            <Heatmap
                shown=move || weights(&state)
                cell
                label=text(move || format!("{} {}", state.words().heatmap, finding.get()))
                name=text(move || state.words().grid.to_owned())
                choose=move |query| state.choose_query(query)
            />
            <CellSum sum=move || sum(&state, cell.get()) hint=text(move || state.words().cell_hint.to_owned()) />
        </div>
        <WeightsTable
            numbers=move || numbers(&state)
            open=text(move || state.words().show_table.to_owned())
            caption=text(move || (state.words().table)(&scale_text(&state)))
        />
    }
}

fn row_of(state: &State) -> Vec<f64> {
    state.trace.get().trace.weights.row(state.query.get()).to_vec()
}

fn sentence(state: &State) -> Sentence {
    let setting = state.setting.get();
    Sentence {
        tokens: setting.lesson.tokens,
        query: state.query.get(),
        weights: row_of(state),
        theme: setting.theme,
    }
}

fn scaled(state: &State) -> Scaled {
    let lesson = state.lesson();
    Scaled {
        scale: state.scale.get(),
        d_k: lesson.axes.len(),
        standard: lesson.default_scale(),
        words: state.words(),
    }
}

fn scale_text(state: &State) -> String {
    fixed(state.scale.get(), 2, state.words().decimal)
}

fn weights(state: &State) -> Weights {
    let setting = state.setting.get();
    Weights {
        tokens: setting.lesson.tokens,
        weights: state.trace.get().trace.weights.clone(),
        query: state.query.get(),
        words: setting.words,
        theme: setting.theme,
        width: if setting.width >= BESIDE { setting.width - SUM_WIDTH } else { setting.width },
        density: setting.density,
    }
}

/// The sum of a cell; when none is at hand, of the largest weight of the query.
fn sum(state: &State, cell: Option<(usize, usize)>) -> Sum {
    let query = state.query.get();
    let lesson = state.lesson();
    Sum {
        cell: cell.unwrap_or_else(|| (query, top(&row_of(state)))),
        trace: state.trace.get(),
        scale: state.scale.get(),
        tokens: lesson.tokens,
        axes: lesson.axes,
        words: state.words(),
        why: lesson.why[query],
    }
}

fn numbers(state: &State) -> Numbers {
    let words = state.words();
    Numbers {
        tokens: state.lesson().tokens,
        weights: state.trace.get().trace.weights.clone(),
        query: state.query.get(),
        decimal: words.decimal,
        corner: words.table_corner,
    }
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

fn finding(state: &State) -> String {
    let (tokens, query, row) = (state.lesson().tokens, state.query.get(), row_of(state));
    let top = top(&row);
    (state.words().finding)(&Finding {
        query: tokens[query].to_owned(),
        top: tokens[top].to_owned(),
        itself: top == query,
        weight: percent(row[top]),
        spread: effective_keys(&row),
    })
}

/// The key of the largest weight.
pub(super) fn top(weights: &[f64]) -> usize {
    (0..weights.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b])).unwrap_or_default()
}

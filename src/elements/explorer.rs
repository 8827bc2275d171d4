//! `<attention-explorer>`: the sentence, the scale, the weights.

use attention_core::{HeadTrace, effective_keys};
use attention_draw::{Role, fixed, percent};
use attention_words::{Finding, Words};
use leptos::html;
use leptos::prelude::*;

use super::State;
use crate::widgets::{Arcs, CellSum, Heatmap, Palette, Readout, Scale, Tokens, WeightsTable};

/// From this width on the sum of a cell stands beside the heatmap.
const BESIDE: f64 = 700.0;
const SUM_WIDTH: f64 = 280.0;

/// The explorer of one element's state.
#[component]
pub(crate) fn Explorer(state: State) -> impl IntoView {
    let row = NodeRef::<html::Div>::new();
    let cell = RwSignal::new(None);
    let query = Signal::from(state.query);
    let tokens = move || state.lesson.get().tokens;
    let trace = state.trace;
    let weights = Signal::derive(move || trace.with(|head| head.trace.weights.clone()));
    let chosen =
        Signal::derive(move || trace.with(|head| head.trace.weights.row(query.get()).to_vec()));
    let finding = Signal::derive(move || {
        trace.with(|head| finding(head, tokens(), query.get(), state.words.get()))
    });
    let width = Signal::derive(move || state.surroundings.with(|here| here.width));
    let density = Signal::derive(move || state.surroundings.with(|here| here.density));
    let heatmap_width = Signal::derive(move || heatmap_width(width.get()));
    let words: Signal<&'static Words> = state.words.into();
    let name = Signal::derive(move || words.get().query);
    let tokens = Signal::derive(tokens);
    let choose = move |query| state.choose_query(query);
    view! {
        <div class=move || format!("explorer {}", emphasis(state.highlight.get()))>
            <Palette theme=state.theme />
            <div class="head">
                <p class="choose">{move || words.get().choose}</p>
                <button type="button" class="quiet" on:click=move |_| state.reset()>{move || words.get().reset}</button>
            </div>
            <div class="sentence">
                <Arcs row moved=width query weights=chosen />
                <Tokens tokens query weights=chosen name theme=state.theme row choose />
            </div>
            <Scale
                scale=state.scale
                d_k=Signal::derive(move || state.lesson.get().axes.len())
                standard=Signal::derive(move || state.lesson.get().default_scale())
                words
                choose=move |scale| state.choose_scale(scale)
            />
            <Formula state />
            <Readout finding />
            <div class="weights">
                <Heatmap tokens weights query cell finding words theme=state.theme width=heatmap_width density choose />
                <CellSum
                    cell=cell.into()
                    trace
                    scale=state.scale
                    tokens
                    axes=Signal::derive(move || state.lesson.get().axes)
                    words
                />
            </div>
            <WeightsTable tokens weights query scale=state.scale words />
        </div>
    }
}

/// The formula with the number of this moment in it.
#[component]
fn Formula(state: State) -> impl IntoView {
    let scale = move || fixed(state.scale.get(), 2, state.words.get().decimal);
    view! {
        <p class="formula">
            <span class="w">"softmax("</span>{scale}" · "<b class="q">"Q"</b><b class="k">"Kᵀ"</b><span class="w">")"</span>
            " "<b class="v">"V"</b>
        </p>
    }
}

fn heatmap_width(width: f64) -> f64 {
    if width >= BESIDE { width - SUM_WIDTH } else { width }
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

fn finding(head: &HeadTrace, tokens: &[&str], query: usize, words: &Words) -> String {
    let row = head.trace.weights.row(query);
    let top = top(row);
    (words.finding)(&Finding {
        query: tokens[query].to_owned(),
        top: tokens[top].to_owned(),
        itself: top == query,
        weight: percent(row[top]),
        spread: effective_keys(row),
    })
}

/// The key of the largest weight.
pub(super) fn top(weights: &[f64]) -> usize {
    (0..weights.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b])).unwrap_or_default()
}

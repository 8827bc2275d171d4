//! All weights on canvas, with a grid over it for the pointer, the keys and screen readers.

use attention_core::Matrix;
use attention_draw::heatmap::{Input, Layout, scene};
use attention_draw::{Theme, percent};
use attention_words::Words;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use crate::canvas::Picture;

/// Query and key of a cell.
type Cell = (usize, usize);

/// The heatmap of all weights; rows are queries, columns are keys.
#[component]
pub(crate) fn Heatmap(
    /// One token a row and column.
    #[prop(into)]
    tokens: Signal<&'static [&'static str]>,
    /// `n × m`: the weights.
    weights: Signal<Matrix>,
    /// The query's index.
    query: Signal<usize>,
    /// The cell under the pointer or the keys.
    cell: RwSignal<Option<Cell>>,
    /// The finding in words.
    finding: Signal<String>,
    /// The words.
    #[prop(into)]
    words: Signal<&'static Words>,
    /// The colours.
    theme: RwSignal<Theme>,
    /// The width there is.
    width: Signal<f64>,
    /// Device pixels per CSS pixel.
    density: Signal<f64>,
    /// The learner chooses a row as the query.
    choose: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let layout = Memo::new(move |_| {
        let n = tokens.get().len();
        Layout::new(width.get(), n, n)
    });
    let picture = Signal::derive(move || {
        let legend = ["0 %", words.get().legend, "100 %"];
        weights.with(|weights| {
            let (tokens, query, cell) = (tokens.get(), query.get(), cell.get());
            scene(&Input { weights, tokens, query, cell, legend }, &theme.get(), width.get())
        })
    });
    let label = move || format!("{} {}", words.get().heatmap, finding.get());
    view! {
        <div class="heatmap">
            <Picture scene=picture label=Signal::derive(label) part="heatmap" theme density />
            <Grid tokens weights query cell words layout choose />
        </div>
    }
}

#[component]
fn Grid(
    tokens: Signal<&'static [&'static str]>,
    weights: Signal<Matrix>,
    query: Signal<usize>,
    cell: RwSignal<Option<Cell>>,
    words: Signal<&'static Words>,
    layout: Memo<Layout>,
    choose: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let grid = NodeRef::<html::Div>::new();
    let n = move || tokens.with(|tokens| tokens.len());
    // Where Tab enters: the cell last visited, at first the query's own.
    let stop = RwSignal::new((query.get_untracked(), query.get_untracked()));
    let keys = move |event: KeyboardEvent| {
        let Some(next) = moved(&event.key(), stop.get_untracked(), n()) else { return };
        event.prevent_default();
        event.stop_propagation();
        stop.set(next);
        cell.set(Some(next));
        if matches!(event.key().as_str(), "Enter" | " ") {
            choose(next.0);
        }
        focus(grid, next);
    };
    let visit = move |target: Option<Cell>| {
        if let Some(target) = target {
            stop.set(target);
            cell.set(Some(target));
        }
    };
    let place = move |part: fn(&Layout) -> f64| layout.with(|layout| format!("{}px", part(layout)));
    view! {
        <div
            class="grid"
            role="grid"
            aria-label=move || words.get().grid
            aria-rowcount=n
            aria-colcount=n
            node_ref=grid
            style:left=move || place(|layout| layout.grid().x)
            style:top=move || place(|layout| layout.grid().y)
            style:width=move || place(|layout| layout.grid().width)
            style:height=move || place(|layout| layout.grid().height)
            on:keydown=keys
            on:pointerover=move |event| visit(at(event.target()))
            on:focusin=move |event| visit(at(event.target()))
            on:click=move |event| if let Some((i, _)) = at(event.target()) { choose(i) }
        >
            <For each=move || 0..n() key=|i| *i let:i>
                <GridRow i tokens weights stop words />
            </For>
        </div>
    }
}

#[component]
fn GridRow(
    i: usize,
    tokens: Signal<&'static [&'static str]>,
    weights: Signal<Matrix>,
    stop: RwSignal<Cell>,
    words: Signal<&'static Words>,
) -> impl IntoView {
    let label = move |j: usize| {
        let weight = weights.with(|weights| percent(weights[(i, j)]));
        let tokens = tokens.get();
        (words.get().cell)(tokens[i], tokens[j], &weight)
    };
    let tab = move |j: usize| if stop.get() == (i, j) { "0" } else { "-1" };
    let cells = move || {
        let cell = |j: usize| {
            view! {
                <div
                    role="gridcell"
                    aria-colindex=j + 1
                    data-cell=format!("{i},{j}")
                    tabindex=move || tab(j)
                    aria-label=move || label(j)
                ></div>
            }
        };
        (0..tokens.get().len()).map(cell).collect_view()
    };
    view! { <div role="row" aria-rowindex=i + 1>{cells}</div> }
}

/// The cell an event happened on.
fn at(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    let element: HtmlElement = target?.dyn_into().ok()?;
    let (i, j) =
        element.dataset().get("cell")?.split_once(',').map(|(i, j)| (i.parse(), j.parse()))?;
    Some((i.ok()?, j.ok()?))
}

/// Where a key leads from a cell; the edges hold.
fn moved(key: &str, (i, j): Cell, n: usize) -> Option<Cell> {
    let last = n - 1;
    match key {
        "ArrowUp" => Some((i.saturating_sub(1), j)),
        "ArrowDown" => Some(((i + 1).min(last), j)),
        "ArrowLeft" => Some((i, j.saturating_sub(1))),
        "ArrowRight" => Some((i, (j + 1).min(last))),
        "Home" => Some((i, 0)),
        "End" => Some((i, last)),
        "Enter" | " " => Some((i, j)),
        _ => None,
    }
}

fn focus(grid: NodeRef<html::Div>, (i, j): Cell) {
    let row = grid.get_untracked().and_then(|grid| grid.children().item(i as u32));
    let cell = row.and_then(|row| row.children().item(j as u32));
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}

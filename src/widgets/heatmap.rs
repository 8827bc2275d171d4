//! All weights on canvas, with a grid over it for the pointer, the keys and screen readers.

use attention_core::Matrix;
use attention_draw::heatmap::{Input, Layout, scene};
use attention_draw::{Theme, percent};
use attention_words::Words;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use web_sys::Element;

use crate::canvas::{Drawing, Picture};
use crate::dom::{self, Place, effect, on};

/// Query and key of a cell.
pub(crate) type Cell = (usize, usize);

/// What the heatmap shows.
pub(crate) struct Weights {
    pub(crate) tokens: &'static [&'static str],
    /// `n × m`.
    pub(crate) weights: Matrix,
    pub(crate) query: usize,
    pub(crate) words: &'static Words,
    pub(crate) theme: Theme,
    /// The width there is.
    pub(crate) width: f64,
    /// Device pixels per CSS pixel.
    pub(crate) density: f64,
}

/// The heatmap of all weights; rows are queries, columns are keys.
#[component]
pub(crate) fn Heatmap(
    /// What it shows.
    shown: impl Fn() -> Weights + Copy + 'static,
    /// The cell under the pointer or the keys.
    cell: RwSignal<Option<Cell>>,
    /// What it says to those who do not see it.
    label: Signal<String>,
    /// The grid's name.
    name: Signal<String>,
    /// The learner chooses a row as the query.
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let drawing = move || {
        let Weights { tokens, weights, query, words, theme, width, density } = shown();
        let legend = ["0 %", words.legend, "100 %"];
        let input = Input { weights: &weights, tokens, query, cell: cell.get(), legend };
        Drawing { scene: scene(&input, &theme, width), theme, density }
    };
    view! {
        <div class="heatmap">
            <Picture drawing label part="heatmap" />
            <Grid shown cell name choose />
        </div>
    }
}

#[component]
fn Grid(
    shown: impl Fn() -> Weights + Copy + 'static,
    cell: RwSignal<Option<Cell>>,
    name: Signal<String>,
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let grid = Place::new();
    // Where Tab enters: the cell last visited, at first the query's own.
    let stop = RwSignal::new(None);
    let stop_at = move |query| stop.get().unwrap_or((query, query));
    effect(move || {
        if let Some(grid) = grid.get() {
            let shown = shown();
            show(&grid, &shown, stop_at(shown.query));
        }
    });
    let visit = move |target: Option<Cell>| {
        stop.set(target.or(stop.get_untracked()));
        cell.set(target);
    };
    let keys = move |event: KeyboardEvent| {
        let (query, n) = untrack(move || (shown().query, shown().tokens.len()));
        let Some(next) = moved(&event.key(), untrack(move || stop_at(query)), n) else { return };
        event.prevent_default();
        event.stop_propagation();
        visit(Some(next));
        if matches!(event.key().as_str(), "Enter" | " ") {
            choose(next.0);
        }
        dom::focus(
            grid.get_untracked().and_then(|grid| dom::child(&*dom::child(&grid, next.0)?, next.1)),
        );
    };
    let leave = move |event: PointerEvent| {
        // A finger leaves when it is lifted; what it has chosen stays.
        if event.pointer_type() == "mouse" {
            cell.set(None);
        }
    };
    let click = move |event: MouseEvent| {
        if let Some((i, _)) = at(event.target()) {
            choose(i);
        }
    };
    view! {
        <div
            class="grid"
            role="grid"
            aria-label=name
            node_ref=grid
            on:keydown=on(keys)
            on:pointerover=on(move |event: PointerEvent| visit(at(event.target())))
            on:pointerleave=on(leave)
            on:focusin=on(move |event: FocusEvent| visit(at(event.target())))
            on:focusout=on(move |_| cell.set(None))
            on:click=on(click)
        ></div>
    }
}

fn show(grid: &Element, shown: &Weights, stop: Cell) {
    let Weights { tokens, weights, words, width, .. } = shown;
    let (n, m) = (weights.rows(), weights.columns());
    let place = Layout::new(*width, n, m).grid();
    for (property, value) in
        [("left", place.x), ("top", place.y), ("width", place.width), ("height", place.height)]
    {
        dom::style(grid, property, &format!("{value}px"));
    }
    dom::update(grid, "aria-rowcount", &n.to_string());
    dom::update(grid, "aria-colcount", &m.to_string());
    dom::fit(grid, n, |i| numbered("row", "aria-rowindex", "data-row", i));
    for i in 0..n {
        let Some(row) = dom::child(grid, i) else { continue };
        dom::fit(&row, m, |j| numbered("gridcell", "aria-colindex", "data-column", j));
        for j in 0..m {
            let Some(cell) = dom::child(&row, j) else { continue };
            let label = (words.cell)(tokens[i], tokens[j], &percent(weights[(i, j)]));
            dom::update(&cell, "aria-label", &label);
            dom::update(&cell, "tabindex", if stop == (i, j) { "0" } else { "-1" });
        }
    }
}

fn numbered(role: &str, position: &str, data: &str, index: usize) -> Element {
    let (from_one, from_zero) = ((index + 1).to_string(), index.to_string());
    dom::element("div", &[("role", role), (position, &from_one), (data, &from_zero)])
}

/// The cell an event happened on.
fn at(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    Some((dom::index_at(target.clone(), "data-row")?, dom::index_at(target, "data-column")?))
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

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_edges_of_the_grid_hold() {
        assert_eq!(moved("ArrowUp", (0, 3), 10), Some((0, 3)));
        assert_eq!(moved("ArrowRight", (2, 9), 10), Some((2, 9)));
        assert_eq!(moved("ArrowDown", (2, 9), 10), Some((3, 9)));
        assert_eq!(moved("Home", (2, 9), 10), Some((2, 0)));
        assert_eq!(moved("Tab", (2, 9), 10), None);
    }
}

//! All weights on canvas, with a grid over it for the pointer, the keys and screen readers.

use attention_core::Matrix;
use attention_draw::heatmap::{Input, Layout, scene};
use attention_draw::{Theme, percent, whole_percent};
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
    let mut labels = Labels::default();
    effect(move || {
        if let Some(grid) = grid.get() {
            let shown = shown();
            build(&grid, &shown);
            labels.update(&grid, &shown);
        }
    });
    let mut tab: Option<Cell> = None;
    effect(move || {
        let (Some(grid), stop) = (grid.get(), stop_at(shown().query)) else { return };
        if tab != Some(stop) {
            for (cell, index) in [(tab, "-1"), (Some(stop), "0")] {
                let cell = cell.and_then(|(i, j)| dom::child(&*dom::child(&grid, i)?, j));
                cell.inspect(|cell| dom::set(cell, "tabindex", index));
            }
            tab = Some(stop);
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

/// As many rows and cells as there are weights, where the picture has them.
fn build(grid: &Element, shown: &Weights) {
    let (n, m) = (shown.weights.rows(), shown.weights.columns());
    let place = Layout::new(shown.width, n, m).grid();
    for (property, value) in
        [("left", place.x), ("top", place.y), ("width", place.width), ("height", place.height)]
    {
        dom::style(grid, property, &format!("{value}px"));
    }
    if grid.child_element_count() as usize == n {
        return;
    }
    grid.set_text_content(None);
    dom::set(grid, "aria-rowcount", &n.to_string());
    dom::set(grid, "aria-colcount", &m.to_string());
    dom::fit(grid, n, |i| {
        let row = numbered("row", "aria-rowindex", "data-row", i);
        dom::fit(&row, m, |j| {
            let cell = numbered("gridcell", "aria-colindex", "data-column", j);
            dom::set(&cell, "tabindex", "-1");
            cell
        });
        row
    });
}

/// What the cells are called; only what has changed is written, since a drag changes few whole percents a frame.
#[derive(Default)]
struct Labels {
    known: Vec<Option<Option<u32>>>,
    of: Option<(&'static [&'static str], &'static Words)>,
}

impl Labels {
    fn update(&mut self, grid: &Element, shown: &Weights) {
        let (m, of) = (shown.weights.columns(), Some((shown.tokens, shown.words)));
        if self.of != of {
            self.known.clear();
            self.known.resize(shown.weights.rows() * m, None);
            self.of = of;
        }
        for (index, known) in self.known.iter_mut().enumerate() {
            let (i, j) = (index / m, index % m);
            let weight = shown.weights[(i, j)];
            let now = Some(whole_percent(weight));
            if *known != now {
                *known = now;
                let label = (shown.words.cell)(shown.tokens[i], shown.tokens[j], &percent(weight));
                let cell = dom::child(grid, i).and_then(|row| dom::child(&row, j));
                cell.inspect(|cell| dom::set(cell, "aria-label", &label));
            }
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

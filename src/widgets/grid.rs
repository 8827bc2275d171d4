//! A grid over the heatmap, for the pointer, the keys and screen readers.
//!
//! A few cells are a node each. Many would be hundreds of thousands: then there is one node, which goes where the
//! keys go and says where it is.

use std::sync::Arc;

use attention_core::Matrix;
use attention_draw::heatmap::Layout;
use attention_draw::{percent, whole_percent};
use attention_words::{Words, fill};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

use crate::dom::{self, Place, effect, markup};

const MARKUP: &str = r#"<div class="grid" role="grid"></div>"#;

/// Up to this many rows, each cell is a node.
const MOST_ROWS: usize = 32;

/// Query and key of a cell.
type Cell = (usize, usize);

/// What the grid says.
pub(crate) struct Gridded {
    pub(crate) tokens: Arc<[String]>,
    /// `n × m`.
    pub(crate) weights: Arc<Matrix>,
    pub(crate) query: usize,
    pub(crate) words: &'static Words,
    /// The width that the heatmap has.
    pub(crate) width: f64,
}

/// The grid of all weights; rows are queries, columns are keys.
#[component]
pub(crate) fn Grid(
    /// What it says.
    shown: impl Fn() -> Gridded + Copy + 'static,
    /// The cell under the pointer or the keys.
    cell: RwSignal<Option<Cell>>,
    /// The grid's name.
    name: impl Fn() -> String + 'static,
    /// The learner chooses a row as the query.
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let place = Place::new();
    let grid = move || dom::find::<Element>(place, ".grid");
    // Where Tab enters: the cell last visited, at first the query's own.
    let stop = RwSignal::new(None);
    let stop_at = move |shown: &Gridded| {
        let n = shown.weights.rows();
        let known = stop.get().filter(|(i, j): &Cell| *i < n && *j < n);
        known.unwrap_or((shown.query, shown.query))
    };
    let (mut labels, mut tab) = (Labels::default(), None);
    effect(move || {
        let (Some(grid), shown) = (grid(), shown()) else { return };
        build(&grid, &shown);
        let stop = stop_at(&shown);
        if is_sparse(&shown) {
            tab = None;
            return stand_in(&grid, &shown, stop);
        }
        labels.update(&grid, &shown);
        enter_at(&grid, &mut tab, stop);
    });
    let visit = move |target: Option<Cell>| {
        if target != cell.get_untracked() {
            stop.set(target.or(stop.get_untracked()));
            cell.set(target);
        }
    };
    let keys = move |event: Event| {
        let event: KeyboardEvent = event.unchecked_into();
        let (from, n) = untrack(move || (stop_at(&shown()), shown().tokens.len()));
        let Some(next) = moved(&event.key(), from, n) else { return };
        event.prevent_default();
        event.stop_propagation();
        visit(Some(next));
        if matches!(event.key().as_str(), "Enter" | " ") {
            choose(next.0);
        }
        dom::focus(untrack(grid).and_then(|grid| node(&grid, next)));
    };
    let under = move |event: &Event| at(event, || untrack(shown));
    dom::names(place, ".grid", "aria-label", name);
    dom::listen(place, ".grid", "keydown", keys);
    for moved in ["pointerover", "pointermove"] {
        dom::listen(place, ".grid", moved, move |event| visit(under(&event)));
    }
    dom::listen(place, ".grid", "focusin", move |event| visit(numbered_at(event.target())));
    dom::listen(place, ".grid", "focusout", move |_| cell.set(None));
    dom::listen(place, ".grid", "pointerleave", move |event| {
        // A finger leaves when it is lifted; what it has chosen stays.
        if event.unchecked_into::<PointerEvent>().pointer_type() == "mouse" {
            cell.set(None);
        }
    });
    dom::listen(place, ".grid", "click", move |event| {
        if let Some((i, _)) = under(&event) {
            choose(i);
        }
    });
    markup(MARKUP, place)
}

fn is_sparse(shown: &Gridded) -> bool {
    shown.weights.rows() > MOST_ROWS
}

fn layout(shown: &Gridded) -> Layout {
    Layout::new(shown.width, shown.weights.rows(), shown.weights.columns())
}

/// As many rows and cells as there are weights, or one of each, where the picture has them.
fn build(grid: &Element, shown: &Gridded) {
    let (n, m) = (shown.weights.rows(), shown.weights.columns());
    let place = layout(shown).grid();
    for (property, value) in
        [("left", place.x), ("top", place.y), ("width", place.width), ("height", place.height)]
    {
        dom::style(grid, property, &format!("{value}px"));
    }
    let rows = n.to_string();
    if grid.get_attribute("aria-rowcount").as_deref() == Some(&rows) {
        return;
    }
    grid.set_text_content(None);
    dom::set(grid, "aria-rowcount", &rows);
    dom::set(grid, "aria-colcount", &m.to_string());
    let (rows, columns) = if is_sparse(shown) { (1, 1) } else { (n, m) };
    dom::set(grid, "class", if is_sparse(shown) { "grid sparse" } else { "grid" });
    dom::fit(grid, rows, |i| {
        let row = numbered("row", "aria-rowindex", "data-row", i);
        dom::fit(&row, columns, |j| {
            let cell = numbered("gridcell", "aria-colindex", "data-column", j);
            dom::set(&cell, "tabindex", "-1");
            cell
        });
        row
    });
}

/// The only node of a sparse grid goes to a cell and says what it holds.
fn stand_in(grid: &Element, shown: &Gridded, (i, j): Cell) {
    let (Some(row), Some(cell)) = (dom::child(grid, 0), node(grid, (0, 0))) else { return };
    let (rect, frame) = (layout(shown).cell(i, j), layout(shown).grid());
    number(&row, "aria-rowindex", "data-row", i);
    number(&cell, "aria-colindex", "data-column", j);
    let place = [
        ("left", rect.x - frame.x),
        ("top", rect.y - frame.y),
        ("width", rect.width),
        ("height", rect.height),
    ];
    for (property, value) in place {
        dom::style(&cell, property, &format!("{value}px"));
    }
    dom::set(&cell, "tabindex", "0");
    dom::update(&cell, "aria-label", &label(shown, i, j));
}

fn enter_at(grid: &Element, tab: &mut Option<Cell>, stop: Cell) {
    if *tab != Some(stop) {
        for (cell, index) in [(*tab, "-1"), (Some(stop), "0")] {
            let cell = cell.and_then(|cell| node(grid, cell));
            cell.inspect(|cell| dom::set(cell, "tabindex", index));
        }
        *tab = Some(stop);
    }
}

/// The node of a cell, which in a sparse grid is always the same one.
fn node(grid: &Element, (i, j): Cell) -> Option<HtmlElement> {
    let sparse = grid.child_element_count() == 1;
    let (i, j) = if sparse { (0, 0) } else { (i, j) };
    dom::child(&*dom::child(grid, i)?, j)
}

fn label(shown: &Gridded, i: usize, j: usize) -> String {
    let weight = percent(shown.weights[(i, j)]);
    let values = [("query", &*shown.tokens[i]), ("key", &*shown.tokens[j]), ("weight", &*weight)];
    fill(shown.words.cell, &values)
}

/// What the cells are called; only what has changed is written, since a drag changes few whole percents a frame.
#[derive(Default)]
struct Labels {
    known: Vec<Option<Option<u32>>>,
    of: Option<(Arc<[String]>, &'static Words)>,
}

impl Labels {
    fn update(&mut self, grid: &Element, shown: &Gridded) {
        let (m, of) = (shown.weights.columns(), Some((shown.tokens.clone(), shown.words)));
        if self.of != of {
            self.known.clear();
            self.known.resize(shown.weights.rows() * m, None);
            self.of = of;
        }
        for (index, known) in self.known.iter_mut().enumerate() {
            let (i, j) = (index / m, index % m);
            let now = Some(whole_percent(shown.weights[(i, j)]));
            if *known != now {
                *known = now;
                node(grid, (i, j))
                    .inspect(|cell| dom::set(cell, "aria-label", &label(shown, i, j)));
            }
        }
    }
}

fn numbered(role: &str, position: &str, data: &str, index: usize) -> Element {
    let element = dom::element("div", &[("role", role)]);
    number(&element, position, data, index);
    element
}

fn number(element: &Element, position: &str, data: &str, index: usize) {
    dom::set(element, position, &(index + 1).to_string());
    dom::set(element, data, &index.to_string());
}

/// The cell a node is.
fn numbered_at(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    Some((dom::index_at(target.clone(), "data-row")?, dom::index_at(target, "data-column")?))
}

/// The cell under the pointer: the node it is on, else by where it is, in the grid's own pixels.
fn at(event: &Event, shown: impl Fn() -> Gridded) -> Option<Cell> {
    numbered_at(event.target()).or_else(|| {
        let (event, shown) = (event.unchecked_ref::<MouseEvent>(), shown());
        let (layout, x, y) =
            (layout(&shown), f64::from(event.offset_x()), f64::from(event.offset_y()));
        let frame = layout.grid();
        layout.hit(frame.x + x + 0.5, frame.y + y + 0.5)
    })
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

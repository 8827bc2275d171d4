//! A grid over the heatmap, for the pointer, the keyboard and screen readers.
//!
//! In a small grid each cell has a node. A large one would need hundreds of thousands: it is sparse, with a single node
//! that moves to the focused cell and has its position.

mod cells;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, PointerEvent};

pub(crate) use self::cells::GridState;
use self::cells::{Cell, CellNames, build, is_sparse, layout, move_node, node, set_tab_stop};
use crate::dom::{self, Template, effect};
use crate::js;

const MARKUP: &str = r#"<div class="grid" role="grid" ref="grid"></div>"#;

/// The grid of all weights; rows are queries, columns are keys.
#[component]
pub(crate) fn Grid(
    /// The state.
    shown: impl Fn() -> GridState + Copy + 'static,
    /// The current cell, under the pointer or the keyboard focus.
    cell: RwSignal<Option<Cell>>,
    /// The accessible name of the grid.
    name: impl Fn() -> String + 'static,
    /// The reader chooses a row as the query.
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let grid = template.node("grid");
    // The tab stop: the cell that was visited last, at first that of the query with itself.
    let stop = RwSignal::new(None);
    let stop_at = move |shown: &GridState| {
        let n = shown.weights.rows();
        let known = stop.get().filter(|(i, j): &Cell| *i < n && *j < n);
        known.unwrap_or((shown.query, shown.query))
    };
    let visit = move |target: Option<Cell>| {
        if target != cell.get_untracked() {
            stop.set(target.or(stop.get_untracked()));
            cell.set(target);
        }
    };
    let focused = grid.clone();
    let keys = move |key: &str, _: &Event| {
        let (from, n) = untrack(move || (stop_at(&shown()), shown().labels.len()));
        let Some(next) = moved(key, from, n) else { return false };
        visit(Some(next));
        if matches!(key, "Enter" | " ") {
            choose(next.0);
        }
        dom::focus(node(&focused, next));
        true
    };
    let under = move |event: &Event| at(event, || untrack(shown));
    dom::bind_attribute(&grid, "aria-label", name);
    dom::keys(&grid, keys);
    for moved in ["pointerover", "pointermove"] {
        dom::listen(&grid, moved, move |event| visit(under(&event)));
    }
    dom::listen(&grid, "focusin", move |event| visit(numbered_at(event.target())));
    dom::listen(&grid, "focusout", move |_| cell.set(None));
    dom::listen(&grid, "pointerleave", move |event| {
        // A touch leaves when the finger is lifted; its cell stays the current one.
        if event.unchecked_into::<PointerEvent>().pointer_type() == "mouse" {
            cell.set(None);
        }
    });
    dom::listen(&grid, "click", move |event| {
        if let Some((i, _)) = under(&event) {
            choose(i);
        }
    });
    let (mut names, mut tab) = (CellNames::default(), None);
    effect(move || {
        let shown = shown();
        build(&grid, &shown);
        let stop = stop_at(&shown);
        if is_sparse(&shown) {
            tab = None;
            return move_node(&grid, &shown, stop);
        }
        names.update(&grid, &shown);
        set_tab_stop(&grid, &mut tab, stop);
    });
    template.view()
}

/// The cell of a node.
fn numbered_at(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    Some((dom::index_at(target.clone(), "data-row")?, dom::index_at(target, "data-column")?))
}

/// The cell under the pointer: that of the node, else by the position in the grid.
fn at(event: &Event, shown: impl Fn() -> GridState) -> Option<Cell> {
    numbered_at(event.target()).or_else(|| {
        let (pointer, layout) = (event.unchecked_ref::<MouseEvent>(), layout(&shown()));
        // Offsets take transforms into account, but not the CSS property `zoom`.
        let zoom = zoom_of(event.target().into());
        let offset = |pixels: i32| (f64::from(pixels) + 0.5) / zoom;
        let frame = layout.grid();
        layout.hit(frame.x + offset(pointer.offset_x()), frame.y + offset(pointer.offset_y()))
    })
}

/// The product of the CSS `zoom` of a node and of all that is around it.
fn zoom_of(node: JsValue) -> f64 {
    let known = js::field(&node, "currentCSSZoom").as_f64();
    known.unwrap_or_else(|| {
        // WebKit only has that of each element.
        let (mut zoom, mut at) = (1.0, node);
        while at.is_object() {
            if let Some(element) = at.dyn_ref::<Element>() {
                let style = window().get_computed_style(element).ok().flatten();
                zoom *= js::field(&style.into(), "zoom").unchecked_into_f64();
            }
            let around = ["assignedSlot", "parentNode", "host"];
            let around = around.into_iter().map(|name| js::field(&at, name));
            at = around.into_iter().find(JsValue::is_object).unwrap_or_default();
        }
        zoom
    })
}

/// The cell that a key moves to; it stops at the edges.
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

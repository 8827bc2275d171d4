//! The nodes of the grid: their positions and accessible names.

use std::sync::Arc;

use attention_core::Matrix;
use attention_draw::heatmap::Layout;
use attention_draw::{NumberFormat, whole_percent};
use attention_messages::{FigureMessages, fill};
use web_sys::{Element, HtmlElement};

use crate::dom;

/// Query and key of a cell.
pub(super) type Cell = (usize, usize);

/// The state of the grid.
pub(crate) struct GridState {
    pub(crate) labels: Arc<[String]>,
    /// `n × m`.
    pub(crate) weights: Arc<Matrix>,
    pub(crate) query: usize,
    pub(crate) messages: &'static FigureMessages,
    pub(crate) numbers: NumberFormat,
    /// The width of the heatmap.
    pub(crate) width: f64,
}

/// Up to this many rows, each cell has a node.
const MAX_ROWS: usize = 32;

pub(super) fn is_sparse(shown: &GridState) -> bool {
    shown.weights.rows() > MAX_ROWS
}

pub(super) fn layout(shown: &GridState) -> Layout {
    Layout::new(shown.width, shown.weights.rows(), shown.weights.columns())
}

/// Positions the grid over the heatmap, and builds its rows and cells; a sparse grid has one of each.
pub(super) fn build(grid: &Element, shown: &GridState) {
    let (n, m) = (shown.weights.rows(), shown.weights.columns());
    let place = layout(shown).grid();
    for (property, value) in
        [("left", place.x), ("top", place.y), ("width", place.width), ("height", place.height)]
    {
        dom::style(grid, property, &dom::px(value));
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
    dom::resize_children(grid, rows, |i| {
        let row = numbered("row", "aria-rowindex", "data-row", i);
        dom::resize_children(&row, columns, |j| {
            let cell = numbered("gridcell", "aria-colindex", "data-column", j);
            dom::set(&cell, "tabindex", "-1");
            cell
        });
        row
    });
}

/// Moves the only node of a sparse grid to a cell, and sets its accessible name.
pub(super) fn move_node(grid: &Element, shown: &GridState, (i, j): Cell) {
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
        dom::style(&cell, property, &dom::px(value));
    }
    dom::set(&cell, "tabindex", "0");
    dom::update(&cell, "aria-label", &label(shown, i, j));
}

/// Makes a cell the tab stop in place of `tab`.
pub(super) fn set_tab_stop(grid: &Element, tab: &mut Option<Cell>, stop: Cell) {
    if *tab != Some(stop) {
        for (cell, index) in [(*tab, "-1"), (Some(stop), "0")] {
            let cell = cell.and_then(|cell| node(grid, cell));
            cell.inspect(|cell| dom::set(cell, "tabindex", index));
        }
        *tab = Some(stop);
    }
}

/// The node of a cell; a sparse grid has only one.
pub(super) fn node(grid: &Element, (i, j): Cell) -> Option<HtmlElement> {
    let sparse = grid.child_element_count() == 1;
    let (i, j) = if sparse { (0, 0) } else { (i, j) };
    dom::child(&*dom::child(grid, i)?, j)
}

fn label(shown: &GridState, i: usize, j: usize) -> String {
    let weight = shown.numbers.percent(shown.weights[(i, j)]);
    let values = [("query", &*shown.labels[i]), ("key", &*shown.labels[j]), ("weight", &*weight)];
    shown.messages.spoken(&fill(shown.messages.cell, &values))
}

/// The accessible names of the cells. Only those that differ are written: a drag changes few whole percents a frame.
#[derive(Default)]
pub(super) struct CellNames {
    known: Vec<Option<Option<u32>>>,
    of: Option<(Arc<[String]>, &'static FigureMessages)>,
}

impl CellNames {
    pub(super) fn update(&mut self, grid: &Element, shown: &GridState) {
        let (m, of) = (shown.weights.columns(), Some((shown.labels.clone(), shown.messages)));
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

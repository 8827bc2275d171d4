//! All heads of the model as small heatmaps, one of them chosen. Only what has changed is painted again.

use attention_contract::{HEADS, LAYERS};
use attention_draw::Theme;
use attention_draw::thumbnail::Tints;
use attention_messages::fill;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::control::Model;
use super::filter::{self, Filter};
use super::head_cell::{Cell, appended, head_at};
use super::lens;
use super::session::Session;
use super::texts::ModelTexts;
use super::thumbnails::Thumbnails;
use crate::attributes::HeadId;
use crate::context::ElementSize;
use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="wall"><div class="filter"><span ref="title"></span>"#,
    r#"<label><span ref="filter-name"></span><select part="pattern" ref="filter"></select></label></div>"#,
    r#"<div class="heads" role="radiogroup" ref="heads"></div>"#,
    r#"<div class="lens" aria-hidden="true"><canvas ref="lens"></canvas><p ref="lens-name"></p></div></div>"#,
);

/// The heads as a radio group, a row a layer: one tab stop, arrow keys, Home and End. What one of them does is filtered
/// by, and told of the head under the pointer or in focus.
#[component]
pub(super) fn HeadGrid(model: Model) -> impl IntoView {
    let view = Template::new(MARKUP);
    let heads = view.node("heads");
    dom::bind_text(&view.node("title"), move || model.texts().messages.all_heads.to_owned());
    dom::bind_text(&view.node("filter-name"), move || model.texts().messages.filter.to_owned());
    let filter = filter::bind(model, view.node("filter").unchecked_into());
    lens::bind(model, &heads, view.node("lens").unchecked_into(), view.node("lens-name"));
    dom::bind_attribute(&heads, "aria-label", move || model.texts().messages.heads.to_owned());
    dom::bind_attribute(&heads, "aria-busy", move || {
        let is_busy = model.session.with(Session::is_busy);
        if is_busy { "true".to_owned() } else { "false".to_owned() }
    });
    dom::listen(&heads, "click", move |event| {
        if let Some(head) = head_at(event.target()) {
            model.choose(head);
            model.reveal_summary();
        }
    });
    let root = heads.clone();
    dom::keys(&heads, move |key, event| {
        let next = head_at(event.target()).and_then(|head| moved(key, head));
        if let Some(next) = next {
            go(&model, &root, next);
        }
        next.is_some()
    });
    let mut grid = Grid::new(&heads);
    effect(move || grid.show(&model, filter.get()));
    view.view()
}

/// Chooses a head and moves the focus there, if it has been computed.
fn go(model: &Model, root: &Element, head: HeadId) {
    let row = dom::child(root, head.layer);
    // The name of the row is its first child.
    let button = row.and_then(|row| dom::child(&row, head.head + 1));
    if let Some(button) = button.filter(|button| !button.has_attribute("data-waits")) {
        model.choose(head);
        dom::focus(Some(button));
    }
}

/// The head that a key moves to; the same head if there is none in that direction.
fn moved(key: &str, from: HeadId) -> Option<HeadId> {
    let (at, last) = (from.index(), LAYERS * HEADS - 1);
    let to = match key {
        "ArrowLeft" => at.checked_sub(1),
        "ArrowRight" => Some(at + 1),
        "ArrowUp" => at.checked_sub(HEADS),
        "ArrowDown" => Some(at + HEADS),
        "Home" => Some(0),
        "End" => Some(last),
        _ => return None,
    };
    HeadId::all().nth(to.filter(|to| *to <= last).unwrap_or(at))
}

/// What all thumbnails depend on: the theme, whether separators are hidden, and what is filtered by.
type Look = (Theme, bool, Filter);

/// The nodes, and what they currently show.
struct Grid {
    names: Vec<HtmlElement>,
    rows: Vec<Thumbnails>,
    cells: Vec<Cell>,
    chosen: Option<Option<HeadId>>,
    /// The language of the texts.
    language: &'static str,
    look: Option<Look>,
    tints: Tints,
    /// The width of the element, its device pixel ratio, and whether it is visible: the positions of the boxes depend
    /// on these.
    layout: (f64, f64, bool),
    /// A buffer for the weights of a head.
    weights: Vec<f32>,
}

impl Grid {
    fn new(root: &Element) -> Self {
        let (mut names, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
        for layer in 0..LAYERS {
            let row = appended(root, "div", &[("class", "layer"), ("role", "presentation")]);
            names.push(appended(&row, "span", &[("class", "layer-name")]));
            let heads = HeadId::all().filter(|head| head.layer == layer);
            let own: Vec<Cell> = heads.map(|head| Cell::new(&row, head)).collect();
            let canvas = appended(&row, "canvas", &[("aria-hidden", "true")]).unchecked_into();
            let boxes = own.iter().filter_map(|cell| dom::child(&cell.button, 0)).collect();
            rows.push(Thumbnails::new(canvas, boxes));
            cells.extend(own);
        }
        Self {
            names,
            rows,
            cells,
            chosen: None,
            language: "",
            look: None,
            tints: Tints::new(&Theme::LIGHT),
            layout: (0.0, 0.0, false),
            weights: Vec::new(),
        }
    }

    fn show(&mut self, model: &Model, filter: Filter) {
        let (context, texts) = (model.context, model.texts());
        let ElementSize { width, device_pixel_ratio } = context.size();
        let layout = (width, device_pixel_ratio, context.visible());
        let moves = std::mem::replace(&mut self.layout, layout) != layout;
        let rows = self.rows.iter_mut();
        let moved: Vec<bool> = rows.map(|row| moves && row.measure(layout.1)).collect();
        let look = (context.theme(), model.hides_separators(), filter);
        let has_new_look = self.look.replace(look) != Some(look);
        if has_new_look {
            self.tints = Tints::new(&look.0);
        }
        let is_new_language = self.write_layer_names(&texts, context.messages().tag);
        model.session.with(|session| {
            for at in 0..self.cells.len() {
                let is_new = self.cells[at].update_layer(session);
                if is_new || is_new_language || has_new_look {
                    self.cells[at].write_texts(&texts, look.1);
                }
                if is_new || has_new_look || moved[at / HEADS] {
                    self.paint(at);
                }
            }
            self.mark(session.head);
        });
    }

    /// Writes the names of the rows if the language has changed; returns whether it has.
    fn write_layer_names(&mut self, texts: &ModelTexts, language: &'static str) -> bool {
        if std::mem::replace(&mut self.language, language) == language {
            return false;
        }
        for (layer, name) in self.names.iter().enumerate() {
            dom::write(name, &fill(texts.messages.layer, &[("layer", layer.to_string())]));
        }
        true
    }

    fn paint(&mut self, at: usize) {
        let Self { cells, rows, look, tints, weights, .. } = self;
        let (cell, row) = (&cells[at], &rows[at / HEADS]);
        let Some(layer) = &cell.layer else { return row.clear(cell.head.head) };
        let Some((_, hides, filter)) = *look else { return };
        if filter::is_left_out(filter, layer.label(cell.head.head, hides).pattern) {
            return row.clear(cell.head.head);
        }
        row.paint(cell.head.head, layer, hides, tints, weights);
    }

    /// Marks the chosen head, which is the tab stop; without one, the first head is.
    fn mark(&mut self, chosen: Option<HeadId>) {
        if self.chosen == Some(chosen) {
            return;
        }
        self.chosen = Some(chosen);
        let stop = chosen.map_or(0, HeadId::index);
        for (at, cell) in self.cells.iter().enumerate() {
            let is_chosen = Some(cell.head) == chosen;
            dom::update(&cell.button, "aria-checked", if is_chosen { "true" } else { "false" });
            dom::update(&cell.button, "tabindex", if at == stop { "0" } else { "-1" });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_by_a_head_or_a_layer_and_stop_at_the_edges() {
        let at = |layer, head| HeadId { layer, head };
        assert_eq!(moved("ArrowRight", at(0, 11)), Some(at(1, 0)));
        assert_eq!(moved("ArrowDown", at(0, 11)), Some(at(1, 11)));
        assert_eq!(moved("ArrowUp", at(0, 3)), Some(at(0, 3)));
        assert_eq!(moved("ArrowDown", at(5, 3)), Some(at(5, 3)));
        assert_eq!(moved("End", at(0, 0)), Some(at(5, 11)));
        assert_eq!(moved("Home", at(2, 5)), Some(at(0, 0)));
        assert_eq!(moved("Tab", at(0, 0)), None);
    }
}

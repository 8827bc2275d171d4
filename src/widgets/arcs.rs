//! Arcs from the query to each token.

use attention_draw::{arcs, plain};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::dom::{self, Template, effect};

/// What the positions of the tokens depend on: how often they were written, the width, and whether they are visible.
pub(crate) type Layout = (usize, f64, bool);

const MARKUP: &str = concat!(
    r#"<div class="arcs" data-section="arcs"><svg part="arcs" aria-hidden="true" ref="picture"></svg>"#,
    r#"</div>"#,
);

/// Arcs above the tokens, one a token, thicker and darker with its weight. Decorative, since every token shows its
/// weight.
///
/// If the tokens wrap there are none, since arcs would cross the lines.
#[component]
pub(crate) fn Arcs(
    /// The row of tokens.
    tokens: Element,
    /// The query and its row of weights.
    query_weights: impl Fn() -> (usize, Vec<f64>) + 'static,
    /// The positions of the tokens are measured again when this changes.
    layout: impl Fn() -> Layout + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let picture = template.node("picture");
    let row: HtmlElement = tokens.unchecked_into();
    let mut measured: Option<(Layout, Option<Vec<f64>>)> = None;
    effect(move || {
        let (query, weights) = query_weights();
        let layout = layout();
        if measured.as_ref().is_none_or(|(known, _)| *known != layout) {
            measured = Some((layout, middles(&row)));
        }
        // The row may still have the tokens of the sentence before.
        let middles = measured
            .as_ref()
            .and_then(|(_, middles)| middles.as_deref())
            .filter(|middles| middles.len() == weights.len());
        show(&picture, middles.unwrap_or_default(), query, &weights);
    });
    template.view()
}

/// An arc stays the same node whatever its weight is, so that it moves under the finger and to another query.
fn show(picture: &Element, middles: &[f64], query: usize, weights: &[f64]) {
    dom::resize_children(picture, middles.len(), |_| {
        let path = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "path");
        let path = path.expect("SVG has paths");
        dom::set(&path, "class", "arc");
        path
    });
    for (key, middle) in middles.iter().enumerate() {
        let Some(path) = picture.children().item(key as u32) else { continue };
        dom::update(&path, "d", &curve(arcs::points(middles[query], *middle)));
        let (thickness, opacity) = arcs::stroke(weights[key]);
        dom::set(&path, "stroke-width", &plain(thickness));
        dom::set(&path, "stroke-opacity", &plain(opacity));
    }
}

/// A cubic Bézier curve as an SVG path: the start, two control points, the end.
fn curve(points: [(f64, f64); 4]) -> String {
    let [from, first, second, to] = points.map(|(x, y)| format!("{} {}", plain(x), plain(y)));
    format!("M{from}C{first} {second} {to}")
}

/// The middle of each token, in CSS pixels from the left of the row; `None` if the tokens wrap.
fn middles(row: &HtmlElement) -> Option<Vec<f64>> {
    let children = row.children();
    let tokens: Vec<HtmlElement> = (0..children.length())
        .filter_map(|index| Some(children.item(index)?.unchecked_into()))
        .collect();
    let line = tokens.first()?.offset_top();
    let wraps = tokens.iter().any(|token| token.offset_top() != line);
    let middle = |token: &HtmlElement| {
        f64::from(token.offset_left()) + f64::from(token.offset_width()) / 2.0
    };
    (!wraps).then(|| tokens.iter().map(middle).collect())
}

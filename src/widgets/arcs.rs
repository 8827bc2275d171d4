//! Arcs from the query to the tokens that it attends to most.

use std::sync::Arc;

use attention_draw::plain;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::dom::{self, Template, effect};

/// What the positions of the tokens depend on: the tokens, the width, and whether they are visible.
pub(crate) type Layout = (Arc<[String]>, f64, bool);

/// The maximal number of arcs, and the least weight of one.
const MAX_ARCS: usize = 5;
const MIN_WEIGHT: f64 = 0.05;
const HEIGHT: f64 = 68.0;
const MARKUP: &str = concat!(
    r#"<div class="arcs" data-section="arcs"><svg part="arcs" aria-hidden="true" ref="picture"></svg>"#,
    r#"</div>"#,
);
const MAX_THICKNESS: f64 = 9.0;

/// Arcs above the tokens; their thickness shows the weight. Decorative, since every token shows its weight.
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
    let (row, mut before): (HtmlElement, _) = (tokens.unchecked_into(), Vec::new());
    let mut measured: Option<(Layout, Option<Vec<f64>>)> = None;
    effect(move || {
        let (query, weights) = query_weights();
        let layout = layout();
        if measured.as_ref().is_none_or(|(known, _)| *known != layout) {
            measured = Some((layout, middles(&row)));
        }
        let middles = measured.as_ref().and_then(|(_, middles)| middles.as_deref());
        let keys = if middles.is_some() { largest_keys(&weights) } else { Vec::new() };
        let ends = (query, keys.clone());
        if before != [ends.clone()] {
            // New arcs are animated from the query; arcs to the same tokens only change their thickness.
            picture.set_text_content(None);
            before = vec![ends];
        }
        show(&picture, middles.unwrap_or_default(), query, &keys, &weights);
    });
    template.view()
}

fn show(picture: &Element, middles: &[f64], query: usize, keys: &[usize], weights: &[f64]) {
    dom::resize_children(picture, keys.len(), |_| {
        let path = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "path");
        let path = path.expect("SVG has paths");
        dom::set(&path, "class", "arc");
        dom::set(&path, "pathLength", "1");
        path
    });
    for (index, &key) in keys.iter().enumerate() {
        let Some(path) = picture.children().item(index as u32) else { continue };
        dom::set(&path, "d", &arc(middles[query], middles[key]));
        dom::set(&path, "stroke-width", &plain(1.0 + weights[key] * MAX_THICKNESS));
        dom::set(&path, "stroke-opacity", &plain(0.4 + 0.6 * weights[key]));
    }
}

/// The keys with the largest weights of at least [`MIN_WEIGHT`], in the order of the sentence.
fn largest_keys(weights: &[f64]) -> Vec<usize> {
    let larger = |j: usize| weights.iter().filter(|other| **other > weights[j]).count();
    let mut keys: Vec<usize> =
        (0..weights.len()).filter(|&j| weights[j] >= MIN_WEIGHT && larger(j) < MAX_ARCS).collect();
    keys.truncate(MAX_ARCS);
    keys
}

/// The path of an arc, which is higher for a larger span; from a token to itself, a small loop.
fn arc(from: f64, to: f64) -> String {
    let (span, foot) = ((to - from).abs(), HEIGHT);
    if span < 1.0 {
        let (left, right, top) = (from - 8.0, from + 8.0, foot - 30.0);
        return curve([(left, foot), (left - 12.0, top), (right + 12.0, top), (right, foot)]);
    }
    let top = foot - (18.0 + span * 0.16).min(foot * 1.25);
    curve([(from, foot), (from, top), (to, top), (to, foot)])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_five_arcs_and_none_below_five_percent() {
        assert_eq!(largest_keys(&[0.3, 0.04, 0.1, 0.11, 0.12, 0.13, 0.2]), [0, 3, 4, 5, 6]);
        assert_eq!(largest_keys(&[0.97, 0.01, 0.02]), [0]);
    }
}

//! From the query to the tokens it looks at most.

use std::sync::Arc;

use attention_draw::plain;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::dom::{self, Template, effect};

/// What the places of the tokens depend on: the tokens, the width, and whether they are seen.
pub(crate) type Layout = (Arc<[String]>, f64, bool);

/// How many arcs there are at most, and the weight from which there is one.
const MOST: usize = 5;
const LEAST: f64 = 0.05;
const HEIGHT: f64 = 68.0;
const MARKUP: &str = concat!(
    r#"<div class="arcs" data-part="arcs"><svg part="arcs" aria-hidden="true" ref="picture"></svg>"#,
    r#"</div>"#,
);
const THICKEST: f64 = 9.0;

/// Arcs over the tokens, as thick as their weight; decorative, since every token says its weight.
///
/// Where the tokens wrap there are none: they would cross the lines.
#[component]
pub(crate) fn Arcs(
    /// Where the row of tokens is.
    tokens: Element,
    /// The query and its row of weights.
    looks: impl Fn() -> (usize, Vec<f64>) + 'static,
    /// Where the tokens stand changes with this alone.
    layout: impl Fn() -> Layout + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let picture = template.part("picture");
    let (row, mut before): (HtmlElement, _) = (tokens.unchecked_into(), Vec::new());
    let mut measured: Option<(Layout, Option<Vec<f64>>)> = None;
    effect(move || {
        let (query, weights) = looks();
        let layout = layout();
        if measured.as_ref().is_none_or(|(known, _)| *known != layout) {
            measured = Some((layout, middles(&row)));
        }
        let middles = measured.as_ref().and_then(|(_, middles)| middles.as_deref());
        let keys = if middles.is_some() { most(&weights) } else { Vec::new() };
        let ends = (query, keys.clone());
        if before != [ends.clone()] {
            // New arcs grow from the query; those that stay only change their thickness.
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
        dom::set(&path, "stroke-width", &plain(1.0 + weights[key] * THICKEST));
        dom::set(&path, "stroke-opacity", &plain(0.4 + 0.6 * weights[key]));
    }
}

/// The keys of the largest weights, none below [`LEAST`], in the order of the sentence.
fn most(weights: &[f64]) -> Vec<usize> {
    let larger = |j: usize| weights.iter().filter(|other| **other > weights[j]).count();
    let mut keys: Vec<usize> =
        (0..weights.len()).filter(|&j| weights[j] >= LEAST && larger(j) < MOST).collect();
    keys.truncate(MOST);
    keys
}

/// An arc that rises with its span; to the token itself, a small loop.
fn arc(from: f64, to: f64) -> String {
    let (span, foot) = ((to - from).abs(), HEIGHT);
    if span < 1.0 {
        let (left, right, top) = (from - 8.0, from + 8.0, foot - 30.0);
        return curve([(left, foot), (left - 12.0, top), (right + 12.0, top), (right, foot)]);
    }
    let top = foot - (18.0 + span * 0.16).min(foot * 1.25);
    curve([(from, foot), (from, top), (to, top), (to, foot)])
}

/// A cubic curve as SVG has it: both ends, and between them the points that draw it.
fn curve(points: [(f64, f64); 4]) -> String {
    let [from, first, second, to] = points.map(|(x, y)| format!("{} {}", plain(x), plain(y)));
    format!("M{from}C{first} {second} {to}")
}

/// The middle of each token, in CSS pixels from the left of the row; `None` where they wrap.
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
        assert_eq!(most(&[0.3, 0.04, 0.1, 0.11, 0.12, 0.13, 0.2]), [0, 3, 4, 5, 6]);
        assert_eq!(most(&[0.97, 0.01, 0.02]), [0]);
    }
}

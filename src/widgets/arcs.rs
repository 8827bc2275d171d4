//! From the query to the tokens it looks at most.

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

/// How many arcs there are at most, and the weight from which there is one.
const MOST: usize = 5;
const LEAST: f64 = 0.05;
const HEIGHT: f64 = 68.0;
const THICKEST: f64 = 9.0;

/// The middle of each token and the width of the row, in CSS pixels; `None` where the tokens wrap.
type Places = Option<(Vec<f64>, f64)>;

/// Arcs over the tokens, as thick as their weight; decorative, since every token says its weight.
#[component]
pub(crate) fn Arcs(
    /// The row of tokens.
    row: NodeRef<html::Div>,
    /// Changes whenever the tokens may have moved.
    moved: Signal<f64>,
    /// The query's index.
    query: Signal<usize>,
    /// The query's row of weights.
    weights: Signal<Vec<f64>>,
) -> impl IntoView {
    let places = Memo::new(move |_| {
        moved.track();
        weights.with(Vec::len);
        row.get().and_then(|row| places(&row))
    });
    let ends = Memo::new(move |_| weights.with(|weights| most(weights)));
    let width = move || places.with(|places| places.as_ref().map_or(0.0, |(_, width)| *width));
    view! {
        <svg part="arcs" class="arcs" aria-hidden="true" width=width height=HEIGHT>
            <For
                each=move || {
                    let query = query.get();
                    ends.get().into_iter().map(move |key| (query, key))
                }
                key=|ends| *ends
                let((from, to))
            >
                <Arc places from to weights />
            </For>
        </svg>
    }
}

#[component]
fn Arc(places: Memo<Places>, from: usize, to: usize, weights: Signal<Vec<f64>>) -> impl IntoView {
    let path = move || {
        places.with(|places| path(places.as_ref()?.0.get(from), places.as_ref()?.0.get(to)))
    };
    let weight = move || weights.with(|weights| weights.get(to).copied().unwrap_or_default());
    view! {
        <path
            class="arc"
            pathLength="1"
            d=path
            stroke-width=move || format!("{:.2}", 1.0 + weight() * THICKEST)
            stroke-opacity=move || format!("{:.2}", 0.4 + 0.6 * weight())
        ></path>
    }
}

/// The keys of the largest weights, none below [`LEAST`], in the order of the sentence.
fn most(weights: &[f64]) -> Vec<usize> {
    let mut keys: Vec<usize> = (0..weights.len()).filter(|&j| weights[j] >= LEAST).collect();
    keys.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
    keys.truncate(MOST);
    keys.sort_unstable();
    keys
}

/// An arc that rises with its span; to the token itself, a small loop.
fn path(from: Option<&f64>, to: Option<&f64>) -> Option<String> {
    let (from, to, foot) = (*from?, *to?, HEIGHT);
    let span = (to - from).abs();
    if span < 1.0 {
        let (left, right, top) = (from - 10.0, from + 10.0, foot - 26.0);
        return Some(format!(
            "M{left:.1} {foot}C{:.1} {top} {:.1} {top} {right:.1} {foot}",
            left - 10.0,
            right + 10.0
        ));
    }
    let top = foot - (18.0 + span * 0.16).min(foot * 1.25);
    Some(format!("M{from:.1} {foot}C{from:.1} {top:.1} {to:.1} {top:.1} {to:.1} {foot}"))
}

fn places(row: &HtmlElement) -> Places {
    let children = row.children();
    let tokens: Vec<HtmlElement> =
        (0..children.length()).filter_map(|index| children.item(index)?.dyn_into().ok()).collect();
    let line = tokens.first()?.offset_top();
    if tokens.iter().any(|token| token.offset_top() != line) {
        return None;
    }
    let middle = |token: &HtmlElement| {
        f64::from(token.offset_left()) + f64::from(token.offset_width()) / 2.0
    };
    Some((tokens.iter().map(middle).collect(), f64::from(row.offset_width())))
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

//! All weights on canvas.

use std::sync::Arc;

use attention_core::Matrix;
use attention_draw::heatmap::{Input, colors, scene};
use attention_draw::{NumberFormat, Rgb, Theme};
use attention_messages::FigureMessages;
use leptos::prelude::*;

use crate::canvas::{Drawing, Picture};

const MARKUP: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas part="heatmap" role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" aria-hidden="true" ref="texts"></div></div>"#,
);

/// Query and key of a cell.
pub(crate) type Cell = (usize, usize);

/// What the heatmap shows.
pub(crate) struct Weights {
    pub(crate) tokens: Arc<[String]>,
    /// `n × m`.
    pub(crate) weights: Arc<Matrix>,
    pub(crate) query: usize,
    pub(crate) words: &'static FigureMessages,
    pub(crate) numbers: NumberFormat,
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
    shown: impl Fn() -> Weights + 'static,
    /// The cell under the pointer or the keys.
    cell: RwSignal<Option<Cell>>,
    /// What it says to those who do not see it.
    label: impl Fn() -> String + 'static,
) -> impl IntoView {
    let mut known: Option<(Arc<Matrix>, Theme, Arc<[Rgb]>)> = None;
    let drawing = move || {
        let shown = shown();
        let (weights, theme) = (&shown.weights, shown.theme);
        let same = known.take().filter(|known| Arc::ptr_eq(&known.0, weights) && known.1 == theme);
        let known =
            known.insert(same.unwrap_or_else(|| (weights.clone(), theme, colors(weights, &theme))));
        heatmap(&shown, &known.2, cell.get())
    };
    view! { <Picture drawing label markup=MARKUP /> }
}

/// The heatmap as a picture, with the cell at hand outlined.
pub(crate) fn heatmap(shown: &Weights, colors: &Arc<[Rgb]>, cell: Option<Cell>) -> Drawing {
    let Weights { tokens, weights, query, words, numbers, theme, width, density } = shown;
    let shape = (weights.rows(), weights.columns());
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let [low, high] = [0.0, 1.0].map(|share| numbers.percent(share));
    let legend = [&*low, words.legend, &*high];
    let input =
        Input { colors: colors.clone(), shape, tokens: &tokens, query: *query, cell, legend };
    Drawing { scene: scene(&input, theme, *width), theme: *theme, density: *density }
}

//! The heatmap of all weights, on a canvas.

use std::sync::Arc;

use attention_core::Matrix;
use attention_draw::heatmap::{Input, colors, scene};
use attention_draw::{NumberFormat, Rgb, Theme};
use attention_messages::FigureMessages;
use leptos::prelude::*;

use crate::canvas::{Drawing, Picture};

/// Query and key of a cell.
pub(crate) type Cell = (usize, usize);

/// The state of the heatmap.
pub(crate) struct HeatmapState {
    pub(crate) labels: Arc<[String]>,
    /// `n × m`.
    pub(crate) weights: Arc<Matrix>,
    pub(crate) query: usize,
    /// Whether later keys are hidden.
    pub(crate) causal: bool,
    /// While bars become the rows: the seconds since the first began to appear.
    pub(crate) bars: Option<f64>,
    pub(crate) messages: &'static FigureMessages,
    pub(crate) numbers: NumberFormat,
    pub(crate) theme: Theme,
    /// The available width in CSS pixels.
    pub(crate) width: f64,
    /// Device pixels per CSS pixel.
    pub(crate) device_pixel_ratio: f64,
}

/// The heatmap of all weights; rows are queries, columns are keys.
#[component]
pub(crate) fn Heatmap(
    /// The state.
    shown: impl Fn() -> HeatmapState + 'static,
    /// The current cell, under the pointer or the keyboard focus.
    cell: RwSignal<Option<Cell>>,
    /// The accessible name.
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
    view! { <Picture drawing label part="heatmap" /> }
}

/// The heatmap as a picture, with the current cell outlined.
pub(crate) fn heatmap(shown: &HeatmapState, colors: &Arc<[Rgb]>, cell: Option<Cell>) -> Drawing {
    let HeatmapState {
        labels,
        weights,
        query,
        causal,
        bars,
        messages,
        numbers,
        theme,
        width,
        device_pixel_ratio,
    } = shown;
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let [low, high] = [0.0, 1.0].map(|share| numbers.percent(share));
    let legend = [&*low, messages.legend, &*high];
    let (colors, query, causal, bars) = (colors.clone(), *query, *causal, *bars);
    let input = Input { colors, weights, labels: &labels, query, cell, causal, bars, legend };
    Drawing {
        scene: scene(&input, theme, *width),
        theme: *theme,
        device_pixel_ratio: *device_pixel_ratio,
    }
}

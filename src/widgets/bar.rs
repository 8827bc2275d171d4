//! All of the query's attention as one bar, split by token.

use std::sync::Arc;

use attention_draw::{NumberFormat, Theme, plain};
use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Template, effect};
use crate::many_tokens::MANY_TOKENS;

const MARKUP: &str = concat!(
    r#"<div class="shares" part="extra" data-section="scale" aria-hidden="true" translate="no" dir="ltr">"#,
    r#"<div ref="shares"></div><span ref="whole"></span></div>"#,
);

/// Of many tokens, those with less than this are what is missing at the end of the bar.
const LEAST_OF_MANY: f64 = 0.02;

/// The state of the bar.
pub(crate) struct BarState {
    pub(crate) labels: Arc<[String]>,
    /// The weights of the query.
    pub(crate) weights: Vec<f64>,
    pub(crate) theme: Theme,
    pub(crate) numbers: NumberFormat,
}

/// A bar of 100%. A label is hidden by the style sheet where its share is narrower. Decorative, since every token shows
/// its weight.
#[component]
pub(crate) fn Bar(
    /// The state.
    bar_state: impl Fn() -> BarState + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let (shares, whole) = (template.node("shares"), template.node("whole"));
    // What is shown: the theme, and the weights in thousandths.
    let mut known = (None, Vec::new());
    effect(move || {
        let BarState { labels, weights, theme, numbers } = bar_state();
        dom::write(&whole, &numbers.percent(1.0));
        dom::resize_children(&shares, labels.len(), |_| dom::element("span", &[]));
        if known.0.replace(theme) != Some(theme) {
            known.1.clear();
        }
        known.1.resize(weights.len(), u32::MAX);
        for (index, (label, weight)) in labels.iter().zip(&weights).enumerate() {
            let Some(share) = dom::child(&shares, index) else { continue };
            let is_shown = labels.len() <= MANY_TOKENS || *weight >= LEAST_OF_MANY;
            dom::write(&share, if is_shown { label } else { "" });
            let thousandths = if is_shown { (weight * 1000.0).round() as u32 } else { 0 };
            if std::mem::replace(&mut known.1[index], thousandths) != thousandths {
                paint(&share, thousandths, &theme);
            }
        }
    });
    template.view()
}

fn paint(share: &Element, thousandths: u32, theme: &Theme) {
    let weight = f64::from(thousandths) / 1000.0;
    let fill = theme.weight_fill(weight);
    // Where these add up to less than 1, what is missing stays free.
    dom::style(share, "flex-grow", &plain(weight));
    dom::style(share, "background-color", &fill.css());
    dom::style(share, "color", &theme.text_on(fill).css());
}

//! Where one weight comes from: its score, feature by feature.

use std::sync::Arc;

use attention_core::HeadTrace;
use attention_draw::{fixed, number, percent};
use attention_words::{Term, Words};
use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Place, effect};

/// What the sum is about.
pub(crate) struct Sum {
    pub(crate) trace: Arc<HeadTrace>,
    /// Query and key.
    pub(crate) cell: (usize, usize),
    pub(crate) scale: f64,
    pub(crate) tokens: &'static [&'static str],
    /// The names of the columns of Q and K.
    pub(crate) axes: &'static [&'static str],
    pub(crate) words: &'static Words,
    /// Why the query looks where it looks.
    pub(crate) why: &'static str,
}

/// The sum behind the cell at hand.
#[component]
pub(crate) fn CellSum(
    /// What it is about.
    sum: impl Fn() -> Sum + 'static,
    /// How to see another one.
    hint: Signal<String>,
) -> impl IntoView {
    let place = Place::new();
    effect(move || {
        if let Some(place) = place.get() {
            show(&place, &sum());
        }
    });
    view! {
        <div class="cell-sum">
            <div node_ref=place>
                <p class="why"></p>
                <p class="cell-title"></p>
                <ul></ul>
                <p class="cell-end"></p>
            </div>
            <p class="hint">{hint}</p>
        </div>
    }
}

fn show(place: &Element, sum: &Sum) {
    let child = |index| dom::child(place, index);
    let (Some(why), Some(title), Some(list), Some(end)) = (child(0), child(1), child(2), child(3))
    else {
        return;
    };
    dom::write(&why, sum.why);
    let (i, j) = sum.cell;
    dom::write(&title, &(sum.words.cell_title)(sum.tokens[i], sum.tokens[j]));
    dom::fit(&list, sum.axes.len(), |_| dom::element("li", &[]));
    for c in 0..sum.axes.len() {
        let Some(item) = dom::child(&list, c) else { continue };
        let (term, product) = term(sum, c);
        dom::update(&item, "class", if product == 0.0 { "nothing" } else { "" });
        dom::write(&item, &(sum.words.term)(&term));
    }
    dom::write(&end, &path_to_weight(sum));
}

fn term(sum: &Sum, c: usize) -> (Term, f64) {
    let (made, (i, j), decimal) = (&sum.trace.projection, sum.cell, sum.words.decimal);
    let (q, k) = (made.q[(i, c)], made.k[(j, c)]);
    let text = |value| number(value, 2, decimal);
    (
        Term { axis: sum.axes[c].to_owned(), query: text(q), key: text(k), product: text(q * k) },
        q * k,
    )
}

fn path_to_weight(sum: &Sum) -> String {
    let (trace, words) = (&sum.trace.trace, sum.words);
    let score = number(trace.scores[sum.cell], 2, words.decimal);
    let logit = number(trace.logits[sum.cell], 2, words.decimal);
    let scale = fixed(sum.scale, 2, words.decimal);
    (words.cell_end)(&score, &scale, &logit, &percent(trace.weights[sum.cell]))
}

//! Where one weight comes from: its score, product by product.

use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Place, effect, markup};

const MARKUP: &str = concat!(
    r#"<div class="cell-sum"><div class="sum"><p class="why"></p><p class="cell-title"></p><ul></ul>"#,
    r#"<p class="cell-end"></p></div><p class="hint"></p></div>"#,
);

/// What the sum says.
pub(crate) struct Sum {
    /// Why the query looks where it looks.
    pub(crate) why: &'static str,
    /// Whose query and key it is about.
    pub(crate) title: String,
    /// Its terms, each with whether it adds anything.
    pub(crate) terms: Vec<(String, bool)>,
    /// From the sum to the weight.
    pub(crate) end: String,
}

/// The sum behind the cell at hand.
#[component]
pub(crate) fn CellSum(
    /// What it says.
    sum: impl Fn() -> Sum + 'static,
    /// How to see another one.
    hint: impl Fn() -> String + 'static,
) -> impl IntoView {
    let place = Place::new();
    effect(move || {
        if let Some(place) = dom::find::<Element>(place, ".sum") {
            show(&place, &sum());
        }
    });
    dom::writes(place, ".hint", hint);
    markup(MARKUP, place)
}

fn show(place: &Element, sum: &Sum) {
    let child = |index| dom::child(place, index);
    let (Some(why), Some(title), Some(list), Some(end)) = (child(0), child(1), child(2), child(3))
    else {
        return;
    };
    dom::write(&why, sum.why);
    dom::write(&title, &sum.title);
    dom::fit(&list, sum.terms.len(), |_| dom::element("li", &[]));
    for (index, (term, adds)) in sum.terms.iter().enumerate() {
        let Some(item) = dom::child(&list, index) else { continue };
        dom::update(&item, "class", if *adds { "" } else { "nothing" });
        dom::write(&item, term);
    }
    dom::write(&end, &sum.end);
}

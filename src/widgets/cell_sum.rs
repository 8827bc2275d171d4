//! Where one weight comes from: its score, product by product.

use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="cell-sum"><div class="sum"><p class="why" ref="why"></p>"#,
    r#"<p class="cell-title" ref="title"></p><ul ref="terms"></ul><p class="cell-end" ref="end"></p></div>"#,
    r#"<p class="hint" ref="hint"></p></div>"#,
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
    let template = Template::new(MARKUP);
    let why = template.part("why");
    let title = template.part("title");
    let terms = template.part("terms");
    let end = template.part("end");
    let hint_line = template.part("hint");
    dom::bind_text(&hint_line, hint);
    effect(move || {
        let sum = sum();
        dom::write(&why, sum.why);
        dom::write(&title, &sum.title);
        list(&terms, &sum.terms);
        dom::write(&end, &sum.end);
    });
    template.view()
}

fn list(list: &Element, terms: &[(String, bool)]) {
    dom::resize_children(list, terms.len(), |_| dom::element("li", &[]));
    for (index, (term, adds)) in terms.iter().enumerate() {
        let Some(item) = dom::child(list, index) else { continue };
        dom::update(&item, "class", if *adds { "" } else { "nothing" });
        dom::write(&item, term);
    }
}

//! The sum behind one weight: its score, product by product.

use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Template, effect};

const MARKUP: &str = concat!(
    r#"<div class="cell-sum" part="extra" data-section="heatmap"><p class="why" ref="why"></p> "#,
    r#"<p class="cell-title" ref="title"></p> <ul translate="no" ref="terms"></ul> "#,
    r#"<p class="cell-end" ref="end"></p> <p class="column-sum" ref="column"></p> "#,
    r#"<p class="hint" ref="hint"></p></div>"#,
);

/// The texts of a sum.
pub(crate) struct Sum {
    /// Why the query attends to these tokens.
    pub(crate) why: &'static str,
    /// The title, with query and key.
    pub(crate) title: String,
    /// The title as it is spoken.
    pub(crate) spoken: String,
    /// The terms, each with whether it is nonzero.
    pub(crate) terms: Vec<(String, bool)>,
    /// From the sum to the weight.
    pub(crate) end: String,
    /// What all queries together give to the key.
    pub(crate) column: String,
}

/// The sum behind a cell.
#[component]
pub(crate) fn CellSum(
    /// The texts.
    sum: impl Fn() -> Sum + 'static,
    /// How to see the sum of another cell.
    hint: impl Fn() -> String + 'static,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let why = template.node("why");
    let title = template.node("title");
    let terms = template.node("terms");
    let end = template.node("end");
    let column = template.node("column");
    let hint_line = template.node("hint");
    dom::bind_text(&hint_line, hint);
    effect(move || {
        let sum = sum();
        dom::write(&why, sum.why);
        dom::write_spoken(&title, &sum.title, &sum.spoken);
        list(&terms, &sum.terms);
        dom::write(&end, &sum.end);
        dom::write(&column, &sum.column);
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

//! The switch of the causal mask.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::dom::{self, Template, effect};

// The section around it is hidden by the author, the label where there is nothing to mask.
const MARKUP: &str = concat!(
    r#"<div part="extra mask-switch" data-section="scale"><label class="mask" ref="label">"#,
    r#"<input type="checkbox" part="mask" ref="causal"/><span ref="name"></span></label></div>"#,
);

/// A checkbox with its name.
#[component]
pub(crate) fn MaskSwitch(
    /// Whether it is on; `None` where there is nothing to hide keys in.
    causal: impl Fn() -> Option<bool> + 'static,
    /// The name.
    name: impl Fn() -> String + 'static,
    /// The reader switches.
    choose: impl Fn(bool) + 'static,
) -> impl IntoView {
    mask_switch(Box::new(causal), Box::new(name), Box::new(choose)).view()
}

/// Boxed, so that explorer and flow share one compiled form.
fn mask_switch(
    causal: Box<dyn Fn() -> Option<bool>>,
    name: Box<dyn Fn() -> String>,
    choose: Box<dyn Fn(bool)>,
) -> Template {
    let template = Template::new(MARKUP);
    let (label, input) = (template.node("label"), template.node("causal"));
    dom::bind_text(&template.node("name"), name);
    let input: HtmlInputElement = input.unchecked_into();
    let checked = input.clone();
    dom::listen(&input, "change", move |_| choose(checked.checked()));
    effect(move || {
        let causal = causal();
        dom::show(&label, causal.is_some());
        input.set_checked(causal == Some(true));
    });
    template
}

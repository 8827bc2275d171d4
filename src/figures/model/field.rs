//! The text field for a sentence, and a menu of examples.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::control::Model;
use crate::dom::{self, Template, effect};
use crate::js;

/// Example sentences, the article's first. In English, the language of the model.
const EXAMPLES: [&str; 5] = [
    "The animal didn't cross the street because it was tired",
    "The animal didn't cross the street because it was too wide",
    "The trophy does not fit into the suitcase because it is too big",
    "She poured water from the jug into the cup until it was full",
    "The keys to the old cabinet are on the table",
];

const MARKUP: &str = concat!(
    r#"<div class="ask"><label class="wide"><span ref="field-name"></span>"#,
    r#"<input type="text" part="sentence" spellcheck="false" autocomplete="off" ref="field"/></label>"#,
    r#"<label><span ref="menu-name"></span><select part="examples" ref="menu"></select></label></div>"#,
);

/// The field and the menu.
#[component]
pub(super) fn SentenceField(model: Model) -> impl IntoView {
    let view = Template::new(MARKUP);
    let field_name = view.node("field-name");
    let field = view.node("field");
    let menu_name = view.node("menu-name");
    let menu = view.node("menu");
    let menu: HtmlSelectElement = menu.unchecked_into();
    dom::bind_text(&field_name, move || model.texts().messages.sentence.to_owned());
    dom::bind_text(&menu_name, move || model.texts().messages.examples.to_owned());
    let typed = field.clone();
    dom::listen(&field, "input", move |_| model.type_text(value_of(&typed)));
    let chosen = menu.clone();
    dom::listen(&menu, "change", move |_| {
        if let Some(text) = EXAMPLES.get((chosen.selected_index() as usize).wrapping_sub(1)) {
            model.type_text((*text).to_owned());
        }
    });
    effect(move || {
        let text = model.session.with(|session| session.text.clone());
        // Setting the value moves the caret, even to the same value.
        if value_of(&field) != text {
            js::set_field(&field, "value", &(&*text).into());
        }
        show(&menu, &text, model.texts().messages.choose_example);
    });
    view.view()
}

fn value_of(field: &Element) -> String {
    js::field(field, "value").as_string().unwrap_or_default()
}

/// Writes the options: an invitation to choose, then each example. The requested sentence is selected.
fn show(menu: &HtmlSelectElement, text: &str, choose: &str) {
    dom::resize_children(menu, EXAMPLES.len() + 1, |index| {
        // The examples are for the model, which reads English.
        dom::element("option", &[("translate", if index == 0 { "yes" } else { "no" })])
    });
    for (index, text) in std::iter::once(choose).chain(EXAMPLES).enumerate() {
        if let Some(option) = dom::child(menu, index) {
            dom::write(&option, text);
        }
    }
    let at = EXAMPLES.iter().position(|example| *example == text);
    menu.set_selected_index(at.map_or(0, |at| at as i32 + 1));
}

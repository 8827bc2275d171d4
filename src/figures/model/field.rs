//! The field for a sentence, and sentences to try.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::control::Model;
use crate::dom::{self, Template, effect};
use crate::js;

/// Sentences that tell something, beside the article's own. In English, as the model is.
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
    let field_name = view.part("field-name");
    let field = view.part("field");
    let menu_name = view.part("menu-name");
    let menu = view.part("menu");
    let menu: HtmlSelectElement = menu.unchecked_into();
    dom::bind_text(&field_name, move || model.texts().words.sentence.to_owned());
    dom::bind_text(&menu_name, move || model.texts().words.examples.to_owned());
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
        // To set the value that is there already would move the caret.
        if value_of(&field) != text {
            js::set_field(&field, "value", &(&*text).into());
        }
        show(&menu, &text, model.texts().words.choose_example);
    });
    view.view()
}

fn value_of(field: &Element) -> String {
    js::field(field, "value").as_string().unwrap_or_default()
}

/// The invitation to choose, and then each sentence; the one that is typed is selected.
fn show(menu: &HtmlSelectElement, text: &str, choose: &str) {
    dom::resize_children(menu, EXAMPLES.len() + 1, |_| dom::element("option", &[]));
    for (index, text) in std::iter::once(choose).chain(EXAMPLES).enumerate() {
        if let Some(option) = dom::child(menu, index) {
            dom::write(&option, text);
        }
    }
    let at = EXAMPLES.iter().position(|example| *example == text);
    menu.set_selected_index(at.map_or(0, |at| at as i32 + 1));
}

//! The buttons below a view. The panels that they open are loaded when one is pressed.

use attention_messages::FigureMessages;
use leptos::prelude::*;
use web_sys::Element;

use crate::context::Context;
use crate::dom::{self, Template, effect};
use crate::full_screen;

/// The actions, by the names that the panels use, and the section that each belongs to.
const ACTIONS: [(&str, &str); 5] = [
    ("embed", "share"),
    ("link", "share"),
    ("export", "menu"),
    ("numbers", "numbers"),
    (SCREEN, "menu"),
];
/// Fills the screen; JavaScript does that without a panel.
const SCREEN: &str = "screen";

// The second node is there even if the menu is hidden: errors in custom data are shown in it too.
const MARKUP: &str = concat!(
    r#"<div class="menu" part="menu" data-section="menu" role="group" ref="menu"></div>"#,
    r#"<div class="panel-anchor"></div>"#,
);

/// The buttons, and the node in which panels are mounted.
#[component]
pub(crate) fn Menu(
    context: Context,
    /// The view that it belongs to: `explorer` or `flow`.
    view: &'static str,
    /// Whether the reader may add custom data.
    takes_data: bool,
) -> impl IntoView {
    let template = Template::new(MARKUP);
    let menu = template.node("menu");
    dom::bind_attribute(&menu, "aria-label", move || context.messages().menu.to_owned());
    dom::listen(&menu, "click", move |event| {
        if let Some(action) = dom::attribute_at(event.target(), "data-action") {
            context.host().open(&action, view);
        }
    });
    let is_allowed = full_screen::is_allowed();
    let shows = move |(action, section): (&str, &str)| {
        context.shows(section)
            && (takes_data || section != "numbers")
            && (is_allowed || action != SCREEN)
    };
    effect(move || show(&menu, context.messages(), shows));
    template.view()
}

fn show(menu: &Element, messages: &FigureMessages, shows: impl Fn((&str, &str)) -> bool) {
    dom::resize_children(menu, ACTIONS.len(), |index| {
        let attributes =
            [("type", "button"), ("class", "quiet"), ("data-action", ACTIONS[index].0)];
        let button = dom::element("button", &attributes);
        if !["link", SCREEN].contains(&ACTIONS[index].0) {
            dom::set(&button, "aria-expanded", "false");
        }
        button
    });
    let names = [
        messages.embed,
        messages.copy_link,
        messages.export,
        messages.own_numbers,
        messages.full_screen,
    ];
    for (index, name) in names.into_iter().enumerate() {
        let Some(button) = dom::child(menu, index) else { continue };
        dom::write(&button, name);
        button.set_hidden(!shows(ACTIONS[index]));
    }
}

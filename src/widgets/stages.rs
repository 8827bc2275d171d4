//! The seven stages as buttons.

use attention_draw::flow::widest;
use attention_draw::{STAGES, Stage};
use attention_messages::FigureMessages;
use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Template, effect};

/// The width of seven columns for each pixel of the widest name, and the least width for names at all.
const COLUMNS: f64 = 6.4;
const MIN_WIDTH: f64 = 360.0;

/// A button for each stage; the current one is marked.
#[component]
pub(crate) fn Stages(
    /// The current stage, the messages, and the available width.
    at: impl Fn() -> (Stage, &'static FigureMessages, f64) + 'static,
    /// The reader chooses a stage.
    choose: impl Fn(Stage) + 'static,
) -> impl IntoView {
    let template = Template::new(r#"<ol class="stages" part="head" ref="list"></ol>"#);
    let list = template.node("list");
    dom::listen(&list, "click", move |event| {
        if let Some(index) = dom::index_at(event.target(), "data-stage") {
            choose(STAGES[index]);
        }
    });
    effect(move || {
        let (stage, messages, width) = at();
        dom::update(
            &list,
            "class",
            if names_fit(messages, width) { "stages" } else { "stages terse" },
        );
        show(&list, stage, messages);
    });
    template.view()
}

/// Whether all names fit in one row; else only the current stage has its name, and the others are dots.
fn names_fit(messages: &FigureMessages, width: f64) -> bool {
    width >= MIN_WIDTH.max(COLUMNS * widest(&messages.stages(), 12.0))
}

fn show(list: &Element, stage: Stage, messages: &FigureMessages) {
    dom::resize_children(list, STAGES.len(), |index| {
        let (item, index) = (dom::element("li", &[]), index.to_string());
        let button = [("type", "button"), ("class", "stage-name"), ("data-stage", index.as_str())];
        let _ = item.append_child(&dom::element("button", &button));
        item
    });
    for (index, name) in messages.stages().iter().enumerate() {
        let Some(item) = dom::child(list, index) else { continue };
        dom::update(&item, "class", if index < stage as usize { "past" } else { "" });
        let Some(button) = dom::child(&item, 0) else { continue };
        dom::write(&button, name);
        dom::update(
            &button,
            "aria-current",
            if index == stage as usize { "step" } else { "false" },
        );
    }
}

//! The seven stages, each a way to go there.

use attention_draw::flow::widest;
use attention_draw::{STAGES, Stage};
use attention_messages::FigureMessages;
use leptos::prelude::*;
use web_sys::Element;

use crate::dom::{self, Template, effect};

/// How wide seven columns are for each pixel of the widest name, and where there is no room for any.
const COLUMNS: f64 = 6.4;
const LEAST: f64 = 360.0;

/// A button a stage; the one at hand is marked.
#[component]
pub(crate) fn Stages(
    /// The stage at hand, the words, and the width there is.
    at: impl Fn() -> (Stage, &'static FigureMessages, f64) + 'static,
    /// The learner goes to a stage.
    choose: impl Fn(Stage) + 'static,
) -> impl IntoView {
    let template = Template::new(r#"<ol class="stages" ref="list"></ol>"#);
    let list = template.part("list");
    dom::listen(&list, "click", move |event| {
        if let Some(index) = dom::index_at(event.target(), "data-stage") {
            choose(STAGES[index]);
        }
    });
    effect(move || {
        let (stage, words, width) = at();
        dom::update(&list, "class", if fit(words, width) { "stages" } else { "stages terse" });
        show(&list, stage, words);
    });
    template.view()
}

/// Whether all names have room in one row; else the one at hand is named, and dots stand for the others.
fn fit(words: &FigureMessages, width: f64) -> bool {
    width >= LEAST.max(COLUMNS * widest(&words.stages()))
}

fn show(list: &Element, stage: Stage, words: &FigureMessages) {
    dom::resize_children(list, STAGES.len(), |index| {
        let (item, index) = (dom::element("li", &[]), index.to_string());
        let button = [("type", "button"), ("class", "stage-name"), ("data-stage", index.as_str())];
        let _ = item.append_child(&dom::element("button", &button));
        item
    });
    for (index, name) in words.stages().iter().enumerate() {
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

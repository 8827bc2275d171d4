//! The controls of a measurement.

use attention_draw::plain;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::findings::Phase;
use super::state::CostState;
use crate::dom::{self, Template, effect};

/// The choices for the columns of Q, K and V.
const COLUMNS: [usize; 4] = [16, 32, 64, 128];

const MARKUP: &str = concat!(
    r#"<div class="controls">"#,
    r#"<button type="button" part="measure" ref="measure"></button>"#,
    r#"<label><span ref="columns-name"></span><select part="columns" translate="no" ref="columns"></select></label>"#,
    r#"<label><input type="checkbox" part="causal" ref="causal"/><span ref="causal-name"></span></label>"#,
    r#"<div class="bar"><progress max="1" ref="progress"></progress></div></div>"#,
);

/// The button, the progress bar, and the options.
#[component]
pub(super) fn Controls(state: CostState) -> impl IntoView {
    let template = Template::new(MARKUP);
    let measure = template.node("measure");
    let columns_name = template.node("columns-name");
    let columns = template.node("columns");
    let causal_name = template.node("causal-name");
    let causal = template.node("causal");
    let progress = template.node("progress");
    dom::bind_text(&columns_name, move || state.texts().messages.columns.to_owned());
    dom::bind_text(&causal_name, move || state.texts().messages.causal.to_owned());
    let button = measure.clone();
    // A new text node each time: centred text that grows would count as a layout shift.
    effect(move || button.set_text_content(Some(press_name(&state))));
    dom::bind_attribute(&progress, "aria-label", move || {
        state.texts().messages.progress.to_owned()
    });
    dom::bind_attribute(&progress, "value", move || plain(state.progress()));
    dom::listen(&measure, "click", move |_| state.press());
    let bar: HtmlElement = progress.unchecked_into();
    effect(move || bar.set_hidden(state.measurement.get().phase != Phase::Running));
    choose_columns(state, columns.unchecked_into());
    let (causal, read): (HtmlInputElement, HtmlInputElement) =
        (causal.clone().unchecked_into(), causal.unchecked_into());
    dom::listen(&causal, "change", move |_| {
        state.causal.set(read.checked());
        state.renew();
    });
    template.view()
}

/// The name of the button: what it does now.
fn press_name(state: &CostState) -> &'static str {
    let (messages, measurement) = (state.texts().messages, state.measurement.get());
    match measurement.phase {
        Phase::Running => messages.stop,
        _ if measurement.points.is_empty() => messages.measure,
        _ => messages.again,
    }
}

fn choose_columns(state: CostState, columns: HtmlSelectElement) {
    dom::resize_children(&columns, COLUMNS.len(), |index| {
        let option = dom::element("option", &[]);
        dom::write(&option, &COLUMNS[index].to_string());
        option
    });
    let chosen = COLUMNS.iter().position(|columns| *columns == state.columns.get_untracked());
    columns.set_selected_index(chosen.map_or(-1, |index| index as i32));
    let choice = columns.clone();
    dom::listen(&columns, "change", move |_| {
        if let Some(columns) = COLUMNS.get(choice.selected_index() as usize) {
            state.columns.set(*columns);
            state.renew();
        }
    });
}

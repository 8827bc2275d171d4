//! The view of the figure: the words, what has changed, and the positions.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};

use super::pictures::{compared, curve_title, dimension_at, positions_drawing};
use super::state::OrderState;
use super::table::table;
use super::words::words;
use crate::canvas::picture;
use crate::dom::{self, RootRef, Template, effect, text};
use crate::figures::menu::Menu;
use crate::hidden_sections::hide_sections;
use crate::js;
use crate::widgets::{LiveText, Palette};

const FINDING: &str = concat!(
    r#"<p class="told" part="finding" data-section="readout" aria-hidden="true" "#,
    r#"ref="finding"></p>"#,
);
const REGION: &str = concat!(
    r#"<div class="live" part="readout" data-section="readout" "#,
    r#"aria-live="polite" ref="region"></div>"#,
);
const STRENGTH: &str = concat!(
    r#"<div class="strength"><label><input type="checkbox" role="switch" ref="switch"/>"#,
    r#"<span ref="name"></span></label>"#,
    r#"<input part="positions" type="range" min="0" max="1" step="0.01" ref="slider"/>"#,
    r#"<span class="amount" translate="no" aria-hidden="true" ref="amount"></span></div>"#,
);
const POSITIONS: &str = concat!(
    r#"<div part="extra"><div ref="picture"></div><label class="dimension"><span ref="name"></span> "#,
    r#"<input part="dimension" type="range" min="0" step="1" ref="slider"/></label></div>"#,
);
const COMPARISON: &str = r#"<div part="extra" ref="section"></div>"#;

/// The figure of order.
#[component]
pub(super) fn Order(state: OrderState) -> impl IntoView {
    let (root, context) = (RootRef::new(), state.context);
    hide_sections(move || context.hidden(), root);
    let finding = Template::new(FINDING);
    dom::bind_text(&finding.node("finding"), move || state.finding());
    view! {
        <div class="order" node_ref=root>
            <Palette on_theme=move |theme| context.set_theme(theme) />
            {words(state).view()}
            {strength(state).view()}
            {finding.view()}
            <LiveText text=text(move || state.spoken()) markup=REGION muted=|| false />
            {comparison(state).view()}
            {positions(state).view()}
            <div class="foot">
                {table(state).view()}
                <Menu context view="order" takes_data=false />
            </div>
        </div>
    }
}

/// The switch and the slider of the positions.
fn strength(state: OrderState) -> Template {
    let template = Template::new(STRENGTH);
    let [switch, name, slider, amount] =
        ["switch", "name", "slider", "amount"].map(|name| template.node(name));
    dom::bind_text(&name, move || state.messages().with_positions.to_owned());
    dom::bind_text(&amount, move || strength_text(&state));
    dom::bind_attribute(&slider, "aria-label", move || state.messages().strength.to_owned());
    dom::bind_attribute(&slider, "aria-valuetext", move || strength_text(&state));
    let slider_input: HtmlInputElement = slider.clone().unchecked_into();
    let switch_input: JsValue = switch.clone().into();
    effect(move || {
        let strength = state.strength.get();
        slider_input.set_value_as_number(strength);
        js::set_field(&switch_input, "checked", &(strength > 0.0).into());
    });
    dom::listen(&slider, "input", move |event| {
        state.choose_strength(dom::number_at(event.target()));
    });
    dom::listen(&switch, "change", move |_| {
        let is_on = state.strength.get_untracked() > 0.0;
        state.choose_strength(if is_on { 0.0 } else { 1.0 });
    });
    template
}

fn strength_text(state: &OrderState) -> String {
    state.context.numbers().fixed(state.strength.get(), 2)
}

/// Weights and outputs before and after.
fn comparison(state: OrderState) -> Template {
    let template = Template::new(COMPARISON);
    let label = move || [state.messages().comparison, " ", &*state.finding()].concat();
    picture(move || compared(&state), label, "comparison").append_to(&template.node("section"));
    template
}

/// The positions with a curve, and what chooses its dimension: a slider, or a pointer over the columns.
fn positions(state: OrderState) -> Template {
    let template = Template::new(POSITIONS);
    let [parent, name, slider] = ["picture", "name", "slider"].map(|name| template.node(name));
    let label = move || [state.messages().sinusoids, " ", &*curve_title(&state)].concat();
    picture(move || positions_drawing(&state), label, "sinusoids").append_to(&parent);
    for event in ["pointermove", "pointerdown"] {
        listen_for_dimension(state, &parent, event);
    }
    dom::bind_text(&name, move || state.messages().dimension.to_owned());
    bind_dimension(state, &slider);
    template
}

fn listen_for_dimension(state: OrderState, node: &Element, event: &'static str) {
    dom::listen(node, event, move |event| {
        let x = js::field(&event, "offsetX").as_f64().unwrap_or(f64::NAN);
        let found = dimension_at(&state, x);
        if let Some(dimension) = found.filter(|found| *found != state.dimension.get_untracked()) {
            state.dimension.set(dimension);
        }
    });
}

fn bind_dimension(state: OrderState, slider: &Element) {
    dom::bind_attribute(slider, "aria-valuetext", move || curve_title(&state));
    let input: HtmlInputElement = slider.clone().unchecked_into();
    effect(move || {
        let last = state.shown_lesson().texts.features.len() - 1;
        dom::update(&input, "max", &last.to_string());
        input.set_value_as_number(state.dimension.get() as f64);
    });
    dom::listen(slider, "input", move |event| {
        state.dimension.set(dom::number_at(event.target()) as usize);
    });
}

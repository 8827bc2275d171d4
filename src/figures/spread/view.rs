//! The view of the figure: the controls, the picture with its findings, the table, and the curve over all d.

use attention_draw::spread::{Input, scene};
use leptos::prelude::*;
use web_sys::Element;

use super::controls::Controls;
use super::curve_view::Curve;
use super::state::SpreadState;
use super::texts::SpreadTexts;
use crate::canvas::{Drawing, Picture};
use crate::context::ElementSize;
use crate::dom::{self, RootRef, Template, effect, text};
use crate::figures::menu::Menu;
use crate::hidden_sections::hide_sections;
use crate::widgets::{LiveText, Palette};

const CSS: &str = include_str!("../../../style/spread.css");
const ABOUT: &str = r#"<p class="about" part="extra" ref="about"></p>"#;
const FINDING: &str = concat!(
    r#"<p class="finding" part="finding" data-section="readout" aria-hidden="true" "#,
    r#"ref="finding"></p>"#,
);
const REGION: &str = concat!(
    r#"<div class="live" part="readout" data-section="readout" "#,
    r#"aria-live="polite" ref="region"></div>"#,
);
const TABLE: &str = concat!(
    r#"<div class="scroll" part="extra" tabindex="0" role="group" ref="scroll"><table>"#,
    r#"<caption ref="caption"></caption><thead><tr ref="head"><td></td><th scope="col"></th>"#,
    r#"<th scope="col"></th></tr></thead><tbody ref="body"></tbody></table></div>"#,
);

/// The figure.
#[component]
pub(super) fn Spread(state: SpreadState) -> impl IntoView {
    let (root, context) = (RootRef::new(), state.context);
    hide_sections(move || context.hidden(), root);
    context.host().adopt_style(CSS);
    let (about, visible) = (Template::new(ABOUT), Template::new(FINDING));
    dom::bind_text(&about.node("about"), move || SpreadTexts::of(&state).about(state.settings()));
    let finding = text(move || SpreadTexts::of(&state).finding(&state));
    dom::bind_text(&visible.node("finding"), move || finding.get());
    let label = move || format!("{} {}", SpreadTexts::of(&state).messages.picture, finding.get());
    view! {
        <div class="spread" node_ref=root>
            <Palette on_theme=move |theme| context.set_theme(theme) />
            <Controls state />
            {about.view()}
            <Picture drawing=move || drawing(&state) label part="picture" />
            {visible.view()}
            <LiveText text=finding markup=REGION muted=|| false />
            <Table state />
            <Curve state />
            <Menu context view="spread" takes_data=false />
        </div>
    }
}

/// The present picture.
pub(super) fn drawing(state: &SpreadState) -> Drawing {
    let (theme, texts, settings) =
        (state.context.theme(), SpreadTexts::of(state), state.settings());
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    let weights = state.weights();
    let largest = weights.each_ref().map(|weights| texts.largest(weights));
    let names = texts.names(settings);
    let deviation = SpreadTexts::deviation(state);
    let mut drawing = Drawing::none(theme);
    state.with_drawn(&mut |drawn| {
        let input = Input {
            products: drawn.pairs.products(),
            deviation,
            scores: &drawn.scores,
            divisor: settings.divisor(),
            weights: weights.each_ref().map(|weights| &weights.weights[..]),
            names: [[&*names[0], &*largest[0]], [&*names[1], &*largest[1]]],
            shown: usize::from(settings.divided),
            numbers: texts.numbers,
        };
        let scene = scene(&input, &theme, width.max(1.0));
        drawing = Drawing { scene, theme, device_pixel_ratio };
    });
    drawing
}

/// The weights in numbers: a column without the division, one with it.
#[component]
fn Table(state: SpreadState) -> impl IntoView {
    let template = Template::new(TABLE);
    let [scroll, caption, head, body] =
        ["scroll", "caption", "head", "body"].map(|name| template.node(name));
    let title = move || SpreadTexts::of(&state).table(state.settings());
    dom::bind_text(&caption, title);
    dom::bind_attribute(&scroll, "aria-label", title);
    dom::resize_children(&body, 3, |_| {
        let row = dom::element("tr", &[]);
        let _ = row.append_child(&dom::element("th", &[("scope", "row")]));
        dom::resize_children(&row, 3, |_| dom::element("td", &[]));
        row
    });
    effect(move || {
        let (texts, settings) = (SpreadTexts::of(&state), state.settings());
        let columns = state.weights().map(|weights| texts.column(&weights));
        for (index, name) in texts.names(settings).iter().enumerate() {
            write(&head, index, name, settings.divided);
        }
        for (index, measure) in texts.measures(settings).iter().enumerate() {
            let Some(row) = dom::child(&body, index) else { continue };
            dom::child(&row, 0).inspect(|cell| dom::write(cell, measure));
            for (column, texts) in columns.iter().enumerate() {
                write(&row, column, &texts[index], settings.divided);
            }
        }
    });
    template.view()
}

/// Writes a cell of a row after its head; the column that the switch chooses is marked.
fn write(row: &Element, column: usize, text: &str, divided: bool) {
    if let Some(cell) = dom::child(row, column + 1) {
        dom::write(&cell, text);
        dom::update(&cell, "class", if usize::from(divided) == column { "chosen" } else { "" });
    }
}

//! Where things are in an element, and what it looks like now.

use crate::common::trace::percent;
use crate::common::{Page, attribute, label, pixel, text};
use attention_draw::{Rgb, Theme};
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement, HtmlInputElement};

pub(crate) const N: usize = 10;

pub(crate) const THE: usize = 0;

pub(crate) const ANIMAL: usize = 1;

pub(crate) const IT: usize = 7;

pub(crate) const TOKENS: [&str; 10] =
    ["The", "animal", "didn't", "cross", "the", "street", "because", "it", "was", "tired"];

pub(crate) const STAGES: [&str; 7] =
    ["embed", "project", "score", "scale", "softmax", "blend", "output"];

pub(crate) fn radios(page: &Page) -> Vec<HtmlElement> {
    page.all("[role=radiogroup] [role=radio]")
}

pub(crate) fn check_weights(page: &Page) {
    let trace = page.trace();
    let weights = trace.weights(page.query());
    for ((radio, weight), token) in radios(page).iter().zip(weights).zip(TOKENS) {
        assert_eq!(text(radio), format!("{token} {}", percent(weight)));
    }
}

/// What the style sheet makes of a property of a node.
pub(crate) fn computed(node: &HtmlElement, property: &str) -> String {
    let style = web_sys::window().unwrap().get_computed_style(node).unwrap().unwrap();
    style.get_property_value(property).unwrap()
}

pub(crate) fn canvas(page: &Page) -> HtmlCanvasElement {
    page.one("canvas[part=heatmap]").unchecked_into()
}

pub(crate) fn cell(page: &Page, i: usize, j: usize) -> HtmlElement {
    page.one(&format!("[role=grid] > :nth-child({}) > :nth-child({})", i + 1, j + 1))
}

/// The colour of the canvas under a cell of the grid.
pub(crate) fn color_of(page: &Page, i: usize, j: usize) -> Rgb {
    let place = cell(page, i, j).get_bounding_client_rect();
    pixel(&canvas(page), place.x() + place.width() / 2.0, place.y() + place.height() / 2.0)
}

/// Whether the row of a query has its outline: just above its first cell.
pub(crate) fn outlined(page: &Page, i: usize) -> bool {
    let place = cell(page, i, 0).get_bounding_client_rect();
    let above = pixel(&canvas(page), place.x() + place.width() / 2.0, place.y() - 1.0);
    above == Theme::LIGHT.query
}

pub(crate) fn scrubber(page: &Page) -> HtmlInputElement {
    page.named("input[type=range]", "Step").unchecked_into()
}

pub(crate) fn time(page: &Page) -> f64 {
    scrubber(page).value_as_number()
}

pub(crate) fn play(page: &Page) -> HtmlElement {
    page.one("button[part=play]")
}

/// What is written in the picture.
pub(crate) fn written(page: &Page) -> Vec<String> {
    page.all(".texts span").iter().map(|span| text(span)).filter(|text| !text.is_empty()).collect()
}

/// Everything that tells the stage says the same one.
pub(crate) fn check_stage(page: &Page, stage: &str) {
    assert_eq!(page.mounted().stage().as_deref(), Some(stage));
    assert_eq!(attribute(&scrubber(page), "aria-valuetext"), stage);
    let current: Vec<String> =
        page.all("[aria-current=step]").iter().map(|button| label(button)).collect();
    assert_eq!(current, [stage]);
}

//! The slider of the scale, its number and the ways back.

use super::look::check_weights;
use crate::common::events::{click, press, slide};
use crate::common::{Page, attribute};
use attention_draw::Track;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

/// Where the scales stand on the track.
const TRACK: Track = Track { from: 0.2, to: 3.0 };

async fn slide_to(page: &Page, scale: f64) {
    slide(&slider(page), TRACK.place_of(scale)).await;
}

/// Whether the thumb is at the place of a scale, up to what the browser rounds.
fn stands_at(page: &Page, scale: f64) -> bool {
    (slider(page).value_as_number() - TRACK.place_of(scale)).abs() < 1e-9
}

fn slider(page: &Page) -> HtmlInputElement {
    page.named("input[type=range]", "Scale").unchecked_into()
}

#[wasm_bindgen_test]
async fn the_slider_is_called_scale_and_says_that_it_stands_at_the_default() {
    let page = Page::explorer(&[]).await;
    let slider = slider(&page);
    let bounds = ["min", "max", "step", "part"].map(|name| attribute(&slider, name));
    assert_eq!(bounds, ["0", "1", "any", "scale"]);
    assert!(stands_at(&page, 0.5));
    assert_eq!(attribute(&slider, "aria-valuetext"), "0.50, which is 1/√4");
    assert_eq!(page.text(".number"), "0.50");
}

#[wasm_bindgen_test]
async fn sliding_changes_the_number_the_weights_and_the_formula_together() {
    let page = Page::explorer(&[]).await;
    for value in [2.0, 0.2, 1.37, 3.0] {
        slide_to(&page, value).await;
        assert_eq!(page.told(), [format!("change scale {value}")]);
        assert_eq!((page.mounted().scale(), page.trace().number("scale")), (value, value));
        let shown = format!("{value:.2}");
        assert_eq!(page.text(".number"), shown);
        assert_eq!(attribute(&slider(&page), "aria-valuetext"), shown);
        assert!(page.text(".formula").contains(&shown), "{}", page.text(".formula"));
        check_weights(&page);
    }
}

#[wasm_bindgen_test]
async fn page_up_and_down_move_the_scale_by_a_tenth_and_stop_at_the_ends() {
    let page = Page::explorer(&[]).await;
    for (key, from, to) in [
        ("PageUp", 0.5, 0.6),
        ("PageDown", 0.6, 0.5),
        ("PageUp", 1.2, 1.3),
        ("PageUp", 2.95, 3.0),
        ("PageDown", 0.25, 0.2),
    ] {
        slide_to(&page, from).await;
        assert!(!press(&slider(&page), key).await, "{key} was left to the browser");
        assert_eq!(page.mounted().scale(), to, "{key} from {from}");
        assert!(stands_at(&page, to), "{key} from {from}");
    }
    page.told();
    press(&slider(&page), "PageDown").await;
    assert_eq!((page.mounted().scale(), page.told().len()), (0.2, 0), "the end holds");
}

#[wasm_bindgen_test]
async fn arrows_move_the_slider_by_a_two_hundredth_of_its_track() {
    let page = Page::explorer(&[]).await;
    for (key, by) in
        [("ArrowRight", 0.005), ("ArrowUp", 0.005), ("ArrowLeft", -0.005), ("ArrowDown", -0.005)]
    {
        slide_to(&page, 1.0).await;
        assert!(!press(&slider(&page), key).await, "{key} was left to the browser");
        let moved = slider(&page).value_as_number() - TRACK.place_of(1.0);
        // The scale is rounded to a ten-thousandth.
        assert!((moved - by).abs() < 1e-4, "{key} moves by {moved}");
    }
}

#[wasm_bindgen_test]
async fn home_and_end_are_the_browsers_own_work_and_other_keys_nobodys() {
    let page = Page::explorer(&[]).await;
    for key in ["Home", "End", "Tab", "x"] {
        assert!(press(&slider(&page), key).await, "{key} was taken");
    }
}

#[wasm_bindgen_test]
async fn back_to_the_default_sets_it_exactly_and_then_has_nothing_to_do() {
    let page = Page::explorer(&[("scale", "0.4999")]).await;
    let back = page.named("button", "back to 1/√4");
    let has_nothing_to_do = || back.get_attribute("aria-disabled").as_deref() == Some("true");
    assert!(!has_nothing_to_do());
    click(&back).await;
    assert_eq!(page.told(), ["change scale 0.5"]);
    assert_eq!(page.mounted().scale(), 0.5);
    assert!(has_nothing_to_do());
    click(&back).await;
    assert!(page.told().is_empty(), "pressed again it changes nothing");
}

#[wasm_bindgen_test]
async fn start_again_asks_for_what_the_author_wrote() {
    let page = Page::explorer(&[]).await;
    click(&page.named("button", "Start again")).await;
    assert_eq!(page.told(), ["reset"]);
}

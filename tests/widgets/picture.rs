//! The picture of the flow and its captions: the numbers of each stage.

use super::look::{ANIMAL, IT, STAGES, check_stage, play, scrubber, time, written};
use crate::common::events::slide;
use crate::common::trace::percent;
use crate::common::{Page, attribute, label, pixel, settle, text, wait};
use attention_draw::{NumberFormat, Theme};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
async fn the_stage_attribute_shows_that_stage_complete_and_at_rest() {
    let page = Page::flow(&[("stage", "embed")]).await;
    let mut captions = Vec::new();
    for (index, stage) in STAGES.into_iter().enumerate() {
        page.write("stage", Some(stage)).await;
        check_stage(&page, stage);
        assert_eq!(time(&page), index as f64 + 1.0);
        assert_eq!(label(&play(&page)), "Play");
        captions.push(page.text(".caption"));
    }
    captions.sort();
    captions.dedup();
    assert_eq!(captions.len(), STAGES.len(), "every stage has its own caption");
    assert_eq!(page.told(), Vec::<String>::new(), "the author is not told what the author wrote");
}

#[wasm_bindgen_test]
async fn captions_quote_the_numbers_of_the_trace() {
    let page = Page::flow(&[("stage", "score")]).await;
    let trace = page.trace();
    let (score, weight) = (trace.rows("scores")[IT][ANIMAL], trace.weights(IT)[ANIMAL]);
    let logit = score * trace.number("scale");
    for (stage, quoted) in [
        ("score", NumberFormat::ENGLISH.short(score, 2)),
        ("scale", NumberFormat::ENGLISH.short(logit, 2)),
        ("softmax", percent(weight)),
        ("blend", percent(weight)),
    ] {
        page.write("stage", Some(stage)).await;
        let caption = page.text(".caption");
        assert!(caption.contains(&quoted), "{stage}: {caption} lacks {quoted}");
        assert!(caption.contains("animal") && !caption.contains("NaN"), "{stage}: {caption}");
    }
}

#[wasm_bindgen_test]
async fn the_picture_writes_the_numbers_of_the_trace() {
    let page = Page::flow(&[("stage", "softmax")]).await;
    let trace = page.trace();
    let shown = written(&page);
    for weight in trace.weights(IT) {
        assert!(shown.contains(&percent(weight)), "{} is missing", percent(weight));
    }
    page.write("stage", Some("output")).await;
    let shown = written(&page);
    for value in &trace.rows("output")[IT] {
        assert!(shown.contains(&NumberFormat::ENGLISH.short(*value, 2)), "{value} is missing");
    }
}

#[wasm_bindgen_test]
async fn the_cell_of_the_largest_value_has_the_full_colour_of_values() {
    let page = Page::flow(&[("stage", "project"), ("highlight", "v")]).await;
    assert_eq!(page.trace().rows("v")[ANIMAL][0], 2.0, "the largest number of V");
    let spans = page.all(".texts span");
    let (_, row) = middle(spans.iter().find(|span| text(span) == "animal").unwrap());
    let of_v = |span: &&HtmlElement| text(span) == "2" && (middle(span).1 - row).abs() < 3.0;
    let (x, y) = middle(spans.iter().rfind(of_v).unwrap());
    // Beside the digit, still in its cell.
    let color = pixel(&page.one("canvas").unchecked_into(), x - 8.0, y - 6.0);
    assert_eq!(color, Theme::LIGHT.value);
}

/// The middle of a text, in the window.
fn middle(span: &HtmlElement) -> (f64, f64) {
    let place = span.get_bounding_client_rect();
    (place.x() + place.width() / 2.0, place.y() + place.height() / 2.0)
}

#[wasm_bindgen_test]
async fn the_picture_is_an_image_named_by_query_and_caption() {
    let page = Page::flow(&[("stage", "softmax"), ("query", "tired")]).await;
    let picture = page.one("canvas[role=img]");
    assert!(label(&picture).contains("“tired”"), "{}", label(&picture));
    assert!(label(&picture).contains(&page.text(".caption")));
    page.write("query", Some("animal")).await;
    assert!(label(&picture).contains("“animal”"), "{}", label(&picture));
}

#[wasm_bindgen_test]
async fn with_less_motion_a_stage_is_shown_complete() {
    let page = Page::flow(&[("stage", "score")]).await;
    let complete = written(&page);
    slide(&scrubber(&page), 2.35).await;
    assert_ne!(written(&page), complete);
    page.mounted().set_environment(800.0, 1.0, true, true, true);
    settle().await;
    assert_eq!(written(&page), complete);
}

#[wasm_bindgen_test]
async fn captions_are_said_at_rest_and_not_while_it_plays() {
    let page = Page::flow(&[]).await;
    let said = page.one("[part=readout]");
    assert_eq!(attribute(&said, "aria-live"), "off");
    slide(&scrubber(&page), 5.0).await;
    assert_eq!(attribute(&said, "aria-live"), "polite");
    wait(700).await;
    assert_eq!(text(&said), page.text(".caption"));
}

//! Play, step and scrub through the flow.

use super::look::{STAGES, check_stage, play, scrubber, time};
use crate::common::events::{click, press, slide};
use crate::common::{Page, label, on_the_page, settle, wait, wait_until};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

#[wasm_bindgen_test]
async fn without_a_stage_it_plays_and_time_goes_on_until_paused() {
    let page = Page::flow(&[]).await;
    assert_eq!(label(&play(&page)), "Pause");
    let start = time(&page);
    wait_until(|| time(&page) > start).await;
    click(&play(&page)).await;
    assert_eq!(label(&play(&page)), "Play");
    let paused = time(&page);
    wait(100).await;
    assert_eq!(time(&page), paused);
    click(&play(&page)).await;
    wait_until(|| time(&page) > paused).await;
}

#[wasm_bindgen_test]
async fn it_does_not_start_by_itself_where_less_motion_is_asked_for() {
    let page = Page::mounted_in("attention-flow", on_the_page(), &[]);
    page.mounted().set_environment(800.0, 1.0, true, true, true);
    wait(100).await;
    assert_eq!((label(&play(&page)), time(&page)), ("Play".to_owned(), 0.0));
    page.mounted().set_environment(800.0, 1.0, false, true, true);
    wait(100).await;
    assert_eq!((label(&play(&page)), time(&page)), ("Play".to_owned(), 0.0), "nor later");
}

#[wasm_bindgen_test]
async fn out_of_sight_time_stands_still() {
    let page = Page::flow(&[]).await;
    page.mounted().set_environment(800.0, 1.0, false, false, false);
    settle().await;
    let hidden = time(&page);
    wait(100).await;
    assert_eq!(time(&page), hidden);
    page.mounted().set_environment(800.0, 1.0, false, true, true);
    wait_until(|| time(&page) > hidden).await;
}

#[wasm_bindgen_test]
async fn scrubbing_pauses_and_tells_each_new_stage_once() {
    let page = Page::flow(&[]).await;
    for (to, stage, told) in [
        (2.5, "score", vec!["change stage score"]),
        (2.55, "score", vec![]),
        (3.0, "score", vec![]),
        (3.05, "scale", vec!["change stage scale"]),
        (0.0, "embed", vec!["change stage embed"]),
        (7.0, "output", vec!["change stage output"]),
    ] {
        slide(&scrubber(&page), to).await;
        check_stage(&page, stage);
        assert_eq!((page.told(), time(&page)), (told.iter().map(|s| s.to_string()).collect(), to));
        assert_eq!(label(&play(&page)), "Play");
    }
}

#[wasm_bindgen_test]
async fn pages_and_space_are_keys_of_the_scrubber_and_others_are_not() {
    let page = Page::flow(&[("stage", "score")]).await;
    let scrubber = scrubber(&page);
    for (key, stage) in
        [("PageUp", "scale"), ("PageUp", "softmax"), ("PageDown", "scale"), ("PageDown", "score")]
    {
        assert!(!press(&scrubber, key).await, "{key} was left to the browser");
        check_stage(&page, stage);
        assert_eq!(page.told(), [format!("change stage {stage}")]);
    }
    for key in ["ArrowLeft", "ArrowRight", "Home", "End", "Tab", "k"] {
        assert!(press(&scrubber, key).await, "{key} was taken");
    }
    assert!(!press(&scrubber, " ").await);
    assert_eq!(label(&play(&page)), "Pause", "Space plays");
}

#[wasm_bindgen_test]
async fn with_less_motion_previous_and_next_go_by_whole_stages_up_to_the_ends() {
    let page = Page::flow(&[("stage", "embed")]).await;
    page.mounted().set_environment(800.0, 1.0, true, true, true);
    settle().await;
    let next = page.named("button", "Next stage");
    for stage in &STAGES[1..] {
        click(&next).await;
        check_stage(&page, stage);
    }
    click(&next).await;
    assert_eq!(time(&page), 7.0);
    let previous = page.named("button", "Previous stage");
    for stage in STAGES[..6].iter().rev() {
        click(&previous).await;
        check_stage(&page, stage);
    }
    click(&previous).await;
    assert_eq!(time(&page), 1.0);
}

#[wasm_bindgen_test]
async fn next_plays_a_stage_and_completes_it_when_pressed_again() {
    let page = Page::flow(&[("stage", "embed")]).await;
    let next = page.named("button", "Next stage");
    click(&next).await;
    check_stage(&page, "project");
    assert_eq!(label(&play(&page)), "Pause");
    click(&next).await;
    check_stage(&page, "project");
    assert_eq!((label(&play(&page)), time(&page)), ("Play".to_owned(), 2.0));
}

#[wasm_bindgen_test]
async fn each_stage_has_a_button_that_plays_it() {
    let page = Page::flow(&[("stage", "embed")]).await;
    for stage in ["blend", "project", "output"] {
        click(&page.named("button", stage)).await;
        check_stage(&page, stage);
        assert_eq!(page.told(), [format!("change stage {stage}")]);
        assert_eq!(label(&play(&page)), "Pause");
    }
}

#[wasm_bindgen_test]
async fn play_at_the_end_starts_again() {
    let page = Page::flow(&[("stage", "output")]).await;
    click(&play(&page)).await;
    assert_eq!(page.told(), ["change stage embed"]);
    assert!(time(&page) < 1.0);
    assert_eq!(label(&play(&page)), "Pause");
}

#[wasm_bindgen_test]
async fn the_speed_has_a_name_and_starts_at_normal() {
    let page = Page::flow(&[("stage", "embed")]).await;
    let speed: HtmlSelectElement = page.named("select", "Speed").unchecked_into();
    assert_eq!(speed.value(), "1×");
}

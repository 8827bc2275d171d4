//! Two elements on a page, and what is left of one that is freed.

use crate::common::events::click;
use crate::common::{Page, document, settle, text, wait};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const NOTHING: [String; 0] = [];

#[wasm_bindgen_test]
async fn two_elements_share_no_state() {
    let (one, other) = (Page::explorer(&[]).await, Page::explorer(&[("scale", "2")]).await);
    click(&one.one("[data-index='1']")).await;
    one.write("scale", Some("3")).await;
    assert_eq!((other.query(), other.mounted().scale()), (7, 2.0));
    assert_eq!(other.told(), NOTHING);
    drop(one);
    click(&other.one("[data-index='9']")).await;
    assert_eq!((other.query(), other.told()), (9, vec!["change query 9".to_owned()]));
}

#[wasm_bindgen_test]
async fn freeing_an_element_empties_its_root_and_ends_its_timers() {
    let mut page = Page::explorer(&[]).await;
    let readout = page.one("[part=readout]");
    let token = page.one("[data-index='1']");
    click(&token).await;
    let (before, _) = (text(&readout), page.told());
    drop(page.mounted.take());
    assert_eq!((page.root.child_element_count(), text(&page.root)), (0, String::new()));
    click(&token).await;
    wait(700).await;
    assert_eq!(text(&readout), before, "the words that were waiting are not said");
    assert_eq!(page.told(), NOTHING);
}

#[wasm_bindgen_test]
async fn freeing_a_playing_flow_stops_its_clock() {
    let mut page = Page::flow(&[]).await;
    let scrubber = page.one("[part=stage]");
    drop(page.mounted.take());
    let value = |node: &HtmlElement| node.unchecked_ref::<web_sys::HtmlInputElement>().value();
    let before = value(&scrubber);
    wait(200).await;
    assert_eq!((value(&scrubber), page.told()), (before, NOTHING.to_vec()));
}

#[wasm_bindgen_test]
async fn an_element_outside_of_the_document_has_its_numbers_and_does_not_fail() {
    for tag in ["attention-explorer", "attention-flow"] {
        let outside: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        let page = Page::mounted_in(tag, outside, &[("query", "tired")]);
        settle().await;
        page.mounted().set_environment(0.0, 1.0, false, false, false);
        page.write("scale", Some("3")).await;
        page.mounted().set_environment(0.0, 2.0, true, true, true);
        wait(50).await;
        assert_eq!((page.trace().number("query"), page.trace().number("scale")), (9.0, 3.0));
        assert!(!page.told().iter().any(|call| call.starts_with("fault")));
    }
}

#[wasm_bindgen_test]
async fn any_width_is_drawn_without_fail() {
    for page in [Page::explorer(&[]).await, Page::flow(&[("stage", "project")]).await] {
        for width in [0.0, 1.0, 90.0, 280.0, 359.0, 700.0, 3000.0] {
            for device_pixel_ratio in [1.0, 1.5, 3.0] {
                page.mounted().set_environment(width, device_pixel_ratio, false, true, true);
                settle().await;
            }
        }
        assert_eq!(page.told(), NOTHING);
    }
}

#[wasm_bindgen_test]
async fn nothing_of_the_page_is_touched() {
    let before = document().head().unwrap().inner_html();
    let names = || js_sys::Object::keys(&js_sys::global()).length();
    let globals = names();
    let page = Page::explorer(&[]).await;
    click(&page.one("[data-index='1']")).await;
    drop(page);
    assert_eq!(document().head().unwrap().inner_html(), before);
    assert_eq!(names(), globals);
}

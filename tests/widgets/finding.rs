//! The texts of the explorer: the finding, the formula, the table, and accessible names.

use super::look::{computed, radios};
use crate::common::events::click;
use crate::common::trace::percent;
use crate::common::{Page, attribute, label, text, wait};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
async fn the_finding_is_seen_at_once_and_said_after_a_rest() {
    let page = Page::explorer(&[]).await;
    let readout = page.one("[part=readout]");
    assert_eq!(attribute(&readout, "aria-live"), "polite");
    let first = page.text(".finding");
    let weight = percent(page.trace().weights(7)[1]);
    assert!(
        first.contains(&format!("“it” gives {weight} of its attention to “animal”")),
        "{first}"
    );
    assert_eq!(text(&readout), first);
    click(&radios(&page)[2]).await;
    click(&radios(&page)[9]).await;
    assert!(page.text(".finding").starts_with("“tired”"), "{}", page.text(".finding"));
    // A shorter timer always comes before a longer one, however slow the machine is.
    wait(100).await;
    assert_eq!(text(&readout), first, "not yet said");
    wait(700).await;
    assert_eq!(text(&readout), page.text(".finding"));
}

#[wasm_bindgen_test]
async fn what_is_highlighted_is_underlined_in_the_formula_and_nothing_else() {
    let page = Page::explorer(&[]).await;
    for (highlight, underlined) in
        [(None, ""), (Some("q"), "Q"), (Some("k"), "Kᵀ"), (Some("v"), "V"), (Some("up"), "")]
    {
        page.write("highlight", highlight).await;
        let mut letters = page.all(".formula b");
        letters.retain(|letter| computed(letter, "text-decoration-line") == "underline");
        let letters: String = letters.iter().map(|letter| text(letter)).collect();
        assert_eq!(letters, underlined, "{highlight:?}");
    }
}

#[wasm_bindgen_test]
async fn every_button_has_a_name() {
    let page = Page::explorer(&[]).await;
    for button in page.all("button, input, summary, [tabindex='0']") {
        assert!(!label(&button).is_empty(), "{}", button.outer_html());
    }
}

#[wasm_bindgen_test]
async fn the_table_behind_its_button_has_the_numbers_of_the_trace() {
    let page = Page::explorer(&[]).await;
    assert_eq!(page.text("details summary"), "Show as table");
    for scale in ["0.5", "1.9"] {
        page.write("scale", Some(scale)).await;
        let (tokens, weights) = (page.trace().tokens(), page.trace().rows("weights"));
        let heads: Vec<String> = page.all("thead th[scope=col]").iter().map(|h| text(h)).collect();
        assert_eq!(heads[1..], tokens);
        let shown: Vec<String> = page.all("tbody td").iter().map(|cell| text(cell)).collect();
        let wanted: Vec<String> =
            weights.iter().flatten().map(|weight| format!("{weight:.3}")).collect();
        assert_eq!(shown, wanted, "at scale {scale}");
        let rows: Vec<String> = page.all("tbody th[scope=row]").iter().map(|h| text(h)).collect();
        assert_eq!(rows, tokens);
    }
    assert!(page.text("table[part=weights-table] caption").contains("1.90"));
}

#[wasm_bindgen_test]
async fn the_row_of_the_query_stands_out_in_the_table() {
    let page = Page::explorer(&[("query", "tired")]).await;
    let weight = |node: &HtmlElement| {
        let style = web_sys::window().unwrap().get_computed_style(node).unwrap().unwrap();
        style.get_property_value("font-weight").unwrap().parse::<u32>().unwrap()
    };
    let bold: Vec<String> = page
        .all("tbody th")
        .iter()
        .filter(|head| weight(head) > 500)
        .map(|head| text(head))
        .collect();
    assert_eq!(bold, ["tired"]);
}

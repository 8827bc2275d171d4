//! The sentence: choosing the query by pointer and by keys, and what each token shows.

use super::look::{TOKENS, check_weights, computed, radios};
use crate::common::events::{click, press};
use crate::common::{Page, attribute, text, wait, wait_until};
use wasm_bindgen_test::wasm_bindgen_test;

/// The index of the one chosen token; it alone can be reached by Tab.
fn chosen(page: &Page) -> usize {
    let radios = radios(page);
    let with = |name: &str, value: &str| -> Vec<usize> {
        (0..radios.len()).filter(|&index| attribute(&radios[index], name) == value).collect()
    };
    let checked = with("aria-checked", "true");
    assert_eq!(checked.len(), 1, "one token is chosen");
    assert_eq!(with("aria-checked", "false").len(), radios.len() - 1);
    assert_eq!(with("tabindex", "0"), checked, "the chosen token is the tab stop");
    checked[0]
}

#[wasm_bindgen_test]
async fn the_tokens_are_a_radio_group_called_query_with_one_radio_a_token() {
    let page = Page::explorer(&[]).await;
    let group = page.named("[role=radiogroup]", "Query");
    assert_eq!(attribute(&group, "part"), "tokens");
    assert_eq!(radios(&page).len(), 10);
    for (index, (radio, token)) in radios(&page).iter().zip(TOKENS).enumerate() {
        assert!(text(radio).starts_with(token), "{} is not {token}", text(radio));
        assert_eq!(attribute(radio, "data-index"), index.to_string());
        assert_eq!(attribute(radio, "part"), "token");
    }
    assert_eq!(chosen(&page), 7);
}

#[wasm_bindgen_test]
async fn a_click_on_a_token_makes_it_the_query_and_says_so_once() {
    let page = Page::explorer(&[]).await;
    click(&radios(&page)[1]).await;
    assert_eq!((chosen(&page), page.query()), (1, 1));
    assert_eq!(page.told(), ["change query 1"]);
    check_weights(&page);
    click(&radios(&page)[1]).await;
    assert_eq!(page.told(), Vec::<String>::new(), "nothing has changed");
}

#[wasm_bindgen_test]
async fn a_click_on_the_word_inside_a_token_counts() {
    let page = Page::explorer(&[]).await;
    click(&page.one("[data-index='9'] *")).await;
    assert_eq!(chosen(&page), 9);
}

#[wasm_bindgen_test]
async fn arrows_home_and_end_choose_and_take_the_focus_along() {
    let page = Page::explorer(&[]).await;
    for (key, query) in [
        ("ArrowRight", 8),
        ("ArrowDown", 9),
        ("ArrowRight", 0),
        ("ArrowLeft", 9),
        ("ArrowUp", 8),
        ("Home", 0),
        ("End", 9),
    ] {
        let at = &radios(&page)[chosen(&page)];
        assert!(!press(at, key).await, "{key} was left to the browser");
        assert_eq!(chosen(&page), query, "{key}");
        assert_eq!(page.focused().as_ref(), Some(radios(&page)[query].as_ref()), "{key}");
        assert_eq!(page.told(), [format!("change query {query}")]);
    }
}

#[wasm_bindgen_test]
async fn keys_that_tokens_do_not_act_on_reach_the_page_and_change_nothing() {
    let page = Page::explorer(&[]).await;
    for key in ["Tab", "a", "Escape", "PageDown"] {
        assert!(press(&radios(&page)[7], key).await, "{key} was taken");
    }
    for key in [" ", "Enter"] {
        assert!(!press(&radios(&page)[7], key).await, "{key} was left to the browser");
    }
    assert_eq!((chosen(&page), page.told().len()), (7, 0));
}

#[wasm_bindgen_test]
async fn each_token_shows_its_weight_in_whole_percent_at_every_scale() {
    for scale in ["0.2", "0.5", "1.37", "3"] {
        let page = Page::explorer(&[("scale", scale)]).await;
        check_weights(&page);
    }
    let page = Page::explorer(&[("scale", "3")]).await;
    assert!(text(&page.one("[role=radiogroup]")).contains("<1%"), "small is not nothing");
}

#[wasm_bindgen_test]
async fn a_heavier_token_is_filled_darker() {
    let page = Page::explorer(&[]).await;
    wait(300).await; // The colours arrive in 200 ms.
    let fill = |index: usize| {
        let css = computed(&radios(&page)[index], "background-color");
        let numbers = css.trim_start_matches("rgb(").trim_end_matches(')').split(", ");
        numbers.map(|number| number.parse::<u32>().unwrap()).sum::<u32>()
    };
    let (the, animal) = (fill(0), fill(1));
    assert!(animal + 100 < the, "animal {animal}, The {the}");
}

#[wasm_bindgen_test]
async fn arcs_are_decoration_and_the_thickest_leads_to_the_heaviest_token() {
    let page = Page::explorer(&[]).await;
    assert_eq!(attribute(&page.one("[part=arcs]"), "aria-hidden"), "true");
    wait_until(|| page.all("[part=arcs] path").len() == radios(&page).len()).await;
    let widths: Vec<f64> = page
        .all("[part=arcs] path")
        .iter()
        .map(|path| attribute(path, "stroke-width").parse().unwrap())
        .collect();
    let thickest = widths.iter().copied().fold(0.0, f64::max);
    assert_eq!(widths[1], thickest, "to animal");
}

//! The canvas of all weights: its pixels at named cells.

use super::look::{ANIMAL, IT, N, THE, canvas, color_of, outlined};
use crate::common::{Page, attribute, label, settle, wait};
use attention_draw::{Rgb, Theme};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
async fn the_canvas_is_an_image_that_states_the_finding_and_takes_no_focus() {
    let page = Page::explorer(&[]).await;
    let first: HtmlElement = page.all("canvas").remove(0);
    assert_eq!(attribute(&first, "part"), "heatmap");
    assert_eq!(attribute(&first, "role"), "img");
    assert_eq!(attribute(&first, "tabindex"), "");
    assert!(label(&first).contains(&page.text(".finding")), "{}", label(&first));
}

#[wasm_bindgen_test]
async fn under_every_cell_of_the_grid_is_the_colour_of_its_weight() {
    let page = Page::explorer(&[]).await;
    let weights = page.trace().rows("weights");
    for (i, row) in weights.iter().enumerate() {
        for (j, &weight) in row.iter().enumerate() {
            let wanted = Theme::LIGHT.weight_fill(weight);
            assert_eq!(color_of(&page, i, j), wanted, "query {i}, key {j}, weight {weight}");
        }
    }
}

#[wasm_bindgen_test]
async fn it_to_animal_is_darker_than_it_to_the_and_more_so_at_a_large_scale() {
    let page = Page::explorer(&[]).await;
    let light = |Rgb(r, g, b)| u32::from(r) + u32::from(g) + u32::from(b);
    let animal = light(color_of(&page, IT, ANIMAL));
    assert!(animal + 60 < light(color_of(&page, IT, THE)));
    page.write("scale", Some("3")).await;
    assert!(light(color_of(&page, IT, ANIMAL)) < animal);
    page.write("scale", Some("0.2")).await;
    assert!(light(color_of(&page, IT, ANIMAL)) > animal);
}

#[wasm_bindgen_test]
async fn the_outline_moves_with_the_query() {
    let page = Page::explorer(&[]).await;
    for query in [IT, 3, 0] {
        page.write("query", Some(&query.to_string())).await;
        assert!(outlined(&page, query), "query {query}");
        let other = (query + 4) % N;
        assert!(!outlined(&page, other), "{other} while the query is {query}");
    }
}

#[wasm_bindgen_test]
async fn at_double_density_the_canvas_has_double_pixels_at_the_same_places() {
    let page = Page::explorer(&[]).await;
    let (before, color) = (canvas(&page).width(), color_of(&page, IT, ANIMAL));
    let place = canvas(&page).get_bounding_client_rect().width();
    page.mounted().set_environment(800.0, 2.0, false, true, true);
    settle().await;
    assert_eq!(canvas(&page).width(), 2 * before);
    assert_eq!(canvas(&page).get_bounding_client_rect().width(), place);
    assert_eq!(color_of(&page, IT, ANIMAL), color);
}

#[wasm_bindgen_test]
async fn a_new_theme_repaints_the_canvas() {
    let page = Page::explorer(&[]).await;
    page.outside.set_attribute("theme", "dark").unwrap();
    let dark = Theme::DARK.weight_fill(page.trace().weights(IT)[ANIMAL]);
    // The style sheet announces new colours by a transition, which comes with a frame; a busy machine has few.
    for _ in 0..100 {
        if color_of(&page, IT, ANIMAL) == dark {
            break;
        }
        wait(50).await;
    }
    assert_eq!(color_of(&page, IT, ANIMAL), dark);
}

//! The grid over the heatmap, for pointer, keys and screen readers.

use super::look::{ANIMAL, IT, N, cell, outlined};
use crate::common::events::{click, point_at, press};
use attention_draw::NumberFormat;

use crate::common::trace::percent;
use crate::common::{Page, attribute, label};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// The cell that Tab enters.
fn stop(page: &Page) -> (usize, usize) {
    let stops = page.all("[role=gridcell][tabindex='0']");
    assert_eq!(stops.len(), 1, "the grid has one tab stop");
    let index = |node: &HtmlElement, name: &str| attribute(node, name).parse::<usize>().unwrap();
    let row: HtmlElement = stops[0].parent_element().unwrap().unchecked_into();
    (index(&row, "aria-rowindex") - 1, index(&stops[0], "aria-colindex") - 1)
}

#[wasm_bindgen_test]
async fn the_grid_counts_its_rows_and_columns_and_names_every_cell() {
    let page = Page::explorer(&[]).await;
    let grid = page.one("[role=grid]");
    assert!(!label(&grid).is_empty());
    let counts = ["aria-rowcount", "aria-colcount"].map(|name| attribute(&grid, name));
    assert_eq!(counts, ["10", "10"]);
    assert_eq!(page.all("[role=grid] > [role=row]").len(), N);
    assert_eq!(page.all("[role=row] > [role=gridcell]").len(), N * N);
    let (tokens, weights) = (page.trace().tokens(), page.trace().rows("weights"));
    for (i, j) in [(IT, ANIMAL), (0, 9), (9, 0)] {
        let name = label(&cell(&page, i, j));
        for part in [&tokens[i], &tokens[j], &percent(weights[i][j])] {
            assert!(name.contains(part.as_str()), "{name} lacks {part}");
        }
    }
}

#[wasm_bindgen_test]
async fn arrows_move_the_tab_stop_and_the_focus_up_to_the_edges() {
    let page = Page::explorer(&[]).await;
    assert_eq!(stop(&page), (IT, IT), "Tab enters at the query itself");
    for (key, to) in [
        ("ArrowUp", (6, 7)),
        ("ArrowLeft", (6, 6)),
        ("ArrowDown", (7, 6)),
        ("ArrowRight", (7, 7)),
        ("End", (7, 9)),
        ("ArrowRight", (7, 9)),
        ("Home", (7, 0)),
        ("ArrowLeft", (7, 0)),
    ] {
        let (i, j) = stop(&page);
        assert!(!press(&cell(&page, i, j), key).await, "{key} was left to the browser");
        assert_eq!(stop(&page), to, "{key}");
        assert_eq!(page.focused().as_ref(), Some(cell(&page, to.0, to.1).as_ref()), "{key}");
    }
    assert_eq!((page.told().len(), page.query()), (0, IT), "moving chooses nothing");
}

#[wasm_bindgen_test]
async fn enter_and_space_choose_the_row_and_the_tab_stop_stays() {
    let page = Page::explorer(&[]).await;
    for (key, row) in [("Enter", 6), (" ", 5)] {
        let (i, j) = stop(&page);
        press(&cell(&page, i, j), "ArrowUp").await;
        assert!(!press(&cell(&page, row, j), key).await, "{key} was left to the browser");
        assert_eq!(page.query(), row);
        assert_eq!(page.told(), [format!("change query {row}")]);
        assert_eq!(stop(&page), (row, j));
        assert!(outlined(&page, row));
    }
    assert!(press(&cell(&page, 5, 7), "Tab").await, "Tab leaves");
}

#[wasm_bindgen_test]
async fn a_click_on_a_cell_chooses_its_row() {
    let page = Page::explorer(&[]).await;
    click(&cell(&page, 2, 8)).await;
    assert_eq!((page.query(), page.told()), (2, vec!["change query 2".to_owned()]));
}

#[wasm_bindgen_test]
async fn the_sum_beside_the_heatmap_is_that_of_the_cell_under_the_pointer() {
    let page = Page::explorer(&[]).await;
    let check = |i: usize, j: usize| {
        let (trace, sum) = (page.trace(), page.text(".cell-sum"));
        let (tokens, weight) = (trace.tokens(), percent(trace.weights(i)[j]));
        let score = NumberFormat::ENGLISH.short(trace.rows("scores")[i][j], 2);
        for part in [&tokens[i], &tokens[j], &format!("Score {score}."), &weight] {
            assert!(sum.contains(part.as_str()), "{sum} lacks {part}");
        }
    };
    check(IT, ANIMAL); // At first the largest weight of the query.
    for (i, j) in [(9, 1), (1, 1), (0, 4)] {
        point_at(&cell(&page, i, j)).await;
        check(i, j);
    }
}

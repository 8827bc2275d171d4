//! What is drawn over the cells of a heatmap, or in their place.

use attention_draw::heatmap::{self, scene};
use attention_draw::row_bars::{ALL_BARS, SECONDS};
use attention_draw::{Shape, Theme};

use super::lesson_input::{LessonInput, N};
use super::look::{fills, same};

#[test]
fn bars_are_as_wide_as_weights_and_end_as_the_heatmap() {
    let input = LessonInput::pronoun();
    let weights = &input.all.trace.weights;
    let scene_at = |seconds| {
        let cells = input.cells(weights, &Theme::LIGHT, 7);
        scene(&heatmap::Input { bars: Some(seconds), ..cells }, &Theme::LIGHT, 640.0)
    };
    let (bars, rows) = (scene_at(ALL_BARS), scene_at(SECONDS));
    let (layout, length) = (input.layout(640.0), input.layout(640.0).grid().width);
    let filled = fills(&bars);
    for i in 0..N {
        let of_row = &filled[i * N..(i + 1) * N];
        for (j, (rect, _)) in of_row.iter().enumerate() {
            // A pixel parts it from the next.
            let wanted = (weights[(i, j)] * length - 1.0).max(0.0);
            assert!((rect.width - wanted).abs() < 1e-9, "({i}, {j}): {} for {wanted}", rect.width);
            assert!(rect.y >= layout.rows.at(i) && rect.y + rect.height <= layout.rows.at(i + 1));
        }
    }
    for (i, j) in (0..N).flat_map(|i| (0..N).map(move |j| (i, j))) {
        let wanted = (layout.cell(i, j), Theme::LIGHT.weight_fill(weights[(i, j)]));
        let found = fills(&rows).into_iter().filter(|(rect, _)| same(rect, &wanted.0));
        assert_eq!(found.map(|(_, color)| color).collect::<Vec<_>>(), [wanted.1], "({i}, {j})");
    }
}

#[test]
fn a_causal_mask_hatches_the_cells_after_their_query_and_no_other() {
    let input = LessonInput::pronoun();
    let cells = input.cells(&input.all.trace.weights, &Theme::LIGHT, 7);
    let lines = |causal| {
        let scene = scene(&heatmap::Input { causal, ..cells.clone() }, &Theme::LIGHT, 640.0);
        scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Line { from, to, .. } => Some((*from, *to)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert!(lines(false).is_empty());
    let (lines, layout) = (lines(true), input.layout(640.0));
    for (i, j) in (0..N).flat_map(|i| (0..N).map(move |j| (i, j))) {
        let (x, y) = layout.cell(i, j).middle();
        // All lines fall alike: x + y stays.
        let through = |((left, low), (right, _)): &((f64, f64), (f64, f64))| {
            (left + low - x - y).abs() < 1e-9 && (*left..=*right).contains(&x)
        };
        assert_eq!(lines.iter().any(through), j > i, "({i}, {j})");
    }
}

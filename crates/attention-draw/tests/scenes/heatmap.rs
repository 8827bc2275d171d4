//! The heatmap: one cell a weight, the query's row outlined, every token at both edges.

use attention_core::Matrix;
use attention_draw::heatmap::scene;
use attention_draw::{Anchor, Rect, Role, Scene, Theme, Tone};

use super::lesson_input::{LessonInput, N};
use super::look::{check_inside, check_numbers, fills, frames, only, same};

const WIDTHS: [f64; 4] = [280.0, 320.0, 640.0, 1080.0];

/// The colour at the rectangle of a cell.
fn filled(scene: &Scene, cell: &Rect) -> attention_draw::Rgb {
    let found: Vec<_> = fills(scene).into_iter().filter(|(rect, _)| same(rect, cell)).collect();
    assert_eq!(found.len(), 1, "{cell:?} is filled {} times", found.len());
    found[0].1
}

#[test]
fn every_cell_has_the_colour_of_its_weight_in_both_themes() {
    let input = LessonInput::pronoun();
    let weights = &input.all.trace.weights;
    for (theme, width) in [(Theme::LIGHT, 640.0), (Theme::DARK, 640.0), (Theme::LIGHT, 280.0)] {
        let scene = scene(&input.cells(weights, &theme, 7), &theme, width);
        for i in 0..N {
            for j in 0..N {
                let color = filled(&scene, &input.layout(width).cell(i, j));
                assert_eq!(color, theme.weight_fill(weights[(i, j)]), "({i}, {j}) at {width}");
            }
        }
    }
}

#[test]
fn a_weight_of_zero_is_exactly_the_paper_and_one_exactly_the_colour_of_weights() {
    let input = LessonInput::pronoun();
    let identity = Matrix::from_fn(N, N, |i, j| f64::from(u8::from(i == j)));
    for theme in [Theme::LIGHT, Theme::DARK] {
        let scene = scene(&input.cells(&identity, &theme, 0), &theme, 640.0);
        assert_eq!(filled(&scene, &input.layout(640.0).cell(3, 4)), theme.paper);
        assert_eq!(filled(&scene, &input.layout(640.0).cell(4, 4)), theme.weight);
    }
}

#[test]
fn the_outline_in_the_colour_of_queries_is_around_the_row_of_the_query_alone() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let (scene, layout) = (input.heatmap(query, 640.0), input.layout(640.0));
        let outlines = frames(&scene, Theme::LIGHT.query);
        assert_eq!(outlines.len(), 1, "query {query}");
        for i in 0..N {
            let framed = [0, N - 1].map(|j| contains(&outlines[0], &layout.cell(i, j)));
            assert_eq!(framed, [i == query; 2], "query {query}, row {i}");
        }
    }
}

#[test]
fn the_row_of_the_query_has_its_weights_as_digits_where_cells_have_room() {
    let input = LessonInput::pronoun();
    let weights = &input.all.trace.weights;
    for (width, query) in [(640.0, 7), (640.0, 0), (280.0, 7)] {
        let (scene, layout) = (input.heatmap(query, width), input.layout(width));
        let digits = scene.texts.iter().filter(|text| matches!(text.tone, Tone::On(_)));
        let digits: Vec<_> = digits.collect();
        if layout.columns.step < 20.0 {
            assert!(digits.is_empty(), "at {width}");
            continue;
        }
        assert_eq!(digits.len(), N);
        for (j, text) in digits.iter().enumerate() {
            let percent: f64 = text.content.parse().expect("no weight here is below a percent");
            assert!((percent - 100.0 * weights[(query, j)]).abs() <= 0.5, "{}", text.content);
            assert_eq!((text.x, text.y), layout.cell(query, j).middle());
        }
    }
}

#[test]
fn a_label_has_no_more_room_than_there_is_to_its_edge() {
    let input = LessonInput::pronoun();
    for width in WIDTHS {
        let scene = input.heatmap(7, width);
        let labels =
            scene.texts.iter().filter(|text| text.tone != Tone::Muted || text.room < width);
        for text in labels
            .filter(|text| text.anchor != Anchor::Middle && text.y < input.layout(width).rows.end())
        {
            let room = match text.anchor {
                Anchor::Slanted => text.y.min(scene.width - text.x) * std::f64::consts::SQRT_2,
                _ => text.x,
            };
            assert!(text.room <= room && text.room > 30.0, "{} at {width}", text.content);
        }
    }
}

fn contains(outer: &Rect, inner: &Rect) -> bool {
    let right = inner.x + inner.width <= outer.x + outer.width;
    let bottom = inner.y + inner.height <= outer.y + outer.height;
    outer.x <= inner.x && outer.y <= inner.y && right && bottom
}

#[test]
fn the_cell_at_hand_is_outlined_and_no_other() {
    let input = LessonInput::pronoun();
    let layout = input.layout(640.0);
    let mut input = input.cells(&input.all.trace.weights, &Theme::LIGHT, 7);
    assert!(frames(&scene(&input, &Theme::LIGHT, 640.0), Theme::LIGHT.key).is_empty());
    input.cell = Some((2, 5));
    let outlined = frames(&scene(&input, &Theme::LIGHT, 640.0), Theme::LIGHT.key);
    assert!(outlined.len() == 1 && same(&outlined[0], &layout.cell(2, 5)), "{outlined:?}");
}

#[test]
fn a_hit_finds_the_cell_that_is_drawn_there() {
    let input = LessonInput::pronoun();
    for width in WIDTHS {
        let layout = input.layout(width);
        for i in 0..N {
            for j in 0..N {
                let Rect { x, y, width: w, height: h } = layout.cell(i, j);
                for (dx, dy) in [(0.001, 0.001), (0.5, 0.5), (0.999, 0.001), (0.999, 0.999)] {
                    assert_eq!(layout.hit(x + dx * w, y + dy * h), Some((i, j)), "at {width}");
                }
            }
        }
    }
}

#[test]
fn outside_of_the_cells_nothing_is_hit() {
    let layout = LessonInput::pronoun().layout(640.0);
    let Rect { x, y, width, height } = layout.grid();
    let (middle, centre) = layout.grid().middle();
    let beyond = [(x - 1.0, centre), (x + width, centre), (middle, y - 1.0), (middle, y + height)];
    for (x, y) in beyond {
        assert_eq!(layout.hit(x, y), None, "({x}, {y})");
    }
}

#[test]
fn every_token_stands_at_its_row_and_above_its_column() {
    let input = LessonInput::pronoun();
    let (scene, layout) = (input.heatmap(7, 640.0), input.layout(640.0));
    for (index, token) in input.lesson.tokens.iter().enumerate() {
        let named = scene.texts.iter().filter(|text| text.content == *token);
        let (heads, rows): (Vec<_>, Vec<_>) =
            named.partition(|text| text.anchor == Anchor::Slanted);
        assert_eq!((heads.len(), rows.len()), (1, 1), "{token}");
        let (head, row) = (heads[0], rows[0]);
        assert_eq!((head.x, row.y), (layout.columns.middle(index), layout.rows.middle(index)));
        assert!(head.y <= layout.rows.start && row.x <= layout.columns.start, "{token}");
    }
}

#[test]
fn the_label_of_the_query_alone_is_bold_and_in_its_colour() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let scene = input.heatmap(query, 640.0);
        let bold: Vec<_> = scene.texts.iter().filter(|text| text.strong).collect();
        assert_eq!(bold.len(), 1, "query {query}");
        assert_eq!(bold[0].content, input.lesson.tokens[query]);
        assert_eq!(bold[0].tone, Tone::Role(Role::Query));
    }
}

#[test]
fn everything_lies_inside_the_width_there_is() {
    let input = LessonInput::pronoun();
    for width in WIDTHS {
        for query in 0..N {
            let scene = input.heatmap(query, width);
            check_inside(&scene, width, &format!("query {query} at {width}"));
            check_numbers(&scene, &format!("query {query} at {width}"));
        }
    }
}

#[test]
fn no_width_at_all_gives_a_small_picture_and_no_panic() {
    let input = LessonInput::pronoun();
    for width in [0.0, 1.0, 91.9] {
        assert!(input.heatmap(7, width).width > 0.0);
    }
}

#[test]
fn the_legend_runs_from_the_paper_to_the_colour_of_weights_under_its_words() {
    let input = LessonInput::pronoun();
    let (scene, grid) = (input.heatmap(7, 640.0), input.layout(640.0).grid());
    let below = grid.y + grid.height;
    let steps: Vec<_> = fills(&scene).into_iter().filter(|(rect, _)| rect.y >= below).collect();
    let (first, last) = (steps[0], steps[steps.len() - 1]);
    assert_eq!((first.1, last.1), (Theme::LIGHT.paper, Theme::LIGHT.weight));
    assert!((first.0.x - grid.x).abs() < 1e-6);
    assert!((last.0.x + last.0.width - grid.x - grid.width).abs() < 1e-6);
    let [low, name, high] = ["0%", "weight", "100%"].map(|word| only(&scene, word));
    assert!(low.x < name.x && name.x < high.x && low.y > first.0.y);
}

//! The square of scores and the row of steps: how they grow, and what of them the first half of the words takes.

use attention_draw::counts::{self, Counts, CountsChart, WORDS, counts_chart, square_scene};
use attention_draw::{NumberFormat, Rect, Rgb, Scene, Shape, Theme};

const THEME: Theme = Theme::DARK;
const CELL: f64 = 8.0;

fn scene(n: usize) -> Scene {
    let counts = Counts { n, cell: CELL, steps: "steps", scores: "scores" };
    square_scene(&counts, &THEME)
}

/// The last fill that covers the middle of a place, if it is not the paper.
fn color_at(scene: &Scene, (x, y): (f64, f64)) -> Option<Rgb> {
    let covers = |rect: &Rect| {
        (rect.x..rect.x + rect.width).contains(&x) && (rect.y..rect.y + rect.height).contains(&y)
    };
    let fill = |shape: &Shape| match shape {
        Shape::Fill { rect, color, .. } if covers(rect) => Some(*color),
        _ => None,
    };
    scene.shapes.iter().rev().find_map(fill).filter(|color| *color != THEME.paper)
}

/// The colours of the cells with their upper edge at `top`, row by row; none where there is no cell.
fn cells(scene: &Scene, top: f64, rows: usize) -> Vec<Rgb> {
    let middle = |at: usize| (at as f64 + 0.5) * CELL - 0.5;
    let places = (0..rows).flat_map(|i| (0..=WORDS.1).map(move |j| (middle(j), top + middle(i))));
    places.filter_map(|place| color_at(scene, place)).collect()
}

/// The colours of the square and of the row.
fn painted(n: usize) -> (Vec<Rgb>, Vec<Rgb>) {
    let scene = scene(n);
    let square = scene.height - counts::largest_side(CELL);
    let row = scene.texts[0].y * 2.0;
    (cells(&scene, square, WORDS.1), cells(&scene, row, 1))
}

#[test]
fn there_is_a_cell_for_each_score_and_each_step() {
    for n in [4, 10, 20, 40] {
        let (square, row) = painted(n);
        assert_eq!((square.len(), row.len()), (n * n, n), "{n}");
    }
}

#[test]
fn half_of_the_words_take_a_quarter_of_the_square_and_half_of_the_row() {
    for n in [4, 22, 40] {
        let (square, row) = painted(n);
        let full = |cells: &[Rgb], color| cells.iter().filter(|cell| **cell == color).count();
        assert_eq!((full(&square, THEME.weight), full(&row, THEME.ink)), (n * n / 4, n / 2), "{n}");
    }
}

#[test]
fn cells_keep_their_size_and_the_picture_its_own() {
    let (small, large) = (scene(4), scene(40));
    assert_eq!((small.width, small.height), (large.width, large.height));
    assert!(small.width == 320.0 && small.texts == large.texts);
}

#[test]
fn cells_are_told_from_the_paper_in_both_themes() {
    for theme in [Theme::LIGHT, Theme::DARK] {
        let scene = square_scene(&Counts { n: 4, cell: CELL, steps: "", scores: "" }, &theme);
        let fills = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Fill { color, .. } if *color != theme.paper => Some(color.contrast(theme.paper)),
            _ => None,
        });
        for contrast in fills {
            assert!(contrast >= 3.0, "{contrast}");
        }
    }
}

#[test]
fn the_chart_marks_the_number_of_words_on_both_lines() {
    let marks = |n| {
        let counts = CountsChart {
            n,
            count: |n| n * n,
            scores: "scores",
            steps: "steps",
            length_name: "words",
            numbers: NumberFormat::ENGLISH,
            logarithmic: false,
        };
        let scene = counts_chart(&counts, &THEME, 640.0);
        let middle = |shape: &Shape| match shape {
            Shape::Fill { rect, .. } | Shape::Frame { rect, .. } => Some(rect.middle()),
            _ => None,
        };
        // Those of the legend come first.
        scene.shapes.iter().filter_map(middle).skip(2).collect::<Vec<_>>()
    };
    let [steps, scores] = marks(20)[..] else { panic!("{:?}", marks(20)) };
    let [twice_steps, twice_scores] = marks(40)[..] else { panic!("{:?}", marks(40)) };
    assert_eq!((steps.0, twice_steps.0), (scores.0, twice_scores.0));
    // The lower edge of the chart is where twice the steps are twice as high above it.
    let bottom = 2.0 * steps.1 - twice_steps.1;
    assert!(((bottom - twice_scores.1) / (bottom - scores.1) - 4.0).abs() < 1e-9);
}

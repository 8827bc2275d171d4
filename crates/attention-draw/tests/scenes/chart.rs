//! The line chart: where points stand, which numbers stand beside it, and that each line has a shape of its own.

use attention_draw::{Chart, Mark, NumberFormat, Scene, Series, Shape, Theme, chart_scene};

const THEME: Theme = Theme::LIGHT;
const LENGTHS: [f64; 5] = [64.0, 128.0, 256.0, 512.0, 1024.0];

fn quadratic(n: f64) -> f64 {
    2e-5 * n * n
}

fn lines() -> [Series<'static>; 2] {
    let points = |law: fn(f64) -> f64| LENGTHS.map(|n| (n, law(n))).to_vec();
    let (mark, color) = (Mark::Square, THEME.weight);
    let attention = Series { name: "attention", points: points(quadratic), mark, color };
    let (mark, color) = (Mark::Frame, THEME.ink);
    [attention, Series { name: "layer", points: points(|n| 1e-3 * n), mark, color }]
}

fn chart<'a>(series: &'a [Series<'a>], logarithmic: bool) -> Chart<'a> {
    Chart {
        series,
        fit: None,
        marked: None,
        logarithmic,
        logarithmic_lengths: false,
        lengths: (64.0, 16384.0),
        values: (1e-2, 1e3),
        write: |numbers, value| numbers.milliseconds(value, 2),
        numbers: NumberFormat::ENGLISH,
        length_name: "tokens n",
    }
}

fn scene(logarithmic: bool) -> Scene {
    chart_scene(&chart(&lines(), logarithmic), &THEME, 640.0)
}

/// The middles of the filled squares, without that of the legend, which comes first.
fn squares(scene: &Scene) -> Vec<(f64, f64)> {
    let middle = |shape: &Shape| match shape {
        Shape::Fill { rect, color, .. } if *color == THEME.weight => Some(rect.middle()),
        _ => None,
    };
    scene.shapes.iter().filter_map(middle).skip(1).collect()
}

fn frames(scene: &Scene) -> usize {
    scene.shapes.iter().filter(|shape| matches!(shape, Shape::Frame { .. })).count()
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene.texts.iter().map(|text| &*text.content).collect()
}

#[test]
fn each_point_has_a_mark_and_each_line_a_shape_and_a_name() {
    for logarithmic in [false, true] {
        let scene = scene(logarithmic);
        assert_eq!(squares(&scene).len(), LENGTHS.len());
        assert_eq!(frames(&scene), LENGTHS.len() + 1);
        assert_eq!(texts(&scene)[..2], ["attention", "layer"]);
    }
}

#[test]
fn on_linear_axes_places_are_proportional_and_begin_at_nothing() {
    let places = squares(&scene(false));
    let [first, second, .., last] = places[..] else { panic!("five points") };
    let origin = first.0 - (second.0 - first.0);
    assert!((last.0 - origin - 16.0 * (first.0 - origin)).abs() < 1e-6, "{places:?}");
    let bottom = second.1 + (second.1 - first.1).abs() * 4.0 / 3.0;
    assert!(((bottom - last.1) / (bottom - first.1) - 256.0).abs() < 1e-6, "{places:?}");
}

#[test]
fn on_logarithmic_axes_a_power_law_is_a_straight_line() {
    let places = squares(&scene(true));
    let slopes: Vec<f64> =
        places.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)).collect();
    assert!(slopes.iter().all(|slope| (slope - slopes[0]).abs() < 1e-9), "{slopes:?}");
}

#[test]
fn the_numbers_beside_the_axes_enclose_all_points() {
    let linear = ["0", "10\u{a0}ms", "30\u{a0}ms", "256", "1024"];
    for (logarithmic, expected) in
        [(false, &linear[..]), (true, &["10\u{a0}µs", "1\u{a0}s", "16384"])]
    {
        let scene = scene(logarithmic);
        for number in expected {
            assert!(texts(&scene).contains(number), "{number}: {:?}", texts(&scene));
        }
        for (x, y) in squares(&scene) {
            assert!((64.0..=616.0).contains(&x) && (56.0..=296.0).contains(&y), "{x} {y}");
        }
    }
}

#[test]
fn before_anything_is_measured_there_are_axes_and_names_alone() {
    let mut lines = lines();
    lines.iter_mut().for_each(|line| line.points.clear());
    for logarithmic in [false, true] {
        let scene = chart_scene(&chart(&lines, logarithmic), &THEME, 640.0);
        assert!(squares(&scene).is_empty() && texts(&scene).contains(&"tokens n"));
        let places = scene.texts.iter().all(|text| text.x.is_finite() && text.y.is_finite());
        assert!(places, "{:?}", scene.texts);
    }
}

#[test]
fn where_it_is_narrow_every_second_length_has_its_number_and_the_longest_always() {
    let scene = chart_scene(&chart(&lines(), false), &THEME, 320.0);
    let numbers = texts(&scene);
    assert!(numbers.contains(&"1024") && numbers.contains(&"512"));
    assert!(!numbers.contains(&"768") && !numbers.contains(&"256"));
}

#[test]
fn a_fitted_curve_goes_through_the_points_it_was_fitted_to() {
    let lines = lines();
    let plain = chart(&lines, false);
    let with = Chart { fit: Some(&quadratic), ..chart(&lines, false) };
    let (before, scene) = (chart_scene(&plain, &THEME, 640.0), chart_scene(&with, &THEME, 640.0));
    assert!(scene.shapes.len() > before.shapes.len() + 10);
    let first = squares(&scene)[0];
    let near = |(x, y): (f64, f64)| (x - first.0).hypot(y - first.1) < 0.01;
    let begins = |shape: &Shape| matches!(shape, Shape::Line { from, .. } if near(*from));
    assert!(scene.shapes.iter().filter(|shape| begins(shape)).count() >= 2);
}

#[test]
fn the_dashes_of_a_fitted_curve_are_equally_wide_on_both_axes() {
    let lines = lines();
    for logarithmic in [false, true] {
        let with = Chart { fit: Some(&quadratic), ..chart(&lines, logarithmic) };
        let scene = chart_scene(&with, &THEME, 640.0);
        let width = |shape: &Shape| match shape {
            Shape::Line { from, to, thickness: 1.0, color, .. } if *color == THEME.ink => {
                Some(to.0 - from.0)
            }
            _ => None,
        };
        let widths: Vec<_> = scene.shapes.iter().filter_map(width).collect();
        assert!(widths.len() > 20, "{widths:?}");
        assert!(widths.iter().all(|one| (one - widths[0]).abs() < 1e-6), "{widths:?}");
    }
}

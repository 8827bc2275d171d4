//! The pictures of tokens in another order.

use attention_core::{Matrix, Reordered, positional_encoding};
use attention_draw::order::{Comparison, Sinusoids, column_at, comparison, sinusoids};
use attention_draw::{NumberFormat, Scene, Shape, Theme};

const WORDS: [&str; 3] = ["dog", "bites", "man"];
const FEATURES: [&str; 4] = ["verb", "doer", "being", "teeth"];

fn reordered(strength: f64) -> Reordered {
    let lesson = attention_lessons::by_id("bite").expect("there is such a lesson");
    let (head, x, scale) = (lesson.head(), lesson.x(), lesson.default_scale());
    Reordered::new(&head, &x, &[2, 1, 0], strength, scale).expect("it fits")
}

fn compared(both: &Reordered, width: f64) -> Scene {
    let differences: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
    let input = Comparison {
        words: &WORDS,
        weights: [&both.original.weights, &both.weights],
        outputs: [&both.original.output, &both.output],
        features: &["verb", "being", "teeth"],
        differences: &differences,
        most: Some(1),
        query: 1,
        titles: ["Weights", "Outputs"],
        names: ["before", "after", "difference"],
        numbers: NumberFormat::ENGLISH,
    };
    comparison(&input, &Theme::LIGHT, width)
}

fn has(scene: &Scene, content: &str) -> usize {
    scene.texts.iter().filter(|text| text.content == content).count()
}

#[test]
fn every_word_has_its_weights_its_outputs_and_its_difference() {
    let scene = compared(&reordered(0.0), 1100.0);
    assert_eq!(has(&scene, "before"), 2);
    for word in WORDS {
        // A row in both blocks, and a column before and after.
        assert_eq!(has(&scene, word), 4, "{word}");
    }
    assert_eq!([has(&scene, "a"), has(&scene, "b")], [1, 1]);
}

#[test]
fn at_every_width_everything_is_inside_and_narrow_ones_are_higher() {
    for width in [264.0, 343.0, 759.0, 760.0, 1500.0] {
        let scene = compared(&reordered(1.0), width);
        for shape in &scene.shapes {
            let Shape::Fill { rect, .. } = shape else { continue };
            assert!(rect.x >= 0.0 && rect.x + rect.width <= width, "{width}: {rect:?}");
            assert!(rect.y + rect.height <= scene.height, "{width}: {rect:?}");
        }
        assert!(scene.texts.iter().all(|text| text.x <= width && text.y <= scene.height));
    }
    let height = |width| compared(&reordered(1.0), width).height;
    assert!(height(759.0) > 1.5 * height(760.0));
}

fn positions(positions: &Matrix, dimension: usize, strength: f64, width: f64) -> Scene {
    let input = Sinusoids {
        positions,
        places: &["0 dog", "1 bites", "2 man"].map(str::to_owned),
        features: &FEATURES,
        dimension,
        strength,
        titles: ["P", "curve"],
        numbers: NumberFormat::ENGLISH,
    };
    sinusoids(&input, &Theme::LIGHT, width)
}

/// The middles of the marks of the curve.
fn marks(scene: &Scene) -> Vec<f64> {
    let mark = |shape: &Shape| match shape {
        Shape::Fill { rect, .. } if rect.width == 7.0 => Some(rect.middle().1),
        _ => None,
    };
    scene.shapes.iter().filter_map(mark).collect()
}

#[test]
fn a_mark_stands_at_each_place_and_strength_moves_it_away_from_zero() {
    let encoding = positional_encoding(3, 4);
    for width in [300.0, 900.0] {
        let full = marks(&positions(&encoding, 1, 1.0, width));
        let none = marks(&positions(&encoding, 1, 0.0, width));
        assert!(none.iter().all(|y| *y == none[0]) && none.len() == 3);
        // cos 0, cos 1, cos 2: above, above and below zero.
        assert!(full[0] < full[1] && full[1] < none[0] && full[2] > none[0], "{full:?}");
    }
}

#[test]
fn a_negative_number_has_a_sign() {
    let scene = |entry| {
        let matrix = Matrix::from_fn(3, 4, |i, j| if (i, j) == (0, 0) { entry } else { 0.5 });
        positions(&matrix, 1, 0.0, 300.0).shapes.len()
    };
    assert_eq!(scene(-0.5), scene(0.5) + 1);
}

#[test]
fn a_pointer_over_a_column_finds_its_dimension() {
    assert_eq!(column_at(5.0, 900.0, 4), None);
    let found: Vec<_> = (0..900).filter_map(|x| column_at(f64::from(x), 900.0, 4)).collect();
    assert!(found.is_sorted() && (0..4).all(|dimension| found.contains(&dimension)));
}

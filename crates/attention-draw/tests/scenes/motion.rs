//! What moves while a key is visited: straight to its place, never back.

use attention_draw::{Rect, Scene, Theme};

use super::lesson_input::{LessonInput, N, WIDE};
use super::look::{frames, label};

/// Checks that the rectangle moves from the first place to the last without turning back, and that it does move.
fn check_path(path: &[Rect], what: &str) {
    let turns_back = |axis: fn(&Rect) -> f64| {
        let steps: Vec<f64> = path.windows(2).map(|pair| axis(&pair[1]) - axis(&pair[0])).collect();
        steps.iter().any(|step| *step > 1e-9) && steps.iter().any(|step| *step < -1e-9)
    };
    assert!(path.len() > 20, "{what} is seen {} times only", path.len());
    assert!(!turns_back(|rect| rect.x) && !turns_back(|rect| rect.y), "{what} turns back");
    assert!((path[0].y - path[path.len() - 1].y).abs() > 10.0, "{what} does not move");
}

/// The rectangle of the score that is added up, which is framed.
fn summed(scene: &Scene) -> Option<Rect> {
    let frames = frames(scene, Theme::LIGHT.ink);
    assert!(frames.len() <= 1, "{} scores are added up at once", frames.len());
    frames.first().copied()
}

#[test]
fn the_query_s_row_goes_from_key_to_key_without_turning_back_and_returns_to_the_largest_score() {
    let input = LessonInput::pronoun();
    for width in [WIDE, 320.0] {
        let above = |time: f64| frames(&input.flow(7, time, width), Theme::LIGHT.query)[0];
        let tour: Vec<Rect> = (1..860).map(|step| above(2.0 + f64::from(step) / 1000.0)).collect();
        check_path(&tour, "the query's row");
        let scene = input.flow(7, 3.0, width);
        let key = frames(&scene, Theme::LIGHT.key)[0].middle().1;
        assert_eq!(key, label(&scene, "animal").y, "“it” looks hardest at “animal”");
        assert!(above(3.0).middle().1 < key && summed(&scene).expect("a sum").middle().1 > key);
    }
}

#[test]
fn a_score_is_there_once_its_products_are_added_up_and_not_before() {
    let input = LessonInput::pronoun();
    let (scores, query) = (input.all.trace.scores.row(9), 9);
    for j in 0..N {
        let at =
            |progress: f64| input.flow(query, 2.0 + 0.86 * (j as f64 + progress) / N as f64, WIDE);
        let x = |scene: &Scene| frames(scene, Theme::LIGHT.ink).first().map(|rect| rect.middle().0);
        let column = x(&at(0.99)).expect("the sum is framed");
        let known = |scene: &Scene| {
            let here = |text: &&attention_draw::Text| (text.x - column).abs() < 1e-6;
            scene.texts.iter().filter(here).count() - 1
        };
        let nonzero = |n: usize| scores[..n].iter().filter(|score| **score != 0.0).count();
        assert_eq!(known(&at(0.5)), nonzero(j), "before the products of key {j} are added up");
        assert_eq!(known(&at(0.99)), nonzero(j + 1), "after that");
    }
}

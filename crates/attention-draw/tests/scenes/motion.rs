//! What moves while a key is visited: straight to its place, never back.

use attention_draw::{Rect, Scene, Theme};

use super::lesson_input::{LessonInput, N, WIDE};
use super::look::{frames, label, line};

/// Times within the turn of key `j` in the stage that begins at `start`, both ends left out.
fn turn(start: f64, j: usize) -> impl Iterator<Item = f64> {
    (1..200).map(move |step| start + (j as f64 + f64::from(step) / 200.0) / N as f64)
}

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

fn falling(scene: &Scene) -> Option<Rect> {
    let frames = frames(scene, Theme::LIGHT.ink);
    assert!(frames.len() <= 1, "{} scores fall at once", frames.len());
    frames.first().copied()
}

#[test]
fn the_score_moves_to_the_row_of_its_key_without_turning_back() {
    let input = LessonInput::pronoun();
    for width in [WIDE, 320.0] {
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            let scenes: Vec<Scene> = turn(2.0, j).map(|time| input.flow(0, time, width)).collect();
            let path: Vec<Rect> = scenes.iter().filter_map(falling).collect();
            check_path(&path, token);
            let row = label(&scenes[0], token).y;
            let (_, end) = path[path.len() - 1].middle();
            assert!((end - row).abs() < 1.0, "{token} at {width}: {end} instead of {row}");
        }
    }
}

#[test]
fn a_score_is_in_its_column_once_its_turn_is_over_and_not_before() {
    let input = LessonInput::pronoun();
    let complete = input.flow(7, 3.0, WIDE);
    for turn in 0..N {
        let during = input.flow(7, 2.0 + (turn as f64 + 0.5) / N as f64, WIDE);
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            let count = |scene: &Scene| line(scene, label(scene, token).y).len();
            let missing = count(&complete) - count(&during);
            assert_eq!(missing, usize::from(j >= turn), "{token} in the turn of key {turn}");
        }
    }
}

#[test]
fn a_row_of_v_moves_to_the_output_without_turning_back() {
    let input = LessonInput::pronoun();
    for j in 0..N {
        let moving = |time: f64| {
            let frames = frames(&input.flow(7, time, WIDE), Theme::LIGHT.value);
            assert_eq!(frames.len(), 2, "the output row and the row on its way, at {time}");
            frames[1]
        };
        check_path(&turn(5.0, j).map(moving).collect::<Vec<_>>(), input.lesson.tokens[j]);
    }
}

//! The flow as a function of time: one picture a time, of one size, within its width.

use attention_core::Matrix;
use attention_draw::{Rgb, Role, Text, Theme, Tone};

use super::lesson_input::{LessonInput, N, WIDE, WIDTHS};
use super::look::{check_inside, check_numbers, fills, label};

/// Every scrubber position of one query at one width.
fn times() -> impl Iterator<Item = f64> {
    (0..=140).map(|step| f64::from(step) * 0.05)
}

#[test]
fn the_same_time_gives_the_same_scene_whatever_was_drawn_before() {
    let input = LessonInput::pronoun();
    for time in times() {
        let first = input.flow(7, time, WIDE);
        let _other = input.flow(2, 7.0 - time, 400.0);
        assert_eq!(first, input.flow(7, time, WIDE), "at {time}");
    }
}

#[test]
fn every_stage_changes_the_picture_while_it_runs() {
    let input = LessonInput::pronoun();
    for stage in 0..7 {
        let scenes = [0.1, 0.5, 1.0].map(|part| input.flow(7, f64::from(stage) + part, WIDE));
        assert!(scenes[0] != scenes[1] && scenes[1] != scenes[2], "stage {stage} stands still");
    }
}

#[test]
fn the_picture_has_one_height_at_every_time_and_query() {
    let input = LessonInput::pronoun();
    for width in WIDTHS {
        for time in [0.0, 0.5, 1.0, 1.6, 2.0, 2.5, 3.0, 4.0, 5.0, 5.5, 6.0, 7.0] {
            for query in [0, 7] {
                let scene = input.flow(query, time, width);
                let size = (width, input.flow_height(width));
                assert_eq!((scene.width, scene.height), size, "{time} at {width}");
            }
        }
    }
}

#[test]
fn nothing_is_outside_the_picture_at_any_width_and_time() {
    let input = LessonInput::pronoun();
    for width in WIDTHS {
        for time in times() {
            let scene = input.flow(7, time, width);
            check_inside(&scene, width, &format!("time {time} at {width}"));
        }
    }
}

#[test]
fn any_time_of_any_query_gives_a_picture_of_true_numbers() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        for step in 0..=700 {
            let time = f64::from(step) * 0.01;
            let scene = input.flow(query, time, 640.0);
            let context = format!("query {query} at time {time}");
            check_numbers(&scene, &context);
            check_inside(&scene, 640.0, &context);
        }
    }
}

#[test]
fn both_ends_of_the_scale_give_a_picture_of_true_numbers() {
    for scale in [0.2, 3.0] {
        let input = LessonInput::at(scale);
        for query in 0..N {
            for step in 0..=28 {
                let scene = input.flow(query, f64::from(step) * 0.25, WIDE);
                let context = format!("query {query}, step {step}, scale {scale}");
                check_numbers(&scene, &context);
                check_inside(&scene, WIDE, &context);
            }
        }
    }
}

#[test]
fn times_beyond_the_ends_show_the_ends() {
    let input = LessonInput::pronoun();
    assert_eq!(input.flow(7, -3.0, WIDE), input.flow(7, 0.0, WIDE));
    assert_eq!(input.flow(7, 99.0, WIDE), input.flow(7, 7.0, WIDE));
}

#[test]
fn no_width_at_all_is_no_reason_to_panic() {
    let input = LessonInput::pronoun();
    for time in times() {
        check_numbers(&input.flow(7, time, 0.0), &format!("time {time}"));
    }
}

#[test]
fn the_query_alone_has_a_bold_label_in_its_colour() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let scene = input.flow(query, 1.0, WIDE);
        for (index, token) in input.lesson.tokens.iter().enumerate() {
            assert_eq!(label(&scene, token).strong, index == query, "{token} of query {query}");
        }
    }
}

#[test]
fn what_is_highlighted_is_shown_in_full_at_every_stage_and_nothing_else_is_as_strong() {
    let input = LessonInput::pronoun();
    let made = &input.all.projection;
    let blocks = [(Role::Query, &made.q), (Role::Key, &made.k), (Role::Value, &made.v)];
    for (highlight, _) in blocks {
        for time in 1..=7 {
            let scene = input.highlighted(Some(highlight), 7, f64::from(time), WIDE);
            for (role, matrix) in blocks {
                let strong = fills(&scene).iter().any(|(_, fill)| *fill == strongest(role, matrix));
                let context = format!("{role:?} at {time} while {highlight:?} stands out");
                assert_eq!(strong, role == highlight, "{context}");
            }
            let named = input.lesson.tokens.iter().filter(|token| {
                scene.texts.iter().any(|text| text.content == **token && text.strong)
            });
            assert_eq!(named.count(), 1, "the query has its row at {time}");
        }
    }
}

/// The colour of a matrix's largest number when nothing dims it.
fn strongest(role: Role, matrix: &Matrix) -> Rgb {
    let numbers = || matrix.iter_rows().flatten().copied();
    let largest = numbers().fold(0.0, f64::max);
    let most = numbers().map(f64::abs).fold(0.0, f64::max);
    Theme::LIGHT.signed_fill(role, largest / most)
}

#[test]
fn a_highlight_of_weights_shows_their_bars_at_every_stage() {
    let input = LessonInput::pronoun();
    for time in 1..=7 {
        let scene = input.highlighted(Some(Role::Weight), 7, f64::from(time), WIDE);
        let bars = fills(&scene).into_iter().filter(|(_, fill)| *fill == Theme::LIGHT.weight);
        assert_eq!(bars.count(), N, "at {time}");
    }
}

#[test]
fn at_most_60_numbers_are_in_sight_and_zeros_are_dots() {
    let input = LessonInput::pronoun();
    for width in WIDTHS {
        for query in 0..N {
            for time in times() {
                let scene = input.flow(query, time, width);
                let has_digit = |text: &&Text| text.content.contains(|c: char| c.is_ascii_digit());
                let numbers = scene.texts.iter().filter(has_digit).count();
                assert!(numbers <= 60, "{numbers} of query {query} at {time}, {width} px");
                assert!(scene.texts.iter().all(|text| text.content != "0"), "{query} at {time}");
            }
        }
    }
}

#[test]
fn digits_have_16_pixels_and_more_on_a_phone_and_20_on_a_projector() {
    let input = LessonInput::pronoun();
    for (width, least) in [(351.0, 16.0), (WIDE, 20.0), (1600.0, 20.0)] {
        for time in times() {
            let scene = input.flow(7, time, width);
            let cells = scene.texts.iter().filter(|text| matches!(text.tone, Tone::On(_)));
            let smallest = cells.map(|text| text.size).fold(f64::MAX, f64::min);
            assert!(smallest >= least, "{smallest} px at {time}, {width} px");
        }
    }
}

//! Step by step: how the largest score becomes a weight.

use attention_draw::{Scene, Stage};

use super::lesson_input::{LessonInput, N, WIDE};

#[test]
fn the_largest_score_is_scaled_raised_and_divided_with_the_numbers_of_this_query() {
    for scale in [0.2, 0.5, 1.0] {
        let input = LessonInput::at(scale);
        for query in 0..N {
            let scores = input.all.trace.scores.row(query);
            let score = scores.iter().copied().fold(f64::MIN, f64::max);
            let sum: f64 = scores.iter().map(|score| (score * scale).exp()).sum();
            let (logit, one) = (score * scale, (score * scale).exp());
            let scaled = format!("{} × {scale:.2} = {}", short(score), short(logit));
            assert_written(&input.flow(query, Stage::Scale.complete(), WIDE), &scaled);
            let softmax = input.flow(query, Stage::Softmax.complete(), WIDE);
            assert_written(&softmax, &format!("exp({}) = {}", short(logit), short(one)));
            let percent = (100.0 * one / sum).round();
            let quotient = format!("{} / {} = {percent}%", short(one), short(sum));
            assert_written(&softmax, &quotient);
        }
    }
}

#[test]
fn an_exponential_of_millions_is_written_short() {
    let input = LessonInput::at(3.0);
    let softmax = input.flow(input.lesson.query, Stage::Softmax.complete(), WIDE);
    // The score of “it” and “animal” is 5, and e to the 15 is 3 269 017.
    assert_written(&softmax, "exp(15) = 3.3e6");
}

#[test]
fn each_projection_has_its_name_with_a_subscript() {
    let input = LessonInput::pronoun();
    for (time, subscript) in [(1.4, "q"), (1.7, "k"), (1.95, "v")] {
        let project = input.flow(7, time, WIDE);
        let named = project.texts.iter().filter(|text| !text.subscript.is_empty());
        let names: Vec<_> = named.map(|text| (&*text.content, text.subscript)).collect();
        assert_eq!(names, [("W", subscript)], "at {time}");
        assert!(project.texts.iter().all(|text| !text.content.contains('_')), "at {time}");
    }
}

fn assert_written(scene: &Scene, words: &str) {
    let all: Vec<&str> = scene.texts.iter().map(|text| text.content.as_str()).collect();
    assert!(all.contains(&words), "{words:?} is not in {all:?}");
}

/// At most two decimals, by the standard library.
fn short(value: f64) -> String {
    let text = format!("{value:.2}").replace('-', "−");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

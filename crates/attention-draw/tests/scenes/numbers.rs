//! What is written when a stage is complete: the very numbers of the trace, each in the row of its token.

use attention_draw::{NumberFormat, Rect, Scene, Stage};

use super::lesson_input::{LABELS, LessonInput, N, WIDE};
use super::look::{fills, label, line, only};

const EN: NumberFormat = NumberFormat::ENGLISH;

fn short(values: &[f64]) -> Vec<String> {
    values.iter().map(|value| EN.short(*value, 2)).collect()
}

/// The row of token `j` when `stage` is complete, from left to right.
fn expected(input: &LessonInput, query: usize, stage: Stage, j: usize) -> Vec<String> {
    let (made, trace) = (&input.all.projection, &input.all.trace);
    let blocks = [
        (Stage::Embed, short(input.x.row(j))),
        (Stage::Project, short(made.q.row(j))),
        (Stage::Project, short(made.k.row(j))),
        (Stage::Score, short(&[trace.scores[(query, j)]])),
        (Stage::Scale, short(&[trace.logits[(query, j)]])),
        (Stage::Softmax, vec![EN.percent(trace.weights[(query, j)])]),
        (Stage::Project, short(made.v.row(j))),
    ];
    let there = blocks.into_iter().filter(|(made_in, _)| *made_in <= stage);
    let name = input.lesson.tokens[j].to_owned();
    std::iter::once(name).chain(there.flat_map(|(_, numbers)| numbers)).collect()
}

fn check_rows(stage: Stage) {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let scene = input.flow(query, stage.complete(), WIDE);
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            let row = line(&scene, label(&scene, token).y);
            assert_eq!(row, expected(&input, query, stage, j), "{stage:?}, query {query}");
        }
    }
}

#[test]
fn embed_writes_x() {
    check_rows(Stage::Embed);
}

#[test]
fn project_writes_q_k_and_v() {
    check_rows(Stage::Project);
}

#[test]
fn score_writes_the_scores_of_the_query() {
    check_rows(Stage::Score);
}

#[test]
fn scale_writes_the_logits_under_the_scale() {
    check_rows(Stage::Scale);
    only(&LessonInput::pronoun().flow(7, 4.0, WIDE), "× 0.50");
}

#[test]
fn softmax_writes_the_weights_in_percent() {
    check_rows(Stage::Softmax);
}

#[test]
fn blend_and_output_keep_the_weights_beside_the_rows_of_v() {
    let input = LessonInput::pronoun();
    for (time, query) in [(6.0, 7), (6.0, 2), (7.0, 7), (7.0, 9)] {
        let scene = input.flow(query, time, WIDE);
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            let row = line(&scene, label(&scene, token).y);
            let weight = EN.percent(input.all.trace.weights[(query, j)]);
            assert!(row.contains(&weight.as_str()), "{token} at {time}: {row:?}");
        }
    }
}

/// The numbers of the output row, which stands right of its name.
fn output_row(scene: &Scene) -> Vec<String> {
    let row = line(scene, only(scene, LABELS.output).y);
    row.into_iter().skip_while(|text| *text != LABELS.output).skip(1).map(str::to_owned).collect()
}

#[test]
fn once_all_is_blended_the_output_row_is_the_output_of_the_query() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        for time in [6.0, 6.5, 7.0] {
            let shown = output_row(&input.flow(query, time, WIDE));
            assert_eq!(shown, short(input.all.trace.output.row(query)), "query {query} at {time}");
        }
    }
}

#[test]
fn after_each_key_the_output_row_is_the_sum_so_far() {
    let input = LessonInput::pronoun();
    let (weights, v) = (&input.all.trace.weights, &input.all.projection.v);
    for query in 0..N {
        let mut sums = vec![0.0; v.columns()];
        for j in 0..N {
            let before = output_row(&input.flow(query, 5.0 + (j as f64 + 0.9) / N as f64, WIDE));
            assert_eq!(before, short(&sums), "query {query}, while key {j} is on its way");
            for (sum, value) in sums.iter_mut().zip(v.row(j)) {
                *sum += weights[(query, j)] * value;
            }
            // A hair later, since a time such as 5.3 is stored a little too small.
            let time = 5.0 + (j as f64 + 1.0) / N as f64 + 1e-9;
            let after = output_row(&input.flow(query, time.min(6.0), WIDE));
            assert_eq!(after, short(&sums), "query {query}, after key {j}");
        }
    }
}

#[test]
fn the_output_says_what_each_feature_was_and_what_it_has_become() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let scene = input.flow(query, 7.0, WIDE);
        for (c, name) in input.lesson.passes.iter().enumerate() {
            let f = input.lesson.texts.features.iter().position(|feature| feature == name);
            let was = EN.short(input.x[(query, f.expect("V passes features on"))], 2);
            let now = EN.short(input.all.trace.output[(query, c)], 2);
            let said = [format!("{} {was}", LABELS.before), format!("{} {now}", LABELS.after)];
            for text in said {
                assert!(scene.texts.iter().any(|one| one.content == text), "{name}: {text}");
            }
        }
    }
}

/// How many negative numbers a row shows: written with a minus, or as the small bar of a cell without room for digits.
fn minuses(scene: &Scene, y: f64) -> usize {
    let written = line(scene, y).iter().filter(|text| text.starts_with('−')).count();
    let is_bar = |rect: &Rect| rect.width == 6.0 && rect.height == 2.0;
    let bars = fills(scene).into_iter().filter(|(rect, _)| is_bar(rect));
    written + bars.filter(|(rect, _)| (rect.middle().1 - y).abs() < 1e-6).count()
}

#[test]
fn every_negative_number_has_a_minus_however_narrow_the_picture() {
    let input = LessonInput::pronoun();
    for width in [280.0, 320.0, 480.0, 899.0] {
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            for (time, shown) in narrow_rows(&input, j) {
                let scene = input.flow(7, time, width);
                let negative = shown.iter().filter(|value| **value < 0.0).count();
                let y = label(&scene, token).y;
                assert_eq!(minuses(&scene, y), negative, "{token} at time {time}, width {width}");
            }
        }
    }
}

/// The signed numbers in the row of token `j` at times of a narrow picture, which shows only some blocks.
fn narrow_rows(input: &LessonInput, j: usize) -> [(f64, Vec<f64>); 7] {
    let (made, trace) = (&input.all.projection, &input.all.trace);
    let [x, q, k, v] = [&input.x, &made.q, &made.k, &made.v].map(|matrix| matrix.row(j));
    let (score, logit) = (trace.scores[(7, j)], trace.logits[(7, j)]);
    [
        (1.0, x.to_vec()),
        (1.5, [x, q].concat()),
        (1.75, [x, k].concat()),
        (2.0, [x, v].concat()),
        (3.0, [q, k, &[score]].concat()),
        (4.0, vec![score, logit]),
        (5.0, vec![logit]),
    ]
}

//! What is written when a stage is complete: the very numbers of the trace, each in the row of its token.

use attention_draw::{NumberFormat, Rect, Scene, Stage};

use super::lesson_input::{LABELS, LessonInput, N, WIDE};
use super::look::{fills, label, line, only};

const EN: NumberFormat = NumberFormat::ENGLISH;

fn short(values: &[f64]) -> Vec<String> {
    values.iter().map(|value| EN.short(*value, 2)).collect()
}

/// The numbers as they are written: zeros are dots.
fn written(values: &[f64]) -> Vec<String> {
    short(values).into_iter().filter(|text| text != "0").collect()
}

/// The row of token `j` when `stage` is complete, from left to right.
fn expected(input: &LessonInput, query: usize, stage: Stage, j: usize) -> Vec<String> {
    let (made, trace) = (&input.all.projection, &input.all.trace);
    let (score, logit) = (trace.scores[(query, j)], trace.logits[(query, j)]);
    let percent = || EN.percent(trace.weights[(query, j)]);
    let numbers = match stage {
        Stage::Embed => written(input.x.row(j)),
        Stage::Score => written(&[made.k.row(j), &[score]].concat()),
        Stage::Scale => written(&[score, logit]),
        Stage::Softmax => [written(&[logit]), vec![percent()]].concat(),
        _ => panic!("{stage:?} has other rows"),
    };
    std::iter::once(input.lesson.tokens[j].to_owned()).chain(numbers).collect()
}

fn check_rows(stage: Stage) {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let scene = input.flow(query, stage.complete(), WIDE);
        let top = top_key(&input, query);
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            let mut row = line(&scene, label(&scene, token).y);
            let mut expected = expected(&input, query, stage, j);
            if stage == Stage::Score && j == top {
                // Its score stands below, as the sum of its products.
                expected.pop();
                row.retain(|text| *text != "×");
            }
            assert_eq!(row, expected, "{stage:?}, query {query}");
        }
    }
}

fn top_key(input: &LessonInput, query: usize) -> usize {
    let scores = input.all.trace.scores.row(query);
    (0..N).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).expect("there are keys")
}

#[test]
fn embed_writes_x() {
    check_rows(Stage::Embed);
}

#[test]
fn each_projection_adds_up_to_the_query_s_row_of_its_matrix() {
    let input = LessonInput::pronoun();
    let made = &input.all.projection;
    for query in 0..N {
        for (time, name, matrix) in [(1.5, "q", &made.q), (1.75, "k", &made.k), (2.0, "v", &made.v)]
        {
            let scene = input.flow(query, time, WIDE);
            let row = line(&scene, only(&scene, name).y);
            let expected = [vec![name.to_owned()], written(matrix.row(query))].concat();
            assert_eq!(row, expected, "query {query}");
        }
    }
}

#[test]
fn score_writes_the_scores_of_the_query() {
    check_rows(Stage::Score);
}

#[test]
fn products_stand_between_the_query_s_row_and_the_sum() {
    let input = LessonInput::pronoun();
    let (made, trace) = (&input.all.projection, &input.all.trace);
    for query in 0..N {
        // While a key is visited, and at the end, where the key of the largest score is.
        let visits = (0..N).map(|j| (2.0 + 0.86 * (j as f64 + 0.97) / N as f64, j));
        for (time, j) in visits.chain([(3.0, top_key(&input, query))]) {
            let scene = input.flow(query, time, WIDE);
            let products: Vec<f64> =
                made.q.row(query).iter().zip(made.k.row(j)).map(|(q, k)| q * k).collect();
            let numbers = written(&[&products[..], &[trace.scores[(query, j)]]].concat());
            let expected = [vec!["q · k".to_owned(), "=".to_owned()], numbers].concat();
            let below = only(&scene, "q · k").y;
            assert_eq!(line(&scene, below), expected, "query {query}, key {j}");
            let row = below - label(&scene, input.lesson.tokens[j]).y;
            let above: Vec<&str> = line(&scene, below - 2.0 * row);
            let q =
                [vec![input.lesson.tokens[query].to_owned()], written(made.q.row(query))].concat();
            assert_eq!(above, q, "query {query} above key {j}");
        }
    }
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

/// The numbers of a row by the position of their column; `None` for a dot.
fn columns(scene: &Scene, y: f64, heads: &[f64]) -> Vec<f64> {
    let at = |x: f64| {
        let here =
            scene.texts.iter().find(|text| (text.y - y).abs() < 1e-6 && (text.x - x).abs() < 1e-6);
        here.map_or(0.0, |text| text.content.replace('−', "-").parse().expect("a number"))
    };
    heads.iter().map(|x| at(*x)).collect()
}

#[test]
fn contributions_add_up_as_printed_to_the_output_after_each_key() {
    let input = LessonInput::pronoun();
    let (trace, v) = (&input.all.trace, &input.all.projection.v);
    for query in 0..N {
        let done = input.flow(query, 6.0, WIDE);
        let heads: Vec<f64> = input.lesson.passes.iter().map(|name| only(&done, name).x).collect();
        let mut sums = vec![0.0; v.columns()];
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            let y = label(&done, token).y;
            let percent = EN.percent(trace.weights[(query, j)]);
            assert!(line(&done, y).contains(&percent.as_str()), "{token} of query {query}");
            let printed = columns(&done, y, &heads);
            for (c, part) in printed.iter().enumerate() {
                let exact = trace.weights[(query, j)] * v[(j, c)];
                assert!((part - exact).abs() < 0.01, "{part} is printed for {exact}");
                sums[c] += part;
            }
            // A hair later, since a time such as 5.3 is stored a little too small.
            let time = (5.0 + (j as f64 + 1.0) / N as f64 + 1e-9).min(6.0);
            let scene = input.flow(query, time, WIDE);
            let shown = columns(&scene, only(&scene, LABELS.output).y, &heads);
            let near = shown.iter().zip(&sums).all(|(a, b)| (a - b).abs() < 1e-9);
            assert!(near, "query {query} after key {j}: {shown:?} instead of {sums:?}");
        }
        let output = columns(&done, only(&done, LABELS.output).y, &heads);
        let exact: Vec<f64> =
            trace.output.row(query).iter().map(|x| (x * 100.0).round() / 100.0).collect();
        assert_eq!(output, exact, "query {query}");
    }
}

#[test]
fn the_output_stands_above_what_the_token_had_of_the_same_features() {
    let input = LessonInput::pronoun();
    for query in 0..N {
        let scene = input.flow(query, 7.0, WIDE);
        let heads: Vec<f64> = input.lesson.passes.iter().map(|name| only(&scene, name).x).collect();
        let shown = columns(&scene, only(&scene, LABELS.before).y, &heads);
        let was = input.lesson.passes.iter().map(|name| {
            let f = input.lesson.texts.features.iter().position(|feature| feature == name);
            input.x[(query, f.expect("V passes features on"))]
        });
        assert_eq!(shown, was.collect::<Vec<f64>>(), "query {query}");
        assert!(only(&scene, LABELS.output).y < only(&scene, LABELS.before).y);
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
    for width in [280.0, 320.0, 480.0, 900.0] {
        for (j, token) in input.lesson.tokens.iter().enumerate() {
            for (time, shown) in rows_of(&input, j) {
                let scene = input.flow(7, time, width);
                let negative = shown.iter().filter(|value| **value < 0.0).count();
                let y = label(&scene, token).y;
                assert_eq!(minuses(&scene, y), negative, "{token} at time {time}, width {width}");
            }
        }
    }
}

/// The signed numbers in the row of token `j` when some stages are complete.
fn rows_of(input: &LessonInput, j: usize) -> [(f64, Vec<f64>); 4] {
    let trace = &input.all.trace;
    let (score, logit) = (trace.scores[(7, j)], trace.logits[(7, j)]);
    let k = input.all.projection.k.row(j).to_vec();
    let scored = if j == top_key(input, 7) { k } else { [k, vec![score]].concat() };
    [(1.0, input.x.row(j).to_vec()), (3.0, scored), (4.0, vec![score, logit]), (5.0, vec![logit])]
}

//! What the article, the captions and the lessons say about the numbers is what the numbers say.

use attention_core::{Trace, effective_keys, entropy};
use attention_lessons::{Lesson, all, by_id};

const SMALLEST_SCALE: f64 = 0.2;
const LARGEST_SCALE: f64 = 3.0;

fn pronoun() -> &'static Lesson {
    by_id("pronoun").expect("the lesson of the article")
}

fn at_default(lesson: &Lesson) -> Trace {
    lesson.trace(lesson.default_scale()).trace
}

fn index_of(names: &[&str], name: &str) -> usize {
    names.iter().position(|&other| other == name).expect("a name of the list")
}

/// What each name has in a row, the largest first.
fn ranked<'a>(names: &[&'a str], row: &[f64]) -> Vec<(&'a str, f64)> {
    let mut ranked: Vec<_> = names.iter().copied().zip(row.iter().copied()).collect();
    ranked.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    ranked
}

/// The keys of a query of the pronoun lesson at the default scale, the largest weight first.
fn seen_by(token: &str) -> Vec<(&'static str, f64)> {
    let lesson = pronoun();
    ranked(lesson.tokens, at_default(lesson).weights.row(index_of(lesson.tokens, token)))
}

/// The features in the output of a query of the pronoun lesson, the largest first.
fn output_of(token: &str) -> Vec<(&'static str, f64)> {
    let lesson = pronoun();
    ranked(lesson.passes, at_default(lesson).output.row(index_of(lesson.tokens, token)))
}

#[test]
fn the_sentence_is_the_one_of_the_article_and_it_is_its_query() {
    let lesson = pronoun();
    let sentence = "The animal didn't cross the street because it was tired";
    assert_eq!(lesson.tokens.join(" "), sentence);
    assert_eq!(lesson.tokens.len(), 10);
    assert_eq!(lesson.tokens[lesson.query], "it");
    assert_eq!(lesson.default_scale(), 0.5);
}

#[test]
fn it_looks_hard_at_animal() {
    let seen = seen_by("it");
    assert_eq!(seen[0].0, "animal");
    assert!(seen[0].1 >= 0.5);
    assert!(seen[0].1 >= 6.0 * seen[1].1);
}

#[test]
fn tired_looks_hard_at_animal() {
    let seen = seen_by("tired");
    assert_eq!(seen[0].0, "animal");
    assert!(seen[0].1 >= 0.4);
}

#[test]
fn because_links_the_two_clauses() {
    let seen = seen_by("because");
    assert!(seen[1].1 >= 0.2);
    let lesson = pronoun();
    let mut linked = [seen[0], seen[1]].map(|(token, _)| index_of(lesson.tokens, token));
    linked.sort();
    assert!((0..=5).contains(&linked[0]) && (7..=9).contains(&linked[1]), "{linked:?}");
    assert_eq!(linked.map(|j| lesson.tokens[j]), ["cross", "tired"]);
}

#[test]
fn cross_looks_at_who_and_where() {
    let seen = seen_by("cross");
    assert_eq!([seen[0].0, seen[1].0], ["animal", "street"]);
}

#[test]
fn at_the_largest_scale_attention_collapses_onto_one_word() {
    let weights = pronoun().trace(LARGEST_SCALE).trace.weights;
    for row in weights.iter_rows() {
        assert!(row.iter().any(|&weight| weight >= 0.9), "{row:?}");
    }
}

#[test]
fn at_the_smallest_scale_attention_can_barely_focus() {
    let weights = pronoun().trace(SMALLEST_SCALE).trace.weights;
    for row in weights.iter_rows() {
        assert!(row.iter().all(|&weight| weight <= 0.25), "{row:?}");
        assert!(entropy(row) >= 0.9 * 10.0_f64.ln(), "{row:?}");
    }
}

#[test]
fn it_looks_at_about_five_tokens_effectively() {
    let weights = at_default(pronoun()).weights;
    assert_eq!(effective_keys(weights.row(pronoun().query)).round(), 5.0);
}

#[test]
fn it_asks_for_a_being_and_nothing_else_and_animal_offers_the_most_of_one() {
    let lesson = pronoun();
    let projection = lesson.trace(lesson.default_scale()).projection;
    let asked = ranked(lesson.texts.asks, projection.q.row(lesson.query));
    assert_eq!(asked[0], ("asks for a being", 2.5));
    assert!(asked[1..].iter().all(|&(_, entry)| entry == 0.0));
    let offered = projection.k.transpose();
    let being = offered.row(index_of(lesson.texts.offers, "offers a being"));
    assert_eq!(ranked(lesson.tokens, being)[0], ("animal", 2.0));
}

#[test]
fn a_value_passes_on_that_its_token_links_which_no_key_offers() {
    let lesson = pronoun();
    let projection = lesson.trace(lesson.default_scale()).projection;
    let link = index_of(lesson.passes, "link");
    assert!(!lesson.texts.axes.contains(&"link"));
    let passed: Vec<_> = projection.v.transpose().row(link).to_vec();
    let linking = lesson.tokens.iter().zip(passed).filter(|(_, entry)| *entry == 1.0);
    assert_eq!(linking.map(|(token, _)| *token).collect::<Vec<_>>(), ["didn't", "because", "was"]);
    let because = index_of(lesson.tokens, "because");
    assert!(projection.k.row(because).iter().all(|&entry| entry <= 0.0), "it turns queries away");
    assert_eq!(projection.v.row(because), [0.0, 0.0, 0.0, 0.0, 1.0]);
}

#[test]
fn being_is_absent_from_it_before_and_by_far_its_largest_feature_after_attending() {
    let lesson = pronoun();
    let being = index_of(lesson.texts.features, "being");
    assert_eq!(lesson.x()[(lesson.query, being)], 0.0);
    let after = output_of("it");
    assert_eq!(after[0].0, "being");
    assert!(after[0].1 >= 1.0 && after[0].1 >= 5.0 * after[1].1, "{after:?}");
}

#[test]
fn what_a_token_asked_for_is_what_its_output_has_most_of() {
    for (token, found) in [
        ("The", "being"),
        ("animal", "event"),
        ("didn't", "event"),
        ("the", "place"),
        ("street", "event"),
        ("was", "state"),
        ("tired", "being"),
    ] {
        assert_eq!(output_of(token)[0].0, found, "{token}");
    }
    let [cross, because] = ["cross", "because"].map(output_of);
    assert_eq!([cross[0].0, cross[1].0], ["being", "place"]);
    assert_eq!([because[0].0, because[1].0], ["state", "event"]);
}

#[test]
fn the_subject_counts_plus_one_and_the_object_minus_one() {
    let lesson = pronoun();
    let (x, subject) = (lesson.x().transpose(), index_of(lesson.texts.features, "subject"));
    for (meaning, &entry) in lesson.texts.token_meanings.iter().zip(x.row(subject)) {
        assert_eq!(entry == 1.0, meaning.contains("subject"), "{meaning}");
        assert_eq!(entry == -1.0, meaning.contains("object"), "{meaning}");
        assert!(entry.abs() <= 1.0);
    }
}

#[test]
fn the_two_articles_differ_only_as_subject_and_object() {
    let (lesson, x) = (pronoun(), pronoun().x());
    let [first, second] = ["The", "the"].map(|token| x.row(index_of(lesson.tokens, token)));
    let unlike: Vec<_> = (0..first.len()).filter(|&c| first[c] != second[c]).collect();
    assert_eq!(unlike, [index_of(lesson.texts.features, "subject")]);
}

#[test]
fn every_token_looks_most_at_the_token_its_lesson_lists() {
    for lesson in all() {
        let weights = at_default(lesson).weights;
        for (i, &j) in lesson.looks_at.iter().enumerate() {
            let seen = ranked(lesson.tokens, weights.row(i));
            assert_eq!(seen[0], (lesson.tokens[j], weights[(i, j)]), "row {i}");
            assert!(seen[0].1 > 1.25 * seen[1].1, "{} is nearly torn", lesson.tokens[i]);
        }
    }
}

#[test]
fn every_reason_names_the_query_the_token_it_looks_at_and_the_axis_that_decides() {
    for lesson in all() {
        let projection = lesson.trace(lesson.default_scale()).projection;
        for (i, &j) in lesson.looks_at.iter().enumerate() {
            let (q, k) = (projection.q.row(i), projection.k.row(j));
            let parts: Vec<f64> = q.iter().zip(k).map(|(q, k)| q * k).collect();
            let (axis, _) = ranked(lesson.texts.axes, &parts)[0];
            for named in [lesson.tokens[i], lesson.tokens[j], axis] {
                assert!(lesson.texts.why[i].contains(named), "{named} in {}", lesson.texts.why[i]);
            }
        }
    }
}

#[test]
fn every_query_asks_most_for_the_axis_that_decides_and_its_finding_offers_the_most_of_it() {
    for lesson in all() {
        let projection = lesson.trace(lesson.default_scale()).projection;
        for (i, &j) in lesson.looks_at.iter().enumerate() {
            let (axis, asked) = ranked(lesson.texts.axes, projection.q.row(i))[0];
            assert!(asked > 0.0 && lesson.texts.why[i].contains(axis), "{}", lesson.texts.why[i]);
            let offered = projection.k.transpose();
            let offered = offered.row(index_of(lesson.texts.axes, axis));
            assert_eq!(ranked(lesson.tokens, offered)[0].0, lesson.tokens[j], "{axis}");
        }
    }
}

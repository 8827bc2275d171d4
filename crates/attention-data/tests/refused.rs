//! What is refused, and what is said of it.

#[path = "common/mod.rs"]
mod common;

use attention_messages::{DE, EN, PanelMessages, fill};
use common::{even, projected, read, rows, tokens, two, with};
use serde_json::{Value, json};

/// The message of a text that is refused, in English; and in every language there is one, whose gaps are all filled.
fn refusal(text: &str) -> String {
    let error = read(text).expect_err(text);
    let messages = [&EN, &DE].map(|language| {
        let texts = language.panels.texts();
        let mut named = PanelMessages::NAMES.iter().zip(texts);
        let is_it = |name: &str| attention_messages::camel(name) == error.problem;
        let template = named.find(|(name, _)| is_it(name)).expect(error.problem).1;
        let message = fill(template, &error.values);
        for gap in ["field", "row", "column", "found", "expected", "other"] {
            let has_gap = template.contains(&format!("{{{gap}}}"));
            let is_filled = error.values.iter().any(|(name, _)| *name == gap);
            assert!(!has_gap || is_filled, "{gap} of {message}");
        }
        assert!(message.len() < 250, "{message}");
        message
    });
    let [english, _] = messages;
    english
}

/// Each text is refused with a message that has all of these in it.
fn all_refused(texts: &[(&str, &[&str])]) {
    for (text, says) in texts {
        let message = refusal(text);
        for part in *says {
            assert!(message.contains(part), "{text}: {message} has no {part}");
        }
    }
}

/// The same of files that are JSON.
fn all_files_refused(files: &[(Value, &str)]) {
    for (file, says) in files {
        let message = refusal(&file.to_string());
        assert!(message.contains(says), "{file}: {message} has no {says}");
    }
}

#[test]
fn a_text_that_is_no_json() {
    let breaks_off = &two().to_string()[..50];
    all_refused(&[
        (" \n", &["the text is empty"]),
        ("\u{feff}", &["the text is empty"]),
        (
            "<!doctype html><title>Not found</title>",
            &["neither JSON nor a table", "<!doctype html>"],
        ),
        ("{\n\"tokens\": [\"a\",]}", &["not JSON", "line 2", "character 16 "]),
        (breaks_off, &["not JSON", "line 1", "character 51 "]),
        ("{\"a\": \"é\u{1f600}\" x", &["not JSON", "character 12 "]),
        ("{\"a\": \"\u{1}\"}", &["not JSON", "character 8 "]),
        ("{\"a\": \"\\x\"}", &["not JSON", "character 9 "]),
        ("{\"a\": \"\\u12g4\"}", &["not JSON", "character 12 "]),
        ("{\"a\": \"\\u123\"}", &["not JSON", "character 13 "]),
        ("[1, 01]", &["not JSON", "character 6 "]),
        ("[-]", &["not JSON", "character 3 "]),
        ("[1.]", &["not JSON", "character 4 "]),
        ("[1e]", &["not JSON", "character 4 "]),
        ("[1}", &["not JSON", "character 3 "]),
        ("{\"a\" 1}", &["not JSON", "character 6 "]),
        ("{\"a\":1,}", &["not JSON", "character 8 "]),
        ("{} {}", &["not JSON", "character 4 "]),
        ("[NaN, nan]", &["not JSON", "character 7 "]),
    ]);
    refusal(&"[".repeat(1_000_000));
    refusal(&format!("{{\"q\": NaN, \"tokens\": \"{}", "\\\"".repeat(1_000_000)));
}

#[test]
fn numbers_that_only_python_writes() {
    let in_a_text = r#"{"tokens":["a \" NaN"],"q":[[1]],"k":[[NaN]],"v":[[1]]}"#;
    let infinite = r#"{"tokens":["a"],"q":[[1, -Infinity]],"k":[[1,2]],"v":[[1]]}"#;
    all_refused(&[
        (in_a_text, &["Row 1 of “k” has NaN in column 1. That is not a number"]),
        (infinite, &["Row 1 of “q” has -Infinity in column 2"]),
    ]);
}

#[test]
fn what_is_no_file_of_tokens() {
    let bad = |change| with(two(), &change);
    all_files_refused(&[
        (json!([1]), "no object"),
        (json!(null), "no object"),
        (json!({"q": [[1]], "k": [[1]], "v": [[1]]}), "“tokens” is missing"),
        (bad(json!({"tokens": "a b"})), "“tokens” is a b, not a list"),
        (bad(json!({"tokens": []})), "“tokens” has 0 entries. It can have 1 to 512"),
        (json!({"tokens": tokens(513), "weights": even(513)}), "“tokens” has 513 entries"),
        (bad(json!({"tokens": ["a", 7]})), "Row 2 of “tokens” is 7, not a text"),
        (bad(json!({"tokens": ["a", ["b"]]})), "Row 2 of “tokens” is […]"),
        (bad(json!({"tokens": ["a", "x".repeat(101)]})), "Row 2 of “tokens” has 101 characters"),
    ]);
}

#[test]
fn a_file_without_enough() {
    all_files_refused(&[
        (json!({"tokens": ["a"]}), "“q” is missing"),
        (json!({"tokens": ["a"], "q": [[1]], "k": [[1]]}), "“v” is missing"),
        (json!({"tokens": ["a"], "x": [[1]], "w_q": [[1]], "w_k": [[1]]}), "“w_v” is missing"),
    ]);
}

#[test]
fn what_is_no_matrix() {
    let bad = |change| with(two(), &change);
    let wide = "Row 1 of “v” has the length 1025. It can have 1 to 1024";
    all_files_refused(&[
        (bad(json!({"q": null})), "“q” is null, not a list of rows"),
        (bad(json!({"v": {}})), "“v” is {…}, not a list of rows"),
        (bad(json!({"q": [[1, 2], 3]})), "Row 2 of “q” is 3, not a list of numbers"),
        (bad(json!({"q": [1, 2]})), "Row 1 of “q” is 1, not a list"),
        (bad(json!({"k": []})), "“k” has 0 rows"),
        (bad(json!({"v": [[], []]})), "Row 1 of “v” has the length 0"),
        (bad(json!({"v": rows(2, 1025)})), wide),
        (bad(json!({"w_q": rows(1025, 2)})), "“w_q” has 1025 rows"),
        (bad(json!({"q": [[1, 2], [3]]})), "Row 2 of “q” has the length 1, and row 1 has 2"),
    ]);
}

#[test]
fn matrices_that_do_not_fit() {
    let bad = |change| with(two(), &change);
    let of = |change| with(projected(), &change);
    let both = with(projected(), &with(two(), &json!({"q": rows(2, 3), "k": rows(2, 3)})));
    let square = json!({"tokens": ["a", "b"], "weights": [[0.5, 0.25, 0.25], [1, 0, 0]]});
    let rows_and_tokens = "rows of “x” is 3, and the number of tokens is 2";
    let inner = "rows of “w_v” is 2, and the number of columns of “x” is 3";
    let not_square = "Row 1 of “weights” has the length 3, and the number of tokens is 2";
    all_files_refused(&[
        (bad(json!({"k": [[1, 2]]})), "rows of “k” is 1, and the number of tokens is 2"),
        (of(json!({"x": rows(3, 3)})), rows_and_tokens),
        (bad(json!({"k": rows(2, 3)})), "columns of “k” is 3, and that of “q” is 2"),
        (of(json!({"w_k": rows(3, 5)})), "columns of “w_k” is 5, and that of “w_q” is 2"),
        (both, "columns of “w_q” is 2, and that of “q” is 3"),
        (of(json!({"w_v": rows(2, 2)})), inner),
        (square, not_square),
    ]);
}

#[test]
fn entries_that_are_no_numbers_or_out_of_range() {
    let bad = |change| with(two(), &change);
    let weighted = |weights: Value| json!({"tokens": ["a", "b"], "weights": weights});
    let text = "Row 2 of “q” has <b>3</b> in column 1. That is not a number";
    let infinite = "Row 1 of “q” has Infinity in column 2. Numbers go from −1000000 to 1000000";
    let negative = "Row 1 of “weights” has 1.5 in column 1. A weight goes from 0 to 1";
    let beside = json!({"tokens": ["a"], "weights": [[1]], "v": [["x"]]});
    all_files_refused(&[
        (bad(json!({"q": [[1, 2], ["<b>3</b>", 4]]})), text),
        (bad(json!({"q": [[1, null], [3, 4]]})), "Row 1 of “q” has null in column 2"),
        (bad(json!({"q": [[1, "1e999"], [3, 4]]})), infinite),
        (bad(json!({"q": [[1, 2], [-1000001, 4]]})), "Row 2 of “q” has -1000001 in column 1"),
        (weighted(json!([[1.5, -0.5], [1, 0]])), negative),
        (weighted(json!([[-0.5, 1.5], [1, 0]])), "Row 1 of “weights” has -0.5 in column 1"),
        (bad(json!({"weights": [[2, -1], [1, 0]]})), "Row 1 of “weights” has 2 in column 1"),
        (beside, "Row 1 of “v” has x"),
        (weighted(json!([[0.5, 0.5], [0.5, 0.502]])), "Row 2 of “weights” adds up to 1.002"),
    ]);
}

#[test]
fn a_message_repeats_only_a_little_of_a_file() {
    let file = with(two(), &json!({"q": [["\u{202e}".repeat(100_000), 1], [1, 1]]}));
    let error = read(&file.to_string()).unwrap_err();
    let found = error.values.iter().find(|(name, _)| *name == "found").unwrap();
    assert_eq!(found.1, format!("{}…", "\u{fffd}".repeat(40)));
}

//! What is read, and what becomes of it.

#[path = "common/mod.rs"]
mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use attention_data::CustomData;
use common::{even, projected, read, rows, tokens, two, with};
use serde_json::{Value, json};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn names(data: &CustomData) -> Vec<&str> {
    data.matrices.iter().map(|matrix| matrix.name).collect()
}

/// A file is read, and these matrices are handed on.
fn is_read(file: &Value, expected: &[&str]) {
    let data = read(&file.to_string()).unwrap_or_else(|error| panic!("{file}: {error:?}"));
    assert_eq!(names(&data), expected, "{file}");
    assert_eq!(data.tokens.len(), file["tokens"].as_array().unwrap().len());
    for matrix in &data.matrices {
        let rows = file[matrix.name].as_array().unwrap();
        let columns = rows[0].as_array().unwrap().len();
        assert_eq!((matrix.rows, matrix.columns), (rows.len(), columns), "{}", matrix.name);
    }
}

#[test]
fn every_way_to_give_a_head_is_read() {
    let all = with(with(two(), &projected()), &json!({"v": rows(2, 4), "weights": even(2)}));
    let beside = json!({"tokens": ["a", "b"], "v": two()["v"], "weights": even(2)});
    let named = with(two(), &json!({"model": "x", "layer": 3, "toString": 1}));
    is_read(&two(), &["q", "k", "v"]);
    is_read(&projected(), &["x", "w_q", "w_k", "w_v"]);
    is_read(&json!({"tokens": ["a", "b", "c"], "weights": even(3)}), &["weights"]);
    is_read(&all, &["q", "k", "v", "x", "w_q", "w_k", "w_v"]);
    is_read(&beside, &["weights"]);
    is_read(&named, &["q", "k", "v"]);
}

#[test]
fn what_an_element_exports_is_read() {
    let state = json!({"query": 1, "scale": 0.5, "divisor": 1, "scores": [[3, 4], [5, 6]]});
    let results = json!({"weights": even(2), "output": [[6.6], [6.1]]});
    let weights = with(json!({"tokens": ["a", "b"]}), &with(state, &results));
    is_read(&weights, &["weights"]);
    is_read(&with(weights, &two()), &["q", "k", "v"]);
}

#[test]
fn the_limits_themselves_are_read() {
    let one = json!({"tokens": [""], "q": [[0]], "k": [[-1e6]], "v": [[1e6]]});
    let nearly = json!({"tokens": ["a", "b"], "weights": [[0.5, 0.5009], [1, 0]]});
    let wide = json!({
        "tokens": tokens(512), "q": rows(512, 1024), "k": rows(512, 1024), "v": rows(512, 1),
    });
    is_read(&one, &["q", "k", "v"]);
    is_read(&nearly, &["weights"]);
    is_read(&json!({"tokens": tokens(512), "weights": even(512)}), &["weights"]);
    is_read(&wide, &["q", "k", "v"]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_file() {
    assert!(read(&format!("\u{feff}{}", two())).is_ok());
}

#[test]
fn a_token_is_text_whatever_it_holds_and_turns_no_page_around() {
    let hostile =
        ["<img src=x onerror=alert(1)>", "{{q}}", "__proto__", "\u{200f}אבג", "\n", "😀", ""];
    let file = json!({"tokens": hostile, "weights": even(7)});
    assert_eq!(read(&file.to_string()).unwrap().tokens, hostile);
    let file = json!({"tokens": ["\u{202e}a", "\u{0}", "\u{9f}"], "weights": even(3)});
    assert_eq!(read(&file.to_string()).unwrap().tokens, ["\u{fffd}a", "\u{fffd}", "\u{fffd}"]);
}

#[test]
fn what_the_docs_and_the_example_show_is_read() {
    let docs = fs::read_to_string(root("docs/custom-data.md")).unwrap();
    let between = |open: &str, close: &str| {
        let after = docs.split_once(open).unwrap_or_else(|| panic!("no {open}")).1;
        after.split_once(close).unwrap_or_else(|| panic!("no {close}")).0.to_owned()
    };
    let block = read(&between("```json\n", "```")).unwrap();
    let child = read(&between("<script type=\"application/json\">", "</script>")).unwrap();
    assert_eq!((names(&block), names(&child)), (vec!["q", "k", "v"], vec!["weights"]));
    let example = read(&fs::read_to_string(root("examples/my-head.json")).unwrap()).unwrap();
    assert_eq!((example.tokens.len(), names(&example)), (4, vec!["q", "k", "v"]));
}

#[test]
fn the_python_of_the_docs_writes_files_that_are_read_number_for_number() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("written-by-python");
    fs::create_dir_all(&folder).unwrap();
    let script = [root("tests/e2e/lib/fake_model.py"), root("docs"), folder.clone()];
    let python = Command::new("python3").args(script).status().expect("there is Python");
    assert!(python.success());
    let written = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let (scores, weights) = (written("my-head.json"), written("my-weights.json"));
    is_read(&serde_json::from_str(&scores).unwrap(), &["q", "k", "v"]);
    is_read(&serde_json::from_str(&weights).unwrap(), &["weights"]);
    let scores: Value = serde_json::from_str(&scores).unwrap();
    assert_eq!(scores["tokens"], json!(["„it“", "##wäs"]));
    let entries = ["q", "k", "v"].map(|name| scores[name].as_array().unwrap().clone()).concat();
    let entries: Vec<_> = entries.iter().flat_map(|row| row.as_array().unwrap().clone()).collect();
    let expected = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1e-7, -1.5, 2.0, 3.0];
    assert_eq!(entries.iter().map(|entry| entry.as_f64().unwrap()).collect::<Vec<_>>(), expected);
    let weights: Value = serde_json::from_str(&weights).unwrap();
    assert_eq!(weights["weights"], json!([[0.25, 0.75], [0.5, 0.5]]));
}

//! Tables of a spreadsheet: read as the JSON of the same numbers is, and written so that they are read again.

#[path = "common/mod.rs"]
#[expect(dead_code, reason = "tests of JSON use the rest of it")]
mod common;

use std::fs;
use std::path::Path;

use attention_data::{DataError, qkv_table, syntax, weights_table};
use common::{even, read};
use serde_json::{Value, json};

/// The JSON that a table is rewritten as.
fn json_of(table: &str) -> Value {
    let parsed = syntax::parsed(
        serde_json::from_str(table).ok(),
        || table.to_owned(),
        |text| serde_json::from_str(text).ok(),
    );
    read(table).unwrap_or_else(|error| panic!("{table}: {error:?}"));
    parsed.unwrap_or_else(|error| panic!("{table}: {error:?}"))
}

/// What is wrong with a table, as the name of its message and the values.
fn refused(table: &str) -> (&'static str, Vec<(&'static str, String)>) {
    let DataError { problem, values } = read(table).expect_err(table);
    (problem, values)
}

fn matrix(file: &Value, name: &str) -> Vec<Vec<f64>> {
    serde_json::from_value(file[name].clone()).expect(name)
}

#[test]
fn a_table_is_read_whatever_separates_its_cells() {
    let file = json!({
        "tokens": ["it", "was"], "q": [[1, 0.5], [-2, 0]], "k": [[1, 1], [0, 3]], "v": [[5], [7]],
    });
    for table in [
        "token,q1,q2,k1,k2,v1\nit,1,0.5,1,1,5\nwas,-2,0,0,3,7\n",
        "token;q1;q2;k1;k2;v1\r\nit;1;0,5;1;1;5\r\nwas;-2;0;0;3;7",
        "\u{feff}Token\tQ1\tQ2\tK1\tK2\tV1\nit\t1\t0,5\t1\t1\t5\nwas\t-2\t0\t0\t3\t7",
        "\"token\",\"q1\",\"k1\",\"v1\",\"q2\",\"k2\"\n\"it\",\"1\",\"1\",\"5\",\"0,5\",\"1\"\nwas,-2,0,7,0,3",
        "token;q1;q2;k1;k2;v1;;\n;;;;;;;\nit; 1 ;.5;1;1;5;;\nwas;-2;0;0;3;7;;\n;;;;;;;\n",
    ] {
        assert_eq!(json_of(table), file, "{table}");
    }
}

#[test]
fn a_table_of_weights_is_read_as_it_is_exported() {
    let tokens = ["a", "a", "=1", "'x", "b;\"c\"\nd", " "];
    let n = tokens.len();
    let weights: Vec<Vec<f64>> = serde_json::from_value(even(n)).expect("numbers");
    let read = json_of(&weights_table(&tokens, &weights, |number| number.to_string()));
    assert_eq!(read, json!({"tokens": tokens, "weights": weights}));
}

#[test]
fn q_k_and_v_are_read_as_they_are_exported() {
    let tokens = ["+1", "-", "＝x", "a,b", "", "\t"];
    let rows = |columns: usize, unit: f64| {
        let row = |i: usize| (0..columns).map(|j| (i as f64 - j as f64) * unit).collect();
        (0..tokens.len()).map(row).collect::<Vec<Vec<f64>>>()
    };
    let [q, k, v] = [rows(12, 0.375), rows(12, 1e-7), rows(2, 99.5)];
    let table = qkv_table(&tokens, [&q, &k, &v], |number| number.to_string());
    let read = json_of(&table);
    assert_eq!(read["tokens"], json!(tokens));
    for (name, rows) in [("q", q), ("k", k), ("v", v)] {
        assert_eq!(matrix(&read, name), rows, "{name}");
    }
}

#[test]
fn a_token_that_begins_like_a_formula_is_text_in_a_table() {
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n1", "＝1", "＠x"] {
        let table = weights_table(&[formula], [[1.0]], |number| number.to_string());
        assert!(table.contains(&format!("'{formula}")), "{table}");
    }
}

#[test]
fn the_example_is_the_same_numbers_as_a_table() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let text = |name| fs::read_to_string(examples.join(name)).expect(name);
    let file: Value = serde_json::from_str(&text("my-head.json")).expect("it is JSON");
    assert_eq!(json_of(&text("my-head.csv")), file);
}

#[test]
fn what_is_wrong_with_a_table_is_said_with_its_place() {
    let place =
        |row: usize, column: usize| vec![("row", row.to_string()), ("column", column.to_string())];
    let head = "token;q1;k1;v1\n";
    assert_eq!(refused(&format!("{head}a;1;2;\"3")), ("badQuote", place(2, 4)));
    assert_eq!(refused(&format!("{head}a;1;2;3\n\nb;1;;3")), ("badEmptyCell", place(4, 3)));
    assert_eq!(refused(&format!("{head}a;1;2")), ("badEmptyCell", place(2, 4)));
    assert_eq!(refused(&format!("{head};;;\n")).0, "badTokenCount");
    let (problem, values) = refused(&format!("{head}a;1;2;3\nb;1;x;3"));
    assert_eq!(
        (problem, &values[1..]),
        (
            "badEntry",
            &[("row", "2".to_owned()), ("column", "1".to_owned()), ("found", "x".to_owned())][..]
        )
    );
}

#[test]
fn the_first_row_is_refused_where_a_name_is_not_the_next() {
    for (first, column, found) in [
        ("word,q1,k1,v1", 1, "word"),
        ("token,q1,q3,k1,v1", 3, "q3"),
        ("token,q1,q1,k1,v1", 3, "q1"),
        ("token,q01,k1,v1", 2, "q01"),
        ("token,q,k,v", 2, "q"),
        ("token,q1,k1,v1,note", 5, "note"),
        ("token,q1,k1,,v1", 4, ""),
        ("token,weights1", 2, "weights1"),
        ("token,", 2, ""),
        (",,", 1, ""),
    ] {
        let values = vec![("column", column.to_string()), ("found", found.to_owned())];
        assert_eq!(refused(&format!("{first}\na,1,2,3,4")), ("badHeader", values), "{first}");
    }
    assert_eq!(refused("token,q1,k1,v1\na,1,2,3,4").1[0].1, "5", "a column without a name");
    assert_eq!(refused("token,q1,k1\na,1,2"), ("badMissing", vec![("field", "v".to_owned())]));
}

#[test]
fn keys_and_queries_of_weights_need_the_same_order() {
    let (problem, values) = refused("query,a,b\nb,0.5,0.5\na,1,0\n");
    assert_eq!(problem, "badKey");
    assert_eq!(values, [("column", "2".into()), ("found", "a".into()), ("expected", "b".into())]);
    assert_eq!(refused("query,a,b\na,0.5,0.5\n").0, "badSquare");
    assert_eq!(refused("query,a\na,1\nb,1\n").0, "badKey");
    assert_eq!(refused("query,a,b\na,0.5,0.6\nb,1,0\n").0, "badSum");
}

#[test]
fn commas_between_thousands_are_never_read_as_decimal_commas() {
    let (problem, values) = refused("token\tq1\tk1\tv1\na\t1,234\t0.5\t1\n");
    assert_eq!((problem, &*values[3].1), ("badEntry", "1,234"));
    let (problem, values) = refused("token\tq1\tk1\tv1\na\t1.234,5\t0\t1\n");
    assert_eq!((problem, &*values[3].1), ("badEntry", "1.234,5"));
}

#[test]
fn the_limits_of_a_table_are_those_of_every_file() {
    let table = |n: usize| {
        let rows: String = (0..n).map(|index| format!("t{index},1,2,3\n")).collect();
        format!("token,q1,k1,v1\n{rows}")
    };
    assert_eq!(read(&table(512)).expect("the limit").tokens.len(), 512);
    assert_eq!(refused(&table(513)).0, "badTokenCount");
    assert_eq!(refused("token,q1,k1,v1\na,1e7,1,1").0, "badRange");
}

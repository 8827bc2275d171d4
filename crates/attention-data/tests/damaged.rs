//! Files with something wrong at a random place: nothing panics, and a naive check of the rules comes to the same.

#[path = "common/mod.rs"]
mod common;

use attention_messages::{EN, PanelMessages, fill};
use common::{even, projected, read, rows, tokens, two, with};
use serde_json::{Value, json};

/// The minimal standard generator, so that a failure can be repeated.
struct Lehmer(u64);

impl Lehmer {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as usize % limit
    }
}

const TEXTS: [&str; 16] = [
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "NaN",
    "-Infinity",
    "null",
    "\"1e999\"",
    "\u{0}",
    "é",
    "-",
    "\"__proto__\":1,",
];

#[test]
fn damaged_text_is_refused_or_read_and_nothing_panics() {
    let whole = with(with(two(), &projected()), &json!({"v": rows(2, 4)})).to_string();
    let mut random = Lehmer(20_260_701);
    let mut refused = 0;
    for _ in 0..4000 {
        let at = random.below(whole.len());
        let text = TEXTS[random.below(TEXTS.len())];
        let rest = (at + random.below(3)).min(whole.len());
        refused += usize::from(read(&[&whole[..at], text, &whole[rest..]].concat()).is_err());
    }
    assert!((2000..4000).contains(&refused), "{refused}");
}

#[test]
fn a_damaged_table_is_refused_or_read_and_nothing_panics() {
    let whole = "token;q1;q2;k1;k2;v1\r\nit;1;0,5;1;1;5\r\n\"a;\"\"b\";-2;0;0;3;7\r\n";
    let (mut random, mut refused) = (Lehmer(20_261_128), 0);
    for _ in 0..4000 {
        let at = random.below(whole.len());
        let text =
            [";", "\"", "\n", "\r", "", "é", "9", ",", ".", "'=", "q3", "{"][random.below(12)];
        let rest = (at + random.below(3)).min(whole.len());
        refused += usize::from(read(&[&whole[..at], text, &whole[rest..]].concat()).is_err());
    }
    assert!((2000..4000).contains(&refused), "{refused}");
}

/// What may come to stand in the place of any value.
fn values() -> Vec<Value> {
    let numbers = [0.0, 1.0, -1.0, 0.5, 1e6, -1e6, 1_000_001.0, 1e300, 5e-324].map(Value::from);
    let others = json!([null, true, "", "a", "1", [], [[]], [1], [[1, 2], [3, 4]], {}, {"q": 1}]);
    numbers.into_iter().chain(others.as_array().unwrap().clone()).collect()
}

/// Puts a value, or takes one away, at a random place in a file: a field, a row or an entry.
fn damage(file: &mut Value, random: &mut Lehmer, values: &[Value]) {
    let value = values[random.below(values.len())].clone();
    let goes_on = random.below(4) > 0;
    match file {
        Value::Object(fields) if !fields.is_empty() => {
            let name = fields.keys().nth(random.below(fields.len())).unwrap().clone();
            match random.below(8) {
                0 => drop(fields.remove(&name)),
                _ => damage(&mut fields[&name], random, values),
            }
        }
        Value::Array(items) if goes_on && !items.is_empty() => {
            let at = random.below(items.len());
            match random.below(8) {
                0 => drop(items.remove(at)),
                1 => items.insert(at, value),
                _ => damage(&mut items[at], random, values),
            }
        }
        _ => *file = value,
    }
}

/// Every matrix of a file as numbers, if all of them are rows of one length with numbers in their range.
fn matrix(file: &Value, name: &str) -> Option<Vec<Vec<f64>>> {
    let row = |row: &Value| row.as_array()?.iter().map(Value::as_f64).collect::<Option<Vec<_>>>();
    let rows: Vec<_> = file[name].as_array()?.iter().map(row).collect::<Option<_>>()?;
    let range = if name == "weights" { 0.0..=1.0 } else { -1e6..=1e6 };
    let is_one_shape = rows.iter().all(|row| !row.is_empty() && row.len() == rows[0].len());
    let is_in_range = rows.iter().flatten().all(|entry| range.contains(entry));
    let adds_up =
        |row: &Vec<f64>| name != "weights" || (row.iter().sum::<f64>() - 1.0).abs() <= 1e-3;
    (!rows.is_empty() && is_one_shape && is_in_range && rows.iter().all(adds_up)).then_some(rows)
}

/// The rules of docs/custom-data.md, one after the other.
fn is_right(file: &Value) -> bool {
    let Some(tokens) = file["tokens"].as_array() else { return false };
    if !(1..=512).contains(&tokens.len()) || !tokens.iter().all(Value::is_string) {
        return false;
    }
    let has = |name: &&str| file.get(*name).is_some();
    let names: Vec<_> = ["q", "k", "v", "x", "w_q", "w_k", "w_v", "weights"]
        .into_iter()
        .filter(|name| has(name))
        .collect();
    let found: Option<Vec<_>> = names.iter().map(|name| matrix(file, name)).collect();
    let Some(found) = found else { return false };
    let shape = |name: &str| {
        let at = names.iter().position(|one| *one == name)?;
        Some((found[at].len(), found[at][0].len()))
    };
    let is_a_row_a_token = |name: &&str| shape(name).is_none_or(|(rows, _)| rows == tokens.len());
    let inner = shape("x").map(|(_, columns)| columns);
    let takes_x =
        |name: &&str| shape(name).is_none_or(|(rows, _)| inner.is_none_or(|inner| rows == inner));
    let columns = |name: &str| shape(name).map(|(_, columns)| columns);
    let is_alike = |(a, b): &(&str, &str)| {
        columns(a).is_none() || columns(b).is_none() || columns(a) == columns(b)
    };
    let is_enough = [&["q", "k", "v"][..], &["x", "w_q", "w_k", "w_v"], &["weights"]];
    is_enough.iter().any(|set| set.iter().all(has))
        && ["q", "k", "v", "x", "weights"].iter().all(is_a_row_a_token)
        && ["w_q", "w_k", "w_v"].iter().all(takes_x)
        && [("k", "q"), ("w_k", "w_q"), ("w_q", "q"), ("w_v", "v")].iter().all(is_alike)
        && columns("weights").is_none_or(|columns| columns == tokens.len())
}

#[test]
fn a_damaged_value_is_refused_with_a_whole_sentence_exactly_where_a_rule_is_broken() {
    let all = with(with(two(), &projected()), &json!({"v": rows(2, 4), "weights": even(2)}));
    let weights = json!({"tokens": tokens(3), "weights": even(3)});
    let (values, mut random, mut refused) = (values(), Lehmer(20_261_127), 0);
    for round in 0..20_000 {
        let mut file = [&all, &two(), &projected(), &weights][round % 4].clone();
        for _ in 0..=random.below(3) {
            damage(&mut file, &mut random, &values);
        }
        let result = read(&file.to_string());
        assert_eq!(result.is_ok(), is_right(&file), "{file}: {result:?}");
        let Err(error) = result else { continue };
        refused += 1;
        let texts = PanelMessages::NAMES.iter().zip(EN.panels.texts());
        let template =
            texts.into_iter().find(|(name, _)| attention_messages::camel(name) == error.problem);
        let sentence = fill(template.expect(error.problem).1, &error.values);
        assert!(sentence.chars().count() < 250, "{file}: {sentence}");
    }
    assert!((10_000..19_500).contains(&refused), "{refused}");
}

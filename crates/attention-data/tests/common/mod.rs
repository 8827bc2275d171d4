//! A parser for tests, and files of custom data.

use attention_data::{CustomData, DataError, Json, syntax};
use serde_json::{Value, json};

/// What serde makes of a text. It refuses a number that is too large, which browsers read as infinite: so does a text
/// of that number here.
struct Parsed(Value);

const TOO_LARGE: &str = "1e999";

impl Json for Parsed {
    fn is_object(&self) -> bool {
        self.0.is_object()
    }

    fn field(&self, name: &str) -> Option<Self> {
        self.0.get(name).cloned().map(Self)
    }

    fn length(&self) -> Option<usize> {
        self.0.as_array().map(Vec::len)
    }

    fn item(&self, index: usize) -> Self {
        Self(self.0[index].clone())
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().filter(|text| *text != TOO_LARGE).map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        if self.0 == TOO_LARGE { Some(f64::INFINITY) } else { self.0.as_f64() }
    }

    fn numbers(&self) -> Option<Vec<f64>> {
        self.0.as_array()?.iter().map(Value::as_f64).collect()
    }

    fn written(&self) -> String {
        if self.0 == TOO_LARGE {
            return "Infinity".to_owned();
        }
        self.0.as_str().map_or_else(|| self.0.to_string(), str::to_owned)
    }
}

/// Reads the text of a file.
pub(crate) fn read(text: &str) -> Result<CustomData, DataError> {
    let parse = |text: &str| serde_json::from_str(text).ok().map(Parsed);
    let file = syntax::parsed(parse(text), || text.to_owned(), parse)?;
    attention_data::read(&file, |number| number.to_string())
}

/// The smallest file with something to compare.
pub(crate) fn two() -> Value {
    json!({
        "tokens": ["a", "b"],
        "q": [[1, 2], [3, 4]],
        "k": [[0, 1], [1, 0]],
        "v": [[1, 2, 3], [4, 5, 6]],
    })
}

/// Embeddings and three projections.
pub(crate) fn projected() -> Value {
    json!({
        "tokens": ["a", "b"],
        "x": rows(2, 3), "w_q": rows(3, 2), "w_k": rows(3, 2), "w_v": rows(3, 4),
    })
}

/// A file with some of its fields replaced.
pub(crate) fn with(mut file: Value, changes: &Value) -> Value {
    let fields = changes.as_object().expect("changes are an object").clone();
    file.as_object_mut().expect("a file is an object").extend(fields);
    file
}

/// A matrix of different numbers.
pub(crate) fn rows(rows: usize, columns: usize) -> Value {
    let row = |i| (0..columns).map(|j| json!(0.5 + i as f64 - j as f64)).collect::<Value>();
    (0..rows).map(row).collect()
}

/// Weights that are all the same.
pub(crate) fn even(n: usize) -> Value {
    (0..n).map(|_| (0..n).map(|_| json!(1.0 / n as f64)).collect::<Value>()).collect()
}

/// So many tokens.
pub(crate) fn tokens(n: usize) -> Value {
    (0..n).map(|index| json!(format!("t{index}"))).collect()
}

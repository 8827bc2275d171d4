//! Custom data of a page's author or of a reader: which tokens and matrices a JSON value has, or what is wrong with it.
//!
//! The browser parses JSON faster than anything that would have to be downloaded. So this crate reads what a parser has
//! made of a text, through the trait [`Json`], and looks at the text itself only where the parser refuses it:
//! [`syntax`] then says in which line and column it stops being JSON, the same in every browser.
//!
//! `pages/attention-numbers.schema.json` says the same format for editors and other programs, and
//! `docs/own-numbers.md` says it for people.

#![forbid(unsafe_code)]

mod entries;
mod error;
mod json;
mod quoted;
mod shapes;
pub mod syntax;
mod tokens;

use attention_contract::LIMITS;

pub use self::error::DataError;
pub use self::json::Json;
pub use self::quoted::quoted;
use self::shapes::Shape;

/// How many tokens a file may have.
const MAX_TOKENS: usize = LIMITS.tokens as usize;
/// How many columns a matrix may have, and how many rows a projection.
const MAX_COLUMNS: usize = LIMITS.columns as usize;

/// Every matrix that a file may have, in the order in which they are handed on.
const MATRICES: [&str; 8] = ["q", "k", "v", "x", "w_q", "w_k", "w_v", WEIGHTS];
/// The matrix of weights, `n × n`.
const WEIGHTS: &str = "weights";
/// Matrices from which all others can be computed; the first of these that is there in full counts.
const ENOUGH: [&[&str]; 3] = [&["q", "k", "v"], &["x", "w_q", "w_k", "w_v"], &[WEIGHTS]];

/// What custom data has, once it is checked: every entry is finite, and all fits together. The entries themselves are
/// those that the parser has read.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomData {
    /// 1 to 512 tokens.
    pub tokens: Vec<String>,
    /// Q, K and V with where they come from, or the weights.
    pub matrices: Vec<CustomMatrix>,
}

/// The name and the shape of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomMatrix {
    /// `q`, `k`, `v`, `x`, `w_q`, `w_k`, `w_v` or `weights`.
    pub name: &'static str,
    /// How many rows there are.
    pub rows: usize,
    /// How many columns each has.
    pub columns: usize,
}

/// Reads a file that a JSON parser has read. `shortest` writes a number with the fewest digits that read back as the
/// same number.
///
/// # Errors
///
/// What is wrong first, with the field, the row and the column where that is known.
pub fn read<J: Json>(file: &J, shortest: impl Fn(f64) -> String) -> Result<CustomData, DataError> {
    if !file.is_object() {
        return Err(DataError::new("badObject"));
    }
    let tokens = tokens::read(file.field("tokens"))?;
    let found: Vec<(&'static str, J)> =
        MATRICES.into_iter().filter_map(|name| Some((name, file.field(name)?))).collect();
    let names = names(&found)?;
    let shapes = shapes::read(&found, tokens.len())?;
    let mut matrices = Vec::new();
    for ((name, matrix), shape) in found.iter().zip(&shapes) {
        entries::check(name, matrix, shape, &shortest)?;
        if names.contains(name) {
            let Shape { rows, columns, .. } = *shape;
            matrices.push(CustomMatrix { name, rows, columns });
        }
    }
    Ok(CustomData { tokens, matrices })
}

/// Which of the matrices found are handed on: the weights alone where nothing else is enough, else all others.
fn names<J>(found: &[(&'static str, J)]) -> Result<Vec<&'static str>, DataError> {
    let found: Vec<&'static str> = found.iter().map(|(name, _)| *name).collect();
    let is_there = |names: &&&[&str]| names.iter().all(|name| found.contains(name));
    match ENOUGH.iter().find(is_there) {
        Some([WEIGHTS]) => Ok(vec![WEIGHTS]),
        Some(_) => Ok(found.into_iter().filter(|name| *name != WEIGHTS).collect()),
        None => Err(DataError::new("badMissing").with("field", first_missing(&found))),
    }
}

/// Which field to ask for: one of the set that the file has most of.
fn first_missing(found: &[&str]) -> &'static str {
    let is_projected = found.iter().any(|name| name.starts_with("w_"));
    let is_begun = found.iter().any(|name| ENOUGH[0].contains(name));
    let names = ENOUGH[usize::from(is_projected && !is_begun)];
    names.iter().find(|name| !found.contains(name)).expect("no set is there in full")
}

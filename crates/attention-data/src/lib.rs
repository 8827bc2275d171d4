//! Checks custom data: which tokens and matrices a JSON value contains, or the first error in it.
//!
//! The text is parsed by the browser, whose parser is faster than any that would have to be downloaded. This crate
//! reads the parsed value through the trait [`Json`]. It looks at the text only if the parser refuses it: [`syntax`]
//! then finds the line and column of the error, the same in every browser, or rewrites a table of a spreadsheet (CSV)
//! as JSON, which is read in the same way.
//!
//! The format is documented in `docs/custom-data.md`, and as a JSON Schema in `pages/attention-numbers.schema.json`.

#![forbid(unsafe_code)]

mod entries;
mod error;
mod json;
mod quoted;
mod shapes;
pub mod syntax;
mod table;
mod tokens;

use attention_contract::LIMITS;

pub use self::error::DataError;
pub use self::json::Json;
pub use self::quoted::quoted;
use self::shapes::Shape;
pub use self::table::write::{qkv_table, weights_table};

/// The largest number of tokens.
const MAX_TOKENS: usize = LIMITS.tokens as usize;
/// The largest number of columns of a matrix, and of rows of a projection.
const MAX_COLUMNS: usize = LIMITS.columns as usize;

/// Every matrix that a file can have, in the order of the result.
const MATRICES: [&str; 8] = ["q", "k", "v", "x", "w_q", "w_k", "w_v", WEIGHTS];
/// The matrix of weights, `n × n`.
const WEIGHTS: &str = "weights";
/// Sets of matrices that determine a figure; the first complete set counts.
const COMPLETE_SETS: [&[&str]; 3] = [&["q", "k", "v"], &["x", "w_q", "w_k", "w_v"], &[WEIGHTS]];

/// Checked custom data: every entry is finite, and all shapes match. The entries stay in the parsed value.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomData {
    /// 1 to 512 tokens.
    pub tokens: Vec<String>,
    /// Q, K and V, with X and the projections if these are known, or the weights.
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

/// Checks a parsed file. `shortest` formats a number with the fewest digits that parse as the same number.
///
/// # Errors
///
/// The first error, with its field, row and column if these are known.
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

/// The matrices of the result: all but the weights, or the weights alone if the others are incomplete.
fn names<J>(found: &[(&'static str, J)]) -> Result<Vec<&'static str>, DataError> {
    let found: Vec<&'static str> = found.iter().map(|(name, _)| *name).collect();
    let is_there = |names: &&&[&str]| names.iter().all(|name| found.contains(name));
    match COMPLETE_SETS.iter().find(is_there) {
        Some([WEIGHTS]) => Ok(vec![WEIGHTS]),
        Some(_) => Ok(found.into_iter().filter(|name| *name != WEIGHTS).collect()),
        None => Err(DataError::new("badMissing").with("field", first_missing(&found))),
    }
}

/// The missing field to report: one of the set that is most complete.
fn first_missing(found: &[&str]) -> &'static str {
    let is_projected = found.iter().any(|name| name.starts_with("w_"));
    let is_begun = found.iter().any(|name| COMPLETE_SETS[0].contains(name));
    let names = COMPLETE_SETS[usize::from(is_projected && !is_begun)];
    names.iter().find(|name| !found.contains(name)).expect("no set is there in full")
}

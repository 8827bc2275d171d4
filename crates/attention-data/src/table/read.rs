//! Rewrites a table as JSON.
//!
//! The JSON is parsed and checked like that of any file, so that the limits and most messages are the same: a number
//! that is out of range in column `q2` is in column 2 of “q”.

use std::borrow::Cow;

use attention_snippets::quoted as json_string;

use super::cells::{rows, separator};
use super::number::json_number;
use super::{FORMULA, QUERY, TEXT, TOKEN};
use crate::WEIGHTS;
use crate::error::DataError;
use crate::quoted::quoted;

/// The matrices of a table, in the order of the JSON.
const MATRICES: [&str; 4] = ["q", "k", "v", WEIGHTS];

/// The separator of a text that is a table, not JSON or HTML.
pub(crate) fn table_separator(text: &str) -> Option<u8> {
    let is_other = matches!(text.trim_start().as_bytes().first(), Some(b'{' | b'[' | b'<'));
    separator(text).filter(|_| !is_other)
}

/// Rewrites a table as JSON.
///
/// # Errors
///
/// The first error in the names of the columns or in the shape of the table.
pub(crate) fn to_json(text: &str, separator: u8) -> Result<String, DataError> {
    let all = rows(text, separator)?;
    // A spreadsheet may write empty cells beside and below a table.
    let width = all.iter().map(|row| filled(row)).max().unwrap_or_default();
    let (first, rest) = all.split_first().expect("a text with a separator has a row");
    let names = column_names(first, width)?;
    let mut rows = Vec::new();
    for (index, row) in rest.iter().enumerate().filter(|(_, row)| filled(row) > 0) {
        // The first row is row 1.
        check_row(row, width, index + 2)?;
        rows.push(&**row);
    }
    if names.first() == Some(&WEIGHTS) {
        check_keys(first, &rows)?;
    }
    Ok(json(&names, &rows))
}

/// How many cells of a row there are up to the last that is not empty.
fn filled(row: &[Cow<'_, str>]) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

/// A cell; empty where the row ends before.
fn at<'a>(row: &'a [Cow<'_, str>], column: usize) -> &'a str {
    row.get(column).map_or("", |cell| cell)
}

/// The matrix of each column but the first.
fn column_names(first: &[Cow<'_, str>], width: usize) -> Result<Vec<&'static str>, DataError> {
    let name = |column| at(first, column).trim().to_ascii_lowercase();
    let is_weights = name(0) == QUERY;
    let mut matrices = Vec::new();
    for column in 0..width.max(2) {
        let matrix = match column {
            0 if is_weights || name(0) == TOKEN => continue,
            0 => None,
            _ if is_weights => Some(WEIGHTS),
            _ => matrix_of(&name(column), &matrices),
        };
        let bad = || DataError::new("badHeader").with("column", column + 1);
        let matrix = matrix.ok_or_else(|| bad().with("found", quoted(at(first, column))))?;
        matrices.push(matrix);
    }
    Ok(matrices)
}

/// The matrix in the name of a column, whose number must be the next of that matrix.
fn matrix_of(name: &str, before: &[&'static str]) -> Option<&'static str> {
    let [qkv @ .., _] = MATRICES;
    qkv.into_iter().find(|matrix| {
        let number = before.iter().filter(|known| *known == matrix).count() + 1;
        name.strip_prefix(matrix) == Some(&number.to_string())
    })
}

/// Checks that no number is missing in a row.
fn check_row(row: &[Cow<'_, str>], width: usize, number: usize) -> Result<(), DataError> {
    (1..width).find(|column| at(row, *column).trim().is_empty()).map_or(Ok(()), |column| {
        Err(DataError::new("badEmptyCell").with("row", number).with("column", column + 1))
    })
}

/// Checks that the keys in the first row are the tokens of the rows. Their number is checked with the shapes.
fn check_keys(first: &[Cow<'_, str>], rows: &[&[Cow<'_, str>]]) -> Result<(), DataError> {
    let keys = rows.iter().enumerate().map(|(index, row)| (index + 1, at(row, 0)));
    let mut different = keys.filter(|(column, token)| at(first, *column) != *token);
    different.next().map_or(Ok(()), |(column, token)| {
        let error = DataError::new("badKey").with("column", column + 1);
        Err(error.with("found", quoted(at(first, column))).with("expected", quoted(token)))
    })
}

/// The JSON of tokens and matrices.
fn json(names: &[&'static str], rows: &[&[Cow<'_, str>]]) -> String {
    let numbers = || rows.iter().flat_map(|row| &row[1..]);
    // A table with points has no decimal commas: they would be commas between thousands.
    let mark = if numbers().any(|cell| cell.bytes().any(|byte| byte == b'.')) { "." } else { "," };
    let mut text = "{\"tokens\":".to_owned();
    text += &list(rows.iter().map(|row| json_string(token(at(row, 0)))));
    for matrix in MATRICES.into_iter().filter(|name| names.contains(name)) {
        let row = |row: &&[Cow<'_, str>]| {
            let cells = row[1..].iter().zip(names).filter(|(_, name)| **name == matrix);
            list(cells.map(|(cell, _)| entry(cell, mark)))
        };
        text += &[",\"", matrix, "\":", &list(rows.iter().map(row))].concat();
    }
    text + "}"
}

fn list(entries: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for entry in entries {
        text.push(if text.is_empty() { '[' } else { ',' });
        text += &entry;
    }
    if text.is_empty() { "[]".to_owned() } else { text + "]" }
}

/// A token without the prefix that keeps a spreadsheet from reading it as a formula.
fn token(cell: &str) -> &str {
    cell.strip_prefix(TEXT).filter(|token| token.starts_with(FORMULA)).unwrap_or(cell)
}

/// A number; any other cell as a text, which is refused with its row and column.
fn entry(cell: &str, mark: &str) -> String {
    json_number(cell, mark).unwrap_or_else(|| json_string(cell.trim()))
}

//! Tables: CSV that a spreadsheet writes and reads.
//!
//! Source: RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files".
//!
//! A table has one row for each token below its first row, which names the columns. [`write`] writes two kinds of
//! table, and [`read`] reads both: `token,q1,q2,…,k1,…,v1,…`, and `query` followed by the tokens, with the weights.
//! Cells are separated by commas, by semicolons, or by tabs, as in what is copied from a spreadsheet.

pub(crate) mod cells;
pub(crate) mod number;
pub(crate) mod read;
pub(crate) mod write;

/// Characters with which a cell is a formula for a spreadsheet, including their full-width forms. In a table, a token
/// that begins with one is prefixed with [`TEXT`].
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
/// The prefix that makes a cell text for a spreadsheet.
const TEXT: char = '\'';

/// The first cell of a table of Q, K and V.
const TOKEN: &str = "token";
/// The first cell of a table of weights.
const QUERY: &str = "query";

//! Writes tables.

use super::{FORMULA, QUERY, TEXT, TOKEN};

/// Writes an `n × n` matrix of weights as CSV: a row of keys, then one row a query; lines end in CR LF.
///
/// `tokens` has one entry a row and column, `weights` the entries of each row; `write` writes one number, which should
/// parse as the same number.
/// A token that a spreadsheet would take for a formula is prefixed with an apostrophe, which makes it text.
///
/// # Example
///
/// ```
/// use attention_data::weights_table;
///
/// let table = weights_table(&["a", "b,c"], [[1.0, 0.0], [0.25, 0.75]], |weight| weight.to_string());
/// assert_eq!(table, "query,a,\"b,c\"\r\na,1,0\r\n\"b,c\",0.25,0.75\r\n");
/// ```
pub fn weights_table<T: AsRef<str>, R: AsRef<[f64]>>(
    tokens: &[T],
    weights: impl IntoIterator<Item = R>,
    write: impl Fn(f64) -> String,
) -> String {
    let mut first = QUERY.to_owned();
    for token in tokens {
        push(&mut first, &cell(token.as_ref()));
    }
    table(first, tokens, weights, write)
}

/// Writes Q, K and V as CSV, one row a token: `token,q1,…,k1,…,v1,…`; lines end in CR LF.
///
/// `matrices` has the rows of each, as many as there are tokens; tokens and numbers are written as in
/// [`weights_table`].
///
/// # Example
///
/// ```
/// use attention_data::qkv_table;
///
/// let [q, k, v] = [[vec![1.0, 0.0]], [vec![1.0, 0.5]], [vec![5.0]]];
/// let table = qkv_table(&["it"], [&q, &k, &v], |number| number.to_string());
/// assert_eq!(table, "token,q1,q2,k1,k2,v1\r\nit,1,0,1,0.5,5\r\n");
/// ```
pub fn qkv_table<T: AsRef<str>>(
    tokens: &[T],
    matrices: [&[Vec<f64>]; 3],
    write: impl Fn(f64) -> String,
) -> String {
    let mut first = TOKEN.to_owned();
    for (name, matrix) in ["q", "k", "v"].into_iter().zip(matrices) {
        for column in 1..=matrix.first().map_or(0, Vec::len) {
            push(&mut first, &[name, &column.to_string()].concat());
        }
    }
    let [q, k, v] = matrices;
    let rows = q.iter().zip(k).zip(v).map(|((q, k), v)| [&**q, k, v].concat());
    table(first, tokens, rows, write)
}

/// A table from its first row, and the token and the numbers of each other row.
fn table<T: AsRef<str>, R: AsRef<[f64]>>(
    first: String,
    tokens: &[T],
    rows: impl IntoIterator<Item = R>,
    write: impl Fn(f64) -> String,
) -> String {
    let mut table = first;
    for (token, row) in tokens.iter().zip(rows) {
        table += "\r\n";
        table += &cell(token.as_ref());
        for number in row.as_ref() {
            push(&mut table, &write(*number));
        }
    }
    table + "\r\n"
}

fn push(table: &mut String, cell: &str) {
    table.push(',');
    *table += cell;
}

/// A token as one cell, quoted if necessary.
fn cell(token: &str) -> String {
    let mut text = String::new();
    if token.chars().next().is_some_and(|sign| FORMULA.contains(&sign)) {
        text.push(TEXT);
    }
    text += token;
    let ends = [text.chars().next(), text.chars().next_back()];
    let is_padded = ends.into_iter().flatten().any(char::is_whitespace);
    if is_padded || text.bytes().any(|byte| [b',', b'"', b'\r', b'\n'].contains(&byte)) {
        text = ["\"", &text.replace('"', "\"\""), "\""].concat();
    }
    text
}

//! The weights as a table, for a spreadsheet.
//!
//! Source: RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files".

/// Characters with which a cell is a formula for a spreadsheet, including their full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Writes an `n × n` matrix of weights as CSV: a row of keys, then one row a query; lines end in CR LF.
///
/// `tokens` has one entry a row and column, `weights` the entries of each row; `write` writes one number, which should
/// parse as the same number.
/// A token that a spreadsheet would take for a formula is prefixed with an apostrophe, which makes it text.
///
/// # Example
///
/// ```
/// use attention_analysis::csv;
///
/// let table = csv(&["a", "b,c"], [[1.0, 0.0], [0.25, 0.75]], |weight| weight.to_string());
/// assert_eq!(table, "query,a,\"b,c\"\r\na,1,0\r\n\"b,c\",0.25,0.75\r\n");
/// ```
pub fn csv<T: AsRef<str>, R: AsRef<[f64]>>(
    tokens: &[T],
    weights: impl IntoIterator<Item = R>,
    write: impl Fn(f64) -> String,
) -> String {
    let mut table = "query".to_owned();
    for token in tokens {
        push(&mut table, &cell(token.as_ref()));
    }
    for (token, row) in tokens.iter().zip(weights) {
        table += "\r\n";
        table += &cell(token.as_ref());
        for weight in row.as_ref() {
            push(&mut table, &write(*weight));
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
        text.push('\'');
    }
    text += token;
    let ends = [text.chars().next(), text.chars().next_back()];
    let is_padded = ends.into_iter().flatten().any(char::is_whitespace);
    if is_padded || text.bytes().any(|byte| [b',', b'"', b'\r', b'\n'].contains(&byte)) {
        text = ["\"", &text.replace('"', "\"\""), "\""].concat();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of a table, read by the rules of RFC 4180.
    fn read(table: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut field, mut quoted) = (vec![], vec![], String::new(), false);
        let mut signs = table.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' if quoted && signs.next_if_eq(&'"').is_some() => field.push('"'),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut field)),
                '\r' if !quoted && signs.next_if_eq(&'\n').is_some() => {
                    row.push(std::mem::take(&mut field));
                    rows.push(std::mem::take(&mut row));
                }
                _ => field.push(sign),
            }
        }
        assert!(field.is_empty() && row.is_empty(), "the last line ends");
        rows
    }

    fn table(tokens: &[&str], weights: &[Vec<f64>]) -> Vec<Vec<String>> {
        read(&csv(tokens, weights, |weight| weight.to_string()))
    }

    #[test]
    fn there_is_a_row_a_query_and_a_column_a_key() {
        let weights = [[0.25, 0.75], [1.0, 0.0]];
        let text = csv(&["a", "b"], weights, |weight| weight.to_string());
        assert_eq!(text, "query,a,b\r\na,0.25,0.75\r\nb,1,0\r\n");
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        let weights = vec![0.377_540_668_798_145_4, 1e-7, 1.0 / 3.0];
        let read = table(&["a", "b", "c"], &[weights.clone(), vec![], vec![]]);
        let back: Vec<f64> = read[1][1..].iter().map(|text| text.parse().unwrap()).collect();
        assert_eq!(back, weights);
    }

    #[test]
    fn a_token_with_commas_quotes_line_ends_or_outer_spaces_is_one_cell() {
        let tokens = ["a,b", "say \"it\"", "x\ny", "x\r\ny", " z", "z ", ""];
        let read = table(&tokens, &vec![vec![]; tokens.len()]);
        assert_eq!(read[0][1..], tokens);
        assert!(read[1..].iter().map(|row| &row[0]).eq(tokens.iter()));
    }

    #[test]
    fn a_token_that_begins_like_a_formula_is_a_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n1", "＝1", "＠x"] {
            let read = table(&[formula], &[vec![1.0]]);
            assert_eq!(read[0][1], format!("'{formula}"));
        }
    }
}

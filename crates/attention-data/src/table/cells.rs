//! Splits a table into cells.
//!
//! It goes by bytes, as the scanner of JSON does: all that it looks for is ASCII, and searching for characters would
//! bring 11 kB of wasm.

use std::borrow::Cow;

use crate::error::DataError;

/// What can separate cells.
const SEPARATORS: [u8; 3] = *b",;\t";

/// The rows of a table.
pub(crate) type Rows<'a> = Vec<Vec<Cow<'a, str>>>;

/// The byte after the first cell of a table; `None` if it is no separator.
pub(crate) fn separator(text: &str) -> Option<u8> {
    let mut scanner = Scanner { text, at: 0, separators: &SEPARATORS };
    scanner.cell()?;
    scanner.peek().filter(|byte| SEPARATORS.contains(byte))
}

/// Splits a text into rows of cells. Empty rows are kept, so that the number of a row is that in the spreadsheet.
///
/// # Errors
///
/// If a quotation mark at the beginning of a cell has none at its end.
pub(crate) fn rows(text: &str, separator: u8) -> Result<Rows<'_>, DataError> {
    let mut scanner = Scanner { text, at: 0, separators: &[separator] };
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    while scanner.peek().is_some() || !row.is_empty() {
        let Some(cell) = scanner.cell() else {
            let error = DataError::new("badQuote").with("row", rows.len() + 1);
            return Err(error.with("column", row.len() + 1));
        };
        row.push(cell);
        if !scanner.skip(separator) {
            // Lines end in CR, LF or both.
            scanner.skip(b'\r');
            scanner.skip(b'\n');
            rows.push(std::mem::take(&mut row));
        }
    }
    Ok(rows)
}

/// A scanner over the text of a table.
struct Scanner<'a, 'b> {
    text: &'a str,
    at: usize,
    separators: &'b [u8],
}

impl<'a> Scanner<'a, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Takes what stands before the first byte like this, or before the end.
    fn until(&mut self, is_end: impl Fn(u8) -> bool) -> &'a str {
        let begin = self.at;
        while self.peek().is_some_and(|byte| !is_end(byte)) {
            self.at += 1;
        }
        self.text.get(begin..self.at).unwrap_or_default()
    }

    /// Takes a cell; `None` if its quotation marks do not match.
    fn cell(&mut self) -> Option<Cow<'a, str>> {
        let separators = self.separators;
        let is_end = |byte| separators.contains(&byte) || matches!(byte, b'\r' | b'\n');
        if self.peek() != Some(b'"') {
            return Some(self.until(is_end).into());
        }
        let cell = self.quoted()?;
        self.peek().is_none_or(is_end).then(|| cell.into())
    }

    /// Takes a cell between quotation marks, in which two of them stand for one.
    fn quoted(&mut self) -> Option<String> {
        let mut cell = String::new();
        self.skip(b'"');
        loop {
            cell += self.until(|byte| byte == b'"');
            if !self.skip(b'"') {
                return None;
            }
            if !self.skip(b'"') {
                return Some(cell);
            }
            cell.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<Vec<String>> {
        let rows = rows(text, separator(text).expect(text)).expect(text);
        rows.into_iter().map(|row| row.into_iter().map(Cow::into_owned).collect()).collect()
    }

    #[test]
    fn the_first_separator_is_that_of_all_rows() {
        assert_eq!(split("a,b;c\n1;2,3"), [["a", "b;c"], ["1;2", "3"]]);
        assert_eq!(split("a;b\n0,5;2"), [["a", "b"], ["0,5", "2"]]);
        assert_eq!(split("a\tb\n0,5\t2;3"), [["a", "b"], ["0,5", "2;3"]]);
        assert_eq!(split("\"a,b\";c"), [["a,b", "c"]]);
        for text in ["", "a", "a\nb,c", "\"a,b\"", "\"a,b", "\"a\" ,b"] {
            assert_eq!(separator(text), None, "{text}");
        }
    }

    #[test]
    fn lines_end_in_every_way_and_the_last_need_not() {
        for text in ["a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2\n"] {
            assert_eq!(split(text), [["a", "b"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(split("a,b\n\n1,"), [vec!["a", "b"], vec![""], vec!["1", ""]]);
    }

    #[test]
    fn quotation_marks_hold_separators_line_ends_and_themselves() {
        let text = "a,\"b,c\"\r\n\"say \"\"it\"\"\",\"x\r\ny\"\r\n\"\",\"\"\"\"\r\n5\" disk, z ";
        let cells = [["a", "b,c"], ["say \"it\"", "x\r\ny"], ["", "\""], ["5\" disk", " z "]];
        assert_eq!(split(text), cells);
    }

    #[test]
    fn a_quotation_mark_without_its_second_is_an_error_with_its_place() {
        for (text, row, column) in [
            ("a,b\n1,\"2\n3,4", 2, 2),
            ("a,b\n\"1\"x,2", 2, 1),
            ("a,\"", 1, 2),
            ("a,\"b\"\"", 1, 2),
        ] {
            let place = DataError::new("badQuote").with("row", row).with("column", column);
            assert_eq!(rows(text, b','), Err(place), "{text}");
        }
    }
}

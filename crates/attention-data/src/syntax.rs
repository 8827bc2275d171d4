//! Finds the first syntax error in a text that a JSON parser has refused (RFC 8259).
//!
//! It only checks the grammar: no values are computed.

use std::ops::Range;

use crate::error::DataError;
use crate::quoted::quoted;
use crate::table::read::{table_separator, to_json};

/// Numbers that Python writes and JSON does not have.
const WORDS: [&[u8]; 3] = [b"NaN", b"Infinity", b"-Infinity"];
const LITERALS: [&[u8]; 3] = [b"true", b"false", b"null"];

/// The parsed value: `first`, or if that failed, the result for a table rewritten as JSON, or for the text with `NaN`,
/// `Infinity` and `-Infinity` as strings. Python writes them without quotes, and an error should name their row and
/// column.
///
/// # Errors
///
/// If the text is neither JSON nor a table.
pub fn parsed<J>(
    first: Option<J>,
    text: impl FnOnce() -> String,
    parse: impl FnOnce(&str) -> Option<J>,
) -> Result<J, DataError> {
    first.map_or_else(
        || {
            let text = text();
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            let json = match table_separator(text) {
                Some(separator) => to_json(text, separator),
                None => with_quoted_words(text),
            };
            // The parser may have refused it for another reason, such as a limit on nesting.
            let refused = || DataError::new("badJson").with("found", quoted(text.trim_start()));
            parse(&json?).ok_or_else(refused)
        },
        Ok,
    )
}

/// The text with quotes around Python's numbers. The error has the line and the column in characters, both from 1.
fn with_quoted_words(text: &str) -> Result<String, DataError> {
    let mut scanner =
        Scanner { bytes: text.as_bytes(), at: 0, open: Vec::new(), words: Vec::new() };
    if scanner.scan().is_none() {
        return Err(not_json(text, scanner.at));
    }
    let mut quoted = String::with_capacity(text.len() + 2 * scanner.words.len());
    let mut rest = 0;
    for Range { start, end } in scanner.words {
        quoted += slice(text, rest..start);
        quoted.extend(["\"", slice(text, start..end), "\""]);
        rest = end;
    }
    quoted += slice(text, rest..text.len());
    Ok(quoted)
}

/// A slice of a text; empty if it is not at character boundaries, which does not happen in this grammar.
fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

fn not_json(text: &str, at: usize) -> DataError {
    let begun = text.trim_start();
    if begun.is_empty() {
        return DataError::new("badEmpty");
    }
    if at <= text.len() - begun.len() {
        return DataError::new("badJson").with("found", quoted(begun));
    }
    let before = &text.as_bytes()[..at];
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let row = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    // In UTF-8, all bytes of a character but the first have the form 10xxxxxx.
    let column = 1 + line.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
    DataError::new("badJsonAt").with("row", row).with("column", column)
}

/// What may follow, apart from white space.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Value,
    /// A value, or the end of a list that has just begun.
    FirstValue,
    Key,
    /// A key, or the end of an object that has just begun.
    FirstKey,
    Colon,
    /// A comma or the end of what is open, or the end of the text.
    End,
}

/// A scanner over the text. Open brackets are kept in a list instead of the call stack, since a text may open a
/// million.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    open: Vec<u8>,
    words: Vec<Range<usize>>,
}

impl Scanner<'_> {
    /// Scans the whole text; `None` at the first error, which is at `self.at`.
    fn scan(&mut self) -> Option<()> {
        let mut next = Next::Value;
        loop {
            while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
                self.at += 1;
            }
            if next == Next::End && self.open.is_empty() {
                return (self.at == self.bytes.len()).then_some(());
            }
            next = self.step(next)?;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Scans one token, and returns what may follow it.
    fn step(&mut self, next: Next) -> Option<Next> {
        let byte = self.peek()?;
        match (next, byte) {
            (Next::FirstValue | Next::End, b']') => self.close(b'['),
            (Next::FirstKey | Next::End, b'}') => self.close(b'{'),
            (Next::Value | Next::FirstValue, _) => self.value(byte),
            (Next::Key | Next::FirstKey, b'"') => self.string().map(|()| Next::Colon),
            (Next::Colon, b':') => self.pass(Next::Value),
            (Next::End, b',') => {
                self.pass(if self.open.last() == Some(&b'{') { Next::Key } else { Next::Value })
            }
            _ => None,
        }
    }

    fn pass(&mut self, next: Next) -> Option<Next> {
        self.at += 1;
        Some(next)
    }

    fn close(&mut self, bracket: u8) -> Option<Next> {
        self.open.pop_if(|open| *open == bracket)?;
        self.pass(Next::End)
    }

    fn value(&mut self, byte: u8) -> Option<Next> {
        match byte {
            b'[' | b'{' => {
                self.open.push(byte);
                self.pass(if byte == b'[' { Next::FirstValue } else { Next::FirstKey })
            }
            b'"' => self.string().map(|()| Next::End),
            _ if self.literal() => Some(Next::End),
            _ => self.number().map(|()| Next::End),
        }
    }

    /// Scans a literal.
    fn literal(&mut self) -> bool {
        let rest = &self.bytes[self.at..];
        let found = LITERALS.iter().chain(&WORDS).find(|word| rest.starts_with(word));
        let Some(word) = found else { return false };
        let range = self.at..self.at + word.len();
        self.at = range.end;
        if WORDS.contains(word) {
            self.words.push(range);
        }
        true
    }

    fn number(&mut self) -> Option<()> {
        self.skip(b"-");
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        Some(())
    }

    /// Skips one of these bytes, if it is next.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        let is_there = self.peek().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(is_there);
        is_there
    }

    fn digits(&mut self) -> Option<()> {
        let begin = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > begin).then_some(())
    }

    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => return self.pass(Next::End).map(|_| ()),
                b'\\' => self.escape()?,
                0..b' ' => return None,
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        self.at += 1;
        if !self.skip(b"u") {
            return self.skip(b"\"\\/bfnrt").then_some(());
        }
        let is_hex = |scanner: &mut Self| scanner.skip(b"0123456789abcdefABCDEF");
        (0..4).all(|_| is_hex(self)).then_some(())
    }
}

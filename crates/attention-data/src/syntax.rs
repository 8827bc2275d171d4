//! Where a text stops being JSON (RFC 8259), for when a parser has refused it.
//!
//! Numbers are not computed here, and nothing is built: this is the grammar alone.

use std::ops::Range;

use crate::error::DataError;
use crate::quoted::quoted;

/// What Python writes for numbers that JSON does not have.
const WORDS: [&[u8]; 3] = [b"NaN", b"Infinity", b"-Infinity"];
const LITERALS: [&[u8]; 3] = [b"true", b"false", b"null"];

/// What a parser makes of a text: `first`, else what it makes of the text where NaN, Infinity and -Infinity
/// are texts: Python writes them bare, and they are to be found by row and column.
///
/// # Errors
///
/// Where the text is no JSON.
pub fn parsed<J>(
    first: Option<J>,
    text: impl FnOnce() -> String,
    parse: impl FnOnce(&str) -> Option<J>,
) -> Result<J, DataError> {
    first.map_or_else(
        || {
            let text = text();
            // A parser may have limits of its own.
            let refused = || DataError::new("badJson").with("found", quoted(text.trim_start()));
            parse(&with_quoted_words(&text)?).ok_or_else(refused)
        },
        Ok,
    )
}

/// The same text with quotes around what Python writes for numbers that JSON does not have. A byte order mark is left
/// out. The error names line and column, from 1, the latter in characters.
fn with_quoted_words(text: &str) -> Result<String, DataError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
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

/// A part of a text; nothing where it begins or ends within a character, which this grammar never does.
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
    // Of a character's bytes, all but the first begin with 10.
    let column = 1 + line.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
    DataError::new("badJsonAt").with("row", row).with("column", column)
}

/// What may come next, white space aside.
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

/// How far a text has been read as JSON. Brackets are kept in a list, since a text may open a million.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    open: Vec<u8>,
    words: Vec<Range<usize>>,
}

impl Scanner<'_> {
    /// Reads all of it; nothing where it stops being JSON, which is at `at`.
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

    /// Reads what may come next, and answers with what may come after it.
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

    /// Reads one of the words that stand bare.
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

    /// Reads one of these bytes, if it is there.
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

//! A word, and the longest pieces that it begins with, one after the other.

use super::vocabulary::Vocabulary;
use super::{Token, UNKNOWN};

/// A longer word is not looked up.
const MAX_CHARACTERS: usize = 100;
/// What a piece begins with that goes on with a word.
const GOES_ON: &str = "##";

/// A letter as it is looked up, and the character of the text that it comes from, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub(super) letter: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The letters of a word.
pub(super) struct Word(Vec<Letter>);

impl Word {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn push(&mut self, letter: Letter) {
        self.0.push(letter);
    }

    /// Lets the last letter reach over an accent that stands right after it.
    pub(super) fn reach(&mut self, start: usize, end: usize) {
        if let Some(last) = self.0.last_mut().filter(|last| last.end == start) {
            last.end = end;
        }
    }

    /// Appends the pieces of the word, and begins another.
    pub(super) fn end(&mut self, vocabulary: &Vocabulary, tokens: &mut Vec<Token>) {
        let before = tokens.len();
        let mut at = 0;
        while at < self.0.len() {
            let found =
                if self.0.len() > MAX_CHARACTERS { None } else { self.longest(vocabulary, at) };
            let (id, end) = found.unwrap_or((UNKNOWN, self.0.len()));
            // A word that cannot be put together is one unknown token as a whole.
            if found.is_none() {
                tokens.truncate(before);
                at = 0;
            }
            tokens.push(Token { id, start: self.0[at].start, end: self.0[end - 1].end });
            at = end;
        }
        self.0.clear();
    }

    /// The longest piece from a letter on, and the letter after it.
    fn longest(&self, vocabulary: &Vocabulary, at: usize) -> Option<(u32, usize)> {
        let mut piece = String::from(if at == 0 { "" } else { GOES_ON });
        piece.extend(self.0[at..].iter().map(|letter| letter.letter));
        for end in (at + 1..=self.0.len()).rev() {
            if let Some(id) = vocabulary.id(&piece) {
                return Some((id, end));
            }
            piece.pop();
        }
        None
    }
}

//! From text to tokens: the WordPiece tokenizer of BERT's uncased models, with the place of each piece in the text.
//!
//! Source: Devlin et al. (2019), section 3, "Input/Output Representations"; Schuster and Nakajima, "Japanese and Korean
//! Voice Search" (2012). Where the two usual programs differ, it does as Hugging Face's `tokenizers` does.

mod character;
mod vocabulary;
mod word;

use crate::{EncoderError, POSITIONS};
use character::{Kind, is_accent, is_ideograph, kind};
use unicode_normalization::char::decompose_canonical;
use vocabulary::Vocabulary;
use word::{Letter, Word};

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its number in the vocabulary.
    pub id: u32,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends, in bytes; where it begins for `[CLS]` and `[SEP]` that stand around the text.
    pub end: usize,
}

/// The tokenizer with its vocabulary.
#[derive(Clone, Debug)]
pub struct Tokenizer {
    vocabulary: Vocabulary,
}

/// What stands for a text's beginning, its end, and a word that has no pieces.
const CLS: u32 = 101;
const SEP: u32 = 102;
const UNKNOWN: u32 = 100;
/// What is a token as it stands, wherever it stands.
const SPECIAL: [(&str, u32); 5] =
    [("[PAD]", 0), ("[UNK]", UNKNOWN), ("[CLS]", CLS), ("[SEP]", SEP), ("[MASK]", 103)];

impl Tokenizer {
    /// With the bytes of `vocabulary.txt`.
    ///
    /// # Errors
    ///
    /// [`EncoderError::Vocabulary`] where these are others.
    pub fn new(vocabulary: &[u8]) -> Result<Self, EncoderError> {
        Vocabulary::new(vocabulary).map(|vocabulary| Self { vocabulary })
    }

    /// `[CLS]`, the pieces of the text, `[SEP]`.
    ///
    /// # Errors
    ///
    /// [`EncoderError::TooLong`] where there are more than [`POSITIONS`].
    pub fn tokenize(&self, text: &str) -> Result<Vec<Token>, EncoderError> {
        let mut pieces =
            Pieces { vocabulary: &self.vocabulary, tokens: Vec::new(), word: Word::new() };
        pieces.tokens.push(Token { id: CLS, start: 0, end: 0 });
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            at = match SPECIAL.iter().find(|(name, _)| text[at..].starts_with(name)) {
                Some((name, id)) => pieces.special(*id, at, at + name.len()),
                None => pieces.character(character, at),
            };
        }
        pieces.end_word();
        pieces.tokens.push(Token { id: SEP, start: at, end: at });
        match pieces.tokens.len() {
            tokens if tokens > POSITIONS => Err(EncoderError::TooLong { tokens }),
            _ => Ok(pieces.tokens),
        }
    }

    /// How a token is written, with `##` where it goes on with a word.
    pub fn piece(&self, id: u32) -> Option<&str> {
        self.vocabulary.piece(id)
    }
}

/// The pieces so far, and the word that is being read.
struct Pieces<'a> {
    vocabulary: &'a Vocabulary,
    tokens: Vec<Token>,
    word: Word,
}

impl Pieces<'_> {
    /// Reads a token that stands as it is, and answers where it ends.
    fn special(&mut self, id: u32, start: usize, end: usize) -> usize {
        self.end_word();
        self.tokens.push(Token { id, start, end });
        end
    }

    /// Reads a character of the text, and answers where it ends.
    fn character(&mut self, character: char, start: usize) -> usize {
        let end = start + character.len_utf8();
        match kind(character) {
            Kind::Nothing => {}
            Kind::Space => self.end_word(),
            _ if is_ideograph(character) => {
                self.end_word();
                self.letters(character, start, end);
                self.end_word();
            }
            _ => self.letters(character, start, end),
        }
        end
    }

    /// What a character is made of, without accents and in lower case.
    fn letters(&mut self, character: char, start: usize, end: usize) {
        decompose_canonical(character, |part| {
            if is_accent(part) {
                self.word.reach(start, end);
                return;
            }
            for letter in part.to_lowercase() {
                self.letter(Letter { letter, start, end });
            }
        });
    }

    fn letter(&mut self, letter: Letter) {
        match kind(letter.letter) {
            Kind::Space => self.end_word(),
            Kind::Punctuation => {
                self.end_word();
                self.word.push(letter);
                self.end_word();
            }
            _ => self.word.push(letter),
        }
    }

    fn end_word(&mut self) {
        self.word.end(self.vocabulary, &mut self.tokens);
    }
}

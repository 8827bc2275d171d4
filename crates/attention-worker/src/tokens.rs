//! Tokens as JavaScript reads them.

use attention_encoder::{Token, Tokenizer};

/// The tokens of a text, one list a property.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Their numbers.
    pub ids: Vec<u32>,
    /// Where each begins in the text, in UTF-16 units, as JavaScript counts.
    pub starts: Vec<u32>,
    /// Where each ends.
    pub ends: Vec<u32>,
    /// How each is written, with `##` where it goes on with a word.
    pub pieces: Vec<String>,
}

impl Tokens {
    /// Of a text and what it was turned into.
    pub fn new(tokenizer: &Tokenizer, text: &str, tokens: &[Token]) -> Self {
        let mut made = Self::default();
        let (mut byte, mut unit) = (0, 0);
        // Places come in their order, so that the text is walked once.
        let mut units = |place: usize| {
            unit += text[byte..place].encode_utf16().count() as u32;
            byte = place;
            unit
        };
        for token in tokens {
            made.ids.push(token.id);
            made.starts.push(units(token.start));
            made.ends.push(units(token.end));
            made.pieces.push(tokenizer.piece(token.id).unwrap_or_default().to_owned());
        }
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_javascript_counts() {
        let vocabulary = include_bytes!("../../../models/all-minilm-l6-v2/vocabulary.txt");
        let tokenizer = Tokenizer::new(vocabulary).unwrap();
        let text = "😀 é日x";
        let tokens = Tokens::new(&tokenizer, text, &tokenizer.tokenize(text).unwrap());
        assert_eq!(tokens.pieces, ["[CLS]", "[UNK]", "e", "日", "x", "[SEP]"]);
        assert_eq!(tokens.starts, [0, 0, 3, 4, 5, 6]);
        assert_eq!(tokens.ends, [0, 2, 4, 5, 6, 6]);
        assert_eq!(tokens.ids.len(), 6);
    }
}

//! The tokens of a sentence, for JavaScript.

use attention_analysis::{Piece, list_subwords, split_words};
use attention_encoder::{Token, Tokenizer};

/// The tokens of a text, one list a property.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Their ids.
    pub ids: Vec<u32>,
    /// Their texts; `##` begins one that continues a word.
    pub texts: Vec<String>,
    /// The words that are split into subwords, as [`list_subwords`] writes them.
    pub subwords: String,
}

impl Tokens {
    /// The tokens of a text.
    pub fn new(tokenizer: &Tokenizer, text: &str, tokens: &[Token]) -> Self {
        let placed = tokens.iter().map(|&Token { id, start, end }| Piece {
            text: tokenizer.piece(id).unwrap_or_default(),
            start,
            end,
        });
        let placed: Vec<Piece> = placed.collect();
        Self {
            ids: tokens.iter().map(|token| token.id).collect(),
            texts: placed.iter().map(|piece| piece.text.to_owned()).collect(),
            subwords: list_subwords(&split_words(text, &placed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens_of(text: &str) -> Tokens {
        let vocabulary = include_bytes!("../../../models/all-minilm-l6-v2/vocabulary.txt");
        let tokenizer = Tokenizer::new(vocabulary).unwrap();
        Tokens::new(&tokenizer, text, &tokenizer.tokenize(text).unwrap())
    }

    #[test]
    fn letters_of_several_bytes_are_split_at_their_borders() {
        let tokens = tokens_of("😀 é日x");
        assert_eq!(tokens.texts, ["[CLS]", "[UNK]", "e", "日", "x", "[SEP]"]);
        assert_eq!(tokens.ids.len(), 6);
        assert_eq!(
            tokens.subwords,
            "\u{2066}😀 → [UNK]\u{2069}, \u{2066}é日x → e · 日 · x\u{2069}"
        );
    }

    #[test]
    fn pieces_that_share_a_character_are_one_word() {
        let tokens = tokens_of("가 x가y 각");
        assert_eq!(tokens.texts[1..3], ["ᄀ", "##ᅡ"]);
        let words = ["가 → ᄀ · ##ᅡ", "x가y → x · ##ᄀ · ##ᅡ · ##y", "각 → ᄀ · ##ᅡ · ##ᆨ"];
        assert_eq!(tokens.subwords, words.map(|word| format!("\u{2066}{word}\u{2069}")).join(", "));
    }

    #[test]
    fn marks_belong_to_no_word_and_each_word_is_listed_once() {
        let tokens = tokens_of("“It” didn't, didn't rain.");
        assert_eq!(tokens.subwords, "\u{2066}didn't → didn · ' · t\u{2069}");
        assert_eq!(tokens_of("It rains.").subwords, "");
    }
}

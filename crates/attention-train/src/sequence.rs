//! What a net reads: tokens, one of them with a question.

use crate::sequence_error::SequenceError;
use crate::sizes::{BACKS, FRONTS, SYMBOLS};

/// The mark of a token that asks for the back of a card: no back is seen.
const BLANK: usize = BACKS;

/// A token. Its embedding is the sum of two rows of a table: one for the content, one for the mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The front of a card, 0 to 7; or a symbol, 0 to 15.
    pub content: usize,
    /// The back of a card, 0 to 3, or 4 for the blank back of the question; or 1 for the symbol with the star, else 0.
    pub mark: usize,
}

/// When the question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Before the cards.
    First,
    /// After the cards.
    Last,
}

/// The tasks by what their sequences look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Cards(Asked),
    Star,
}

/// Tokens with a question and the right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    kind: Kind,
    tokens: Vec<Token>,
    question: usize,
    read: usize,
    answer: usize,
    distance: usize,
}

impl Sequence {
    /// One to eight cards `[front, back]` with different fronts, and the question which back belongs to one of them.
    ///
    /// # Errors
    ///
    /// A [`SequenceError`] for no card or too many, a front or a back that does not exist, a front that comes twice,
    /// and a question for a front that no card has.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_train::{Asked, Sequence};
    ///
    /// let sequence = Sequence::cards(&[[5, 2], [0, 3]], 5, Asked::Last)?;
    /// assert_eq!((sequence.tokens().len(), sequence.question(), sequence.answer()), (3, 2, 2));
    /// assert_eq!(sequence.distance(), 1, "one card came after it");
    /// # Ok::<(), attention_train::SequenceError>(())
    /// ```
    pub fn cards(cards: &[[usize; 2]], front: usize, asked: Asked) -> Result<Self, SequenceError> {
        check_cards(cards)?;
        let wanted = cards.iter().position(|card| card[0] == front);
        let wanted = wanted.ok_or(SequenceError::Question { front })?;
        let tokens = cards.iter().map(|&[content, mark]| Token { content, mark }).collect();
        Ok(Self::of_cards(tokens, wanted, asked))
    }

    /// Cards that are fine, and which of them is wanted.
    pub(crate) fn of_cards(cards: Vec<Token>, wanted: usize, asked: Asked) -> Self {
        let (answer, distance) = (cards[wanted].mark, cards.len() - 1 - wanted);
        let question = if asked == Asked::First { 0 } else { cards.len() };
        let asking = Token { content: cards[wanted].content, mark: BLANK };
        let mut tokens = cards;
        tokens.insert(question, asking);
        Self { kind: Kind::Cards(asked), read: tokens.len(), tokens, question, answer, distance }
    }

    /// Sixteen symbols with a star at one of the places 1 to 15, and the question which symbol comes just before it.
    ///
    /// # Errors
    ///
    /// A [`SequenceError`] for another number of symbols, a symbol that does not exist, and a star at another place.
    pub fn star(symbols: &[usize], star: usize) -> Result<Self, SequenceError> {
        if symbols.len() != SYMBOLS {
            return Err(SequenceError::Length { found: symbols.len() });
        }
        if let Some(content) = symbols.iter().find(|content| **content >= SYMBOLS) {
            return Err(SequenceError::Content { content: *content });
        }
        if !(1..SYMBOLS).contains(&star) {
            return Err(SequenceError::Star { place: star });
        }
        Ok(Self::of_star(symbols, star))
    }

    /// Symbols and a place that are fine.
    pub(crate) fn of_star(symbols: &[usize], star: usize) -> Self {
        let marked = symbols.iter().enumerate();
        let token = |(at, content): (usize, &usize)| Token {
            content: *content,
            mark: usize::from(at == star),
        };
        let (answer, distance) = (symbols[star - 1], star - 1);
        let tokens = marked.map(token).collect();
        Self { kind: Kind::Star, tokens, question: star, read: star + 1, answer, distance }
    }

    pub(crate) const fn kind(&self) -> Kind {
        self.kind
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The place of the token that asks: its query is the one whose weights count.
    pub const fn question(&self) -> usize {
        self.question
    }

    /// How many tokens a recurrent net reads before it answers: all cards; the symbols up to the star.
    pub const fn read(&self) -> usize {
        self.read
    }

    /// The right answer: a back, 0 to 3; or a symbol, 0 to 15.
    pub const fn answer(&self) -> usize {
        self.answer
    }

    /// Where the answer stands: how many cards came after the wanted one; or the star's place less 1.
    pub const fn distance(&self) -> usize {
        self.distance
    }
}

fn check_cards(cards: &[[usize; 2]]) -> Result<(), SequenceError> {
    if !(1..=FRONTS).contains(&cards.len()) {
        return Err(SequenceError::Length { found: cards.len() });
    }
    for (at, &[content, mark]) in cards.iter().enumerate() {
        if content >= FRONTS {
            return Err(SequenceError::Content { content });
        }
        if mark >= BACKS {
            return Err(SequenceError::Back { back: mark });
        }
        if cards[..at].iter().any(|card| card[0] == content) {
            return Err(SequenceError::Twice { front: content });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_that_have_no_answer_are_refused_with_the_reason() {
        let cards = |cards: &[[usize; 2]], front| Sequence::cards(cards, front, Asked::Last);
        assert_eq!(cards(&[], 0), Err(SequenceError::Length { found: 0 }));
        assert_eq!(cards(&[[0, 0]; 9], 0), Err(SequenceError::Length { found: 9 }));
        assert_eq!(cards(&[[8, 0]], 8), Err(SequenceError::Content { content: 8 }));
        assert_eq!(cards(&[[7, 4]], 7), Err(SequenceError::Back { back: 4 }));
        assert_eq!(cards(&[[7, 3], [7, 2]], 7), Err(SequenceError::Twice { front: 7 }));
        assert_eq!(cards(&[[7, 3]], 6), Err(SequenceError::Question { front: 6 }));
    }

    #[test]
    fn a_star_that_has_no_answer_is_refused_with_the_reason() {
        assert_eq!(Sequence::star(&[0; 15], 1), Err(SequenceError::Length { found: 15 }));
        assert_eq!(Sequence::star(&[16; 16], 1), Err(SequenceError::Content { content: 16 }));
        assert_eq!(Sequence::star(&[0; 16], 0), Err(SequenceError::Star { place: 0 }));
        assert_eq!(Sequence::star(&[0; 16], 16), Err(SequenceError::Star { place: 16 }));
        let star = Sequence::star(&core::array::from_fn::<_, 16, _>(|at| at), 15).unwrap();
        assert_eq!((star.answer(), star.distance(), star.read()), (14, 14, 16));
    }
}

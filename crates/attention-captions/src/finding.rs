//! Where a query's attention goes.

use std::ops::Range;

use attention_analysis::largest_key;
use attention_core::effective_keys;
use attention_draw::NumberFormat;
use attention_messages::{FigureMessages, fill};

/// A query's row of weights, and in which words to tell of it.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// The labels of all tokens.
    pub tokens: &'a [String],
    /// The 0-based index of the query.
    pub query: usize,
    /// Its weights, one a token, from 0 to 1.
    pub row: &'a [f64],
    /// The tokens that are shown; as many are hidden after them as before.
    pub visible: Range<usize>,
    /// What the reader has guessed to get the most.
    pub guess: Option<usize>,
    /// The words.
    pub messages: &'a FigureMessages,
    /// How numbers are written.
    pub numbers: NumberFormat,
}

impl Finding<'_> {
    /// The visible key that gets the most.
    pub fn largest(&self) -> usize {
        self.visible.start + largest_key(&self.row[self.visible.clone()])
    }

    /// Whether a guess is right: of several keys that get the most, each is.
    pub fn is_right(&self, guess: usize) -> bool {
        self.row[guess] >= self.row[self.largest()]
    }

    /// The key that gets the most, or what the reader took for it; how far the rest spreads; what goes to hidden
    /// tokens.
    pub fn text(&self) -> String {
        let (row, top, messages) = (self.row, self.largest(), self.messages);
        let template = match self.guess {
            Some(guess) if self.is_right(guess) => messages.guess_right,
            Some(_) => messages.guess_wrong,
            None if top == self.query => messages.finding_itself,
            None => messages.finding,
        };
        let guess = self.guess.unwrap_or(top);
        let values = [
            ("query", &*self.tokens[self.query]),
            ("top", &self.tokens[top]),
            ("weight", &self.numbers.percent(row[top])),
            ("guess", &self.tokens[guess]),
            ("share", &self.numbers.percent(row[guess])),
        ];
        let spread = match effective_keys(row).round() as usize {
            0 | 1 => messages.spread_one.to_owned(),
            n => fill(messages.spread, &[("n", n.to_string())]),
        };
        format!("{} {spread}{}", fill(template, &values), self.out_of_sight())
    }

    /// What goes to the tokens that are left out, if some are.
    fn out_of_sight(&self) -> String {
        let (first, row) = (self.visible.start, self.row);
        if first == 0 {
            return String::new();
        }
        let share: f64 = row[..first].iter().chain(&row[row.len() - first..]).sum();
        format!(" {}", fill(self.messages.out_of_sight, &[("weight", self.numbers.percent(share))]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(query: usize, row: &[f64], visible: Range<usize>) -> String {
        let tokens = ["[CLS]", "it", "rains", "[SEP]"].map(str::to_owned);
        let (messages, numbers) =
            (&attention_messages::FigureMessages::ENGLISH, NumberFormat::ENGLISH);
        Finding { tokens: &tokens, query, row, visible, guess: None, messages, numbers }.text()
    }

    fn text_of_guess(guess: usize, row: &[f64]) -> String {
        let tokens = ["it", "rains", "and", "rains"].map(str::to_owned);
        let (messages, numbers) =
            (&attention_messages::FigureMessages::ENGLISH, NumberFormat::ENGLISH);
        let (visible, guess) = (0..4, Some(guess));
        Finding { tokens: &tokens, query: 0, row, visible, guess, messages, numbers }.text()
    }

    #[test]
    fn a_guess_is_told_beside_the_answer() {
        let row = [0.2, 0.55, 0.05, 0.2];
        let wrong = text_of_guess(2, &row);
        assert!(wrong.starts_with("You: and. Attention: 55% rains, 5% and. "), "{wrong}");
        let right = text_of_guess(1, &row);
        assert!(right.starts_with("You: rains. Right: 55% of its attention. "), "{right}");
        let own = text_of_guess(0, &[0.4, 0.2, 0.2, 0.2]);
        assert!(own.starts_with("You: it. Right: 40% of its attention. "), "{own}");
    }

    #[test]
    fn of_two_keys_that_get_the_most_each_is_right() {
        let row = [0.1, 0.4, 0.1, 0.4];
        assert!([1, 3].iter().all(|&guess| text_of_guess(guess, &row).contains("Right: 40%")));
    }

    #[test]
    fn the_largest_weight_is_named_with_its_share() {
        let all = text(1, &[0.1, 0.1, 0.7, 0.1], 0..4);
        assert!(all.starts_with("“it” gives 70% of its attention to “rains”."), "{all}");
        let own = text(1, &[0.0, 1.0, 0.0, 0.0], 0..4);
        assert_eq!(
            own,
            "“it” gives 100% of its attention to itself. Nearly all of it goes to that one token."
        );
    }

    #[test]
    fn hidden_tokens_are_never_the_largest_and_their_share_is_told() {
        let bare = text(1, &[0.6, 0.1, 0.1, 0.2], 1..3);
        assert!(bare.contains("80% goes to [CLS] and [SEP]"), "{bare}");
        assert!(!bare.contains("“[CLS]”"), "{bare}");
    }
}

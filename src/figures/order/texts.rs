//! What has changed, as sentences. Every number comes from what was computed.

use attention_core::Reordered;
use attention_draw::NumberFormat;
use attention_messages::{OrderMessages, fill};

/// What differs by less has not changed: it has been added up in another order.
const ROUNDING: f64 = 1e-12;
/// Differences below this are written as powers of ten.
const TINY: f64 = 1e-6;

/// The messages and the number format of a language.
pub(super) struct OrderTexts {
    pub(super) messages: &'static OrderMessages,
    pub(super) numbers: NumberFormat,
}

impl OrderTexts {
    /// Whether any output has changed, how many have, and which one most.
    pub(super) fn finding(&self, both: &Reordered, tokens: &[&str], passes: &[&str]) -> String {
        let difference = self.difference(both.largest_change());
        let Some(word) = most_changed(both) else {
            return fill(self.messages.equal, &[("difference", difference)]);
        };
        let count = both.changes().iter().filter(|change| has_changed(**change)).count();
        let values = [
            ("count", count.to_string()),
            ("n", tokens.len().to_string()),
            ("difference", difference),
        ];
        let changed = fill(self.messages.changed, &values);
        [&*self.most(both, word, tokens[word], passes), " ", &*changed].concat()
    }

    /// The feature of a word's output that has changed most.
    fn most(&self, both: &Reordered, word: usize, token: &str, passes: &[&str]) -> String {
        let (before, after) = (both.original.output.row(word), both.output.row(word));
        let change = |column: usize| (before[column] - after[column]).abs();
        let columns = 0..passes.len();
        let column = columns.max_by(|a, b| change(*a).total_cmp(&change(*b))).unwrap_or(0);
        let places = places_for(change(column));
        let values = [
            ("word", token.to_owned()),
            ("feature", passes[column].to_owned()),
            ("before", self.numbers.fixed(before[column], places)),
            ("after", self.numbers.fixed(after[column], places)),
        ];
        fill(self.messages.most, &values)
    }

    /// A difference, at least 0. A tiny one is rounded up, so that nothing differs by more.
    pub(super) fn difference(&self, value: f64) -> String {
        if value == 0.0 {
            return self.numbers.short(value, 0);
        }
        if value >= TINY {
            return self.numbers.significant(value, 2);
        }
        let (mut digit, mut exponent) = (value, 0_usize);
        while digit < 1.0 {
            (digit, exponent) = (digit * 10.0, exponent + 1);
        }
        if digit > 9.0 {
            (digit, exponent) = (1.0, exponent - 1);
        }
        [&*self.numbers.short(digit.ceil(), 0), " · 10⁻", &*superscript(exponent)].concat()
    }

    /// Where a word is: its text, its place from 1, and how many places there are.
    pub(super) fn at(&self, message: &str, (word, place, n): (&str, usize, usize)) -> String {
        let values =
            [("word", word.to_owned()), ("place", place.to_string()), ("n", n.to_string())];
        fill(message, &values)
    }
}

/// Whether a difference is more than rounding.
pub(super) fn has_changed(difference: f64) -> bool {
    difference > ROUNDING
}

/// The word whose output has changed most, if any has.
pub(super) fn most_changed(both: &Reordered) -> Option<usize> {
    let changes = both.changes();
    let words = (0..changes.len()).filter(|word| has_changed(changes[*word]));
    words.max_by(|a, b| changes[*a].total_cmp(&changes[*b]))
}

/// So many decimals that a difference can be seen, from 2 to 6.
fn places_for(difference: f64) -> usize {
    let (mut places, mut last) = (2, 0.01);
    while difference < last && places < 6 {
        (places, last) = (places + 1, last / 10.0);
    }
    places
}

fn superscript(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    digits.bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> OrderTexts {
        OrderTexts { messages: &OrderMessages::ENGLISH, numbers: NumberFormat::ENGLISH }
    }

    fn found(strength: f64) -> String {
        let lesson = attention_lessons::by_id("bite").expect("there is such a lesson");
        let (head, x, scale) = (lesson.head(), lesson.x(), lesson.default_scale());
        let both = Reordered::new(&head, &x, &[2, 1, 0], strength, scale).expect("it fits");
        texts().finding(&both, lesson.tokens, lesson.passes)
    }

    #[test]
    fn without_positions_no_output_has_changed() {
        let finding = found(0.0);
        assert!(finding.starts_with("No word’s output changed."), "{finding}");
        assert!(finding.contains("10⁻") || finding.contains("than 0."), "{finding}");
    }

    #[test]
    fn with_positions_the_word_that_changed_most_and_by_how_much() {
        let finding = found(1.0);
        assert!(finding.starts_with("“bites” changed most: teeth "), "{finding}");
        assert!(finding.contains("Outputs that changed: 3 of 3."), "{finding}");
    }

    #[test]
    fn tiny_differences_are_powers_of_ten_and_rounded_up() {
        let written = |value| texts().difference(value);
        assert_eq!(written(0.0), "0");
        assert_eq!(written(2.2e-16), "3 · 10⁻¹⁶");
        assert_eq!(written(9.7e-13), "1 · 10⁻¹²");
        assert_eq!(written(0.5312), "0.53");
    }

    #[test]
    fn a_small_difference_has_enough_decimals_to_be_seen() {
        assert_eq!([places_for(0.5), places_for(0.004), places_for(1e-9)], [2, 3, 6]);
    }
}

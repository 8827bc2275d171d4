//! What attention and a recurrent layer compute for a number of words.

use attention_analysis::score_count;
use attention_messages::{CostMessages, fill};

/// How many scores and steps `n` words take, and how many times as many as half of them; `n` is even.
pub fn counted(n: usize, messages: &CostMessages) -> String {
    let half = n / 2;
    let values = [
        ("n", n.to_string()),
        ("scores", score_count(n).to_string()),
        ("times", (score_count(n) / score_count(half)).to_string()),
        ("half", half.to_string()),
        // A step for each word.
        ("steps", n.to_string()),
        ("twice", (n / half).to_string()),
    ];
    fill(messages.counted, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_the_words_are_four_times_the_scores_and_twice_the_steps() {
        assert_eq!(
            counted(20, &CostMessages::ENGLISH),
            "With 20 words, attention computes 400 scores, every word with every word: 4 times as many as with 10. A \
             recurrent layer takes 20 steps: 2 times as many."
        );
    }
}

//! Classifies what a head does among the words of a sentence, without its separators.

use crate::head::{COMMON, HeadLabel, classify, pair_label};
use crate::pair::strongest_pair;

/// Classifies a head by where its queries look most among the words, for a reader who does not see the separators.
///
/// The same as [`classify_head`](crate::classify_head) without [`Pattern::Separator`](crate::Pattern::Separator), and
/// with pairs of two different whole words where the sentence has them: the pieces of “didn't”, `didn`, `'` and `t`,
/// and marks count only where it has none. Weights are not normalised again.
///
/// # Panics
///
/// If `weights` has fewer than `n · n` entries.
///
/// # Example
///
/// ```
/// use attention_analysis::{Pattern, classify_among_words};
///
/// let tokens = ["[CLS]", "the", "cat", "is", "[SEP]"];
/// let mut weights = [0.0; 25];
/// (weights[5], weights[10], weights[15], weights[16]) = (1.0, 1.0, 0.75, 0.25);
/// let label = classify_among_words(&weights, &tokens);
/// assert_eq!(label.pattern, Pattern::Pair { query: 3, key: 1 });
/// assert_eq!(label.share, 0.25);
/// ```
pub fn classify_among_words<T: AsRef<str>>(weights: &[f32], tokens: &[T]) -> HeadLabel {
    let counts = |query: usize, key: usize| {
        is_whole_word(tokens, query)
            && is_whole_word(tokens, key)
            && tokens[query].as_ref() != tokens[key].as_ref()
    };
    let n = tokens.len();
    classify(weights, tokens, &COMMON[..COMMON.len() - 1], || {
        let pair = strongest_pair(weights, n, counts);
        pair_label(pair.or_else(|| strongest_pair(weights, n, |_, _| true)))
    })
}

/// Whether a token of WordPiece is a word as it is written: no mark, no subword, not beside an apostrophe or a hyphen.
fn is_whole_word<T: AsRef<str>>(tokens: &[T], at: usize) -> bool {
    let begins = |at: usize, marks: &[char]| {
        tokens.get(at).is_some_and(|token| token.as_ref().starts_with(marks))
    };
    let is_mark = tokens[at].as_ref().starts_with(|c: char| !c.is_alphanumeric());
    !is_mark
        && !begins(at + 1, &['#', '\'', '’', '-'])
        && !begins(at.wrapping_sub(1), &['\'', '’', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pattern;

    #[test]
    fn among_words_a_pair_is_of_two_whole_words_if_there_are_two() {
        let pair = |tokens: &[&str], looks: &[(usize, usize)]| {
            let n = tokens.len();
            let mut weights = vec![0.0; n * n];
            for (rank, (query, key)) in looks.iter().enumerate() {
                weights[query * n + key] = 0.3 - 0.1 * rank as f32;
            }
            match classify_among_words(&weights, tokens).pattern {
                Pattern::Pair { query, key } => (query, key),
                _ => (0, 0),
            }
        };
        let tokens =
            ["[CLS]", "it", "didn", "'", "t", "un", "##do", "well", "-", "it", "so", ".", "[SEP]"];
        let others = [(4, 1), (1, 4), (1, 3), (6, 1), (5, 1), (7, 1), (1, 9), (1, 11)];
        for other in others {
            assert_eq!(pair(&tokens, &[other, (10, 1)]), (10, 1), "{other:?}");
        }
        assert_eq!(pair(&["[CLS]", "didn", "'", "t", "[SEP]"], &[(3, 1)]), (3, 1));
    }
}

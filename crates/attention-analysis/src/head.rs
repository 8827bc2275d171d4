//! Classifies what a head does in a sentence, by its weights.
//!
//! Source: Clark et al., "What Does BERT Look At?" (2019), section 3: previous or next token, itself, separators.

use crate::pair::{StrongestPair, strongest_pair, word_range};

/// From this mean weight on, a pattern describes a head.
const THRESHOLD: f64 = 0.4;
/// Most heads give much weight to the separators, so that this pattern needs a larger share.
const SEPARATOR_THRESHOLD: f64 = 0.6;

/// Where the queries of a head look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// At the token before.
    Previous,
    /// At the token after.
    Next,
    /// At the token itself.
    Itself,
    /// At other tokens of the same text.
    Same,
    /// At the first and the last token, `[CLS]` and `[SEP]`.
    Separator,
    /// Nothing in common: the pair of words, not neighbours, with the largest weight.
    Pair {
        /// The 0-based index of the query.
        query: usize,
        /// The 0-based index of the key.
        key: usize,
    },
}

impl Pattern {
    /// The name that modules exchange: `previous`, `next`, `self`, `same`, `separator` or `pair`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::Next => "next",
            Self::Itself => "self",
            Self::Same => "same",
            Self::Separator => "separator",
            Self::Pair { .. } => "pair",
        }
    }

    /// The pattern of a name; `query` and `key` are those of a pair. An unknown name is read as `pair`.
    pub fn from_name(name: &str, query: usize, key: usize) -> Self {
        let common = COMMON.into_iter().find(|pattern| pattern.name() == name);
        common.unwrap_or(Self::Pair { query, key })
    }
}

/// The patterns that all queries can have in common, the separators last. Of equal shares, the first counts.
pub(crate) const COMMON: [Pattern; 5] =
    [Pattern::Previous, Pattern::Next, Pattern::Itself, Pattern::Same, Pattern::Separator];

/// The pattern of a head, and its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeadLabel {
    /// Where its queries look.
    pub pattern: Pattern,
    /// From 0 to 1: the mean weight of the pattern over all words; for a pair, its weight.
    pub share: f64,
}

/// Classifies a head by where its queries look most.
///
/// `weights` is `n × n` for the `n` `tokens`, of which the first and the last are separators. Only words, the tokens
/// between them, count as queries. The pattern with the largest mean weight counts if that is at least 0.4, and 0.6
/// for [`Pattern::Separator`]; otherwise the head is described by its strongest pair of words, neighbours left out.
/// A sentence too short for such a pair gets its strongest pattern all the same.
///
/// # Panics
///
/// If `weights` has fewer than `n · n` entries.
///
/// # Example
///
/// ```
/// use attention_analysis::{Pattern, classify_head};
///
/// let tokens = ["[CLS]", "it", "rains", "[SEP]"];
/// let weights = [
///     1.0, 0.0, 0.0, 0.0, //
///     0.9, 0.1, 0.0, 0.0, //
///     0.2, 0.8, 0.0, 0.0, //
///     0.0, 0.0, 1.0, 0.0,
/// ];
/// let label = classify_head(&weights, &tokens);
/// assert_eq!(label.pattern, Pattern::Previous);
/// assert!((label.share - 0.85).abs() < 1e-6);
/// ```
pub fn classify_head<T: AsRef<str>>(weights: &[f32], tokens: &[T]) -> HeadLabel {
    classify(weights, tokens, &COMMON, || {
        pair_label(strongest_pair(weights, tokens.len(), |_, _| true))
    })
}

/// `pair` describes a head that has no pattern in common.
pub(crate) fn classify<T: AsRef<str>>(
    weights: &[f32],
    tokens: &[T],
    patterns: &[Pattern],
    pair: impl Fn() -> Option<HeadLabel>,
) -> HeadLabel {
    let label = |&pattern: &Pattern| HeadLabel {
        pattern,
        share: mean_share(weights, tokens, |i, j| matches(pattern, tokens, i, j)),
    };
    let mut labels: Vec<HeadLabel> = patterns.iter().map(label).collect();
    // Stable, so that of two equal shares the first pattern counts.
    labels.sort_by(|a, b| b.share.total_cmp(&a.share));
    let described = labels.iter().copied().find(|label| label.share >= threshold(label.pattern));
    described.or_else(pair).unwrap_or(labels[0])
}

/// Computes the mean weight, from 0 to 1, that the words of a sentence give to its separators.
///
/// `weights` is `n × n`; the first and the last token are the separators. It is 0 without words.
///
/// # Panics
///
/// If `weights` has fewer than `n · n` entries.
///
/// # Example
///
/// ```
/// use attention_analysis::separator_share;
///
/// let weights = [1.0, 0.0, 0.0, 0.25, 0.5, 0.25, 0.0, 0.0, 1.0];
/// assert_eq!(separator_share(&weights, &["[CLS]", "it", "[SEP]"]), 0.5);
/// ```
pub fn separator_share<T: AsRef<str>>(weights: &[f32], tokens: &[T]) -> f64 {
    mean_share(weights, tokens, |i, j| matches(Pattern::Separator, tokens, i, j))
}

fn threshold(pattern: Pattern) -> f64 {
    if pattern == Pattern::Separator { SEPARATOR_THRESHOLD } else { THRESHOLD }
}

/// The label of a head that is described by a pair.
pub(crate) fn pair_label(pair: Option<StrongestPair>) -> Option<HeadLabel> {
    pair.map(|((query, key), share)| HeadLabel { pattern: Pattern::Pair { query, key }, share })
}

/// Whether query `i` looks at key `j` in this pattern.
fn matches<T: AsRef<str>>(pattern: Pattern, tokens: &[T], i: usize, j: usize) -> bool {
    match pattern {
        Pattern::Previous => j + 1 == i,
        Pattern::Next => j == i + 1,
        Pattern::Itself => j == i,
        Pattern::Same => j != i && tokens[j].as_ref() == tokens[i].as_ref(),
        Pattern::Separator => j == 0 || j + 1 == tokens.len(),
        Pattern::Pair { query, key } => (i, j) == (query, key),
    }
}

/// The mean, over all words, of the weight of the keys that match.
fn mean_share<T>(weights: &[f32], tokens: &[T], matches: impl Fn(usize, usize) -> bool) -> f64 {
    let n = tokens.len();
    let words = word_range(n);
    let count = words.len().max(1);
    let sum: f64 = words
        .flat_map(|i| (0..n).map(move |j| (i, j)))
        .filter(|&(i, j)| matches(i, j))
        .map(|(i, j)| f64::from(weights[i * n + j]))
        .sum();
    sum / count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: [&str; 6] = ["[CLS]", "it", "was", "it", "too", "[SEP]"];

    /// Weights that put all of each row on one key.
    fn pointing(n: usize, to: impl Fn(usize) -> usize) -> Vec<f32> {
        (0..n * n).map(|at| f32::from(u8::from(to(at / n) == at % n))).collect()
    }

    fn label_of(to: impl Fn(usize) -> usize) -> (Pattern, f64) {
        let HeadLabel { pattern, share } = classify_head(&pointing(6, to), &TOKENS);
        (pattern, share)
    }

    #[test]
    fn a_pattern_is_found_by_its_name() {
        for pattern in [COMMON.to_vec(), vec![Pattern::Pair { query: 3, key: 1 }]].concat() {
            assert_eq!(Pattern::from_name(pattern.name(), 3, 1), pattern);
        }
    }

    #[test]
    fn a_head_that_looks_one_way_is_named_so_with_all_of_its_weight() {
        assert_eq!(label_of(|i| i.saturating_sub(1)), (Pattern::Previous, 1.0));
        assert_eq!(label_of(|i| i + 1), (Pattern::Next, 1.0));
        assert_eq!(label_of(|i| i), (Pattern::Itself, 1.0));
        assert_eq!(label_of(|i| if i % 2 == 1 { 0 } else { 5 }), (Pattern::Separator, 1.0));
    }

    #[test]
    fn the_same_word_elsewhere_is_a_pattern_and_the_word_itself_is_not_it() {
        let tokens = ["[CLS]", "a", "b", "a", "b", "[SEP]"];
        let weights = pointing(6, |i| [0, 3, 4, 1, 2, 5][i]);
        let expected = HeadLabel { pattern: Pattern::Same, share: 1.0 };
        assert_eq!(classify_head(&weights, &tokens), expected);
        assert_eq!(label_of(|i| i).0, Pattern::Itself);
    }

    #[test]
    fn a_head_without_a_pattern_is_named_by_its_strongest_pair_neighbours_left_out() {
        let mut weights = vec![1.0 / 6.0; 36];
        weights[2 * 6 + 4] = 0.6;
        weights[3 * 6 + 4] = 0.9;
        let HeadLabel { pattern, share } = classify_head(&weights, &TOKENS);
        assert_eq!(pattern, Pattern::Pair { query: 2, key: 4 });
        assert!((share - 0.6).abs() < 1e-6, "{share}");
    }

    #[test]
    fn separators_need_more_of_the_weight_than_other_patterns() {
        let to_separators = |share: f32| {
            let mut weights = vec![0.0; 36];
            for i in 1..5 {
                weights[i * 6] = share;
                weights[i * 6 + (i + 1) % 4 + 1] = 1.0 - share;
            }
            classify_head(&weights, &TOKENS).pattern
        };
        assert_eq!(to_separators(0.61), Pattern::Separator);
        assert!(matches!(to_separators(0.59), Pattern::Pair { .. }));
    }

    #[test]
    fn a_sentence_too_short_for_a_pair_still_has_a_label() {
        let label = classify_head(&[0.5; 9], &["[CLS]", "it", "[SEP]"]);
        assert_eq!(label, HeadLabel { pattern: Pattern::Separator, share: 1.0 });
        assert_eq!(classify_head(&[1.0], &["x"]).share, 0.0);
        assert_eq!(classify_head::<&str>(&[], &[]).share, 0.0);
    }

    #[test]
    fn what_separators_take_is_the_mean_over_the_words() {
        let weights = pointing(6, |i| if i < 3 { 0 } else { i });
        assert_eq!(separator_share(&weights, &TOKENS), 0.5);
        assert_eq!(separator_share(&[0.5; 4], &["[CLS]", "[SEP]"]), 0.0);
    }
}

//! The patterns of the heads of a layer, for JavaScript.

use attention_analysis::{
    HeadLabel, Pattern, classify_among_words, classify_head, separator_share,
};

/// The labels of all heads of a layer, one list a property: by all tokens, and then once more among the words alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeadLabels {
    /// The pattern of each head: `previous`, `next`, `self`, `same`, `separator` or `pair`.
    pub patterns: Vec<String>,
    /// From 0 to 1: the share of each pattern.
    pub shares: Vec<f64>,
    /// The 0-based indices of a pair, query and key, two numbers a head; 0 where a head is not described by a pair.
    pub pairs: Vec<u32>,
    /// From 0 to 1: the mean weight that words give to `[CLS]` and `[SEP]`, an entry a head.
    pub separators: Vec<f64>,
}

impl HeadLabels {
    /// The labels of the heads of a layer. `weights` has `n · n` entries a head, one head after the other, for the `n`
    /// tokens in `texts`.
    pub fn new(weights: &[f32], texts: &[String]) -> Self {
        let mut labels = Self::default();
        let heads = || weights.chunks_exact((texts.len() * texts.len()).max(1));
        for classify in [classify_head, classify_among_words] {
            for head in heads() {
                let HeadLabel { pattern, share } = classify(head, texts);
                labels.patterns.push(pattern.name().to_owned());
                labels.shares.push(share);
                labels.pairs.extend(pair(pattern).map(|index| index as u32));
            }
        }
        labels.separators = heads().map(|head| separator_share(head, texts)).collect();
        labels
    }
}

/// The query and the key of a pair; 0 where a head is not described by one.
fn pair(pattern: Pattern) -> [usize; 2] {
    match pattern {
        Pattern::Pair { query, key } => [query, key],
        _ => [0, 0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_head_of_a_layer_has_its_own_label() {
        let texts = ["[CLS]", "it", "was", "it", "too", "[SEP]"].map(str::to_owned);
        let pointing = |to: fn(usize) -> usize| {
            (0..36).map(move |at| f32::from(u8::from(to(at / 6) == at % 6)))
        };
        let mut weights: Vec<f32> = pointing(|i| i.saturating_sub(1)).collect();
        weights.extend(pointing(|i| [5, 4, 0, 5, 3, 5][i]));
        weights.extend(pointing(|i| if i == 4 { 1 } else { 0 }));
        let labels = HeadLabels::new(&weights, &texts);
        assert_eq!(labels.patterns[..3], ["previous", "pair", "separator"]);
        assert_eq!(labels.patterns[3..], ["previous", "pair", "pair"], "among the words");
        assert_eq!(labels.shares, [1.0, 1.0, 0.75, 1.0, 1.0, 1.0]);
        assert_eq!(labels.pairs, [0, 0, 1, 4, 0, 0, 0, 0, 1, 4, 4, 1]);
        assert_eq!(labels.separators, [0.25, 0.5, 0.75]);
    }

    #[test]
    fn no_tokens_have_no_labels() {
        assert_eq!(HeadLabels::new(&[], &[]), HeadLabels::default());
    }
}

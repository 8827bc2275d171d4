//! A sentence of the trained model, with its results so far.

use std::sync::Arc;

use attention_analysis::{HeadLabel, Pattern};
use attention_contract::{HEADS, LAYERS};
use attention_core::Projection;

use crate::attributes::HeadId;

/// A sentence that the model computes. Its layers arrive one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    /// The number of the request; a retry after an error is a new one.
    pub(crate) id: u32,
    /// The text, as typed.
    pub(crate) text: String,
    /// The tokens, with `[CLS]` and `[SEP]`; empty until they have arrived.
    pub(crate) tokens: Arc<[String]>,
    /// The words that are split into subwords, in one line; empty if there are none.
    pub(crate) subwords: String,
    /// The layers that have been computed, from layer 0 on.
    pub(crate) layers: Vec<Arc<Layer>>,
    /// Bytes that have arrived, and bytes that are needed, once that is known.
    pub(crate) progress: Option<(f64, f64)>,
    /// What went wrong.
    pub(crate) error: Option<Problem>,
    /// Whether it waits for the reader's consent to a download.
    pub(crate) waits: bool,
}

/// The heads of a layer, for one sentence.
pub(crate) struct Layer {
    /// The tokens of the sentence.
    pub(crate) tokens: Arc<[String]>,
    /// The pattern of each head, and then of each head among the words alone.
    pub(crate) labels: Vec<HeadLabel>,
    /// The mean weight that words give to `[CLS]` and `[SEP]`, an entry a head.
    pub(crate) separator_shares: Vec<f64>,
    pub(crate) numbers: Box<dyn LayerNumbers>,
}

impl Layer {
    /// The pattern of a head; `among_words`, for a reader who does not see the separators.
    pub(crate) fn label(&self, head: usize, among_words: bool) -> HeadLabel {
        self.labels[head + if among_words { HEADS } else { 0 }]
    }
}

/// The weights and projections of a layer. They stay in the memory of JavaScript, since they are megabytes for a long
/// sentence.
pub(crate) trait LayerNumbers: Send + Sync {
    /// Copies the weights of a head, `n × n`, into `weights`.
    fn read_weights(&self, head: usize, weights: &mut [f32]);

    /// The weight that query `i` gives to key `j` in a head of `n` tokens.
    fn weight(&self, head: usize, n: usize, i: usize, j: usize) -> f64;

    /// Q, K and V of a head, each `n × 32`.
    fn projection(&self, head: usize, n: usize) -> Projection;
}

/// Why a request has failed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Problem {
    /// The name of the message; `None` for an error of the browser, whose text is in the values.
    pub(crate) name: Option<String>,
    /// The values that the message is filled with, by name.
    pub(crate) values: Vec<(String, String)>,
}

impl Problem {
    /// Whether the sentence has more tokens than the model has positions, so that a retry is useless.
    pub(crate) fn is_too_long(&self) -> bool {
        self.name.as_deref() == Some("tooLong")
    }
}

impl Sentence {
    /// Whether all layers have been computed.
    pub(crate) fn is_done(&self) -> bool {
        self.layers.len() == LAYERS
    }

    /// Whether it waits for bytes of the model to arrive.
    pub(crate) fn is_arriving(&self) -> bool {
        let misses = |(loaded, total)| loaded < total;
        self.error.is_none() && !self.is_done() && self.progress.is_some_and(misses)
    }

    /// Whether more results will arrive without an action of the reader.
    pub(crate) fn is_coming(&self) -> bool {
        self.error.is_none() && !self.waits && !self.is_done()
    }

    /// Whether it has failed for a reason that is not in its text.
    pub(crate) fn breaks_off(&self) -> bool {
        self.error.as_ref().is_some_and(|error| !error.is_too_long())
    }

    /// The layer of a head, if it has been computed.
    pub(crate) fn layer(&self, head: HeadId) -> Option<&Arc<Layer>> {
        self.layers.get(head.layer)
    }

    /// The head with the largest weight of one word for another; `None` without such a head, and until all layers have
    /// been computed.
    pub(crate) fn strongest_head(&self) -> Option<HeadId> {
        let mut best = (None, 0.0);
        for head in HeadId::all() {
            let HeadLabel { pattern, share } = self.layer(head)?.label(head.head, true);
            if share > best.1 && matches!(pattern, Pattern::Pair { .. }) {
                best = (Some(head), share);
            }
        }
        best.0
    }

    /// The mean weight that words give to `[CLS]` and `[SEP]`, over all heads that have been computed.
    pub(crate) fn separator_share(&self) -> f64 {
        let shares = || self.layers.iter().flat_map(|layer| &layer.separator_shares);
        shares().sum::<f64>() / shares().count().max(1) as f64
    }
}

impl std::fmt::Debug for Layer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("Layer")
    }
}

#[cfg(test)]
pub(super) mod tests {
    use attention_analysis::Pattern;
    use attention_core::Matrix;

    use super::*;

    /// The numbers of a layer in which every weight is the same.
    struct Even(f64);

    impl LayerNumbers for Even {
        fn read_weights(&self, _head: usize, weights: &mut [f32]) {
            weights.fill(self.0 as f32);
        }

        fn weight(&self, head: usize, _n: usize, _i: usize, _j: usize) -> f64 {
            self.0 + head as f64 / 100.0
        }

        fn projection(&self, _head: usize, n: usize) -> Projection {
            let one = || Matrix::from_fn(n, 1, |_, _| 1.0);
            Projection { q: one(), k: one(), v: one() }
        }
    }

    /// A sentence of which so many layers are known; each head looks from token 2 to token 1.
    pub(in crate::figures::model) fn sentence(id: u32, text: &str, layers: usize) -> Sentence {
        let words = text.split(' ').map(str::to_lowercase);
        let words = std::iter::once("[CLS]".to_owned()).chain(words);
        let tokens: Arc<[String]> = words.chain(["[SEP]".to_owned()]).collect();
        let layer = |_| {
            let pattern = Pattern::Pair { query: 2, key: 1 };
            Arc::new(Layer {
                tokens: tokens.clone(),
                labels: vec![HeadLabel { pattern, share: 0.5 }; 2 * HEADS],
                separator_shares: vec![0.25; HEADS],
                numbers: Box::new(Even(0.1)),
            })
        };
        let layers = (0..layers).map(layer).collect();
        Sentence {
            id,
            text: text.to_owned(),
            tokens: tokens.clone(),
            layers,
            ..Sentence::default()
        }
    }

    #[test]
    fn the_strongest_head_is_known_once_all_layers_are() {
        let (mut all, head) = (sentence(1, "it rains", LAYERS), HeadId { layer: 4, head: 2 });
        let Ok(mut layer) = Arc::try_unwrap(all.layers.remove(4)) else {
            panic!("nobody else has it")
        };
        layer.labels[HEADS + 2].share = 0.75;
        // The pattern of all tokens does not count, nor one that is no pair.
        (layer.labels[3].share, layer.labels[HEADS + 4].share) = (0.9, 0.9);
        layer.labels[HEADS + 4].pattern = Pattern::Next;
        all.layers.insert(4, Arc::new(layer));
        assert_eq!(all.strongest_head(), Some(head));
        all.layers.pop();
        assert_eq!(all.strongest_head(), None);
    }

    #[test]
    fn a_sentence_comes_until_it_is_done_fails_or_waits_for_consent() {
        assert!(sentence(1, "it rains", 5).is_coming());
        assert!(!sentence(1, "it rains", LAYERS).is_coming());
        let failed = Sentence { error: Some(Problem::default()), ..sentence(1, "it rains", 2) };
        assert!(!failed.is_coming() && !failed.is_arriving());
        assert!(!Sentence { waits: true, ..Sentence::default() }.is_coming());
    }

    #[test]
    fn it_arrives_while_bytes_are_missing() {
        let at = |loaded| Sentence { progress: Some((loaded, 2.0)), ..sentence(1, "it rains", 1) };
        assert!(at(1.0).is_arriving() && !at(2.0).is_arriving());
        assert!(!sentence(1, "it rains", 1).is_arriving());
    }

    #[test]
    fn what_separators_take_is_the_mean_of_all_heads() {
        assert_eq!(sentence(1, "it rains", 3).separator_share(), 0.25);
        assert_eq!(Sentence::default().separator_share(), 0.0);
    }
}

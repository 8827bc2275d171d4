//! The tokens in sight: all of them, or the words alone where what a model adds around a sentence is left out.

use std::sync::Arc;

use attention_core::Matrix;
use leptos::prelude::*;

use super::subject::{Subject, Tokens, words};

/// A part of the tokens and of their weights, which stay what they are: rows do not add up to 1 any more.
pub(crate) struct Seen {
    /// The first token in sight; widgets count from it.
    pub(crate) first: usize,
    pub(crate) tokens: Tokens,
    pub(crate) weights: Arc<Matrix>,
    /// Where these are from.
    all: Arc<Matrix>,
}

impl Seen {
    /// What there is to see; `before` goes on where nothing has changed.
    ///
    /// A query is never out of sight: around a separator that asks, all is shown.
    pub(super) fn new(
        before: Option<&Arc<Self>>,
        subject: &Subject,
        all: Arc<Matrix>,
        query: usize,
        bare: bool,
    ) -> Arc<Self> {
        let words = words(&subject.tokens);
        let sight = if bare && words.contains(&query) { words } else { 0..subject.tokens.len() };
        let (first, count) = (sight.start, sight.len());
        let same = |seen: &&Arc<Self>| seen.first == first && Arc::ptr_eq(&seen.all, &all);
        if let Some(seen) = before.filter(same) {
            return seen.clone();
        }
        let (tokens, weights) = match first {
            0 => (subject.tokens.clone(), all.clone()),
            _ => {
                let weights = Matrix::from_fn(count, count, |i, j| all[(i + first, j + first)]);
                (subject.tokens[sight].into(), Arc::new(weights))
            }
        };
        Arc::new(Self { first, tokens, weights, all })
    }

    /// The weights of a query of all tokens.
    pub(crate) fn row(&self, query: usize) -> Vec<f64> {
        self.weights.row(query - self.first).to_vec()
    }
}

/// What is in sight of a subject, worked out once for all who show it.
pub(super) fn seen(
    subject: RwSignal<Arc<Subject>>,
    weights: Memo<Arc<Matrix>>,
    query: RwSignal<usize>,
    bare: impl Fn() -> bool + Send + Sync + 'static,
) -> Memo<Arc<Seen>> {
    Memo::new_with_compare(
        move |before| Seen::new(before, &subject.get(), weights.get(), query.get(), bare()),
        |before, after| !matches!((before, after), (Some(a), Some(b)) if Arc::ptr_eq(a, b)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Own;

    fn subject(tokens: &[&str]) -> Subject {
        let n = tokens.len();
        let weights = Matrix::from_fn(n, n, |i, j| (10 * i + j) as f64);
        let tokens = tokens.iter().map(|token| (*token).to_owned()).collect();
        Subject::own(tokens, Own::Weights(weights)).unwrap()
    }

    fn look(subject: &Subject, query: usize, bare: bool) -> Arc<Seen> {
        Seen::new(None, subject, Arc::new(subject.weights(1.0)), query, bare)
    }

    #[test]
    fn without_separators_words_and_their_weights_stay_as_they_are() {
        let subject = subject(&["[CLS]", "it", "rains", "[SEP]"]);
        let seen = look(&subject, 2, true);
        assert_eq!((seen.first, &*seen.tokens), (1, &["it".to_owned(), "rains".to_owned()][..]));
        assert_eq!(seen.row(2), [21.0, 22.0]);
        assert_eq!(look(&subject, 2, false).row(2), [20.0, 21.0, 22.0, 23.0]);
    }

    #[test]
    fn a_separator_that_asks_is_seen_and_so_is_a_text_without_separators() {
        let model = subject(&["[CLS]", "it", "[SEP]"]);
        assert_eq!(look(&model, 0, true).tokens.len(), 3);
        assert_eq!(look(&model, 2, true).tokens.len(), 3);
        let lesson = subject(&["it", "was", "[SEP]"]);
        assert_eq!(look(&lesson, 1, true).tokens.len(), 3);
    }

    #[test]
    fn what_has_not_changed_is_not_made_again() {
        let subject = subject(&["[CLS]", "it", "was", "[SEP]"]);
        let all = Arc::new(subject.weights(1.0));
        let before = Seen::new(None, &subject, all.clone(), 1, true);
        assert!(Arc::ptr_eq(&before, &Seen::new(Some(&before), &subject, all.clone(), 2, true)));
        assert!(!Arc::ptr_eq(&before, &Seen::new(Some(&before), &subject, all, 2, false)));
    }
}

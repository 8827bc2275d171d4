//! The visible tokens: all, or all but the separators that a model adds around a sentence.

use std::sync::Arc;

use attention_core::Matrix;
use leptos::prelude::*;

use super::figure_input::{FigureInput, Tokens, word_range};

/// Some of the tokens, and their weights. Weights are not normalised again, so a row may add up to less than 1.
pub(crate) struct VisibleTokens {
    /// The index of the first visible token.
    pub(crate) first: usize,
    /// What is shown and said in place of each token.
    pub(crate) labels: Tokens,
    pub(crate) weights: Arc<Matrix>,
    /// The weights of all tokens.
    all: Arc<Matrix>,
}

impl VisibleTokens {
    /// The visible tokens. Returns `before` if nothing has changed.
    ///
    /// The query is always visible: if it is a separator, all tokens are.
    pub(super) fn new(
        before: Option<&Arc<Self>>,
        figure_input: &FigureInput,
        all: Arc<Matrix>,
        query: usize,
        hide_separators: bool,
    ) -> Arc<Self> {
        let messages = word_range(&figure_input.tokens);
        let visible = if hide_separators && messages.contains(&query) {
            messages
        } else {
            0..figure_input.tokens.len()
        };
        let (first, count) = (visible.start, visible.len());
        let same = |visible_tokens: &&Arc<Self>| {
            visible_tokens.first == first && Arc::ptr_eq(&visible_tokens.all, &all)
        };
        if let Some(visible_tokens) = before.filter(same) {
            return visible_tokens.clone();
        }
        let (labels, weights) = match first {
            0 => (figure_input.labels.clone(), all.clone()),
            _ => {
                let weights = Matrix::from_fn(count, count, |i, j| all[(i + first, j + first)]);
                (figure_input.labels[visible].into(), Arc::new(weights))
            }
        };
        Arc::new(Self { first, labels, weights, all })
    }

    /// The row of a query, which is an index among all tokens.
    pub(crate) fn row(&self, query: usize) -> Vec<f64> {
        self.weights.row(query - self.first).to_vec()
    }
}

/// The visible tokens as a memo, which all widgets share.
pub(super) fn visible_tokens(
    figure_input: RwSignal<Arc<FigureInput>>,
    weights: Memo<Arc<Matrix>>,
    query: RwSignal<usize>,
    hide_separators: impl Fn() -> bool + Send + Sync + 'static,
) -> Memo<Arc<VisibleTokens>> {
    Memo::new_with_compare(
        move |before| {
            VisibleTokens::new(
                before,
                &figure_input.get(),
                weights.get(),
                query.get(),
                hide_separators(),
            )
        },
        |before, after| !matches!((before, after), (Some(a), Some(b)) if Arc::ptr_eq(a, b)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::CustomMatrices;

    fn figure_input(tokens: &[&str]) -> FigureInput {
        let n = tokens.len();
        let weights = Matrix::from_fn(n, n, |i, j| (10 * i + j) as f64);
        let tokens: Tokens = tokens.iter().map(|token| (*token).to_owned()).collect();
        FigureInput::custom(tokens.clone(), tokens, CustomMatrices::Weights(weights)).unwrap()
    }

    fn look(figure_input: &FigureInput, query: usize, hide_separators: bool) -> Arc<VisibleTokens> {
        VisibleTokens::new(
            None,
            figure_input,
            Arc::new(figure_input.weights(1.0, false)),
            query,
            hide_separators,
        )
    }

    #[test]
    fn without_separators_words_and_their_weights_stay_as_they_are() {
        let figure_input = figure_input(&["[CLS]", "it", "rains", "[SEP]"]);
        let visible_tokens = look(&figure_input, 2, true);
        assert_eq!(
            (visible_tokens.first, &*visible_tokens.labels),
            (1, &["it".to_owned(), "rains".to_owned()][..])
        );
        assert_eq!(visible_tokens.row(2), [21.0, 22.0]);
        assert_eq!(look(&figure_input, 2, false).row(2), [20.0, 21.0, 22.0, 23.0]);
    }

    #[test]
    fn a_separator_that_asks_is_seen_and_so_is_a_text_without_separators() {
        let model = figure_input(&["[CLS]", "it", "[SEP]"]);
        assert_eq!(look(&model, 0, true).labels.len(), 3);
        assert_eq!(look(&model, 2, true).labels.len(), 3);
        let lesson = figure_input(&["it", "was", "[SEP]"]);
        assert_eq!(look(&lesson, 1, true).labels.len(), 3);
    }

    #[test]
    fn what_has_not_changed_is_not_made_again() {
        let figure_input = figure_input(&["[CLS]", "it", "was", "[SEP]"]);
        let all = Arc::new(figure_input.weights(1.0, false));
        let before = VisibleTokens::new(None, &figure_input, all.clone(), 1, true);
        assert!(Arc::ptr_eq(
            &before,
            &VisibleTokens::new(Some(&before), &figure_input, all.clone(), 2, true)
        ));
        assert!(!Arc::ptr_eq(
            &before,
            &VisibleTokens::new(Some(&before), &figure_input, all, 2, false)
        ));
    }
}

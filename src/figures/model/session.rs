//! Which sentence and which head are requested, and what is shown meanwhile. Pure: no browser, no signals.

use std::sync::Arc;

use attention_analysis::{Pattern, find_token};

use super::sentence::{Layer, Sentence};
use crate::attributes::HeadId;

/// The requested sentence and head, and the results that have arrived.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    /// The requested sentence.
    pub(crate) text: String,
    /// The chosen head.
    pub(crate) head: Option<HeadId>,
    /// The sentence that is shown.
    pub(crate) shown: Option<Arc<Sentence>>,
    /// The latest results of the requested sentence, complete or not; the same as `shown` while that is shown layer by
    /// layer.
    pub(crate) requested: Option<Arc<Sentence>>,
}

impl Session {
    /// Stores new results of the requested sentence.
    pub(crate) fn receive(&mut self, sentence: Arc<Sentence>) {
        // A complete sentence stays until the next one is complete, a few milliseconds later. If the request fails it
        // stays for good, except that a sentence that is too long replaces it.
        let is_good = self.shown.as_ref().is_some_and(|shown| shown.is_done());
        if !is_good || !(sentence.is_coming() || sentence.breaks_off()) {
            self.shown = Some(sentence.clone());
        }
        self.requested = Some(sentence);
    }

    /// The field is empty.
    pub(crate) fn clear(&mut self) {
        (self.shown, self.requested) = (None, None);
    }

    /// The sentence whose status is shown.
    pub(crate) fn status_sentence(&self) -> Option<&Arc<Sentence>> {
        let has_news =
            |requested: &&Arc<Sentence>| requested.is_arriving() || requested.error.is_some();
        self.requested.as_ref().filter(has_news).or(self.shown.as_ref())
    }

    /// Whether the heads that are shown are those of a previous sentence, while the requested one is computed.
    pub(crate) fn is_busy(&self) -> bool {
        self.shown.is_some() && self.openable_sentence().is_none()
    }

    /// The sentence that is shown, if it is the requested one, or the last good one because the request has failed.
    pub(crate) fn openable_sentence(&self) -> Option<&Arc<Sentence>> {
        self.shown.as_ref().filter(|shown| shown.text == self.text || self.fails())
    }

    /// The sentence whose heads are shown as far as they are known: the requested one, unless that has failed.
    pub(crate) fn thumbnail_sentence(&self) -> Option<&Arc<Sentence>> {
        if self.fails() { self.shown.as_ref() } else { self.requested.as_ref() }
    }

    /// Whether the download waits for the reader's consent.
    pub(crate) fn waits(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.waits)
    }

    /// Whether the request has failed.
    pub(crate) fn fails(&self) -> bool {
        self.requested.as_ref().is_some_and(|requested| requested.error.is_some())
    }

    /// The layer of the chosen head in the sentence that is shown, if it has been computed.
    pub(crate) fn layer(&self) -> Option<&Arc<Layer>> {
        self.shown.as_ref()?.layer(self.head?)
    }

    /// The chosen head and its sentence, if the head can be opened.
    pub(crate) fn openable_head(&self) -> Option<(HeadId, &Arc<Sentence>)> {
        let shown = self.openable_sentence()?;
        self.layer().map(|_| (self.head.expect("a layer is that of a head"), shown))
    }

    /// Whether there is something to show of the sentence, or will be.
    pub(crate) fn has_content(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| self.layer().is_some() || shown.error.is_none())
    }

    /// The query of the pattern of the chosen head, if that is a pair; `among_words` as in [`Layer::label`]. The head
    /// is opened with it.
    pub(crate) fn described_query(&self, among_words: bool) -> Option<usize> {
        match self.layer()?.label(self.head?.head, among_words).pattern {
            Pattern::Pair { query, .. } => Some(query),
            _ => None,
        }
    }
}

/// The index in `tokens` of what `query` names among the tokens `before`: the same index where the same token stands
/// there, else the first such token.
pub(crate) fn query_in_new_tokens(
    query: &str,
    before: &[String],
    tokens: &[String],
    lower: impl Fn(&str) -> String,
) -> Option<usize> {
    let at = find_token(query, before, lower)?;
    let same = tokens.get(at).is_some_and(|token| *token == before[at]);
    if same { Some(at) } else { tokens.iter().position(|token| *token == before[at]) }
}

#[cfg(test)]
mod tests {
    use super::super::sentence::{Problem, tests::sentence};
    use super::*;
    use attention_contract::LAYERS;

    fn session(text: &str, layers: usize) -> Session {
        let head = Some(HeadId { layer: 3, head: 1 });
        let mut session = Session { text: text.to_owned(), head, ..Session::default() };
        session.receive(Arc::new(sentence(1, text, layers)));
        session
    }

    #[test]
    fn the_sentence_before_is_shown_until_all_of_the_next_is_known() {
        let mut session = session("it rains", LAYERS);
        session.text = "it snows".to_owned();
        session.receive(Arc::new(sentence(2, "it snows", 3)));
        assert_eq!(session.shown.as_ref().unwrap().id, 1);
        assert!(session.is_busy() && session.openable_head().is_none());
        session.receive(Arc::new(sentence(2, "it snows", LAYERS)));
        assert_eq!(session.shown.as_ref().unwrap().id, 2);
        assert!(!session.is_busy() && session.openable_head().is_some());
    }

    #[test]
    fn the_first_sentence_is_shown_layer_by_layer() {
        assert!(session("it rains", 3).openable_head().is_none());
        assert!(session("it rains", 4).openable_head().is_some());
    }

    #[test]
    fn of_a_sentence_that_failed_before_the_heads_layer_there_is_nothing() {
        let has_content = |layers| {
            let mut session = session("it rains", layers);
            session.receive(failed(1, "it rains", layers, "line"));
            session.has_content()
        };
        assert!(!has_content(2) && has_content(4));
        let mut session = session("it rains", 6);
        session.clear();
        assert!(!session.has_content());
    }

    fn failed(id: u32, text: &str, layers: usize, name: &str) -> Arc<Sentence> {
        let error = Problem { name: Some(name.to_owned()), ..Problem::default() };
        Arc::new(Sentence { error: Some(error), ..sentence(id, text, layers) })
    }

    #[test]
    fn the_last_good_sentence_stays_while_others_crash() {
        let mut session = session("it rains", LAYERS);
        for (id, text, layers) in [(2, "a crash", 0), (3, "another crash", 3)] {
            session.text = text.to_owned();
            session.receive(Arc::new(sentence(id, text, layers)));
            assert!(session.is_busy() && session.openable_head().is_none());
            session.receive(failed(id, text, layers, "crashed"));
            assert_eq!(session.openable_head().unwrap().1.id, 1);
            assert_eq!(session.thumbnail_sentence().unwrap().id, 1);
            assert_eq!(session.status_sentence().unwrap().id, id);
            assert!(!session.is_busy() && session.has_content() && session.fails());
        }
        session.text = "it snows".to_owned();
        session.receive(Arc::new(sentence(4, "it snows", LAYERS)));
        assert_eq!(session.openable_head().unwrap().1.id, 4);
        assert!(!session.fails());
    }

    #[test]
    fn of_a_sentence_before_one_that_is_too_long_nothing_stays() {
        let mut session = session("it rains", LAYERS);
        session.text = "too long".to_owned();
        session.receive(failed(2, "too long", 0, "tooLong"));
        assert!(session.openable_head().is_none() && !session.has_content());
    }

    #[test]
    fn a_head_begins_at_the_query_of_its_pair() {
        assert_eq!(session("it rains", LAYERS).described_query(true), Some(2));
        assert_eq!(session("it rains", 2).described_query(true), None);
    }

    #[test]
    fn a_query_goes_with_its_token_into_another_sentence() {
        let list = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let find = |query, before, now| {
            query_in_new_tokens(query, &list(before), &list(now), str::to_lowercase)
        };
        assert_eq!(find("1", "the old street", "an old street"), Some(1));
        assert_eq!(find("2", "the old street", "street"), Some(0));
        assert_eq!(find("old", "the old street", "the keys"), None);
        assert_eq!(find("9", "the old street", "the old street"), None);
    }
}

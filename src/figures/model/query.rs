//! The query of the chosen head: the reader's, the author's, or that of the pair which describes the head.

use std::sync::Arc;

use leptos::prelude::*;

use super::control::{Model, SENTENCE};
use super::session::query_in_new_tokens;
use crate::figures::single_head::read_setting;
use crate::{attributes, js};

impl Model {
    /// Keeps the reader's query at its token when the sentence changes. If the new sentence lacks that token, the query
    /// is reset.
    pub(super) fn carry(&self, tokens: &Arc<[String]>) {
        let before = self.queried.get_value();
        self.queried.set_value(tokens.clone());
        let query = self.reader_query().filter(|_| !before.is_empty() && before != *tokens);
        if let Some(query) = query {
            let to = query_in_new_tokens(&query, &before, tokens, js::lower);
            self.reflect("query", to.map(|index| index.to_string()).as_deref());
        }
    }

    /// Shows the reader's query, else the author's if the sentence has it, else that of the pair which describes the
    /// head.
    pub(super) fn read_query(&self) {
        let authored = self.authored_query();
        let is_described = self.reader_query().is_none() && authored.is_none();
        if self.reader_query().is_none() {
            self.reflect_authored(authored.as_deref());
        }
        let described = {
            let among_words = self.hides_separators();
            self.session.with_untracked(|session| session.described_query(among_words))
        };
        let default = described.filter(|_| authored.is_none());
        self.state.default_query.set(default);
        match default.filter(|_| is_described) {
            Some(query) => self.state.query.set(query),
            None => read_setting(&self.state, "query"),
        }
    }

    /// Sets the attribute to the author's query if the sentence has it, else removes it.
    fn reflect_authored(&self, authored: Option<&str>) {
        let written = self.host().attribute("query");
        if written.as_deref() != authored {
            self.reflect("query", authored);
        }
    }

    /// The query that the reader has chosen: the attribute, if it is not the author's.
    fn reader_query(&self) -> Option<String> {
        let host = self.host();
        let (written, author) = (host.attribute("query"), host.authored("query"));
        written.filter(|written| Some(written) != author.as_ref())
    }

    /// The author's query, if the sentence that is shown has such a token. In the author's own sentence it always
    /// counts, so that a query which names no token is warned of.
    pub(super) fn authored_query(&self) -> Option<String> {
        let host = self.host();
        let (query, sentence) = (host.authored("query"), host.authored("sentence"));
        let text = self.session.with_untracked(|session| session.text.clone());
        let is_written = text == sentence.as_deref().unwrap_or(SENTENCE);
        let tokens = &self.state.figure_input.get_untracked().tokens;
        query.filter(|query| is_written || attributes::query(query, tokens, js::lower).is_ok())
    }

    /// Resets the query to the one that the head is opened with.
    pub(super) fn reset_query(&self) {
        let before = self.state.query.get_untracked();
        self.reflect("query", self.authored_query().as_deref());
        self.read_query();
        if self.state.query.get_untracked() != before {
            self.host().emit_change();
        }
    }

    /// Whether a value is the author's, so that it asks for the query that the head is opened with.
    pub(super) fn is_authored(&self, value: Option<&str>) -> bool {
        let author = self.host().authored("query");
        value == author.as_deref()
    }
}

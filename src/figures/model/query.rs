//! Which query the chosen head is asked: the reader's, the author's, or the one that the head is described by.

use std::sync::Arc;

use leptos::prelude::*;

use super::control::{Model, SENTENCE};
use super::session::{Session, carried};
use crate::figures::head::read_setting;
use crate::{attributes, js};

impl Model {
    /// The reader's query is a token, and goes with it into another sentence; where there is none such, the head begins
    /// anew.
    pub(super) fn carry(&self, tokens: &Arc<[String]>) {
        let before = self.queried.get_value();
        self.queried.set_value(tokens.clone());
        let query = self.learned_query().filter(|_| !before.is_empty() && before != *tokens);
        if let Some(query) = query {
            let to = carried(&query, &before, tokens, js::lower);
            self.reflect("query", to.map(|index| index.to_string()).as_deref());
        }
    }

    /// Shows the query that the reader has chosen, else the author's where the sentence has it, else the one that the
    /// head is described by.
    pub(super) fn read_query(&self) {
        let authored = self.authored_query();
        let is_described = self.learned_query().is_none() && authored.is_none();
        if self.learned_query().is_none() {
            self.rewrite(authored.as_deref());
        }
        let described = self.session.with_untracked(Session::described_query);
        let own = described.filter(|_| authored.is_none());
        self.state.default_query.set(own);
        match own.filter(|_| is_described) {
            Some(query) => self.state.query.set(query),
            None => read_setting(&self.state, "query"),
        }
    }

    /// The author's query stands in the attribute where the sentence has it, and nowhere else.
    fn rewrite(&self, authored: Option<&str>) {
        let written = self.host().attribute("query");
        if written.as_deref() != authored {
            self.reflect("query", authored);
        }
    }

    /// What the reader has chosen, as the attribute has it.
    fn learned_query(&self) -> Option<String> {
        let host = self.host();
        let (written, author) = (host.attribute("query"), host.authored("query"));
        written.filter(|written| Some(written) != author.as_ref())
    }

    /// The author's query, if it is one of the sentence that is shown. In the author's own sentence any is, and one
    /// that names no token is warned of.
    pub(super) fn authored_query(&self) -> Option<String> {
        let host = self.host();
        let (query, sentence) = (host.authored("query"), host.authored("sentence"));
        let text = self.session.with_untracked(|session| session.text.clone());
        let is_written = text == sentence.as_deref().unwrap_or(SENTENCE);
        let tokens = &self.state.figure_input.get_untracked().tokens;
        query.filter(|query| is_written || attributes::query(query, tokens, js::lower).is_ok())
    }

    /// Back to the query that the head begins at.
    pub(super) fn reset_query(&self) {
        let before = self.state.query.get_untracked();
        self.reflect("query", self.authored_query().as_deref());
        self.read_query();
        if self.state.query.get_untracked() != before {
            self.host().emit_change();
        }
    }

    /// Whether a value is what the author wrote, so that it asks for what the head begins at.
    pub(super) fn is_authored(&self, value: Option<&str>) -> bool {
        let author = self.host().authored("query");
        value == author.as_deref()
    }
}

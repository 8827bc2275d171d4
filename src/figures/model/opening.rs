//! The head that a new sentence is opened at.

use leptos::prelude::*;

use super::control::{Model, SENTENCE};
use super::extent::Extent;

impl Model {
    /// Chooses the head that a sentence of the reader's is opened at: that with the largest weight between two of its
    /// words. A head that the author, prose or the reader has named stays. Where the author has named a query, so does
    /// the default head.
    pub(super) fn choose_strongest(&self) {
        let host = self.host();
        let Extent::All(Some(default)) = self.extent.get_value() else { return };
        if host.attribute("head").is_some() || host.authored("query").is_some() {
            return;
        }
        let Some(sentence) =
            self.session.with_untracked(|session| session.openable_sentence().cloned())
        else {
            return;
        };
        let is_own = sentence.text == host.authored("sentence").as_deref().unwrap_or(SENTENCE);
        let strongest = if is_own { None } else { sentence.strongest_head() };
        self.session.update(|session| session.head = Some(strongest.unwrap_or(default)));
    }
}

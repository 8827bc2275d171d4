//! The choice while the page is open: changed by the teacher in the form, and by trying the figure in the preview.

use attention_contract::{AttributeRole, Kind, OFFERED, STAGES};

use crate::choice::{Choice, offered, query_text};
use crate::known::Known;

/// The detail of an `attention-change` event.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The 0-based index of the query.
    pub query: usize,
    /// Its token.
    pub token: String,
    /// The scale.
    pub scale: f64,
    /// The name of the stage that the flow is at; empty for other figures.
    pub stage: String,
}

/// A choice, what there is to choose from, and the initial state of the figure in the preview.
#[derive(Clone, Debug)]
pub struct BuilderState {
    /// What is chosen.
    pub choice: Choice,
    /// What there is to choose from.
    pub known: Known,
    /// The query and scale of the figure before anyone has used it.
    initial: Option<(usize, f64)>,
}

impl BuilderState {
    /// The page as it opens with a choice.
    pub fn new(choice: Choice, known: Known) -> Self {
        Self { choice, known, initial: None }
    }

    /// The teacher chooses a text for a name.
    pub fn choose(&mut self, name: &str, text: &str) {
        self.choice.set(name, text);
        let one = offered(name);
        let is_head = one.is_some_and(|one| one.kind == Kind::Head);
        let is_source = one
            .is_some_and(|one| matches!(one.role, AttributeRole::Lesson | AttributeRole::Source));
        // A query names a token of the previous input.
        if is_source && !is_head {
            self.choice.set("query", "");
        }
        if is_source || name == "element" {
            self.initial = None;
        }
    }

    /// Updates the choice when the state of the figure in the preview has changed. If the preview is not `touched`, the
    /// figure has changed by itself, as a flow that plays does, which is no choice.
    pub fn on_figure_change(&mut self, detail: &Detail, touched: bool) {
        // The initial query of custom data is known only to the figure.
        if !touched {
            self.initial = Some((detail.query, detail.scale));
        }
        let (query, scale) = (self.query_after(detail), self.scale_after(detail));
        let is_stage = touched && self.choice.element() == "flow";
        let stage = (is_stage && STAGES.contains(&&*detail.stage)).then(|| detail.stage.clone());
        for (name, text) in [("query", query), ("scale", scale), ("stage", stage)] {
            if let Some(text) = text {
                self.choice.set(name, &text);
            }
        }
    }

    fn query_after(&self, detail: &Detail) -> Option<String> {
        let lesson = self.choice.lesson(&self.known);
        let chosen = !self.choice.get("query").is_empty();
        let initial = self.initial.map(|(query, _)| query);
        // Another token at this index is from custom data of the reader, which no snippet can contain.
        let same = lesson.is_none_or(|one| one.tokens.get(detail.query) == Some(&&*detail.token));
        let is_default = [lesson.map(|one| one.query), initial].contains(&Some(detail.query));
        let tokens = lesson.map_or(&[][..], |one| one.tokens);
        (same && (chosen || !is_default))
            .then(|| query_text(detail.query, tokens, &self.known.browser))
    }

    fn scale_after(&self, detail: &Detail) -> Option<String> {
        let chosen = !self.choice.get("scale").is_empty();
        let initial = self.initial.map(|(_, scale)| scale);
        let defaults = [Some(self.choice.default_scale(&self.known)), initial];
        let changed = chosen || !defaults.contains(&Some(detail.scale));
        (changed && detail.scale.is_finite()).then(|| (self.known.browser.shortest)(detail.scale))
    }

    /// Updates the choice from attributes, as names and values, that the reader has changed in the preview. A head that
    /// a reader chooses in an explorer of all heads is no choice.
    pub fn accept(&mut self, changes: &[(&str, String)]) {
        for (name, value) in changes {
            match offered(name).map(|one| one.kind) {
                Some(Kind::Head) if self.choice.element() != "model" => {}
                _ => self.choice.set(name, value),
            }
        }
    }
}

/// The attributes that differ, with `None` for those that have been removed.
pub fn differences<'a>(
    before: &[(&str, String)],
    now: &'a [(&str, String)],
) -> Vec<(&'static str, Option<&'a str>)> {
    let of = |pairs: &'a [(&str, String)], name| {
        pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    };
    let value =
        |name: &str| before.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value);
    let all = OFFERED.iter().map(|one| (one.name, of(now, one.name)));
    all.filter(|(name, now)| value(name) != *now).collect()
}

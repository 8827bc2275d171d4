//! What is chosen while the page is open: by the teacher in the form, and by who tries the figure in the preview.

use attention_contract::{Kind, OFFERED, Role, SEPARATORS, STAGES, names_in};
use attention_messages::joined;

use crate::choice::{Choice, offered, query_text};
use crate::known::Known;

/// What a figure tells of when its state changes.
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

/// A choice, what there is to choose from, and what the figure in the preview began with.
#[derive(Clone, Debug)]
pub struct Session {
    /// What is chosen.
    pub choice: Choice,
    /// What there is to choose from.
    pub known: Known,
    /// The query and the scale that the figure has told of before anyone touched it.
    began: Option<(usize, f64)>,
}

impl Session {
    /// The page as it opens with a choice.
    pub fn new(choice: Choice, known: Known) -> Self {
        Self { choice, known, began: None }
    }

    /// The teacher chooses a text for a name.
    pub fn choose(&mut self, name: &str, text: &str) {
        self.choice.set(name, text);
        let one = offered(name);
        let is_head = one.is_some_and(|one| one.kind == Kind::Head);
        let is_source = one.is_some_and(|one| matches!(one.role, Role::Lesson | Role::Source));
        // A query names a token of one text.
        if is_source && !is_head {
            self.choice.set("query", "");
        }
        if is_source || name == "element" {
            self.began = None;
        }
    }

    /// The figure in the preview has another state, which the learner has brought about if the preview is `touched`:
    /// the choice that shows the same. What plays by itself before anyone has touched it is no choice.
    pub fn learn(&mut self, detail: &Detail, touched: bool) {
        // A figure of numbers that are not here begins at a query that only it knows.
        if !touched {
            self.began = Some((detail.query, detail.scale));
        }
        let (query, scale) = (self.learnt_query(detail), self.learnt_scale(detail));
        let is_stage = touched && self.choice.element() == "flow";
        let stage = (is_stage && STAGES.contains(&&*detail.stage)).then(|| detail.stage.clone());
        for (name, text) in [("query", query), ("scale", scale), ("stage", stage)] {
            if let Some(text) = text {
                self.choice.set(name, &text);
            }
        }
    }

    fn learnt_query(&self, detail: &Detail) -> Option<String> {
        let lesson = self.choice.lesson(&self.known);
        let chosen = !self.choice.get("query").is_empty();
        let began = self.began.map(|(query, _)| query);
        // Another token of that place comes from a file that the learner has brought, and that no snippet can name.
        let same = lesson.is_none_or(|one| one.tokens.get(detail.query) == Some(&&*detail.token));
        let is_default = [lesson.map(|one| one.query), began].contains(&Some(detail.query));
        let tokens = lesson.map_or(&[][..], |one| one.tokens);
        (same && (chosen || !is_default))
            .then(|| query_text(detail.query, tokens, &self.known.browser))
    }

    fn learnt_scale(&self, detail: &Detail) -> Option<String> {
        let chosen = !self.choice.get("scale").is_empty();
        let began = self.began.map(|(_, scale)| scale);
        let defaults = [Some(self.choice.default_scale(&self.known)), began];
        let changed = chosen || !defaults.contains(&Some(detail.scale));
        (changed && detail.scale.is_finite()).then(|| (self.known.browser.shortest)(detail.scale))
    }

    /// The learner has asked for something in the preview that no event tells of, each by the name and the value of an
    /// attribute. Of what is left out, only the separators are a learner's. An explorer that lets one choose a head
    /// does so after it was tried too.
    pub fn ask(&mut self, given: &[(&str, String)]) {
        for (name, value) in given {
            match offered(name).map(|one| one.kind) {
                Some(Kind::Head) if self.choice.element() != "model" => {}
                Some(Kind::List(_)) => {
                    let hidden = self.with_separators(value);
                    self.choice.set(name, &hidden);
                }
                _ => self.choice.set(name, value),
            }
        }
    }

    /// What is left out, with the separators where the learner leaves them out.
    fn with_separators(&self, asked: &str) -> String {
        let hidden = names_in(self.choice.get("hide")).filter(|name| *name != SEPARATORS);
        let separators = names_in(asked).filter(|name| *name == SEPARATORS).take(1);
        joined(&hidden.chain(separators).collect::<Vec<_>>(), ",")
    }
}

/// The attributes that are others now, with `None` for those that are no more.
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

//! The choice of a teacher, and its attributes.

use attention_analysis::find_token;
use attention_contract::{FIGURES, HeadId, Kind, OFFERED, Offered, SECTIONS, names_in};
use attention_messages::joined;
use attention_snippets::Form;

use crate::known::{Known, Lesson};

/// The language of the figure; `lang` in the address is that of the page.
pub const LANG: &str = "figure-lang";
/// The widths of the preview, by their names, in CSS pixels.
pub(crate) const WIDTHS: [(&str, u32); 2] = [("phone", 375), ("desktop", 960)];
/// The value of a boolean attribute that is chosen.
pub(crate) const PRESENT: &str = "true";

/// The number of names that are no attributes.
const OTHERS: usize = 4;
const COUNT: usize = OFFERED.len() + OTHERS;

/// What can be chosen: the names of the controls in the form, and of the parameters in the address beside `lang`.
pub const NAMES: [&str; COUNT] = {
    let mut names = ["element"; COUNT];
    let mut at = 0;
    while at < OFFERED.len() {
        names[at + 1] = control(&OFFERED[at]);
        at += 1;
    }
    (names[COUNT - 3], names[COUNT - 2], names[COUNT - 1]) = ("form", "width", "base");
    names
};

/// The name of the control of an attribute.
const fn control(offered: &Offered) -> &'static str {
    match offered.kind {
        Kind::Language => LANG,
        _ => offered.name,
    }
}

/// The attribute of a name in [`NAMES`], if it has one.
pub(crate) fn offered(name: &str) -> Option<&'static Offered> {
    OFFERED.iter().find(|one| control(one) == name)
}

/// What is chosen where a figure has this value of an attribute: for a boolean one, whether it is there.
pub(crate) fn as_chosen(name: &str, value: Option<String>) -> String {
    let is_flag = offered(name).is_some_and(|one| one.kind == Kind::Flag);
    let value = if is_flag { value.map(|_| PRESENT.to_owned()) } else { value };
    value.unwrap_or_default()
}

/// A choice: a text for each of [`NAMES`]. An empty text is the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    texts: [String; COUNT],
}

impl Choice {
    /// The choice before the teacher has chosen anything.
    pub fn initial(known: &Known) -> Self {
        let mut choice = Self { texts: std::array::from_fn(|_| String::new()) };
        choice.set("element", FIGURES[0]);
        choice.set("lesson", known.lessons[0].id);
        choice.set("form", Form::ALL[0].name());
        choice.set("width", WIDTHS[0].0);
        choice
    }

    /// The text of a name; empty for an unknown name.
    pub fn get(&self, name: &str) -> &str {
        NAMES.iter().position(|known| *known == name).map_or("", |at| &self.texts[at])
    }

    /// Sets the text of a name; an unknown name is ignored.
    pub fn set(&mut self, name: &str, text: &str) {
        if let Some(at) = NAMES.iter().position(|known| *known == name) {
            text.clone_into(&mut self.texts[at]);
        }
    }

    /// The tag of the figure, without its prefix.
    pub fn element(&self) -> &str {
        self.get("element")
    }

    /// The width of the preview, in CSS pixels.
    pub fn width(&self) -> u32 {
        let width = WIDTHS.iter().find(|(name, _)| *name == self.get("width"));
        width.unwrap_or(&WIDTHS[0]).1
    }

    /// The form of the snippet.
    pub fn form(&self) -> Form {
        Form::from_name(self.get("form")).unwrap_or(Form::ALL[0])
    }

    /// Whether a file or the trained model replaces the lesson.
    pub fn replaces_lesson(&self) -> bool {
        !(self.get("src").is_empty() && self.get("sentence").is_empty())
    }

    /// The lesson that is shown; `None` if it is replaced, or if the figure has none.
    pub fn lesson<'a>(&self, known: &'a Known) -> Option<&'a Lesson> {
        let shows = !self.replaces_lesson() && offered("lesson")?.on.contains(&self.element());
        known.lessons.iter().find(|lesson| shows && lesson.id == self.get("lesson"))
    }

    /// The scale if none is chosen.
    pub fn default_scale(&self, known: &Known) -> f64 {
        self.lesson(known).map_or(1.0, |lesson| lesson.scale)
    }

    /// The hidden sections that the figure has, in their order, separated by commas.
    pub fn hidden(&self) -> String {
        let hidden: Vec<_> = names_in(self.get("hide")).collect();
        let of_figure = SECTIONS.iter().filter(|one| one.on.contains(&self.element()));
        let names: Vec<_> =
            of_figure.map(|one| one.name).filter(|name| hidden.contains(name)).collect();
        joined(&names, ",")
    }

    /// The name of the error message if the chosen head has no effect: there is no such head, or no sentence.
    pub fn head_error(&self) -> Option<&'static str> {
        let head = self.get("head");
        if head.is_empty() || !offered("head")?.on.contains(&self.element()) {
            return None;
        }
        if HeadId::from_name(head).is_none() {
            return Some("headBad");
        }
        (self.get("sentence").is_empty() && self.element() != "model").then_some("headAlone")
    }

    /// The attributes of the figure, as names and values, without those that have no effect.
    pub fn attributes(&self, known: &Known) -> Vec<(&'static str, String)> {
        let of_figure = OFFERED.iter().filter(|one| one.on.contains(&self.element()));
        let all = of_figure.map(|one| (one, self.value(one, known)));
        let chosen = all.filter(|(_, value)| !value.is_empty());
        chosen
            .map(|(one, value)| {
                (one.name, if one.kind == Kind::Flag { String::new() } else { value })
            })
            .collect()
    }

    /// The value of an attribute; empty if it has no effect.
    fn value(&self, offered: &Offered, known: &Known) -> String {
        let text = self.get(control(offered));
        let changes = match offered.kind {
            Kind::List(_) => return self.hidden(),
            Kind::Lesson => !self.replaces_lesson() && text != known.lessons[0].id,
            Kind::Address => self.get("sentence").is_empty(),
            Kind::Head => self.head_error().is_none(),
            _ => true,
        };
        if changes { text.to_owned() } else { String::new() }
    }
}

/// A query as text: that of its token if it finds the token again and is no number, else the index.
pub fn query_text(index: usize, tokens: &[&str], browser: &crate::Browser) -> String {
    let token = tokens.get(index).copied().unwrap_or_default();
    let is_text = token.trim() == token && (browser.number)(token).is_nan();
    if is_text && !token.is_empty() && find_token(token, tokens, browser.lower) == Some(index) {
        token.to_owned()
    } else {
        index.to_string()
    }
}

//! From an address to a choice, and back.

use attention_analysis::find_token;
use attention_contract::{FIGURES, HEAD_NAMES, HeadId, Kind, Range, SECTIONS, names_in};
use attention_messages::joined;
use attention_snippets::Form;
use form_urlencoded::{byte_serialize, parse};

use crate::choice::{Choice, NAMES, PRESENT, WIDTHS, offered, query_text};
use crate::known::Known;

/// The name of the page's own language in the address.
pub(crate) const PAGE_LANG: &str = "lang";

/// What an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What is understood of it.
    pub choice: Choice,
    /// Names that do not exist.
    pub unknown: Vec<String>,
    /// Values that do not exist.
    pub wrong: Vec<Wrong>,
}

/// A value that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// What it is a value of.
    pub name: &'static str,
    /// The value.
    pub asked: String,
    /// Those there are.
    pub allowed: Vec<String>,
}

/// The language that an address asks for, as it is written there.
pub fn page_language(search: &str) -> Option<String> {
    let mut pairs = parse(search.trim_start_matches('?').as_bytes());
    pairs.find(|(name, _)| name == PAGE_LANG).map(|(_, tag)| tag.into_owned())
}

/// Reads what follows the page in an address, with or without its `?`; of two parameters of one name the first counts.
pub fn read(search: &str, known: &Known) -> Read {
    let (asked, unknown) = parameters(search);
    let mut choice = Choice::untouched(known);
    // What else is allowed depends on these.
    for name in ["src", "sentence"] {
        choice.set(name, value(&asked, name));
    }
    let mut wrong = Vec::new();
    for name in NAMES {
        let text = value(&asked, name);
        if !text.is_empty() {
            let (understood, refused) = understand(name, text, &choice, known);
            if let Some(text) = understood {
                choice.set(name, &text);
            }
            let allowed = allowed(name, &choice, known).unwrap_or_default();
            wrong.extend(refused.into_iter().map(|asked| Wrong {
                name,
                asked: asked.to_owned(),
                allowed: allowed.clone(),
            }));
        }
    }
    Read { choice, unknown, wrong }
}

type Asked = Vec<(&'static str, String)>;

/// The parameters that can be chosen, and the names of all others.
fn parameters(search: &str) -> (Asked, Vec<String>) {
    let (mut asked, mut unknown) = (Asked::new(), Vec::new());
    for (name, value) in parse(search.trim_start_matches('?').as_bytes()) {
        let Some(known) = NAMES.into_iter().find(|known| *known == name) else {
            if name != PAGE_LANG {
                unknown.push(name.into_owned());
            }
            continue;
        };
        if asked.iter().all(|(name, _)| *name != known) {
            let is_flag = offered(known).is_some_and(|one| one.kind == Kind::Flag);
            let text = if is_flag { PRESENT } else { value.trim() };
            asked.push((known, text.to_owned()));
        }
    }
    (asked, unknown)
}

fn value<'a>(asked: &'a Asked, name: &str) -> &'a str {
    asked.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

/// What of a text is a value of a name, as it is chosen, and what is none.
fn understand<'a>(
    name: &str,
    text: &'a str,
    choice: &Choice,
    known: &Known,
) -> (Option<String>, Vec<&'a str>) {
    if offered(name).is_some_and(|one| matches!(one.kind, Kind::List(_))) {
        let allowed = allowed(name, choice, known).unwrap_or_default();
        let (found, refused): (Vec<_>, _) =
            names_in(text).partition(|part| allowed.iter().any(|one| one == part));
        return (Some(joined(&found, ",")), refused);
    }
    let found = understood(name, text, choice, known);
    let refused = if found.is_some() { Vec::new() } else { vec![text] };
    (found, refused)
}

/// The value that a text is, as it is chosen.
fn understood(name: &str, text: &str, choice: &Choice, known: &Known) -> Option<String> {
    let browser = &known.browser;
    let listed = |text: &str| {
        let allowed = allowed(name, choice, known);
        let is_there = allowed.is_none_or(|all| all.iter().any(|one| one == text));
        is_there.then(|| text.to_owned())
    };
    match offered(name).map(|one| one.kind) {
        Some(Kind::Query) => match choice.lesson(known) {
            Some(lesson) => find_token(text, lesson.tokens, browser.lower)
                .map(|index| query_text(index, lesson.tokens, browser)),
            None => Some(text.to_owned()),
        },
        Some(Kind::Number(range)) => range.moved((browser.number)(text)).map(browser.shortest),
        Some(Kind::Head) => HeadId::from_name(text).map(|_| text.to_owned()),
        // An element takes any tag, and speaks the language that is nearest to it.
        Some(Kind::Language) => listed(primary(&(browser.lower)(text))),
        _ if name == "theme" && text == "auto" => Some(String::new()),
        _ => listed(text),
    }
}

/// The language of a tag, without script and region.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}

/// The values there are; `None` where any text will do.
fn allowed(name: &str, choice: &Choice, known: &Known) -> Option<Vec<String>> {
    let of_figure = || SECTIONS.iter().filter(|one| one.on.contains(&choice.element()));
    match name {
        "element" => return Some(texts(FIGURES)),
        "form" => return Some(Form::ALL.map(|form| form.name().to_owned()).to_vec()),
        "width" => return Some(WIDTHS.map(|(name, _)| name.to_owned()).to_vec()),
        _ => {}
    }
    match offered(name)?.kind {
        Kind::Lesson => Some(known.lessons.iter().map(|one| one.id.to_owned()).collect()),
        Kind::Query => choice.lesson(known).map(|lesson| texts(lesson.tokens)),
        Kind::Number(Range { from, to, .. }) => {
            let shortest = known.browser.shortest;
            Some(vec![joined(&[shortest(from), shortest(to)], " to ")])
        }
        Kind::Choice(words) => Some(texts(words)),
        Kind::List(_) => Some(of_figure().map(|one| one.name.to_owned()).collect()),
        Kind::Language => Some(known.languages.clone()),
        Kind::Head => Some(texts(&[HEAD_NAMES])),
        _ => None,
    }
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

/// What follows the page in the address that brings this choice back, in a language of the page.
pub fn link(choice: &Choice, language: &str, known: &Known) -> String {
    let before = Choice::untouched(known);
    let chosen = NAMES.into_iter().map(|name| (name, choice.get(name)));
    let chosen = chosen.filter(|(name, text)| *text != before.get(name));
    let mut address = String::new();
    for (name, text) in std::iter::once((PAGE_LANG, language)).chain(chosen) {
        address.push(if address.is_empty() { '?' } else { '&' });
        address.extend(byte_serialize(name.as_bytes()));
        address.push('=');
        address.extend(byte_serialize(text.as_bytes()));
    }
    address
}

//! Parses the address of the page to a choice, and formats it again.

use attention_analysis::find_token;
use attention_contract::{FIGURES, HEAD_NAMES, HeadId, Kind, Range, SECTIONS, names_in};
use attention_messages::joined;
use attention_snippets::Form;
use form_urlencoded::{byte_serialize, parse};

use crate::choice::{Choice, NAMES, PRESENT, WIDTHS, offered, query_text};
use crate::known::Known;

/// The name of the page's own language in the address.
pub(crate) const PAGE_LANG: &str = "lang";

/// A parsed address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The choice, from everything that is allowed.
    pub choice: Choice,
    /// Unknown names.
    pub unknown: Vec<String>,
    /// Values that are not allowed.
    pub wrong: Vec<Wrong>,
}

/// A value that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The name of its parameter.
    pub name: &'static str,
    /// The value.
    pub asked: String,
    /// The values that are allowed.
    pub allowed: Vec<String>,
}

/// The language of the page in an address, as it is written there.
pub fn page_language(search: &str) -> Option<String> {
    let mut pairs = parse(search.trim_start_matches('?').as_bytes());
    pairs.find(|(name, _)| name == PAGE_LANG).map(|(_, tag)| tag.into_owned())
}

/// Parses the query string of an address, with or without its `?`. Of two parameters with the same name the first
/// counts.
pub fn read(search: &str, known: &Known) -> Read {
    let (asked, unknown) = parameters(search);
    let mut choice = Choice::initial(known);
    // What other parameters allow depends on these.
    for name in ["src", "sentence"] {
        choice.set(name, value(&asked, name));
    }
    let mut wrong = Vec::new();
    for name in NAMES {
        let text = value(&asked, name);
        if !text.is_empty() {
            let (allowed_value, refused) = parse_value(name, text, &choice, known);
            if let Some(text) = allowed_value {
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

/// The known parameters, and the names of all others.
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

/// Splits a text into the value of a name that is allowed, and what is not allowed.
fn parse_value<'a>(
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
    let found = allowed_value(name, text, choice, known);
    let refused = if found.is_some() { Vec::new() } else { vec![text] };
    (found, refused)
}

/// The value of a text, if it is allowed.
fn allowed_value(name: &str, text: &str, choice: &Choice, known: &Known) -> Option<String> {
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
        Some(Kind::Number(range)) => range.clamped((browser.number)(text)).map(browser.shortest),
        Some(Kind::Head) => HeadId::from_name(text).map(|_| text.to_owned()),
        // An element takes any tag, and uses the nearest language.
        Some(Kind::Language) => listed(primary(&(browser.lower)(text))),
        _ if name == "theme" && text == "auto" => Some(String::new()),
        _ => listed(text),
    }
}

/// The language of a tag, without script and region.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}

/// The values that are allowed; `None` if any text is.
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

/// The query string of the address that restores this choice, in a language of the page.
pub fn link(choice: &Choice, language: &str, known: &Known) -> String {
    let before = Choice::initial(known);
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

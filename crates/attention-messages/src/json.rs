//! The messages as JSON, for scripts.

use attention_lessons::all;

use crate::{
    ALL, BuilderMessages, EN, FigureMessages, FrameMessages, Language, LinkMessages,
    LoaderMessages, NamedTexts, PanelMessages,
};

/// What the page says in the words of the elements and their panels.
const SHARED: [&str; 23] = [
    "direction",
    "query",
    "scale",
    "stage_embed",
    "stage_project",
    "stage_score",
    "stage_scale",
    "stage_softmax",
    "stage_blend",
    "stage_output",
    "no_parameter",
    "copy",
    "copied",
    "frame_title",
    "embed_form",
    "form_html",
    "form_markdown",
    "form_iframe",
    "form_notebook",
    "form_myst",
    "form_reveal",
    "snippet",
    "numbers_format",
];

/// What the loader says in English.
pub fn loader_messages() -> String {
    object(named(LoaderMessages::NAMES, EN.loader.texts()))
}

/// What the article, which is in English, says of a link to a state of it.
pub fn link_messages() -> String {
    object(named(LinkMessages::NAMES, EN.link.texts()))
}

/// What a page with one element alone says, from language tag to its sentences and, as `lang`, the tag.
pub fn frame_messages() -> String {
    by_language(|language| named(FrameMessages::NAMES, language.frame.texts()))
}

/// What the builder page says, in the same form. Of English, which its HTML is in, only messages that `in_no_html`
/// has the names of.
pub fn builder_messages(in_no_html: &[&str]) -> String {
    by_language(|language| {
        let texts = builder_texts(language).into_iter();
        let is_english = language.figure.tag == EN.figure.tag;
        let needed = texts.filter(|(name, _)| !is_english || in_no_html.contains(&&**name));
        needed.map(|(name, text)| (name, quoted(text))).collect()
    })
}

/// What the builder page says in one language, by the names that scripts use: its own words, and those it shares.
pub fn builder_texts(language: &Language) -> Vec<(String, &'static str)> {
    let own = BuilderMessages::NAMES.iter().zip(language.builder.texts());
    let others = [
        (FigureMessages::NAMES, language.figure.texts()),
        (FrameMessages::NAMES, language.frame.texts()),
        (PanelMessages::NAMES, language.panels.texts()),
    ];
    let others = others.into_iter().flat_map(|(names, texts)| names.iter().zip(texts));
    let shared = others.filter(|(name, _)| SHARED.contains(name));
    let messages = own.chain(shared).map(|(name, text)| (camel(name), text));
    messages.chain(language.named_labels().map(|(name, text)| (camel(&name), text))).collect()
}

/// The file of a language, which its elements fetch: its tag and direction, what the loader says by name, and as
/// `sets` the lists of messages by the name of their set, `lessons` among them.
pub fn language_file(language: &Language) -> String {
    let sets = language.element_sets().into_iter();
    let sets = sets.map(|NamedTexts { set, texts, .. }| (set.to_owned(), list(texts)));
    object([
        ("lang".to_owned(), quoted(language.figure.tag)),
        ("direction".to_owned(), quoted(language.figure.direction)),
        ("loader".to_owned(), object(named(LoaderMessages::NAMES, language.loader.texts()))),
        ("sets".to_owned(), object(sets.chain([lessons(language)]))),
    ])
}

/// Every set of messages of every language, for tests: from tag to set to name to text, names as scripts use them,
/// and what the lessons say, in their order.
pub fn all_messages() -> String {
    object(ALL.map(|language| {
        let sets = language.element_sets().into_iter().chain(language.page_sets());
        let sets = sets
            .map(|NamedTexts { set, names, texts }| (set.to_owned(), object(named(names, texts))));
        (language.figure.tag.to_owned(), object(sets.chain([lessons(language)])))
    }))
}

/// What all lessons say, one text after the other, as a set.
fn lessons(language: &Language) -> (String, String) {
    ("lessons".to_owned(), list(lesson_texts(language)))
}

/// What all lessons say, one text after the other.
fn lesson_texts(language: &Language) -> Vec<&'static str> {
    all().iter().flat_map(|lesson| language.lesson(lesson).lists().concat()).collect()
}

fn list(texts: Vec<&str>) -> String {
    format!("[{}]", texts.into_iter().map(quoted).collect::<Vec<_>>().join(","))
}

type Fields = Vec<(String, String)>;

fn named(names: &[&str], texts: Vec<&str>) -> Fields {
    names.iter().zip(texts).map(|(name, text)| (camel(name), quoted(text))).collect()
}

fn by_language(fields: impl Fn(&Language) -> Fields) -> String {
    object(ALL.map(|language| {
        let mut fields = fields(language);
        fields.push(("lang".to_owned(), quoted(language.figure.tag)));
        (language.figure.tag.to_owned(), object(fields))
    }))
}

fn object(fields: impl IntoIterator<Item = (String, String)>) -> String {
    let fields: Vec<_> =
        fields.into_iter().map(|(name, value)| format!("{}:{value}", quoted(&name))).collect();
    format!("{{{}}}", fields.join(","))
}

/// `no_wasm` or `no-wasm` as scripts write it: `noWasm`.
pub fn camel(name: &str) -> String {
    let mut parts = name.split(['_', '-']);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_quotes_are_those_of_scripts() {
        assert_eq!(camel("no_wasm"), "noWasm");
        assert_eq!(camel("hide_weights-table"), "hideWeightsTable");
        assert_eq!(camel("retry"), "retry");
        assert_eq!(quoted(r#"a "b" \"#), r#""a \"b\" \\""#);
    }

    #[test]
    fn a_page_finds_its_sentences_and_their_language() {
        let json = frame_messages();
        assert!(json.starts_with(r#"{"en":{"title":""#), "{json}");
        assert!(json.contains(r#""lang":"en"},"de":{"title""#), "{json}");
    }

    #[test]
    fn the_teachers_page_has_each_name_once_and_all_that_it_shares() {
        let texts = builder_texts(&EN);
        let mut names: Vec<_> = texts.iter().map(|(name, _)| name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), texts.len());
        assert_eq!(
            texts.len(),
            BuilderMessages::NAMES.len() + SHARED.len() + EN.named_labels().count()
        );
    }

    #[test]
    fn the_teachers_page_has_all_of_another_language_and_of_english_what_is_in_no_html() {
        let json = builder_messages(&["own"]);
        assert!(
            json.starts_with(r#"{"en":{"own":"by default: {value}","lang":"en"},"de":{"title""#),
            "{json}"
        );
    }

    #[test]
    fn the_file_of_a_language_has_all_sets_of_elements_in_their_order() {
        let json = language_file(&crate::DE);
        assert!(
            json.starts_with(r#"{"lang":"de","direction":"ltr","loader":{"noWasm":""#),
            "{json}"
        );
        assert!(json.contains(r#""sets":{"figure":["de","ltr","#), "{json}");
        for set in crate::DE.element_sets() {
            assert!(json.contains(&format!("\"{}\":{}", set.set, list(set.texts))), "{}", set.set);
        }
    }
}

//! The messages as JSON, for scripts.

use crate::builder::SHARED;
use crate::{
    ALL, BuilderWords, CostWords, EN, FrameWords, Language, LinkWords, LoaderWords, ModelWords,
    ToolWords, Words,
};

/// What the loader says in English.
pub fn loader_words() -> String {
    object(named(LoaderWords::NAMES, EN.loader.texts()))
}

/// What the panels say in English.
pub fn tool_words() -> String {
    object(named(ToolWords::NAMES, EN.tools.texts()))
}

/// What the article, which is in English, says of a link to a state of it.
pub fn link_words() -> String {
    object(named(LinkWords::NAMES, EN.link.texts()))
}

/// What the figure of a trained model says in English.
pub fn model_words() -> String {
    object(named(ModelWords::NAMES, EN.model.texts()))
}

/// What a page with one element alone says, from language tag to its sentences and, as `lang`, the tag.
pub fn frame_words() -> String {
    by_language(|language| named(FrameWords::NAMES, language.frame.texts()))
}

/// What the teacher's page says, in the same form.
pub fn builder_words() -> String {
    by_language(|language| {
        let quote = |(name, text)| (name, quoted(text));
        builder_texts(language).into_iter().map(quote).collect()
    })
}

/// What the teacher's page says in one language, by the names that scripts use: its own words, and those it shares.
pub fn builder_texts(language: &Language) -> Vec<(String, &'static str)> {
    let own = BuilderWords::NAMES.iter().zip(language.builder.texts());
    let others = [
        (Words::NAMES, language.words.texts()),
        (FrameWords::NAMES, language.frame.texts()),
        (ToolWords::NAMES, language.tools.texts()),
    ];
    let others = others.into_iter().flat_map(|(names, texts)| names.iter().zip(texts));
    let shared = others.filter(|(name, _)| SHARED.contains(name));
    let labels = language.labels.iter().map(|(name, text)| (name, *text));
    own.chain(shared).chain(labels).map(|(name, text)| (camel(name), text)).collect()
}

/// What an element that speaks this language fetches: the words in their order, and all else by name.
pub fn pack(language: &Language) -> String {
    let list = |texts: Vec<&str>| texts.into_iter().map(quoted).collect::<Vec<_>>().join(",");
    let lessons = language.lessons.iter().flat_map(|(english, text)| [*english, *text]).collect();
    object([
        ("direction".to_owned(), quoted(language.words.direction)),
        ("words".to_owned(), format!("[{}]", list(language.words.texts()))),
        ("lessons".to_owned(), format!("[{}]", list(lessons))),
        ("loader".to_owned(), object(named(LoaderWords::NAMES, language.loader.texts()))),
        ("tools".to_owned(), object(named(ToolWords::NAMES, language.tools.texts()))),
        ("cost".to_owned(), object(named(CostWords::NAMES, language.cost.texts()))),
        ("model".to_owned(), object(named(ModelWords::NAMES, language.model.texts()))),
    ])
}

/// Every set of messages of every language, for tests: from tag to set to name to text, names as scripts use them.
pub fn all_messages() -> String {
    object(ALL.map(|language| {
        let sets = [
            ("Words", named(Words::NAMES, language.words.texts())),
            ("LoaderWords", named(LoaderWords::NAMES, language.loader.texts())),
            ("ToolWords", named(ToolWords::NAMES, language.tools.texts())),
            ("CostWords", named(CostWords::NAMES, language.cost.texts())),
            ("ModelWords", named(ModelWords::NAMES, language.model.texts())),
        ];
        let sets = sets.map(|(name, texts)| (name.to_owned(), object(texts)));
        (language.words.tag.to_owned(), object(sets))
    }))
}

type Fields = Vec<(String, String)>;

fn named(names: &[&str], texts: Vec<&str>) -> Fields {
    names.iter().zip(texts).map(|(name, text)| (camel(name), quoted(text))).collect()
}

fn by_language(fields: impl Fn(&Language) -> Fields) -> String {
    object(ALL.map(|language| {
        let mut fields = fields(language);
        fields.push(("lang".to_owned(), quoted(language.words.tag)));
        (language.words.tag.to_owned(), object(fields))
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
        let json = frame_words();
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
        assert_eq!(texts.len(), BuilderWords::NAMES.len() + SHARED.len() + EN.labels.len());
    }

    #[test]
    fn a_pack_has_the_words_in_their_order() {
        let json = pack(&crate::DE);
        assert!(json.starts_with(r#"{"direction":"ltr","words":["de","ltr","#), "{json}");
    }
}

//! The sentences of the page in the languages there are, and the language it speaks.

use js_sys::Object;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{all, attribute, document, get, get_text, set_attribute, write};

/// The messages that are no text of the page's HTML, by the names that `attention_messages::builder_texts` gives them.
/// The build hands these over in English too, and all messages in every other language.
pub const MESSAGES: [&str; 39] = [
    "direction",
    "own",
    "plays",
    "stageEmbed",
    "stageProject",
    "stageScore",
    "stageScale",
    "stageSoftmax",
    "stageBlend",
    "stageOutput",
    "nothing",
    "taskCards",
    "taskAskFirst",
    "taskStar",
    "taskScaling",
    "maskNone",
    "maskCausal",
    "highlightQ",
    "highlightK",
    "highlightV",
    "highlightWeights",
    "themeAuto",
    "themeLight",
    "themeDark",
    "asAround",
    "headBad",
    "headAlone",
    "baseBad",
    "phone",
    "desktop",
    "shrunk",
    "noParameter",
    "badValue",
    "copied",
    "refused",
    "linkCopied",
    "linkShown",
    "frameTitle",
    "failed",
];

/// Where a text stands that has a message's name in `data-say`, and what the HTML says there, in English.
type TextNode = (Element, String);

/// All that the page can say.
pub(super) struct Messages {
    /// From tag to name to text.
    texts: JsValue,
    /// The tags; the first is the one that the HTML is in.
    pub(super) languages: Vec<String>,
    /// The tag of the language that is spoken.
    pub(super) language: String,
    places: Vec<TextNode>,
}

impl Messages {
    /// Those of the build, in the language that the root of the page has been given.
    pub(super) fn new(texts: JsValue) -> Self {
        let tags = Object::keys(texts.unchecked_ref::<Object>());
        let languages: Vec<_> = tags.iter().filter_map(|tag| tag.as_string()).collect();
        let given = attribute(&root(), "lang");
        let language = languages.iter().find(|tag| **tag == given).unwrap_or(&languages[0]).clone();
        let english = |place: Element| {
            let text = place.text_content().unwrap_or_default();
            (place, text)
        };
        let places = all("[data-say]").into_iter().map(english).collect();
        Self { texts, languages, language, places }
    }

    /// A message in the language that is spoken.
    pub(super) fn text(&self, name: &str) -> String {
        self.text_in(&self.language, name)
    }

    /// A message in another language.
    pub(super) fn text_in(&self, language: &str, name: &str) -> String {
        get_text(&get(&self.texts, language), name)
    }

    /// The label of a word that an attribute may have; the word itself where it has none.
    pub(super) fn label(&self, attribute: &str, word: &str) -> String {
        let is_label = |message: &&&str| {
            let words = word.bytes().filter(|byte| *byte != b'-');
            let rest = message.strip_prefix(attribute).unwrap_or_default().bytes();
            rest.map(|byte| byte.to_ascii_lowercase()).eq(words)
        };
        MESSAGES.iter().find(is_label).map_or_else(|| word.to_owned(), |message| self.text(message))
    }

    /// A message with a value in the place of its name.
    pub(super) fn filled(&self, name: &str, (gap, value): (&str, &str)) -> String {
        attention_messages::fill(&self.text(name), &[(gap, value)])
    }

    /// Says all of the page's HTML in the language that is spoken.
    pub(super) fn speak(&self) {
        set_attribute(&root(), "lang", &self.language);
        set_attribute(&root(), "dir", &self.text("direction"));
        let is_english = self.language == self.languages[0];
        for (place, english) in &self.places {
            let text = || self.text(&attribute(place, "data-say"));
            write(place, &if is_english { english.clone() } else { text() });
        }
    }
}

fn root() -> Element {
    document().document_element().expect("a document has a root")
}

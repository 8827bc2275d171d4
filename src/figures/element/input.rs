//! Which kind of input an element shows. Decided here, and nowhere else.

use leptos::wasm_bindgen::JsValue;

use crate::host::Host;
use crate::js;

/// What the attributes of an element ask it to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A lesson, or custom data.
    LessonOrData,
    /// One head of the trained model.
    Head,
    /// All heads of the trained model, of which the reader chooses one.
    Heads,
}

/// What an [`Input`] is decided by.
#[derive(Clone, Copy)]
struct Asked {
    has_sentence: bool,
    has_head: bool,
    /// Whether the author names the head: what is chosen by the reader, or by prose, does not count.
    head_is_authored: bool,
    /// Whether the element has shown all heads before.
    chose: bool,
}

impl Asked {
    /// An element that shows all heads goes on to do so when one of them is chosen.
    fn input(self) -> Input {
        let goes_on = self.chose && !self.head_is_authored;
        match self.has_sentence {
            false => Input::LessonOrData,
            true if goes_on || !self.has_head => Input::Heads,
            true => Input::Head,
        }
    }
}

/// Where the element keeps whether it shows all heads, since a figure is mounted anew when it is moved.
const CHOOSES: &str = "choosesHead";

impl Input {
    /// What an element asks for now; `has_heads` says whether it can show all heads.
    pub(super) fn of(host: &Host, has_heads: bool) -> Self {
        let memory = js::field(host.as_ref(), "memory");
        let asked = Asked {
            has_sentence: host.attribute("sentence").is_some(),
            has_head: !has_heads || host.attribute("head").is_some(),
            head_is_authored: !has_heads || host.authored("head").is_some(),
            chose: js::field(&memory, CHOOSES).is_truthy(),
        };
        let input = asked.input();
        js::set_field(&memory, CHOOSES, &JsValue::from(input == Self::Heads));
        input
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Asked =
        Asked { has_sentence: false, has_head: false, head_is_authored: false, chose: false };
    const SENTENCE: Asked = Asked { has_sentence: true, ..NOTHING };
    const HEADING: Asked = Asked { has_head: true, head_is_authored: true, ..SENTENCE };

    #[test]
    fn a_sentence_asks_for_heads_and_with_a_head_for_that_one() {
        assert_eq!(NOTHING.input(), Input::LessonOrData);
        assert_eq!(Asked { has_sentence: false, ..HEADING }.input(), Input::LessonOrData);
        assert_eq!(SENTENCE.input(), Input::Heads);
        assert_eq!(HEADING.input(), Input::Head);
    }

    #[test]
    fn a_head_that_the_reader_chooses_leaves_all_heads_in_sight() {
        let chosen = Asked { has_head: true, chose: true, ..SENTENCE };
        assert_eq!(chosen.input(), Input::Heads);
        assert_eq!(Asked { chose: false, ..chosen }.input(), Input::Head);
        assert_eq!(Asked { head_is_authored: true, ..chosen }.input(), Input::Head);
    }
}

//! Which kind of input an element shows. Nothing else decides this.

use leptos::wasm_bindgen::JsValue;

use crate::host::Host;
use crate::js;

/// The kind of input that the attributes of an element name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InputKind {
    /// A lesson, or custom data.
    LessonOrData,
    /// One head of the trained model.
    Head,
    /// All heads of the trained model, of which the reader chooses one.
    Heads,
}

/// What an [`InputKind`] depends on.
#[derive(Clone, Copy)]
struct Request {
    has_sentence: bool,
    has_head: bool,
    /// Whether the author names the head, rather than the reader or prose.
    head_is_authored: bool,
    /// Whether the element has shown all heads before.
    showed_heads: bool,
}

impl Request {
    /// An element that shows all heads still does when the reader or prose chooses one of them.
    fn input(self) -> InputKind {
        let keeps_heads = self.showed_heads && !self.head_is_authored;
        match self.has_sentence {
            false => InputKind::LessonOrData,
            true if keeps_heads || !self.has_head => InputKind::Heads,
            true => InputKind::Head,
        }
    }
}

/// The key in `Host::memory`, which survives when the element is moved and its figure mounted anew.
const SHOWS_HEADS: &str = "showsHeads";

impl InputKind {
    /// The kind of input of an element now; `has_heads` says whether it can show all heads.
    pub(super) fn of(host: &Host, has_heads: bool) -> Self {
        let memory = js::field(host.as_ref(), "memory");
        let request = Request {
            has_sentence: host.attribute("sentence").is_some(),
            has_head: !has_heads || host.attribute("head").is_some(),
            head_is_authored: !has_heads || host.authored("head").is_some(),
            showed_heads: js::field(&memory, SHOWS_HEADS).is_truthy(),
        };
        let input = request.input();
        js::set_field(&memory, SHOWS_HEADS, &JsValue::from(input == Self::Heads));
        input
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Request = Request {
        has_sentence: false,
        has_head: false,
        head_is_authored: false,
        showed_heads: false,
    };
    const SENTENCE: Request = Request { has_sentence: true, ..NOTHING };
    const HEAD: Request = Request { has_head: true, head_is_authored: true, ..SENTENCE };

    #[test]
    fn a_sentence_asks_for_heads_and_with_a_head_for_that_one() {
        assert_eq!(NOTHING.input(), InputKind::LessonOrData);
        assert_eq!(Request { has_sentence: false, ..HEAD }.input(), InputKind::LessonOrData);
        assert_eq!(SENTENCE.input(), InputKind::Heads);
        assert_eq!(HEAD.input(), InputKind::Head);
    }

    #[test]
    fn a_head_that_the_reader_chooses_leaves_all_heads_in_sight() {
        let chosen = Request { has_head: true, showed_heads: true, ..SENTENCE };
        assert_eq!(chosen.input(), InputKind::Heads);
        assert_eq!(Request { showed_heads: false, ..chosen }.input(), InputKind::Head);
        assert_eq!(Request { head_is_authored: true, ..chosen }.input(), InputKind::Head);
    }
}

//! The texts of a scene, as elements over its canvas.

use attention_draw::{Anchor, Text, Theme};
use web_sys::Element;

use crate::dom;

/// The elements of the texts of one picture. Their order is not that of the texts.
pub(crate) struct SceneTexts {
    parent: Element,
    theme: Option<Theme>,
    written: Vec<(Text, Element)>,
}

impl SceneTexts {
    /// No texts yet, in this element.
    pub(crate) fn new(parent: Element) -> Self {
        Self { parent, theme: None, written: Vec::new() }
    }

    /// Shows these texts. One that was there before keeps its element as it is, wherever it stood in the list: when a
    /// label joins those of a long axis, the others are not written anew.
    pub(crate) fn show(&mut self, texts: Vec<Text>, theme: &Theme) {
        let is_same_theme = self.theme.replace(*theme) == Some(*theme);
        let mut before: Vec<_> = self.written.drain(..).map(Some).collect();
        let mut missing = Vec::new();
        for (index, text) in texts.into_iter().enumerate() {
            match take(&mut before, index, &text).filter(|_| is_same_theme) {
                Some(kept) => self.written.push(kept),
                None => missing.push(text),
            }
        }
        let mut free = before.into_iter().flatten().map(|(_, span)| span);
        for text in missing {
            let span = free.next().unwrap_or_else(|| self.append());
            write(&span, &text, theme);
            self.written.push((text, span));
        }
        free.for_each(|span| span.remove());
    }

    fn append(&self) -> Element {
        let span = dom::element("span", &[("dir", "auto")]);
        self.parent.append_child(&span).expect("an element takes an element");
        span
    }
}

/// Takes the same text out of those that were there, most likely at the same index.
fn take(
    before: &mut [Option<(Text, Element)>],
    index: usize,
    text: &Text,
) -> Option<(Text, Element)> {
    let is = |one: &Option<(Text, Element)>| one.as_ref().is_some_and(|(one, _)| one == text);
    let at =
        if before.get(index).is_some_and(is) { Some(index) } else { before.iter().position(is) };
    before[at?].take()
}

fn write(span: &Element, text: &Text, theme: &Theme) {
    if !text.subscript.is_empty() || span.has_attribute("data-subscript") {
        dom::set(span, "data-subscript", text.subscript);
    }
    dom::style(span, "color", &theme.tone(text.tone).css());
    dom::set(span, "class", class(text));
    dom::style(span, "translate", &translate(text));
    dom::style(span, "max-width", &dom::px(text.room));
    dom::style(span, "font-size", &dom::px(text.size));
    dom::write(span, &text.content);
}

/// As `translate`, since browsers count every change of `left` or `top` as a layout shift.
fn translate(Text { x, y, anchor, .. }: &Text) -> String {
    let (across, down) = match anchor {
        Anchor::Start => ("0%", "50%"),
        Anchor::Middle => ("50%", "50%"),
        Anchor::End => ("100%", "50%"),
        // The style sheet rotates it about a point 6 px from its lower left corner.
        Anchor::Slanted => ("6px", "100%"),
    };
    format!("calc({} - {across}) calc({} - {down})", dom::px(*x), dom::px(*y))
}

fn class(text: &Text) -> &'static str {
    match (text.anchor, text.strong) {
        (Anchor::Slanted, _) => "slanted",
        (_, true) => "strong",
        (_, false) => "",
    }
}

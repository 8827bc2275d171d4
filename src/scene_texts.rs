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
        let mut before = std::mem::take(&mut self.written);
        let mut others = Vec::new();
        for text in texts {
            match take(&mut before, &|one| is_same_theme && *one == text) {
                Some(kept) => self.written.push(kept),
                None => others.push(text),
            }
        }
        for text in others {
            // Of its kind, so that less of it changes: a digit stays in its column, a label at its axis.
            let alike = |one: &Text| one.anchor == text.anchor && one.size == text.size;
            let free = take(&mut before, &alike).or_else(|| before.pop());
            let span = free.map_or_else(|| self.append(), |(_, span)| span);
            write(&span, &text, theme);
            self.written.push((text, span));
        }
        before.into_iter().for_each(|(_, span)| span.remove());
    }

    fn append(&self) -> Element {
        let span = dom::element("span", &[("dir", "auto")]);
        self.parent.append_child(&span).expect("an element takes an element");
        span
    }
}

/// Takes out the first that fits; mostly it stands at the very front.
fn take(
    before: &mut Vec<(Text, Element)>,
    fits: &dyn Fn(&Text) -> bool,
) -> Option<(Text, Element)> {
    let at = before.iter().position(|(text, _)| fits(text))?;
    Some(before.remove(at))
}

fn write(span: &Element, text: &Text, theme: &Theme) {
    if !text.subscript.is_empty() || span.has_attribute("data-subscript") {
        dom::set(span, "data-subscript", text.subscript);
    }
    dom::style(span, "color", &theme.tone(text.tone).css());
    dom::update(span, "class", class(text));
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

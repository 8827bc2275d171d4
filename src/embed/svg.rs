//! The picture that is shown, as a file: the same scene, with its texts and a caption.

use attention_draw::svg::{Caption, document};
use leptos::prelude::*;

use crate::elements::{State, caption, drawing, explorer_drawing, finding};

/// What an element shows at this moment, as SVG.
pub(super) fn picture(state: &State, flow: bool) -> String {
    untrack(|| {
        let drawing = if flow { drawing(state) } else { explorer_drawing(state) };
        let text = if flow { caption(state) } else { finding(state) };
        let (subject, words) = (state.subject.get(), state.words());
        let caption = Caption {
            title: &subject.tokens.join(" "),
            text: &text,
            direction: words.direction,
            lang: words.tag,
        };
        document(&drawing.scene, &drawing.theme, &caption)
    })
}

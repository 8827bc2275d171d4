//! The head under the pointer or in focus, enlarged, with its name; without one, the chosen head.

use attention_draw::thumbnail::Tints;
use leptos::prelude::*;
use web_sys::{Element, HtmlCanvasElement};

use super::control::Model;
use super::head_cell::head_at;
use super::thumbnails::{MAX_PIXEL_RATIO, head_pixels};
use crate::attributes::HeadId;
use crate::dom::{self, effect};
use crate::{canvas, js};

/// The side of the heatmap, in CSS pixels; `style/model.css` has it too.
const SIDE: f64 = 168.0;

/// Shows the head that is pointed at among `heads`: its heatmap and its name.
pub(super) fn bind(model: Model, heads: &Element, canvas: HtmlCanvasElement, name: Element) {
    // An index, since signals of that type are there already.
    let pointed: RwSignal<Option<usize>> = RwSignal::new(None);
    for event in ["pointerover", "focusin"] {
        dom::listen(heads, event, move |event| {
            if let Some(head) = head_at(event.target()) {
                pointed.set(Some(head.index()));
            }
        });
    }
    for event in ["pointerleave", "focusout"] {
        dom::listen(heads, event, move |_| pointed.set(None));
    }
    effect(move || {
        let (texts, hides) = (model.texts(), model.hides_separators());
        let side = SIDE * model.context.size().device_pixel_ratio.min(MAX_PIXEL_RATIO);
        let tints = Tints::new(&model.context.theme());
        let pointed = pointed.get();
        model.session.with(|session| {
            let head = pointed.and_then(|at| HeadId::all().nth(at)).or(session.head);
            let sentence = session.thumbnail_sentence();
            let Some((head, layer)) = head.zip(sentence.and_then(|known| known.layer(head?)))
            else {
                return;
            };
            let label = layer.label(head.head, hides);
            dom::write(&name, &texts.head(&head.name(), Some((label, &layer.tokens))));
            let size = (side as usize, side as usize);
            for field in ["width", "height"] {
                js::set_field(&canvas, field, &side.into());
            }
            let pixels = head_pixels(layer, head.head, hides, size, &tints, &mut Vec::new());
            canvas::put_pixels(&canvas, &pixels, size.0, (0, 0));
        });
    });
}

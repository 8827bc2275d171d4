//! The square of scores, the row of steps, and the slider that lets them grow.

use attention_draw::counts::{self, Counts, WORDS};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::sizes::{HALF_THUMB, cell};
use super::state::CostState;
use crate::canvas::{Drawing, Picture};
use crate::context::ElementSize;
use crate::dom::{self, Template, effect};

const SLIDER: &str = concat!(
    r#"<label class="length"><span class="title"><span ref="name"></span> "#,
    r#"<b translate="no" aria-hidden="true" ref="number"></b></span>"#,
    r#"<input part="length" type="range" min="4" max="40" step="2" ref="slider"/></label>"#,
);

/// The slider and the picture that it changes.
#[component]
pub(super) fn Square(state: CostState) -> impl IntoView {
    view! {
        <div>
            {slider(state)}
            <Picture
                drawing=move || drawing(&state)
                label=move || state.texts().square_label(state.words.get())
                part="square"
            />
        </div>
    }
}

/// The slider: its thumb is where the row and the square end.
fn slider(state: CostState) -> impl IntoView {
    let template = Template::new(SLIDER);
    let name = template.node("name");
    let number = template.node("number");
    let slider = template.node("slider");
    let (input, placed): (HtmlInputElement, _) = (slider.clone().unchecked_into(), slider);
    let read = input.clone();
    dom::listen(&input, "input", move |_| state.words.set(read.value_as_number() as usize));
    effect(move || {
        let (texts, words) = (state.texts(), state.words.get());
        dom::write(&name, texts.messages.length);
        dom::write(&number, &words.to_string());
        dom::update(&input, "aria-label", texts.messages.length);
        dom::update(&input, "aria-valuetext", &texts.length_value(words));
        input.set_value_as_number(words as f64);
    });
    effect(move || {
        let cell = cell(state.context.size().width);
        let start = WORDS.0 as f64 * cell;
        dom::style(&placed, "margin-left", &dom::px(start - HALF_THUMB));
        let width = counts::largest_side(cell) - start + 2.0 * HALF_THUMB;
        dom::style(&placed, "width", &dom::px(width));
    });
    template.view()
}

fn drawing(state: &CostState) -> Drawing {
    let (theme, texts) = (state.context.theme(), state.texts());
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    let n = state.words.get();
    let (steps, scores) = (texts.steps_taken(n), texts.scores(n));
    let counts = Counts { n, cell: cell(width), steps: &steps, scores: &scores };
    Drawing { scene: counts::square_scene(&counts, &theme), theme, device_pixel_ratio }
}

#[cfg(test)]
mod tests {
    use super::*;
    use attention_draw::counts::STEP;

    #[test]
    fn the_slider_has_the_numbers_of_words_that_are_drawn() {
        let (from, to) = WORDS;
        let range = format!(r#"min="{from}" max="{to}" step="{STEP}""#);
        assert!(SLIDER.contains(&range), "{SLIDER}");
    }
}

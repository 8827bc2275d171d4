//! What a stage of the flow says, with the numbers of this very query.

use attention_captions::FlowCaption;
use attention_draw::Stage;
use leptos::prelude::*;

use crate::figures::single_head::masked;
use crate::state::State;

/// The caption of `stage` for the query and the scale there are.
pub(super) fn caption(state: &State, stage: Stage) -> String {
    let figure_input = state.figure_input.get();
    let (Some(head_input), Some(head)) = (figure_input.head_input(), state.trace()) else {
        return String::new();
    };
    let lesson = figure_input.lesson.map(|lesson| (lesson, state.context.lesson_texts(lesson)));
    let caption = FlowCaption {
        tokens: &figure_input.labels,
        query: state.query.get(),
        scale: state.scale.get(),
        divisor: head_input.divisor,
        x: &head_input.x,
        head: &head,
        lesson,
        messages: state.messages(),
        numbers: state.numbers(),
    };
    let text = caption.text(stage);
    // Keys are hidden from the scaled scores on.
    if stage >= Stage::Scale { text + &masked(state) } else { text }
}

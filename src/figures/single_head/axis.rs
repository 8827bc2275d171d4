//! The names of the columns of Q and K.

use attention_messages::fill;

use crate::state::{FigureInput, State};

/// The name of column `c` of Q and K: from the lesson, else a number.
pub(in crate::figures) fn axis(state: &State, figure_input: &FigureInput, c: usize) -> String {
    match figure_input.lesson {
        Some(lesson) => state.context.lesson_texts(lesson).axes[c].to_owned(),
        None => fill(state.messages().column, &[("n", (c + 1).to_string())]),
    }
}

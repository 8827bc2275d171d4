//! The order: the sentence in its own order, and what is to be compared once a word is moved.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_core::Reordered;
use attention_draw::order::{Comparison, comparison};
use attention_draw::{Scene, Theme, Tone, sentence};
use attention_lessons::Lesson;
use attention_messages::OrderMessages;

const WIDTH: f64 = 840.0;
const MESSAGES: &OrderMessages = &OrderMessages::ENGLISH;

pub(crate) fn still() -> Still {
    let lesson = attention_lessons::all()[0];
    Still {
        figure: "order",
        title: lesson.tokens.join(" "),
        caption: MESSAGES.unmoved.to_owned(),
        draw: Box::new(|theme| draw(lesson, theme)),
    }
}

fn reordered(lesson: &Lesson) -> Reordered {
    let order: Vec<usize> = (0..lesson.tokens.len()).collect();
    let (head, x, scale) = (lesson.head(), lesson.x(), lesson.default_scale());
    Reordered::new(&head, &x, &order, 0.0, scale).expect("lesson shapes are tested")
}

fn draw(lesson: &Lesson, theme: &Theme) -> Paper {
    let both = reordered(lesson);
    let mut paper = Paper::new(WIDTH);
    let row = sentence::Input {
        tokens: lesson.tokens,
        query: lesson.query,
        weights: both.weights.row(lesson.query),
        numbers: NUMBERS,
    };
    paper.put_centered(sentence::scene(&row, theme), 2.0);
    paper.skip(20.0);
    let (place, size) = ((MARGIN, paper.below()), (18.0, Tone::Ink));
    let y = paper.write(MESSAGES.unmoved, place, paper.inner(), size);
    paper.put(comparison_scene(lesson, &both, theme, paper.inner()), (MARGIN, y + 16.0), 1.0);
    paper.finished()
}

fn comparison_scene(lesson: &Lesson, both: &Reordered, theme: &Theme, width: f64) -> Scene {
    let differences: Vec<String> =
        both.changes().into_iter().map(|change| NUMBERS.short(change, 2)).collect();
    let input = Comparison {
        words: lesson.tokens,
        weights: [&both.original.weights, &both.weights],
        outputs: [&both.original.output, &both.output],
        features: lesson.passes,
        differences: &differences,
        most: None,
        query: lesson.query,
        titles: [MESSAGES.weights, MESSAGES.outputs],
        names: [MESSAGES.before, MESSAGES.after, MESSAGES.difference],
        numbers: NUMBERS,
    };
    comparison(&input, theme, width)
}

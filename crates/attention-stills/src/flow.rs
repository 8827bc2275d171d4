//! The flow while values are blended: what is added up stands above its sum.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_captions::FlowCaption;
use attention_draw::flow::{Input, Labels, scene};
use attention_draw::{Stage, Theme, Tone};
use attention_lessons::Lesson;
use attention_messages::FigureMessages;

/// Wide enough for digits that can be read from afar.
const WIDTH: f64 = 760.0;

pub(crate) fn still() -> Still {
    let lesson = attention_lessons::all()[0];
    let caption = caption(lesson);
    let drawn = caption.clone();
    Still {
        figure: "flow",
        title: attention_messages::fill(
            FigureMessages::ENGLISH.flow,
            &[("query", lesson.tokens[lesson.query])],
        ),
        caption,
        draw: Box::new(move |theme| draw(lesson, &drawn, theme)),
    }
}

fn caption(lesson: &'static Lesson) -> String {
    let scale = lesson.default_scale();
    let tokens: Vec<String> = lesson.tokens.iter().map(|token| (*token).to_owned()).collect();
    let caption = FlowCaption {
        tokens: &tokens,
        query: lesson.query,
        scale,
        divisor: 1.0,
        x: &lesson.x(),
        head: &lesson.trace(scale),
        lesson: Some((lesson, lesson.texts)),
        messages: &FigureMessages::ENGLISH,
        numbers: NUMBERS,
    };
    caption.text(Stage::Blend)
}

fn draw(lesson: &Lesson, caption: &str, theme: &Theme) -> Paper {
    let mut paper = Paper::new(WIDTH);
    let y = paper.write(caption, (MARGIN, MARGIN), paper.inner(), (18.0, Tone::Ink));
    let (scale, texts) = (lesson.default_scale(), &lesson.texts);
    let input = Input {
        tokens: lesson.tokens,
        features: texts.features,
        axes: texts.axes,
        passes: lesson.passes,
        x: &lesson.x(),
        head: &lesson.head(),
        trace: &lesson.trace(scale),
        divisor: 1.0,
        scale,
        query: lesson.query,
        highlight: None,
        labels: LABELS,
    };
    let picture = scene(&input, theme, Stage::Blend.complete(), paper.inner());
    paper.put(picture, (MARGIN, y + 12.0), 1.0);
    paper.finished()
}

const LABELS: Labels<'static> = Labels {
    numbers: NUMBERS,
    score: FigureMessages::ENGLISH.score,
    exponential: FigureMessages::ENGLISH.exponential,
    weight: FigureMessages::ENGLISH.weight,
    output: FigureMessages::ENGLISH.output,
    before: FigureMessages::ENGLISH.before,
};

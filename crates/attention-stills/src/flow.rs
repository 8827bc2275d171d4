//! The flow at its last stage: every block is there, as a reader sees them who has gone through all stages.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_captions::FlowCaption;
use attention_draw::flow::{Input, Labels, Notes, scene};
use attention_draw::{Stage, Theme, Tone};
use attention_lessons::Lesson;
use attention_messages::FigureMessages;

/// Wide enough for all blocks to stand side by side.
const WIDTH: f64 = 1080.0;

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
    caption.text(Stage::Output)
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
        notes: Notes {
            features: texts.feature_meanings,
            asks: texts.feature_asks,
            offers: texts.feature_offers,
        },
    };
    let picture = scene(&input, theme, Stage::Output.complete(), paper.inner());
    paper.put(picture, (MARGIN, y + 12.0), 1.0);
    paper.finished()
}

const LABELS: Labels<'static> = Labels {
    numbers: NUMBERS,
    score: FigureMessages::ENGLISH.score,
    exponential: FigureMessages::ENGLISH.exponential,
    weight: FigureMessages::ENGLISH.weight,
    sum: FigureMessages::ENGLISH.sum,
    asks: FigureMessages::ENGLISH.asks,
    offers: FigureMessages::ENGLISH.offers,
    output: FigureMessages::ENGLISH.output,
    before: FigureMessages::ENGLISH.before,
    after: FigureMessages::ENGLISH.after,
};

//! The explorer: the sentence with its arcs and shares, the heatmap, and what they say.

use crate::Still;
use crate::paper::{MARGIN, Paper};
use attention_captions::Finding;
use attention_core::Matrix;
use attention_draw::{NumberFormat, Theme, Tone, heatmap, sentence};
use attention_lessons::Lesson;
use attention_messages::{FigureMessages, fill};

const WIDTH: f64 = 840.0;
/// The room of the heatmap: cells of 25 pixels.
const HEATMAP: f64 = 348.0;
const GAP: f64 = 36.0;

pub(crate) const NUMBERS: NumberFormat = NumberFormat::ENGLISH;

pub(crate) fn still() -> Still {
    let lesson = attention_lessons::all()[0];
    let caption = finding(lesson);
    let finding = caption.clone();
    Still {
        figure: "explorer",
        title: lesson.tokens.join(" "),
        caption,
        draw: Box::new(move |theme| draw(lesson, &finding, theme)),
    }
}

/// What the explorer finds in a lesson at its default state.
fn finding(lesson: &Lesson) -> String {
    let tokens: Vec<String> = lesson.tokens.iter().map(|token| (*token).to_owned()).collect();
    let weights = weights(lesson);
    let row = weights.row(lesson.query);
    let (messages, numbers, visible) = (&FigureMessages::ENGLISH, NUMBERS, 0..tokens.len());
    let (query, guess) = (lesson.query, None);
    Finding { tokens: &tokens, query, row, visible, guess, messages, numbers }.text()
}

fn weights(lesson: &Lesson) -> Matrix {
    lesson.trace(lesson.default_scale()).trace.weights
}

fn draw(lesson: &Lesson, finding: &str, theme: &Theme) -> Paper {
    let weights = weights(lesson);
    let mut paper = Paper::new(WIDTH);
    let row = sentence::Input {
        tokens: lesson.tokens,
        query: lesson.query,
        weights: weights.row(lesson.query),
        numbers: NUMBERS,
    };
    paper.put_centered(sentence::scene(&row, theme), 2.0);
    paper.skip(20.0);
    let top = paper.below();
    let map = heatmap_scene(lesson.tokens, &weights, lesson.query, theme);
    let left = MARGIN + map.width + GAP;
    paper.put(map, (MARGIN, top), 1.0);
    let width = WIDTH - MARGIN - left;
    let y = paper.write(finding, (left, top + 58.0), width, (20.0, Tone::Ink));
    let y = paper.write(&scale(lesson), (left, y + 16.0), width, (16.0, Tone::Ink));
    paper.write(FigureMessages::ENGLISH.heatmap, (left, y + 16.0), width, (16.0, Tone::Muted));
    paper.finished()
}

fn heatmap_scene(
    tokens: &[&str],
    weights: &Matrix,
    query: usize,
    theme: &Theme,
) -> attention_draw::Scene {
    let [low, high] = [0.0, 1.0].map(|share| NUMBERS.percent(share));
    let input = heatmap::Input {
        colors: heatmap::colors(weights, theme),
        weights,
        labels: tokens,
        query,
        cell: None,
        causal: false,
        bars: None,
        legend: [&low, FigureMessages::ENGLISH.legend, &high],
    };
    heatmap::scene(&input, theme, HEATMAP)
}

/// The scale as the slider tells it.
fn scale(lesson: &Lesson) -> String {
    let (scale, d_k) = (lesson.default_scale(), lesson.texts.axes.len());
    let values = [("scale", NUMBERS.fixed(scale, 2)), ("d_k", d_k.to_string())];
    format!(
        "{} {}",
        FigureMessages::ENGLISH.scale,
        fill(FigureMessages::ENGLISH.scale_standard, &values)
    )
}

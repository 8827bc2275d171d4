//! The trained model: the default head on the default sentence, and all heads as thumbnails.

mod run;

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use anyhow::Result;
use attention_captions::label;
use attention_draw::thumbnail::{Tints, pixels};
use attention_draw::{Anchor, Cells, Rect, Rgb, Role, Scene, Theme, Tone, sentence};
use attention_encoder::{HEADS, LAYERS};
use attention_messages::{ModelMessages, fill};
use run::Run;
use std::ops::Range;
use std::path::Path;
use std::rc::Rc;

const WIDTH: f64 = 840.0;
/// The head that the element shows by default: layer and head.
const HEAD: (usize, usize) = (3, 1);
/// The side of a weight in a thumbnail, and cells between two thumbnails.
const CELL: f64 = 4.0;
const BETWEEN: usize = 2;
/// How many steps of weight a thumbnail tells apart: the file would be four times as large with those of the screen.
const STEPS: f32 = 24.0;
const LABELS: f64 = 66.0;
const ABOVE: f64 = 20.0;

pub(crate) fn still(folder: &Path) -> Result<Still> {
    let text = attention_lessons::all()[0].tokens.join(" ");
    let run = Rc::new(Run::new(folder, &text)?);
    let name = format!("{}.{}", HEAD.0, HEAD.1);
    let does = label(run.label(HEAD), &run.tokens, &ModelMessages::ENGLISH, NUMBERS);
    let summary = fill(ModelMessages::ENGLISH.chosen, &[("head", name), ("does", does)]);
    let drawn = summary.clone();
    Ok(Still {
        figure: "model",
        title: text,
        caption: format!("{summary}."),
        draw: Box::new(move |theme| draw(&run, &drawn, theme)),
    })
}

fn draw(run: &Run, summary: &str, theme: &Theme) -> Paper {
    let mut paper = Paper::new(WIDTH);
    let words = run.words();
    let tokens: Vec<&str> = run.tokens[words.clone()].iter().map(String::as_str).collect();
    let query = run.query(HEAD);
    let row = run.row(HEAD, query);
    let input = sentence::Input {
        tokens: &tokens,
        query: query - words.start,
        weights: &row[words],
        numbers: NUMBERS,
    };
    paper.put_centered(sentence::scene(&input, theme), 2.0);
    let y = paper.below() + 12.0;
    let y = paper.write(summary, (MARGIN, y), paper.inner(), (20.0, Tone::Ink));
    let y = paper.write(
        ModelMessages::ENGLISH.heads,
        (MARGIN, y + 4.0),
        paper.inner(),
        (16.0, Tone::Muted),
    );
    let grid = thumbnails(run, theme);
    let left = ((WIDTH - grid.width) / 2.0).round();
    paper.put(grid, (left, y + 16.0), 1.0);
    paper.finished()
}

/// All heads, a layer a row, the chosen one outlined.
fn thumbnails(run: &Run, theme: &Theme) -> Scene {
    let side = run.words().len();
    let stride = (side + BETWEEN) as f64 * CELL;
    let size = [HEADS, LAYERS].map(|count| count * (side + BETWEEN) - BETWEEN);
    let rect = Rect::new(LABELS, ABOVE, size[0] as f64 * CELL, size[1] as f64 * CELL);
    let mut scene = Scene::new(rect.x + rect.width + CELL, rect.y + rect.height + CELL);
    scene.cells = Some(Cells { rect, columns: size[0], colors: colors(run, theme, size).into() });
    for layer in 0..LAYERS {
        let y = rect.y + layer as f64 * stride;
        let name = fill(ModelMessages::ENGLISH.layer, &[("layer", layer.to_string())]);
        scene.text(name, 0.0, y + stride / 2.0 - CELL, Anchor::Start, Tone::Muted);
        for head in 0..HEADS {
            let place = Rect::new(rect.x + head as f64 * stride, y, stride, stride);
            frame(&mut scene, theme, place, (layer, head) == HEAD);
        }
    }
    for head in 0..HEADS {
        let (x, tone) = (rect.x + head as f64 * stride + side as f64 * CELL / 2.0, Tone::Muted);
        scene.text(head.to_string(), x, ABOVE / 2.0 - 2.0, Anchor::Middle, tone);
    }
    scene
}

fn frame(scene: &mut Scene, theme: &Theme, place: Rect, is_chosen: bool) {
    let side = place.width - BETWEEN as f64 * CELL;
    let around = |by: f64| Rect::new(place.x - by, place.y - by, side + 2.0 * by, side + 2.0 * by);
    match is_chosen {
        true => scene.frame(around(3.0), 3.0, theme.role(Role::Query), 1.0),
        false => scene.frame(around(1.0), 1.0, theme.ink, 0.15),
    }
}

/// The colour of each cell of all thumbnails, and paper between them.
fn colors(run: &Run, theme: &Theme, [columns, rows]: [usize; 2]) -> Vec<Rgb> {
    let (tints, words) = (Tints::new(theme), run.words());
    let side = words.len();
    let mut colors = vec![theme.paper; columns * rows];
    for (layer, head) in (0..LAYERS).flat_map(|layer| (0..HEADS).map(move |head| (layer, head))) {
        let pixels = thumbnail(run, (layer, head), words.clone(), &tints);
        for (index, color) in pixels.into_iter().enumerate() {
            let i = layer * (side + BETWEEN) + index / side;
            colors[i * columns + head * (side + BETWEEN) + index % side] = color;
        }
    }
    colors
}

fn thumbnail(run: &Run, head: (usize, usize), words: Range<usize>, tints: &Tints) -> Vec<Rgb> {
    let size = (words.len(), words.len());
    let step = |weight: &f32| (weight * STEPS).round() / STEPS;
    let weights: Vec<f32> = run.weights(head).iter().map(step).collect();
    let pixels = pixels(&weights, run.tokens.len(), words, size, tints);
    pixels.chunks_exact(4).map(|pixel| Rgb(pixel[0], pixel[1], pixel[2])).collect()
}

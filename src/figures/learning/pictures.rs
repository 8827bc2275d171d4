//! The two pictures: the sequence with the weights of its question, and the curves.

use attention_draw::learning::{
    CurvesPicture, Level, Line, SequencePicture, Tile, WeightsRow, curves_scene, sequence_scene,
};
use attention_draw::{Mark, Scene, Theme};
use attention_train::{BACKS, BATCH, FRONTS, Net, SYMBOLS, Task};

use super::data::{LearningData, LineData};
use super::state::LearningState;
use super::texts::{LearningTexts, letter};
use crate::canvas::Drawing;
use crate::context::ElementSize;

/// From this width on the pictures stand side by side, with this room between them.
pub(super) const BESIDE: f64 = 880.0;
pub(super) const ROOM: f64 = 32.0;
/// A chart that is wider says no more.
const WIDEST: f64 = 760.0;

fn drawing(state: &LearningState, draw: impl Fn(&LearningData, &Theme, f64) -> Scene) -> Drawing {
    let theme = state.context.theme();
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    let width = if width >= BESIDE { (width - ROOM) / 2.0 } else { width };
    let scene = state.with(|data| draw(data, &theme, width.clamp(1.0, WIDEST)));
    Drawing { scene, theme, device_pixel_ratio }
}

/// The sequence.
pub(super) fn sequence(state: &LearningState) -> Drawing {
    let texts = LearningTexts::of(state);
    drawing(state, |data, theme, width| sequence_of(data, &texts, theme, width))
}

fn sequence_of(data: &LearningData, texts: &LearningTexts, theme: &Theme, width: f64) -> Scene {
    let task = data.settings.task;
    let mut tiles: Vec<Tile> = data.shown.tokens.iter().map(|token| tile(task, *token)).collect();
    // Before the nets are there, as many empty tiles, none of them marked.
    let is_loaded = !tiles.is_empty();
    let count = if task == Task::Star { SYMBOLS } else { FRONTS + 1 };
    tiles.resize_with(count, || Tile { above: String::new(), below: String::new() });
    // A row for each net that will have weights, so that nothing moves once they are there.
    let none = LineData::default();
    let line = |index| data.nets().get(index).unwrap_or(&none);
    let nets = task.nets().iter().enumerate();
    let weighed: Vec<_> = nets
        .filter(|(_, net)| !matches!(net, Net::Elman | Net::Gru))
        .map(|(index, net)| (net, line(index)))
        .collect();
    let names: Vec<String> = weighed.iter().map(|(net, line)| texts.weights(**net, line)).collect();
    let rows: Vec<_> = weighed
        .iter()
        .zip(&names)
        .map(|((_, line), name)| WeightsRow { name, weights: &line.report.weights })
        .collect();
    let picture = SequencePicture {
        tiles: &tiles,
        question: if is_loaded { data.shown.question } else { count },
        wanted: if is_loaded { wanted(data) } else { count },
        rows: &rows,
        numbers: texts.numbers,
    };
    sequence_scene(&picture, theme, width)
}

/// The place of the token that has the answer.
fn wanted(data: &LearningData) -> usize {
    let (question, tokens) = (data.shown.question, &data.shown.tokens);
    if data.settings.task == Task::Star {
        return question.saturating_sub(1);
    }
    let asked = tokens.get(question).map(|token| token[0]);
    let is_it = |at: &usize| *at != question && Some(tokens[*at][0]) == asked;
    (0..tokens.len()).find(is_it).unwrap_or(question)
}

fn tile(task: Task, [content, mark]: [usize; 2]) -> Tile {
    let below = match (task, mark) {
        (Task::Star, 0) => String::new(),
        (Task::Star, _) => "★".to_owned(),
        (_, BACKS) => "?".to_owned(),
        (_, back) => (back + 1).to_string(),
    };
    Tile { above: letter(content), below }
}

/// The curves.
pub(super) fn curves(state: &LearningState) -> Drawing {
    let texts = LearningTexts::of(state);
    drawing(state, |data, theme, width| curves_of(data, &texts, theme, width))
}

fn curves_of(data: &LearningData, texts: &LearningTexts, theme: &Theme, width: f64) -> Scene {
    let (task, messages) = (data.settings.task, texts.messages);
    let nets = task.nets();
    let none = LineData::default();
    let line = |index| data.nets().get(index).unwrap_or(&none);
    let named = nets.iter().enumerate();
    let mut lines: Vec<Line> = named
        .map(|(index, net)| line_of(data, line(index), (index, texts.net(*net)), theme))
        .collect();
    let others = data.lines.iter().enumerate().skip(nets.len());
    let others = others.map(|(index, line)| (index % nets.len(), line));
    let earlier = data.thin.iter().map(|thin| (thin.net, &thin.line));
    lines.extend(earlier.chain(others).map(|(net, line)| line_of(data, line, (net, ""), theme)));
    let guess = if task == Task::Star { messages.guess_star } else { messages.guess_cards };
    let levels = [
        Level { name: messages.chance, accuracy: task.chance() },
        Level { name: guess, accuracy: task.guess() },
    ];
    let (ends, axis) = match (data.by_sequences, task) {
        (true, _) => ((BATCH as f64, sequences(data)), messages.axis_sequences),
        (false, Task::Star) => ((2.0, 1.0 + task.distances() as f64), messages.axis_star),
        (false, _) => ((1.0, task.distances() as f64), messages.axis_cards),
    };
    let logarithmic = data.by_sequences;
    let numbers = texts.numbers;
    let picture =
        CurvesPicture { lines: &lines, levels: &levels, ends, logarithmic, axis, numbers };
    curves_scene(&picture, theme, width)
}

/// The sequences that the net with most of them sees.
fn sequences(data: &LearningData) -> f64 {
    let steps = data.nets().iter().map(|line| line.report.steps).max();
    (steps.unwrap_or(300).max(2) * BATCH) as f64
}

fn line_of<'a>(
    data: &LearningData,
    line: &LineData,
    (net, name): (usize, &'a str),
    theme: &Theme,
) -> Line<'a> {
    let task = data.settings.task;
    let first = if task == Task::Star { 2 } else { 1 };
    let points = if data.by_sequences {
        let seen = |(sequences, accuracy): &(f64, f64)| (sequences.max(BATCH as f64), *accuracy);
        line.history.iter().map(seen).collect()
    } else {
        let by_distance = line.report.accuracy.by_distance.iter().enumerate();
        by_distance.map(|(at, accuracy)| ((at + first) as f64, *accuracy)).collect()
    };
    let (mark, color) = look(task.nets()[net], theme);
    Line { name, points, mark, color }
}

/// The colour of a family of nets, and a mark of its own for each.
fn look(net: Net, theme: &Theme) -> (Mark, attention_draw::Rgb) {
    match net {
        Net::Elman => (Mark::Frame, theme.ink),
        Net::Gru => (Mark::Triangle, theme.ink),
        Net::AttentionNoPositions | Net::AttentionUndivided => (Mark::Diamond, theme.muted),
        Net::AttentionSinusoids => (Mark::Triangle, theme.weight),
        _ => (Mark::Square, theme.weight),
    }
}

//! The charts of a measurement.

use attention_analysis::{CostPoint, cost_growth, score_count, stored_bytes};
use attention_draw::counts::{CountsChart, counts_chart};
use attention_draw::{Chart, Mark, NumberFormat, Scene, Series, Theme, chart_scene};
use leptos::prelude::*;

use super::findings::CostTexts;
use super::sizes;
use super::state::CostState;
use crate::canvas::Drawing;
use crate::context::ElementSize;

/// The range of lengths, and of the values on a logarithmic axis: milliseconds and bytes.
const LENGTHS: (f64, f64) = (64.0, 16384.0);
const TIMES: (f64, f64) = (1e-2, 1e3);
const BYTES: (f64, f64) = (1e4, 1e10);

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartKind {
    /// Attention and the recurrent layer.
    Time,
    /// Attention in tiles and one query after the other.
    OneByOne,
    /// All weights, and what streaming takes.
    Memory,
}

/// A picture of this moment.
pub(super) fn drawing(state: &CostState, kind: ChartKind) -> Drawing {
    let (theme, points) = (state.context.theme(), state.measurement.get().points);
    let ElementSize { width, device_pixel_ratio } = state.context.size();
    let width = if kind == ChartKind::Time { sizes::chart(width) } else { sizes::half(width) };
    let (texts, look) = (state.texts(), (width, state.logarithmic.get()));
    let scene = match kind == ChartKind::Time && points.is_empty() {
        true => calculated(state.words.get(), &texts, &theme, look),
        false => scene(kind, &points, &texts, &theme, look),
    };
    Drawing { scene, theme, device_pixel_ratio }
}

/// What is counted, in place of times that are not measured yet.
fn calculated(
    n: usize,
    CostTexts { messages, numbers }: &CostTexts,
    theme: &Theme,
    (width, logarithmic): (f64, bool),
) -> Scene {
    let counts = CountsChart {
        n,
        count: score_count,
        scores: messages.scores_law,
        steps: messages.steps_law,
        length_name: messages.words,
        numbers: *numbers,
        logarithmic,
    };
    counts_chart(&counts, theme, width)
}

/// A picture of these points.
fn scene(
    kind: ChartKind,
    points: &[CostPoint],
    texts: &CostTexts,
    theme: &Theme,
    (width, logarithmic): (f64, bool),
) -> Scene {
    let growth = cost_growth(points, |point| point.tiles);
    let fit = growth.map(|growth| move |n: f64| growth.at(n));
    let fit = fit.as_ref().filter(|_| kind == ChartKind::Time);
    let chart = Chart {
        series: &lines(kind, points, texts, theme),
        fit: fit.map(|fit| fit as &dyn Fn(f64) -> f64),
        marked: None,
        logarithmic,
        logarithmic_lengths: false,
        lengths: LENGTHS,
        values: if kind == ChartKind::Memory { BYTES } else { TIMES },
        write: if kind == ChartKind::Memory { bytes } else { milliseconds },
        numbers: texts.numbers,
        length_name: texts.messages.tokens,
    };
    chart_scene(&chart, theme, width)
}

fn milliseconds(numbers: &NumberFormat, value: f64) -> String {
    numbers.milliseconds(value, 2)
}

fn bytes(numbers: &NumberFormat, value: f64) -> String {
    numbers.bytes(value, 2)
}

fn lines(
    kind: ChartKind,
    points: &[CostPoint],
    CostTexts { messages, .. }: &CostTexts,
    theme: &Theme,
) -> [Series<'static>; 2] {
    let line = |name, mark, color, value: fn(&CostPoint) -> Option<f64>| {
        // A clock may be too coarse for a short pass, and 0 has no place on a logarithmic axis.
        let measured = |value: &f64| *value > 0.0;
        let place = |point: &CostPoint| Some((point.n as f64, value(point).filter(measured)?));
        Series { name, points: points.iter().filter_map(place).collect(), mark, color }
    };
    let tiles = line(messages.tiles, Mark::Square, theme.weight, |point| Some(point.tiles));
    match kind {
        ChartKind::Time => {
            let color = theme.ink;
            [tiles, line(messages.recurrent, Mark::Frame, color, |point| Some(point.recurrent))]
        }
        ChartKind::OneByOne => {
            [tiles, line(messages.one_by_one, Mark::Triangle, theme.ink, |point| point.one_by_one)]
        }
        ChartKind::Memory => [
            line(messages.scratch, Mark::Square, theme.weight, |point| Some(point.scratch)),
            line(messages.stored, Mark::Diamond, theme.ink, |point| Some(stored_bytes(point.n))),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use attention_draw::Shape;

    fn texts() -> CostTexts {
        CostTexts {
            messages: &attention_messages::CostMessages::ENGLISH,
            numbers: NumberFormat::ENGLISH,
        }
    }

    fn points() -> Vec<CostPoint> {
        let point = |n: usize| CostPoint {
            n,
            tiles: 3e-6 * (n * n) as f64,
            recurrent: 7e-4 * n as f64,
            one_by_one: (n <= 512).then_some(9e-6 * (n * n) as f64),
            scratch: 4096.0,
        };
        [64, 128, 256, 512, 1024].map(point).to_vec()
    }

    fn drawn(kind: ChartKind) -> Scene {
        scene(kind, &points(), &texts(), &Theme::LIGHT, (640.0, true))
    }

    /// The filled squares, without the ground and that of the legend.
    fn squares(scene: &Scene) -> Vec<f64> {
        let middle = |shape: &Shape| match shape {
            Shape::Fill { rect, .. } => Some(rect.middle().1),
            _ => None,
        };
        scene.shapes.iter().filter_map(middle).skip(1).collect()
    }

    #[test]
    fn each_picture_has_a_mark_for_each_point_that_was_measured() {
        for kind in [ChartKind::Time, ChartKind::OneByOne, ChartKind::Memory] {
            assert_eq!(squares(&drawn(kind)).len(), 5, "{kind:?}");
        }
        let frames = drawn(ChartKind::Time).shapes;
        let frames = frames.iter().filter(|shape| matches!(shape, Shape::Frame { .. }));
        assert_eq!(frames.count(), 6, "and one in the legend");
    }

    #[test]
    fn the_memory_of_streaming_does_not_grow_and_the_time_of_attention_does() {
        let memory = squares(&drawn(ChartKind::Memory));
        assert!(memory.iter().all(|y| *y == memory[0]), "{memory:?}");
        let time = squares(&drawn(ChartKind::Time));
        assert!(time.windows(2).all(|pair| pair[1] < pair[0]), "{time:?}");
    }

    #[test]
    fn a_time_of_nothing_has_no_mark_and_the_logarithmic_axis_ends() {
        let mut points = points();
        points[0].tiles = 0.0;
        let scene = scene(ChartKind::Time, &points, &texts(), &Theme::LIGHT, (640.0, true));
        assert_eq!(squares(&scene).len(), 4);
        assert!(scene.texts.len() < 100, "{}", scene.texts.len());
    }

    #[test]
    fn before_anything_is_measured_the_chart_is_of_what_is_counted() {
        let scene = calculated(20, &texts(), &Theme::LIGHT, (640.0, false));
        assert_eq!(squares(&scene).len(), 1, "the number of words alone has a mark");
        let names: Vec<_> = scene.texts.iter().map(|text| &*text.content).collect();
        assert_eq!(names[..2], [texts().messages.scores_law, texts().messages.steps_law]);
        assert!(names.contains(&texts().messages.words) && names.contains(&"40"), "{names:?}");
    }

    #[test]
    fn each_picture_names_its_two_lines() {
        let names = |kind| {
            drawn(kind).texts[..2].iter().map(|text| text.content.clone()).collect::<Vec<_>>()
        };
        let messages = texts().messages;
        assert_eq!(names(ChartKind::Time), [messages.tiles, messages.recurrent]);
        assert_eq!(names(ChartKind::OneByOne), [messages.tiles, messages.one_by_one]);
        assert_eq!(names(ChartKind::Memory), [messages.scratch, messages.stored]);
    }
}

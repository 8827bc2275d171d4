//! The cost: how it grows by calculation. Times belong to a machine, so that none are here.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_draw::{Chart, Mark, NumberFormat, Series, Theme, Tone, chart_scene};
use attention_messages::{CostMessages, STILLS, fill};

const WIDTH: f64 = 840.0;
/// The shortest length, and how many times as long the longest is; all whole multiples are between.
const SHORTEST: f64 = 64.0;
const MULTIPLES: usize = 16;

pub(crate) fn still() -> Still {
    let caption = caption();
    let drawn = caption.clone();
    Still {
        figure: "cost",
        title: STILLS.cost_title.to_owned(),
        caption,
        draw: Box::new(move |theme| draw(&drawn, theme)),
    }
}

/// How many times as much as at the shortest length.
fn attention(n: f64) -> f64 {
    recurrent(n) * recurrent(n)
}

fn recurrent(n: f64) -> f64 {
    n / SHORTEST
}

fn longest() -> f64 {
    MULTIPLES as f64 * SHORTEST
}

fn caption() -> String {
    let last = longest();
    let whole = |value: f64| NUMBERS.short(value, 0);
    let values = [
        ("longer", whole(recurrent(last))),
        ("attention", whole(attention(last))),
        ("recurrent", whole(recurrent(last))),
    ];
    fill(STILLS.cost_caption, &values)
}

fn draw(caption: &str, theme: &Theme) -> Paper {
    let mut paper = Paper::new(WIDTH);
    let y = paper.write(caption, (MARGIN, MARGIN), paper.inner(), (18.0, Tone::Ink));
    let line = |name, mark, color, law: fn(f64) -> f64| Series {
        name,
        points: (1..=MULTIPLES).map(|times| times as f64 * SHORTEST).map(|n| (n, law(n))).collect(),
        mark,
        color,
    };
    let series = [
        line(STILLS.cost_attention, Mark::Square, theme.weight, attention),
        line(STILLS.cost_recurrent, Mark::Frame, theme.ink, recurrent),
    ];
    let chart = Chart {
        series: &series,
        fit: None,
        logarithmic: false,
        logarithmic_lengths: false,
        lengths: (SHORTEST, longest()),
        values: (1.0, 1000.0),
        write: times,
        numbers: NUMBERS,
        length_name: CostMessages::ENGLISH.tokens,
    };
    paper.put(chart_scene(&chart, theme, paper.inner()), (MARGIN, y + 16.0), 1.0);
    paper.finished()
}

fn times(numbers: &NumberFormat, value: f64) -> String {
    format!("{}×", numbers.short(value, 0))
}

//! The cost: what is counted. Times belong to a machine, so that none are here.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_analysis::score_count;
use attention_captions::counted;
use attention_draw::counts::{self, Counts, CountsChart, WORDS_AT_FIRST};
use attention_draw::{Theme, Tone};
use attention_messages::{CostMessages, STILLS, fill};

const WIDTH: f64 = 840.0;
/// The side of a cell of the square, and what is between square and chart, in pixels.
const CELL: f64 = 7.0;
const GAP: f64 = 32.0;
const MESSAGES: CostMessages = CostMessages::ENGLISH;

pub(crate) fn still() -> Still {
    let values = [("counted", counted(WORDS_AT_FIRST, &MESSAGES))];
    let caption = fill(STILLS.cost_caption, &values);
    let drawn = caption.clone();
    Still {
        figure: "cost",
        title: STILLS.cost_title.to_owned(),
        caption,
        draw: Box::new(move |theme| draw(&drawn, theme)),
    }
}

fn draw(caption: &str, theme: &Theme) -> Paper {
    let mut paper = Paper::new(WIDTH);
    let y = paper.write(caption, (MARGIN, MARGIN), paper.inner(), (18.0, Tone::Ink)) + 16.0;
    let n = WORDS_AT_FIRST;
    let scores = fill(MESSAGES.scores, &[("scores", score_count(n).to_string())]);
    let steps = fill(MESSAGES.steps_taken, &[("n", n.to_string())]);
    let square = Counts { n, cell: CELL, steps: &steps, scores: &scores };
    paper.put(counts::square_scene(&square, theme), (MARGIN, y), 1.0);
    let chart = CountsChart {
        n,
        count: score_count,
        scores: MESSAGES.scores_law,
        steps: MESSAGES.steps_law,
        length_name: MESSAGES.words,
        numbers: NUMBERS,
        logarithmic: false,
    };
    let beside = counts::largest_side(CELL) + GAP;
    let chart = counts::counts_chart(&chart, theme, paper.inner() - beside);
    paper.put(chart, (MARGIN + beside, y), 1.0);
    paper.finished()
}

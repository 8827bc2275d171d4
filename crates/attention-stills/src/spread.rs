//! The spread of dot products of random vectors, not divided, as the figure draws it at first.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_draw::spread::{Input, scene};
use attention_draw::{Theme, Tone};
use attention_messages::{STILLS, SpreadMessages, fill};
use attention_spread::{Pairs, Weights, scores};

const WIDTH: f64 = 840.0;
/// The default state of the figure.
const D: usize = 64;
const N: usize = 16;
const SEED: u64 = 1;

/// What is drawn at random, and what softmax makes of it.
struct Draw {
    pairs: Pairs,
    scores: Vec<f64>,
    weights: [Weights; 2],
}

impl Draw {
    fn new() -> Self {
        let mut pairs = Pairs::new(D, SEED);
        while !pairs.is_complete() {
            pairs.step();
        }
        let scores = scores(D, N, SEED);
        let weights = [1.0, (D as f64).sqrt()].map(|divisor| Weights::of(&scores, divisor));
        Self { pairs, scores, weights }
    }

    fn largest(&self) -> [String; 2] {
        self.weights.each_ref().map(|weights| NUMBERS.percent(weights.largest))
    }

    fn caption(&self) -> String {
        let [undivided, divided] = self.largest();
        let messages = &SpreadMessages::ENGLISH;
        let deviation = NUMBERS.significant(self.pairs.standard_deviation(), 3);
        let root = NUMBERS.short((D as f64).sqrt(), 1);
        let values = [("d", D.to_string()), ("root", root), ("deviation", deviation)];
        let softmax = fill(messages.softmax, &[("undivided", undivided), ("divided", divided)]);
        format!("{} {softmax}", fill(messages.finding, &values))
    }
}

pub(crate) fn still() -> Still {
    let draw = Draw::new();
    let caption = draw.caption();
    let drawn = caption.clone();
    Still {
        figure: "spread",
        title: STILLS.spread_title.to_owned(),
        caption,
        draw: Box::new(move |theme| paper(&draw, &drawn, theme)),
    }
}

fn paper(draw: &Draw, caption: &str, theme: &Theme) -> Paper {
    let mut paper = Paper::new(WIDTH);
    let y = paper.write(caption, (MARGIN, MARGIN), paper.inner(), (18.0, Tone::Ink));
    let messages = &SpreadMessages::ENGLISH;
    let names = [messages.undivided.to_owned(), fill(messages.divided, &[("d", D.to_string())])];
    let largest = draw.largest().map(|largest| fill(messages.largest, &[("largest", largest)]));
    let input = Input {
        products: draw.pairs.products(),
        deviation: draw.pairs.standard_deviation(),
        scores: &draw.scores,
        divisor: 1.0,
        weights: draw.weights.each_ref().map(|weights| &weights.weights[..]),
        names: [[&*names[0], &*largest[0]], [&*names[1], &*largest[1]]],
        shown: 0,
        numbers: NUMBERS,
    };
    paper.put(scene(&input, theme, paper.inner()), (MARGIN, y + 16.0), 1.0);
    paper.finished()
}

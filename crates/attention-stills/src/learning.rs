//! Nets that have learned the wall of cards, as the figure shows them at its end. They are trained here, to the same
//! bits as on the reader's machine.

use crate::Still;
use crate::explorer::NUMBERS;
use crate::paper::{MARGIN, Paper};
use attention_draw::learning::{CurvesPicture, Level, Line, curves_scene};
use attention_draw::{Mark, Theme, Tone};
use attention_messages::{LearningMessages, STILLS, fill};
use attention_train::{Accuracy, Run, Setup, Task};
use std::thread;

const WIDTH: f64 = 840.0;
const MESSAGES: LearningMessages = LearningMessages::ENGLISH;
const TASK: Task = Task::Cards;

/// A net at its end: sequences seen, and how often it is right.
struct Trained {
    name: &'static str,
    sequences: usize,
    accuracy: Accuracy,
}

/// All nets of the task, each on a thread of its own.
fn trained() -> Vec<Trained> {
    let names = [MESSAGES.attention, MESSAGES.elman, MESSAGES.gru];
    let train = |net| {
        move || {
            let setup = Setup { task: TASK, net, seed: 1, d_k: 16 };
            let mut run = Run::new(setup).expect("the net learns the task");
            while run.steps() < run.default_steps() {
                run.step();
            }
            (run.sequences(), run.evaluate())
        }
    };
    let runs: Vec<_> = TASK.nets().iter().map(|net| thread::spawn(train(*net))).collect();
    let runs = runs.into_iter().zip(names).map(|(run, name)| {
        let (sequences, accuracy) = run.join().expect("training does not panic");
        Trained { name, sequences, accuracy }
    });
    runs.collect()
}

pub(crate) fn still() -> Still {
    let trained = trained();
    let caption = trained.iter().map(finding).collect::<Vec<_>>().join(" ");
    let drawn = caption.clone();
    Still {
        figure: "learning",
        title: STILLS.learning_title.to_owned(),
        caption,
        draw: Box::new(move |theme| paper(&trained, &drawn, theme)),
    }
}

fn finding(Trained { name, sequences, accuracy }: &Trained) -> String {
    let by_distance = &accuracy.by_distance;
    let oldest = by_distance[4..].iter().sum::<f64>() / 4.0;
    let values = [
        ("net", (*name).to_owned()),
        ("sequences", NUMBERS.short(*sequences as f64, 0)),
        ("right", NUMBERS.percent(accuracy.accuracy)),
        ("last", NUMBERS.percent(by_distance[0])),
        ("oldest", NUMBERS.percent(oldest)),
    ];
    fill(MESSAGES.finding_cards, &values)
}

fn paper(trained: &[Trained], caption: &str, theme: &Theme) -> Paper {
    let mut paper = Paper::new(WIDTH);
    let y = paper.write(caption, (MARGIN, MARGIN), paper.inner(), (18.0, Tone::Ink));
    let looks =
        [(Mark::Square, theme.weight), (Mark::Frame, theme.ink), (Mark::Triangle, theme.ink)];
    let line = |(net, (mark, color)): (&Trained, (Mark, _))| {
        let points = net.accuracy.by_distance.iter().enumerate();
        let points = points.map(|(at, accuracy)| ((at + 1) as f64, *accuracy)).collect();
        Line { name: net.name, points, mark, color }
    };
    let lines: Vec<_> = trained.iter().zip(looks).map(line).collect();
    let picture = CurvesPicture {
        lines: &lines,
        levels: &[
            Level { name: MESSAGES.chance, accuracy: TASK.chance() },
            Level { name: MESSAGES.guess_cards, accuracy: TASK.guess() },
        ],
        ends: (1.0, TASK.distances() as f64),
        logarithmic: false,
        axis: MESSAGES.axis_cards,
        numbers: NUMBERS,
    };
    paper.put(curves_scene(&picture, theme, paper.inner()), (MARGIN, y + 16.0), 1.0);
    paper.finished()
}

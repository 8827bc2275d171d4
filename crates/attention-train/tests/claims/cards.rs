//! What the figure says of the cards, for every seed that is tried.

use super::seeds::{accuracy_after, assert_all, for_seeds, mean, run, train};
use attention_train::{Accuracy, Asked, Net, Run, Sequence, SequenceError, Task};

/// Seeds of nets that are trained within a tenth of a second.
const QUICK: u64 = 20;
/// Seeds of nets that take two seconds.
const SLOW: u64 = 5;

/// Eight cards in many orders, each of them wanted once.
fn laid_out() -> impl Iterator<Item = Sequence> {
    (0..64).map(|at| {
        let (turn, wanted) = (at / 8, at % 8);
        let card = |place: usize| [(place * 3 + turn) % 8, (place * place + turn * place) % 4];
        let cards: [[usize; 2]; 8] = std::array::from_fn(card);
        Sequence::cards(&cards, cards[wanted][0], Asked::Last).expect("eight different fronts")
    })
}

/// The mean weight of the question on the right card.
fn weight_on_the_right_card(run: &mut Run) -> f64 {
    let weights = laid_out().map(|sequence| {
        let weights = run.answer(&sequence).expect("cards").weights.expect("attention");
        weights[7 - sequence.distance()]
    });
    weights.sum::<f64>() / 64.0
}

fn column(found: &[Accuracy], number: impl Fn(&Accuracy) -> f64) -> Vec<f64> {
    found.iter().map(number).collect()
}

#[test]
fn attention_learns_to_look_up_every_card_within_150_steps() {
    let found = for_seeds(QUICK, |seed| {
        let mut run = run(Task::Cards, Net::Attention, seed, 16);
        let mut first = 0;
        while run.evaluate().accuracy < 0.98 && run.steps() < 400 {
            train(&mut run, first + 5);
            first = run.steps();
        }
        train(&mut run, 300);
        let accuracy = run.evaluate();
        train(&mut run, 400);
        (first as f64, accuracy, weight_on_the_right_card(&mut run))
    });
    let firsts: Vec<f64> = found.iter().map(|(first, _, _)| *first).collect();
    assert_all("attention: the first step with 98 %", &firsts, 10.0, 150.0);
    let worst = |accuracy: &Accuracy| accuracy.by_distance.iter().copied().fold(1.0, f64::min);
    let worst: Vec<f64> = found.iter().map(|(_, accuracy, _)| worst(accuracy)).collect();
    assert_all("attention, 300 steps: the worst distance", &worst, 0.98, 1.0);
    let weights: Vec<f64> = found.iter().map(|(_, _, weight)| *weight).collect();
    assert_all("attention, 400 steps: the weight on the right card", &weights, 0.7, 1.0);
}

#[test]
fn an_elman_net_knows_the_last_card_and_guesses_the_old_ones_unless_it_is_asked_first() {
    let found = for_seeds(SLOW, |seed| {
        [Task::Cards, Task::AskFirst].map(|task| accuracy_after(3_000, task, Net::Elman, seed))
    });
    let (last, first): (Vec<_>, Vec<_>) =
        found.into_iter().map(|[last, first]| (last, first)).unzip();
    let guess = Task::Cards.guess();
    assert_all("Elman: the last card", &column(&last, |found| found.by_distance[0]), 0.8, 1.0);
    let old = column(&last, |found| mean(found, 3..8));
    assert_all("Elman: cards 4 to 8 from the end", &old, Task::Cards.chance(), guess);
    let falls = column(&last, |found| found.by_distance[0] - mean(found, 3..8));
    assert_all("Elman: the last card less the old ones", &falls, 0.4, 1.0);
    let gains = last.iter().zip(&first).map(|(last, first)| first.accuracy - last.accuracy);
    let gains: Vec<f64> = gains.collect();
    assert_all("Elman: asked first less asked last", &gains, 0.05, 1.0);
    assert!(gains[0] >= 0.3, "the default seed: {}", gains[0]);
}

#[test]
fn a_gru_does_not_forget_by_distance() {
    let found = for_seeds(SLOW, |seed| accuracy_after(3_000, Task::Cards, Net::Gru, seed));
    assert_all("GRU: all cards", &column(&found, |found| found.accuracy), 0.65, 0.98);
    let falls = column(&found, |found| found.by_distance[0] - mean(found, 4..8));
    assert_all("GRU: the last card less the four oldest", &falls, -0.15, 0.15);
}

#[test]
fn attention_without_positions_gives_shuffled_cards_the_same_answer() {
    let changes = for_seeds(5, |seed| {
        let mut run = run(Task::Cards, Net::Attention, seed, 16);
        train(&mut run, 300);
        laid_out().map(|sequence| change_when_turned(&mut run, &sequence)).fold(0.0, f64::max)
    });
    assert_all("attention: change of a log-probability", &changes, 0.0, 1e-4);
}

/// The largest change of a log-probability when the cards come in the opposite order. The answer stays the same.
fn change_when_turned(run: &mut Run, sequence: &Sequence) -> f64 {
    let question = sequence.tokens()[8].content;
    let turned = sequence.tokens()[..8].iter().rev().map(|card| [card.content, card.mark]);
    let turned: Vec<_> = turned.collect();
    let turned = Sequence::cards(&turned, question, Asked::Last).expect("the same cards");
    let one = run.answer(sequence).expect("cards").probabilities;
    let other = run.answer(&turned).expect("cards").probabilities;
    let best = |row: &[f64]| (0..4).max_by(|a, b| row[*a].total_cmp(&row[*b]));
    assert_eq!(best(&one), best(&other));
    one.iter().zip(&other).map(|(a, b)| (a.ln() - b.ln()).abs()).fold(0.0, f64::max)
}

#[test]
fn a_net_answers_no_sequence_of_another_task() {
    let cards = |asked| Sequence::cards(&[[0, 1], [1, 2]], 1, asked).expect("two cards");
    let star = Sequence::star(&[3; 16], 5).expect("sixteen symbols");
    for (task, net, sequence) in [
        (Task::Cards, Net::Attention, star),
        (Task::Cards, Net::Elman, cards(Asked::First)),
        (Task::AskFirst, Net::Gru, cards(Asked::Last)),
        (Task::Star, Net::Gru, cards(Asked::Last)),
    ] {
        assert_eq!(run(task, net, 1, 16).answer(&sequence), Err(SequenceError::Task), "{task:?}");
    }
}

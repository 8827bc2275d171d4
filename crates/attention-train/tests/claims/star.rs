//! What the figure says of the star, for every seed that is tried.

use super::seeds::{accuracy_after, assert_all, for_seeds, mean};
use attention_train::{Net, Task};

const SEEDS: u64 = 10;

/// The accuracy at the places that training has shown, 1 to 8, and at the others, 9 to 15.
fn seen_and_unseen(net: Net, steps: usize) -> (Vec<f64>, Vec<f64>) {
    let found = for_seeds(SEEDS, |seed| {
        let accuracy = accuracy_after(steps, Task::Star, net, seed);
        (mean(&accuracy, 0..8), mean(&accuracy, 8..15))
    });
    found.into_iter().unzip()
}

#[test]
fn attention_with_positions_knows_the_places_that_it_has_seen_and_no_other() {
    // Sinusoids take longer: of some seeds they still miss a few after 300 steps, and none after 500.
    for (net, least) in [(Net::AttentionLearned, 0.97), (Net::AttentionSinusoids, 0.93)] {
        let (seen, unseen) = seen_and_unseen(net, 300);
        assert_all(&format!("{}: seen places", net.name()), &seen, least, 1.0);
        assert_all(&format!("{}: unseen places", net.name()), &unseen, 0.0, 0.15);
    }
    let (seen, _) = seen_and_unseen(Net::AttentionSinusoids, 500);
    assert_all("attention, sinusoids, 500 steps: seen places", &seen, 0.97, 1.0);
}

#[test]
fn recurrent_nets_apply_one_rule_at_every_place() {
    for net in [Net::Elman, Net::Gru] {
        let (seen, unseen) = seen_and_unseen(net, 300);
        assert_all(&format!("{}: seen places", net.name()), &seen, 0.97, 1.0);
        assert_all(&format!("{}: unseen places", net.name()), &unseen, 0.97, 1.0);
    }
}

#[test]
fn attention_without_positions_stays_at_the_best_blind_guess() {
    let found = for_seeds(SEEDS, |seed| {
        accuracy_after(1_500, Task::Star, Net::AttentionNoPositions, seed).accuracy
    });
    assert_all("attention, no positions: 1,500 steps", &found, Task::Star.chance(), 0.24);
    assert!((Task::Star.guess() - 0.2).abs() < 0.01, "{}", Task::Star.guess());
}

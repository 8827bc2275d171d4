//! The same seed gives the same run, here and in a reader's browser.

use super::seeds::{for_seeds, run, train};
use attention_train::{Net, Task};

/// Setups with the seed 1 and the hash of their parameters after the steps of their design. A browser must find the
/// same, with SIMD and without.
const HASHES: [(Task, Net, usize, u32); 15] = [
    (Task::Cards, Net::Attention, 16, 0xce01_139d),
    (Task::Cards, Net::Elman, 16, 0x423a_b632),
    (Task::Cards, Net::Gru, 16, 0xe2a2_70fc),
    (Task::AskFirst, Net::Attention, 16, 0xc2ec_7ae7),
    (Task::AskFirst, Net::Elman, 16, 0x243a_ec55),
    (Task::AskFirst, Net::Gru, 16, 0xafa0_6a0c),
    (Task::Star, Net::AttentionNoPositions, 16, 0x96db_7847),
    (Task::Star, Net::AttentionLearned, 16, 0x18f8_c96c),
    (Task::Star, Net::AttentionSinusoids, 16, 0xd285_5b90),
    (Task::Star, Net::Elman, 16, 0x1237_e1bd),
    (Task::Star, Net::Gru, 16, 0x5f5e_4d52),
    (Task::Scaling, Net::AttentionDivided, 64, 0x91c9_6927),
    (Task::Scaling, Net::AttentionDivided, 256, 0x96eb_c5c5),
    (Task::Scaling, Net::AttentionUndivided, 64, 0x36d7_709c),
    (Task::Scaling, Net::AttentionUndivided, 256, 0x5f02_960e),
];

#[test]
fn every_design_trains_to_the_bits_that_are_written_down() {
    let found = for_seeds(HASHES.len() as u64, |at| {
        let (task, net, d_k, _) = HASHES[at as usize - 1];
        let mut run = run(task, net, 1, d_k);
        let steps = run.default_steps();
        train(&mut run, steps);
        run.hash()
    });
    for ((task, net, d_k, hash), found) in HASHES.into_iter().zip(found) {
        let name = format!("{}, {}, d_k {d_k}", task.name(), net.name());
        assert_eq!(format!("{name}: {found:08x}"), format!("{name}: {hash:08x}"));
    }
}

#[test]
fn a_run_made_anew_repeats_itself_and_another_seed_does_not() {
    for (task, net) in [(Task::Cards, Net::Gru), (Task::Star, Net::AttentionLearned)] {
        let losses = |seed| {
            let mut run = run(task, net, seed, 16);
            let losses: Vec<f64> = (0..20).map(|_| run.step()).collect();
            (losses, run.hash(), run.shown().clone())
        };
        assert_eq!(losses(3), losses(3));
        let (one, other) = (losses(3), losses(4));
        assert!(one.0[0] != other.0[0] && one.1 != other.1 && one.2 != other.2);
    }
}

#[test]
fn looking_does_not_change_what_is_learned() {
    let mut watched = run(Task::Star, Net::Gru, 1, 16);
    let mut alone = run(Task::Star, Net::Gru, 1, 16);
    for _ in 0..5 {
        watched.step();
        alone.step();
        watched.answer_shown();
        watched.evaluation().advance();
    }
    assert_eq!(watched.hash(), alone.hash());
}

#[test]
fn runs_count_their_work() {
    let mut run = run(Task::Cards, Net::Elman, 1, 16);
    train(&mut run, 100);
    assert_eq!((run.steps(), run.sequences(), run.default_steps()), (100, 3_200, 3_000));
    // Six tokens on average; before the first there is no state: 3 · 2 · 32 · (6 · 32 · 64 + 5 · 64 · 64 + 64 · 4).
    let expected = 100.0 * 6_340_608.0;
    assert!((run.flops() as f64 / expected - 1.0).abs() < 0.02, "{}", run.flops());
}

#[test]
fn every_net_has_as_many_parameters_as_its_table_says() {
    for (task, net, d_k, parameters) in [
        (Task::Cards, Net::Attention, 16, 2_020),
        (Task::Cards, Net::Elman, 16, 6_884),
        (Task::AskFirst, Net::Gru, 16, 6_820),
        (Task::Star, Net::AttentionNoPositions, 16, 2_384),
        (Task::Star, Net::AttentionLearned, 16, 4_432),
        (Task::Star, Net::AttentionSinusoids, 16, 2_384),
        (Task::Star, Net::Elman, 16, 3_184),
        (Task::Star, Net::Gru, 16, 7_376),
        (Task::Scaling, Net::AttentionDivided, 64, 5_092),
        (Task::Scaling, Net::AttentionUndivided, 256, 17_380),
    ] {
        assert_eq!(run(task, net, 1, d_k).parameters(), parameters, "{task:?} {net:?} {d_k}");
    }
}

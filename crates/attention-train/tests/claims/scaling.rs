//! What the figure says of the division by √d_k, for every seed that is tried.

use super::seeds::{assert_all, for_seeds, run, train};
use attention_train::{D_K, Net, Setup, SetupError, Task};

const SEEDS: u64 = 8;

/// The accuracy after some steps.
fn accuracies(net: Net, d_k: usize, steps: usize) -> Vec<f64> {
    for_seeds(SEEDS, |seed| {
        let mut run = run(Task::Scaling, net, seed, d_k);
        train(&mut run, steps);
        run.evaluate().accuracy
    })
}

#[test]
fn with_the_division_one_rate_fits_every_size() {
    for d_k in D_K {
        let found = accuracies(Net::AttentionDivided, d_k, 100);
        assert_all(&format!("divided, d_k = {d_k}: 100 steps"), &found, 0.98, 1.0);
    }
}

#[test]
fn without_the_division_a_small_layer_learns_and_a_large_one_starts_saturated() {
    let small = accuracies(Net::AttentionUndivided, 16, 1_000);
    assert_all("undivided, d_k = 16: 1,000 steps", &small, 0.98, 1.0);
    let large = accuracies(Net::AttentionUndivided, 256, 100);
    assert_all("undivided, d_k = 256: 100 steps", &large, 0.2, 0.95);
}

#[test]
fn a_setup_that_does_not_exist_says_what_there_is() {
    let setup = Setup { task: Task::Scaling, net: Net::AttentionDivided, seed: 1, d_k: 32 };
    let error = attention_train::Run::new(setup).expect_err("no such d_k");
    assert_eq!(error, SetupError::Columns { d_k: 32 });
    let setup = Setup { task: Task::Star, net: Net::Attention, ..setup };
    let error = attention_train::Run::new(setup).expect_err("no such net");
    let expected = "The task star has no net “attention”. It has: attention, no positions; \
        attention, learned positions; attention, sinusoids; Elman; GRU.";
    assert_eq!(error.to_string(), expected);
}

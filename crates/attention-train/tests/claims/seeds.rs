//! Runs of several seeds side by side, and ranges of what they find.

use attention_train::{Accuracy, Net, Run, Setup, Task};
use std::num::NonZero;
use std::ops::Range;
use std::sync::Mutex;
use std::thread;

/// A run of a setup that exists.
pub(crate) fn run(task: Task, net: Net, seed: u64, d_k: usize) -> Run {
    Run::new(Setup { task, net, seed, d_k }).expect("the task has this net")
}

/// Trains until so many steps are done.
pub(crate) fn train(run: &mut Run, steps: usize) {
    while run.steps() < steps {
        run.step();
    }
}

/// What a net of a seed can do after some steps.
pub(crate) fn accuracy_after(steps: usize, task: Task, net: Net, seed: u64) -> Accuracy {
    let mut run = run(task, net, seed, 16);
    train(&mut run, steps);
    run.evaluate()
}

/// Calls a function for each seed from 1 on, on all cores, and returns the answers by seed.
pub(crate) fn for_seeds<R: Send>(count: u64, of_seed: impl Fn(u64) -> R + Sync) -> Vec<R> {
    let seeds = Mutex::new(1..=count);
    let found = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, NonZero::get) {
            scope.spawn(|| {
                loop {
                    let next = seeds.lock().expect("no thread panicked").next();
                    let Some(seed) = next else { break };
                    let answer = of_seed(seed);
                    found.lock().expect("no thread panicked").push((seed, answer));
                }
            });
        }
    });
    let mut found = found.into_inner().expect("no thread panicked");
    found.sort_by_key(|(seed, _)| *seed);
    found.into_iter().map(|(_, answer)| answer).collect()
}

/// The mean of some entries of [`Accuracy::by_distance`].
pub(crate) fn mean(accuracy: &Accuracy, entries: Range<usize>) -> f64 {
    let count = entries.len() as f64;
    accuracy.by_distance[entries].iter().sum::<f64>() / count
}

/// Every number lies between the ends; prints between which it does.
pub(crate) fn assert_all(what: &str, numbers: &[f64], least: f64, most: f64) {
    let lowest = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    println!("{what}: {lowest:.3} to {highest:.3} over {} seeds", numbers.len());
    assert!(lowest >= least && highest <= most, "{what}: {numbers:.3?}, not in {least}..{most}");
}

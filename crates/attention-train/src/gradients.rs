//! Every parameter's gradient against central differences, in `f64`.

use crate::design::Design;
use crate::learner::Learner;
use crate::loss::cross_entropy;
use crate::matrix::Matrix;
use crate::model::Model;
use crate::net::Net;
use crate::random::{Purpose, Random};
use crate::sequence::Sequence;
use crate::task::Task;

/// Half the distance of the two losses.
const STEP: f64 = 1e-5;

/// The worst error of any parameter, relative to the larger of its gradient and a thousandth of the largest one.
fn worst_error(design: Design, batch: &[Sequence]) -> f64 {
    let mut model = Model::<f64>::new(design.network(), &mut Random::new(1, Purpose::Parameters));
    // Biases too shall not be 0, where a gradient may be right by chance.
    let mut random = Random::new(2, Purpose::Parameters);
    let mut noise = vec![0.0; model.parameters.len()];
    random.fill_normal(&mut noise, 0.1);
    model.parameters.iter_mut().zip(noise).for_each(|(parameter, noise)| *parameter += noise);
    let mut learner = Learner::new(model, 0.0);
    learner.loss(batch);
    let (gradient, parameters) = (learner.gradient.clone(), learner.model.parameters.clone());
    let largest = gradient.iter().fold(0.0_f64, |a, b| a.max(b.abs()));
    let mut d_logits = Matrix::default();
    let mut loss_at = |at: usize, parameter: f64| {
        learner.model.parameters[at] = parameter;
        cross_entropy(learner.model.answer(batch), batch, &mut d_logits)
    };
    let mut worst = 0.0_f64;
    for (at, (expected, was)) in gradient.iter().zip(parameters).enumerate() {
        let found = (loss_at(at, was + STEP) - loss_at(at, was - STEP)) / (2.0 * STEP);
        loss_at(at, was);
        worst = worst.max((found - expected).abs() / expected.abs().max(largest * 1e-3));
    }
    worst
}

fn check(task: Task) {
    let mut random = Random::new(5, Purpose::Training);
    let batch: Vec<_> = (0..5).map(|_| task.training(&mut random)).collect();
    let mut lengths: Vec<_> = batch.iter().map(Sequence::read).collect();
    lengths.sort_unstable();
    lengths.dedup();
    assert!(lengths.len() > 2, "sequences of mixed lengths: {lengths:?}");
    for net in task.nets() {
        let worst = worst_error(Design { task, net: *net, d_k: 16 }, &batch);
        println!("{}, {}: {worst:.1e}", task.name(), net.name());
        assert!(worst < 1e-6, "{}, {}: {worst:e}", task.name(), net.name());
    }
}

#[test]
fn every_gradient_is_that_of_central_differences_with_the_question_last() {
    check(Task::Cards);
}

#[test]
fn every_gradient_is_that_of_central_differences_with_the_question_in_the_middle_and_with_positions()
 {
    check(Task::Star);
}

#[test]
fn every_gradient_is_that_of_central_differences_with_undivided_scores() {
    check(Task::Scaling);
}

#[test]
fn every_gradient_of_a_parameter_that_is_used_is_not_0() {
    for (task, net, unused) in
        [(Task::Cards, Net::Gru, 0), (Task::Star, Net::AttentionLearned, 48 * 32)]
    {
        let design = Design { task, net, d_k: 16 };
        let model = Model::<f64>::new(design.network(), &mut Random::new(1, Purpose::Parameters));
        let mut learner = Learner::new(model, 0.0);
        let mut random = Random::new(5, Purpose::Training);
        let batch: Vec<_> = (0..256).map(|_| task.training(&mut random)).collect();
        learner.loss(&batch);
        let zeros = learner.gradient.iter().filter(|entry| **entry == 0.0).count();
        assert_eq!(zeros, unused, "{task:?} {net:?}");
    }
}

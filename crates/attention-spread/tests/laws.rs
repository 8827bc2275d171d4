//! What the figure's captions and the article say, for 64 keys, over several seeds.

use attention_spread::{Curve, DIMENSIONS, Pairs, Weights, scores};

const N: usize = 64;
const SEEDS: [u64; 3] = [1, 2, 3];
/// Queries of which a mean is taken, each a seed of its own.
const QUERIES: u64 = 200;

/// The mean over queries of what `of` says of the weights, with the division or without.
fn mean(d: usize, is_divided: bool, of: impl Fn(&Weights) -> f64) -> f64 {
    let divisor = if is_divided { (d as f64).sqrt() } else { 1.0 };
    let weights = |seed| Weights::of(&scores(d, N, 1000 + seed), divisor);
    (0..QUERIES).map(|seed| of(&weights(seed))).sum::<f64>() / QUERIES as f64
}

#[test]
fn the_standard_deviation_of_dot_products_is_the_root_of_d() {
    for seed in SEEDS {
        for d in DIMENSIONS {
            let mut pairs = Pairs::new(d, seed);
            while !pairs.is_complete() {
                pairs.step();
            }
            let ratio = pairs.standard_deviation() / (d as f64).sqrt();
            assert!((ratio - 1.0).abs() < 0.05, "d = {d}, seed {seed}: {ratio}");
        }
    }
}

#[test]
fn with_the_division_entropy_stays_what_it_is_at_any_d() {
    let entropies = DIMENSIONS.map(|d| mean(d, true, |weights| weights.entropy));
    let (least, most) =
        entropies.iter().fold((f64::MAX, 0.0_f64), |(a, b), x| (a.min(*x), b.max(*x)));
    assert!(most - least < 0.05 * (N as f64).ln(), "{entropies:?}");
}

#[test]
fn without_it_one_key_takes_nearly_all_at_1024_and_small_changes_change_little() {
    let largest = mean(1024, false, |weights| weights.largest);
    assert!(largest >= 0.9, "{largest}");
    let [divided, undivided] = [true, false].map(|is| mean(1024, is, |weights| weights.jacobian));
    assert!(undivided <= 0.5 * divided, "{undivided} of {divided}");
}

#[test]
fn the_curve_without_the_division_rises_to_one_and_with_it_stays() {
    for seed in SEEDS {
        let mut curve = Curve::new(N, seed);
        let points = loop {
            curve.step();
            if let Some(points) = curve.points() {
                break points;
            }
        };
        for pair in points.windows(2) {
            assert!(pair[1].undivided > pair[0].undivided, "seed {seed}: {pair:?}");
        }
        assert!(points[10].undivided >= 0.9, "seed {seed}: {:?}", points[10]);
        let (least, most) = points
            .iter()
            .fold((1.0_f64, 0.0_f64), |(a, b), point| (a.min(point.divided), b.max(point.divided)));
        assert!(most < 0.2 && most - least < 0.06, "seed {seed}: {least} to {most}");
    }
}

#[test]
fn what_the_article_says_of_the_draw_that_it_shows() {
    let deviation = |d| {
        let mut pairs = Pairs::new(d, 1);
        while !pairs.is_complete() {
            pairs.step();
        }
        pairs.standard_deviation()
    };
    assert!((deviation(4) - 2.0).abs() < 0.1 && (deviation(1024) - 32.0).abs() < 1.6);
    let scores = scores(1024, 16, 1);
    let [undivided, divided] = [1.0, 32.0].map(|divisor| Weights::of(&scores, divisor).largest);
    assert!(undivided >= 0.9 && divided < 0.5, "{undivided}, {divided}");
}

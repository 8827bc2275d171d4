//! How far one comes with half the knowledge.

/// The expected share of the commonest of `count` things, each independently one of `kinds`, equally likely.
///
/// The chance that none comes more than m times is `count! / kinds^count` times the coefficient of `x^count` in
/// `(Σ_{i ≤ m} xⁱ / i!)^kinds`; the expectation is the sum over m of the chance that one comes more often than m times.
pub(crate) fn largest_share(count: usize, kinds: usize) -> f64 {
    let above = (0..count).map(|most| 1.0 - none_above(most, count, kinds));
    above.sum::<f64>() / count as f64
}

/// The chance that no kind comes more than `most` times.
fn none_above(most: usize, count: usize, kinds: usize) -> f64 {
    // ways[n]: the chance that n things, spread over the kinds so far, keep to the limit; all of it over n!.
    let mut ways = vec![0.0; count + 1];
    ways[0] = 1.0;
    for _ in 0..kinds {
        ways = (0..=count).map(|n| with_one_more_kind(&ways, n, most, kinds)).collect();
    }
    ways[count] * factorial(count)
}

fn with_one_more_kind(ways: &[f64], n: usize, most: usize, kinds: usize) -> f64 {
    let share = 1.0 / kinds as f64;
    let of_this = (0..=most.min(n)).map(|i| {
        let together: f64 = (0..i).map(|_| share).product();
        ways[n - i] * together / factorial(i)
    });
    of_this.sum()
}

fn factorial(n: usize) -> f64 {
    (1..=n).map(|i| i as f64).product()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_things_of_four_kinds_by_hand() {
        // Equal with the chance 1/4: 1/4 · 1 + 3/4 · 1/2.
        assert!((largest_share(2, 4) - 0.625).abs() < 1e-12);
        assert!((largest_share(1, 4) - 1.0).abs() < 1e-12);
        assert!((largest_share(5, 1) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn every_hand_of_cards_counted_one_by_one_gives_the_same() {
        for n in [4, 8] {
            let hands = 4_usize.pow(n);
            let largest = |hand: usize| {
                let mut counts = [0; 4];
                (0..n).for_each(|card| counts[hand / 4_usize.pow(card) % 4] += 1);
                counts.into_iter().max().unwrap_or(0)
            };
            let total: usize = (0..hands).map(largest).sum();
            let expected = total as f64 / hands as f64 / f64::from(n);
            assert!((largest_share(n as usize, 4) - expected).abs() < 1e-12, "{n}: {expected}");
        }
    }

    #[test]
    fn the_levels_are_those_that_were_sampled_in_the_trial() {
        for (count, kinds, sampled) in
            [(2, 4, 0.628), (4, 4, 0.530), (8, 4, 0.442), (15, 16, 0.197)]
        {
            let found = largest_share(count, kinds);
            assert!((found - sampled).abs() < 0.006, "{found} is not {sampled}");
        }
    }
}

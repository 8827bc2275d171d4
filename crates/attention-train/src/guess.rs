//! How far one comes with half the knowledge.

/// The expected share of the commonest of `count` things, each independently one of `kinds`, equally likely.
///
/// The chance that none comes more than m times is `count! / kinds^count` times the coefficient of `x^count` in
/// `(Σ_{i ≤ m} xⁱ / i!)^kinds`; the expectation is the sum over m of the chance that one comes more often than m times.
///
/// A constant function, so that a page has the number without this code. At most [`MOST`] things.
pub(crate) const fn largest_share(count: usize, kinds: usize) -> f64 {
    let (mut above, mut most) = (0.0, 0);
    while most < count {
        above += 1.0 - none_above(most, count, kinds);
        most += 1;
    }
    above / count as f64
}

/// The most things that it is asked for.
const MOST: usize = 16;

/// The chance that no kind comes more than `most` times.
const fn none_above(most: usize, count: usize, kinds: usize) -> f64 {
    // ways[n]: the chance that n things, spread over the kinds so far, keep to the limit; all of it over n!.
    let mut ways = [0.0; MOST + 1];
    ways[0] = 1.0;
    let mut kind = 0;
    while kind < kinds {
        ways = with_one_more_kind(&ways, most, count, kinds);
        kind += 1;
    }
    let (mut chance, mut n) = (ways[count], 1);
    while n <= count {
        chance *= n as f64;
        n += 1;
    }
    chance
}

const fn with_one_more_kind(
    ways: &[f64; MOST + 1],
    most: usize,
    count: usize,
    kinds: usize,
) -> [f64; MOST + 1] {
    let mut next = [0.0; MOST + 1];
    let mut n = 0;
    while n <= count {
        // share^i / i!
        let (mut term, mut i) = (1.0, 0);
        while i <= most && i <= n {
            next[n] += ways[n - i] * term;
            i += 1;
            term /= (kinds * i) as f64;
        }
        n += 1;
    }
    next
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

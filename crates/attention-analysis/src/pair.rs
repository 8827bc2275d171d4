//! The largest weight of one word for another.

/// Query and key, and the weight.
pub(crate) type StrongestPair = ((usize, usize), f64);

/// The largest weight between tokens that count and are neither neighbours nor the same; `None` if all are 0.
pub(crate) fn strongest_pair(
    weights: &[f32],
    n: usize,
    counts: impl Fn(usize, usize) -> bool,
) -> Option<StrongestPair> {
    let mut best: Option<StrongestPair> = None;
    for query in word_range(n) {
        for key in word_range(n).filter(|key| key.abs_diff(query) > 1) {
            let share = f64::from(weights[query * n + key]);
            if share > best.map_or(0.0, |(_, largest)| largest) && counts(query, key) {
                best = Some(((query, key), share));
            }
        }
    }
    best
}

/// All tokens but the first and the last.
pub(crate) fn word_range(n: usize) -> std::ops::Range<usize> {
    1..n.max(2) - 1
}

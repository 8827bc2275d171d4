//! Ranks heads by the weight from one token to another, and finds the key with the largest weight.

/// Ranks heads by one weight, the largest first: the indices of the first `count` of them.
///
/// `shares` has one entry a head: the weight, from 0 to 1, that one query gives to one key. Equal heads keep their
/// order. If there are fewer heads than `count`, all are returned.
///
/// # Example
///
/// ```
/// use attention_analysis::rank_heads;
///
/// assert_eq!(rank_heads(&[0.1, 0.6, 0.3, 0.6], 3), [1, 3, 2]);
/// ```
pub fn rank_heads(shares: &[f64], count: usize) -> Vec<usize> {
    let mut ranked: Vec<usize> = Vec::new();
    // Insertion into the few that are kept, since a sort would add its code to the download.
    for (head, share) in shares.iter().enumerate() {
        let place = ranked.iter().position(|&other| shares[other] < *share);
        ranked.insert(place.unwrap_or(ranked.len()), head);
        ranked.truncate(count);
    }
    ranked
}

/// The index of the largest weight of a row, the last of equal ones; 0 where there is none.
///
/// # Example
///
/// ```
/// assert_eq!(attention_analysis::largest_key(&[0.1, 0.7, 0.2]), 1);
/// ```
pub fn largest_key(weights: &[f64]) -> usize {
    (0..weights.len()).max_by(|&a, &b| weights[a].total_cmp(&weights[b])).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::rank_heads;

    #[test]
    fn the_largest_come_first_and_equal_ones_in_their_order() {
        assert_eq!(rank_heads(&[0.2, 0.9, 0.2, 0.5], 4), [1, 3, 0, 2]);
        assert_eq!(rank_heads(&[0.0; 3], 2), [0, 1]);
    }

    #[test]
    fn there_are_at_most_as_many_as_asked_for() {
        assert_eq!(rank_heads(&[0.1, 0.2], 5), [1, 0]);
        assert!(rank_heads(&[0.1], 0).is_empty());
        assert!(rank_heads(&[], 5).is_empty());
    }

    #[test]
    fn they_are_those_that_a_full_sort_puts_first() {
        let shares: Vec<f64> = (0..72).map(|head| f64::from(head * 37 % 11)).collect();
        let mut sorted: Vec<usize> = (0..72).collect();
        sorted.sort_by(|&a, &b| shares[b].total_cmp(&shares[a]));
        assert_eq!(rank_heads(&shares, 5), sorted[..5]);
    }
}

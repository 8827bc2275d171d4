//! Tokens that occur more than once.

/// The number of a token among those with the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Counted from 1.
    pub nth: usize,
    /// How many there are.
    pub of: usize,
}

/// Numbers each token among those with the same text.
///
/// # Example
///
/// ```
/// use attention_analysis::{Repeat, count_repeats};
///
/// let repeats = count_repeats(&["it", "was", "it"]);
/// assert_eq!(repeats[0], Repeat { nth: 1, of: 2 });
/// assert_eq!(repeats[1], Repeat { nth: 1, of: 1 });
/// assert_eq!(repeats[2], Repeat { nth: 2, of: 2 });
/// ```
pub fn count_repeats<T: AsRef<str>>(tokens: &[T]) -> Vec<Repeat> {
    let count = |part: &[T], token: &T| {
        part.iter().filter(|other| other.as_ref() == token.as_ref()).count()
    };
    tokens
        .iter()
        .enumerate()
        .map(|(at, token)| Repeat { nth: count(&tokens[..=at], token), of: count(tokens, token) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_are_counted_by_exact_text() {
        let counted = count_repeats(&["It", "it", "it"]);
        assert_eq!(counted.iter().map(|one| one.of).collect::<Vec<_>>(), [1, 2, 2]);
        assert!(count_repeats::<&str>(&[]).is_empty());
    }
}

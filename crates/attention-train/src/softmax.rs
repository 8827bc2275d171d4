//! Softmax, for weights of attention and for probabilities of answers.

use crate::Real;

/// Replaces x by `e^(x − greatest) / sum`, which is softmax and cannot overflow. At least one entry.
pub(crate) fn softmax<T: Real>(entries: &mut [T]) {
    let greatest = entries.iter().fold(entries[0], |a, b| if *b > a { *b } else { a });
    let mut sum = T::ZERO;
    for entry in entries.iter_mut() {
        *entry = (*entry - greatest).exp();
        sum += *entry;
    }
    for entry in entries {
        *entry = *entry / sum;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn softmax_of_scores_that_would_overflow_is_still_a_mean() {
        let mut entries = [1000.0_f64, 1000.0 + 3.0_f64.ln(), -1e9];
        softmax(&mut entries);
        assert!((entries[0] - 0.25).abs() < 1e-12 && entries[2] == 0.0, "{entries:?}");
    }
}

//! What unit tests share.

/// Fails unless the numbers are those expected, but for rounding.
pub(crate) fn assert_close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-15, "{found} is not {expected}");
    }
}

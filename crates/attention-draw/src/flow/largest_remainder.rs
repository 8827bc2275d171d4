//! Numbers rounded so that they add up as printed.

/// Rounds parts to two decimals so that they add up to `total`, rounded to two decimals.
///
/// Each part is rounded down; then those with the largest remainders get one hundredth more, as many as are missing
/// (the method of the largest remainder, Hamilton 1792). No part is off by a hundredth or more. `total` is the sum of
/// the parts, up to rounding.
pub(super) fn adding_up(parts: &[f64], total: f64) -> Vec<f64> {
    let mut rounded: Vec<f64> = parts.iter().map(|part| hundredths(*part).floor()).collect();
    let mut missing = hundredths(total).round();
    for part in &rounded {
        missing -= part;
    }
    while missing > 0.5 {
        let (mut index, mut most) = (0, 0.0);
        for (at, part) in parts.iter().enumerate() {
            let remainder = hundredths(*part) - rounded[at];
            if remainder > most {
                (index, most) = (at, remainder);
            }
        }
        rounded[index] += 1.0;
        missing -= 1.0;
    }
    rounded.iter_mut().for_each(|part| *part /= 100.0);
    rounded
}

/// In hundredths. What is one up to the error of a product is one, so that 0.29 is not 28 and a remainder.
fn hundredths(value: f64) -> f64 {
    let hundredths = value * 100.0;
    let whole = hundredths.round();
    if (hundredths - whole).abs() < 1e-9 { whole } else { hundredths }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_as_printed_and_none_is_off_by_a_hundredth() {
        let third = 1.0 / 3.0;
        for parts in [
            &[third, third, third][..],
            &[1.104, 0.004, 0.004],
            &[-0.335, 0.672, 0.0],
            &[0.29, 0.57],
            &[],
        ] {
            let total = parts.iter().sum::<f64>();
            let rounded = adding_up(parts, total);
            let sum = rounded.iter().sum::<f64>();
            assert!((sum - (total * 100.0).round() / 100.0).abs() < 1e-9, "{parts:?}: {rounded:?}");
            for (part, rounded) in parts.iter().zip(&rounded) {
                assert!((part - rounded).abs() < 0.01, "{part} as {rounded}");
            }
        }
    }

    #[test]
    fn nothing_stays_nothing_and_what_needs_no_rounding_stays_as_it_is() {
        assert_eq!(adding_up(&[0.0, 0.29, 1.25, 0.0], 1.54), [0.0, 0.29, 1.25, 0.0]);
    }
}

//! A logarithmic track: equal distances are equal factors.

use crate::color::power;

/// Values on a track are rounded to this many parts of 1, so that addresses and attributes stay short.
const PARTS: f64 = 10_000.0;

/// A range of values above 0 on a track from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct Track {
    /// The value at 0.
    pub from: f64,
    /// The value at 1; larger than that at 0.
    pub to: f64,
}

impl Track {
    /// The place of a value: 0 at `from`, 1 at `to`, ln(value / from) / ln(to / from) between them.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_draw::Track;
    ///
    /// let track = Track { from: 0.25, to: 4.0 };
    /// assert_eq!(track.place_of(1.0), 0.5);
    /// assert_eq!(track.value_at(0.5), 1.0);
    /// ```
    pub fn place_of(&self, value: f64) -> f64 {
        (value / self.from).ln() / (self.to / self.from).ln()
    }

    /// The value at a place, rounded to a ten-thousandth; exactly `from` at 0 and `to` at 1.
    pub fn value_at(&self, place: f64) -> f64 {
        if place <= 0.0 {
            return self.from;
        }
        if place >= 1.0 {
            return self.to;
        }
        (self.from * power(self.to / self.from, place) * PARTS).round() / PARTS
    }
}

#[cfg(test)]
mod tests {
    use super::Track;

    const SCALES: Track = Track { from: 0.2, to: 3.0 };

    #[test]
    fn the_ends_are_exact_and_nothing_lies_beyond_them() {
        assert_eq!((SCALES.place_of(0.2), SCALES.place_of(3.0)), (0.0, 1.0));
        for (place, value) in [(0.0, 0.2), (1.0, 3.0), (-0.1, 0.2), (1.1, 3.0)] {
            assert_eq!(SCALES.value_at(place), value, "{place}");
        }
    }

    #[test]
    fn a_place_comes_back_from_its_value_and_a_value_from_its_place() {
        for step in 0..=200 {
            let place = f64::from(step) / 200.0;
            let back = SCALES.place_of(SCALES.value_at(place));
            assert!((back - place).abs() < 1e-4, "{place} comes back as {back}");
        }
        for value in [0.2, 0.25, 0.5, 1.0, 2.3456, 3.0] {
            assert_eq!(SCALES.value_at(SCALES.place_of(value)), value);
        }
    }

    #[test]
    fn equal_steps_are_equal_factors() {
        let values = [0.0, 0.25, 0.5, 0.75, 1.0].map(|place| SCALES.value_at(place));
        for pair in values.windows(2) {
            assert!((pair[1] / pair[0] - 15.0_f64.powf(0.25)).abs() < 1e-3, "{values:?}");
        }
    }
}

//! Where a value stands on an axis, and which values are written beside it.

use super::Chart;

/// A linear axis of values has about as many ticks.
const TICKS: f64 = 4.0;
/// The length at the end of a linear axis before anything is measured.
const FIRST_END: f64 = 1024.0;

/// One axis of a chart.
pub(super) struct Axis {
    from: f64,
    to: f64,
    logarithmic: bool,
    /// The values that are written beside it, ascending.
    pub(super) ticks: Vec<f64>,
}

impl Axis {
    /// The lower axis: by powers of two, or quarters of the longest length.
    pub(super) fn of_lengths(chart: &Chart<'_>) -> Self {
        let longest = points(chart).map(|(n, _)| n).fold(0.0, f64::max);
        if chart.logarithmic || chart.logarithmic_lengths {
            let (from, to) = chart.lengths;
            return Self::logarithmic(from, to.max(longest), 2.0);
        }
        let to = if longest > 0.0 { longest } else { FIRST_END };
        let ticks = (0..=4).map(|part| to * f64::from(part) / 4.0).collect();
        Self { from: 0.0, to, logarithmic: false, ticks }
    }

    /// The axis on the left: by powers of ten, or a few round values from 0 to above all there are.
    pub(super) fn of_values(chart: &Chart<'_>) -> Self {
        let values = || points(chart).map(|(_, value)| value);
        let largest = values().fold(0.0, f64::max);
        if chart.logarithmic {
            let (from, to) = chart.values;
            let power =
                |value: f64, round: fn(f64) -> f64| 10_f64.powi(round(value.log10()) as i32);
            let least = values().fold(from, f64::min);
            return Self::logarithmic(
                power(least, f64::floor),
                power(largest.max(to), f64::ceil),
                10.0,
            );
        }
        if largest == 0.0 {
            return Self { from: 0.0, to: 1.0, logarithmic: false, ticks: vec![0.0] };
        }
        let step = round_step(largest / TICKS);
        let count = (largest / step).ceil() as u32;
        let ticks = (0..=count).map(|index| step * f64::from(index)).collect();
        Self { from: 0.0, to: step * f64::from(count), logarithmic: false, ticks }
    }

    fn logarithmic(from: f64, to: f64, base: f64) -> Self {
        // Half a step more, since products of powers are not exact.
        let ticks = std::iter::successors(Some(from), |tick| Some(tick * base));
        let ticks = ticks.take_while(|tick| *tick < to * base.sqrt()).collect();
        Self { from, to, logarithmic: true, ticks }
    }

    /// How far along the axis a value stands, from 0 to 1.
    pub(super) fn share(&self, value: f64) -> f64 {
        if self.logarithmic {
            return (value / self.from).ln() / (self.to / self.from).ln();
        }
        (value - self.from) / (self.to - self.from)
    }
}

/// All points of all lines.
fn points<'a>(chart: &'a Chart<'_>) -> impl Iterator<Item = (f64, f64)> + 'a {
    chart.series.iter().flat_map(|series| series.points.iter().copied())
}

/// The least of 1, 2 and 5 times a power of ten that is no smaller than a step.
fn round_step(step: f64) -> f64 {
    let power = 10_f64.powi(step.log10().floor() as i32);
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= step);
    factor.unwrap_or(10.0) * power
}

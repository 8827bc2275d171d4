//! From one query to the matrix: the bar of each query, all of its attention split by key, becomes its row of cells.

use crate::Band;

/// The seconds in which the bars appear, one below the other.
const APPEAR: f64 = 1.8;
/// How long they stay bars, once all are there.
const REST: f64 = 1.0;
/// How long they take to become cells.
const BECOME: f64 = 1.2;
/// The time at which all bars are there, and none has changed yet.
pub const ALL_BARS: f64 = APPEAR;
/// The time at which all bars have become rows.
pub const SECONDS: f64 = APPEAR + REST + BECOME;

/// How visible the bar of query `i` of `n` is at a time in seconds, and how far it has become cells, both from 0 to 1.
pub(crate) fn progress(i: usize, n: usize, seconds: f64) -> (f64, f64) {
    let begins = APPEAR * i as f64 / (n + 1) as f64;
    let share = |from: f64, length: f64| ((seconds - from) / length).clamp(0.0, 1.0);
    let cells = share(APPEAR + REST, BECOME);
    (share(begins, APPEAR / (n + 1) as f64), cells * cells * (3.0 - 2.0 * cells))
}

/// Where the parts of a bar begin, and where the last one ends: as far apart as the weights (`cells` 0), as the
/// columns (1), or between.
pub(crate) fn edges(columns: &Band, weights: &[f64], cells: f64) -> Vec<f64> {
    let length = columns.end() - columns.start;
    let mut edges = vec![columns.start];
    let mut sum = 0.0;
    for (j, weight) in weights.iter().enumerate() {
        sum += weight;
        let (bar, cell) = (columns.start + sum * length, columns.at(j + 1));
        edges.push(bar + (cell - bar) * cells);
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_appear_one_after_the_other_and_become_cells_together() {
        assert_eq!(progress(0, 10, 0.0), (0.0, 0.0));
        let visible = |seconds| (0..10).map(|i| progress(i, 10, seconds).0).collect::<Vec<_>>();
        assert!(visible(0.6).is_sorted_by(|before, after| before >= after));
        assert!(visible(0.6)[0] == 1.0 && visible(0.6)[9] == 0.0);
        assert_eq!(visible(ALL_BARS), [1.0; 10]);
        assert!((0..10).all(|i| progress(i, 10, ALL_BARS).1 == 0.0));
        assert!((0..10).all(|i| progress(i, 10, SECONDS) == (1.0, 1.0)));
    }

    #[test]
    fn a_part_of_a_bar_is_as_wide_as_its_weight_and_ends_as_a_cell() {
        let columns = Band { start: 10.0, step: 25.0, n: 4 };
        let weights = [0.5, 0.25, 0.0, 0.25];
        assert_eq!(edges(&columns, &weights, 0.0), [10.0, 60.0, 85.0, 85.0, 110.0]);
        assert_eq!(edges(&columns, &weights, 1.0), [10.0, 35.0, 60.0, 85.0, 110.0]);
    }
}

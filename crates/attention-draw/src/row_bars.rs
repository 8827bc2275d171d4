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

/// Where the part of a bar before column `j` ends, if the weights up to there sum to `sum`: as far on as the weights
/// (`cells` 0), as the columns (1), or between.
pub(crate) fn edge(columns: &Band, j: usize, sum: f64, cells: f64) -> f64 {
    let (bar, cell) = (columns.start + sum * (columns.end() - columns.start), columns.at(j));
    bar + (cell - bar) * cells
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
        let edges = |cells| {
            [0.0, 0.5, 0.75, 0.75, 1.0]
                .iter()
                .enumerate()
                .map(|(j, sum)| edge(&columns, j, *sum, cells))
                .collect()
        };
        let (bar, row): (Vec<f64>, Vec<f64>) = (edges(0.0), edges(1.0));
        assert_eq!(bar, [10.0, 60.0, 85.0, 85.0, 110.0]);
        assert_eq!(row, [10.0, 35.0, 60.0, 85.0, 110.0]);
    }
}

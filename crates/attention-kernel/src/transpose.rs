//! Rows to columns: queries stand side by side in a panel, and outputs leave it one after the other.

use crate::rows::Rows;
use crate::simd::Simd;

/// Writes entry (r, c) of `from`, which has `rows` and `columns`, to place `c · to_row + r`.
///
/// In WebAssembly, where every function has the vectors of its module, it is there once: two kilobytes less to fetch.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
pub(crate) fn transpose<S: Simd>(
    simd: S,
    from: Rows<'_>,
    (rows, columns): (usize, usize),
    to: &mut [f32],
    to_row: usize,
) {
    // Squares of vectors, and number by number what is beside and below them.
    let whole = (rows - rows % S::LANES, columns - columns % S::LANES);
    for r in (0..whole.0).step_by(S::LANES) {
        for c in (0..whole.1).step_by(S::LANES) {
            simd.transpose(
                &from.data[r * from.row + c..],
                from.row,
                &mut to[c * to_row + r..],
                to_row,
            );
        }
    }
    for r in 0..rows {
        let done = if r < whole.0 { whole.1 } else { 0 };
        for c in done..columns {
            to[c * to_row + r] = from.data[r * from.row + c];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simd::{Job, dispatch};

    struct Transposing(usize, usize);

    impl Job for Transposing {
        type Answer = ();

        fn run<S: Simd, const ROWS: usize>(self, simd: S) {
            let Self(rows, columns) = self;
            let (row, to_row) = (columns + 3, rows + 2);
            let data: Vec<f32> = (0..rows * row).map(|at| at as f32 + 1.0).collect();
            let mut to = vec![0.0; columns * to_row];
            transpose(simd, Rows { data: &data, row }, (rows, columns), &mut to, to_row);
            for (at, found) in to.iter().enumerate() {
                let (c, r) = (at / to_row, at % to_row);
                let expected = if r < rows { data[r * row + c] } else { 0.0 };
                assert_eq!(*found, expected, "({r}, {c}) of {rows} × {columns}");
            }
        }
    }

    #[test]
    fn every_entry_of_any_shape_is_turned_and_nothing_else_is_written() {
        let sizes = [0, 1, 3, 4, 5, 8, 11, 16, 17];
        for (rows, columns) in sizes.iter().flat_map(|rows| sizes.map(|columns| (*rows, columns))) {
            dispatch(Transposing(rows, columns));
            #[cfg(not(target_arch = "wasm32"))]
            crate::simd::portably(Transposing(rows, columns));
        }
    }
}

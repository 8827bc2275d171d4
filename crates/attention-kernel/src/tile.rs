//! The inner loop of every product: a few rows of one matrix, a number at a time, times two vectors of another.

#![allow(unsafe_code)]

use crate::simd::Simd;

/// A matrix in a slice: entry (i, j) is number `i · row + j · column`.
#[derive(Clone, Copy)]
pub(crate) struct Left<'a> {
    pub(crate) data: &'a [f32],
    pub(crate) row: usize,
    pub(crate) column: usize,
}

/// `R` rows of two vectors, in registers.
pub(crate) type Sums<S, const R: usize> = [[<S as Simd>::V; 2]; R];

/// `R` rows of `Σₖ left(r, k) · right(k)`, k from 0 to `length`; `right` has its rows of two vectors side by side.
#[inline(always)]
pub(crate) fn multiply<S: Simd, const R: usize>(
    simd: S,
    length: usize,
    left: Left<'_>,
    right: &[f32],
) -> Sums<S, R> {
    let mut sums = [[simd.splat(0.0); 2]; R];
    if length == 0 {
        return sums;
    }
    assert!(left.data.len() > (R - 1) * left.row + (length - 1) * left.column);
    assert!(right.len() >= length * S::WIDTH);
    let (mut left_at, mut right_at) = (left.data.as_ptr(), right.as_ptr());
    for _ in 0..length {
        // SAFETY: this is row k of `length`, and `right` has that many of `WIDTH` numbers.
        let row = unsafe { core::slice::from_raw_parts(right_at, S::WIDTH) };
        let (low, high) = (simd.load(row), simd.load(&row[S::LANES..]));
        for (r, sum) in sums.iter_mut().enumerate() {
            // SAFETY: this is column k of `length`, and the last entry of the last row lies in `left`.
            let factor = simd.splat(unsafe { *left_at.add(r * left.row) });
            *sum = [simd.mul_add(factor, low, sum[0]), simd.mul_add(factor, high, sum[1])];
        }
        // Past the end after the last, where nobody looks.
        (left_at, right_at) = (left_at.wrapping_add(left.column), right_at.wrapping_add(S::WIDTH));
    }
    sums
}

/// What is done for some rows at once.
pub(crate) trait Tiles {
    /// Does it for the `R` rows from `at` on.
    fn tile<const R: usize>(&mut self, at: usize);
}

/// Covers `count` rows with tiles: `ROWS` at once, the rest by two and one.
#[inline(always)]
pub(crate) fn cover<const ROWS: usize>(count: usize, mut tiles: impl Tiles) {
    let mut at = 0;
    while at + ROWS <= count {
        tiles.tile::<ROWS>(at);
        at += ROWS;
    }
    while at + 2 <= count {
        tiles.tile::<2>(at);
        at += 2;
    }
    if at < count {
        tiles.tile::<1>(at);
    }
}

//! The inner loop of every product: a few rows of one matrix, a number at a time, times two vectors of another.

#![allow(unsafe_code)]

use crate::simd::Simd;

/// A matrix in a slice, whose rows are taken a few at a time.
#[derive(Clone, Copy)]
pub(crate) enum Left<'a> {
    /// Entry (r, k) is number `r · row + k`, as K lies.
    Plain { data: &'a [f32], row: usize },
    /// Entry (r, k) is number `k · row + r`, as V lies whose columns are wanted.
    Transposed { data: &'a [f32], row: usize },
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
    let (data, last) = match left {
        Left::Plain { data, row } => (data, (R - 1) * row + length.saturating_sub(1)),
        Left::Transposed { data, row } => (data, length.saturating_sub(1) * row + R - 1),
    };
    if length == 0 {
        return [[simd.splat(0.0); 2]; R];
    }
    assert!(data.len() > last);
    assert!(right.len() >= length * S::WIDTH);
    let first = data.as_ptr();
    // SAFETY: the last entry of the last row lies in `left`, and `right` has `length` rows of `WIDTH` numbers.
    unsafe {
        match left {
            Left::Plain { row, .. } => {
                // No closure: they are not always inlined where vectors are allowed.
                let mut rows = [first; R];
                for (r, at) in rows.iter_mut().enumerate() {
                    *at = at.add(r * row);
                }
                walk(simd, length, Along(rows), right.as_ptr())
            }
            Left::Transposed { row, .. } => {
                walk(simd, length, Across { first, row }, right.as_ptr())
            }
        }
    }
}

/// Steps from one turn of the loop to the next; four are no faster.
const STEPS: usize = 2;

/// As [`multiply`].
///
/// There is a way out after each step, although the length is known: it keeps the steps apart. Compilers to WebAssembly
/// gather what is added to a sum from both sides of anything less, and run out of registers.
///
/// # Safety
///
/// There are `length` steps in `left` and in `right`, and at least one.
#[inline(always)]
unsafe fn walk<S: Simd, const R: usize>(
    simd: S,
    mut length: usize,
    mut left: impl Steps,
    mut right: *const f32,
) -> Sums<S, R> {
    let mut sums = [[simd.splat(0.0); 2]; R];
    loop {
        for step in 0..STEPS {
            // SAFETY: `length` steps are left, and this is one of them.
            unsafe {
                let row = core::slice::from_raw_parts(right.add(step * S::WIDTH), S::WIDTH);
                let (low, high) = (simd.load(row), simd.load(&row[S::LANES..]));
                for (r, sum) in sums.iter_mut().enumerate() {
                    let factor = simd.splat(*left.entry(r, step));
                    *sum = [simd.mul_add(factor, low, sum[0]), simd.mul_add(factor, high, sum[1])];
                }
            }
            if length == step + 1 {
                return sums;
            }
        }
        length -= STEPS;
        // SAFETY: there are more steps.
        unsafe {
            left.advance(STEPS);
            right = right.add(STEPS * S::WIDTH);
        }
    }
}

/// Where a walk along k is in the left matrix. Offsets that are known to the compiler come last, so that they become
/// part of the instruction that loads.
trait Steps {
    /// The entry of row r, so many steps ahead.
    ///
    /// # Safety
    ///
    /// There is one.
    unsafe fn entry(&self, r: usize, ahead: usize) -> *const f32;
    /// Goes on.
    ///
    /// # Safety
    ///
    /// There is an entry so many steps ahead.
    unsafe fn advance(&mut self, steps: usize);
}

/// In each of the rows.
struct Along<const R: usize>([*const f32; R]);

impl<const R: usize> Steps for Along<R> {
    #[inline(always)]
    unsafe fn entry(&self, r: usize, ahead: usize) -> *const f32 {
        // SAFETY: the caller knows that it is there.
        unsafe { self.0[r].add(ahead) }
    }

    #[inline(always)]
    unsafe fn advance(&mut self, steps: usize) {
        for row in &mut self.0 {
            // SAFETY: the caller knows that it is there.
            *row = unsafe { row.add(steps) };
        }
    }
}

/// In the first row, of which the others are neighbours.
struct Across {
    first: *const f32,
    row: usize,
}

impl Steps for Across {
    #[inline(always)]
    unsafe fn entry(&self, r: usize, ahead: usize) -> *const f32 {
        // SAFETY: the caller knows that it is there.
        unsafe { self.first.add(ahead * self.row).add(r) }
    }

    #[inline(always)]
    unsafe fn advance(&mut self, steps: usize) {
        // SAFETY: the caller knows that it is there.
        self.first = unsafe { self.first.add(steps * self.row) };
    }
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

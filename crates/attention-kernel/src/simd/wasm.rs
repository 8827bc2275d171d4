//! WebAssembly's 128-bit vectors.

#![allow(unsafe_code)]

use core::arch::wasm32::*;

use super::Simd;

/// `simd128`. A module with it is refused by an engine without it, so that whoever runs has the instructions.
#[derive(Clone, Copy)]
pub(crate) struct Simd128;

/// What sixteen registers hold beside the two vectors of a row, a factor and, where that is an instruction, a product.
pub(super) const ROWS: usize = if cfg!(target_feature = "relaxed-simd") { 6 } else { 4 };

impl Simd for Simd128 {
    type V = v128;
    const LANES: usize = 4;

    #[inline(always)]
    fn load(self, from: &[f32]) -> v128 {
        let from: &[f32] = &from[..4];
        // SAFETY: the slice has four numbers; no alignment beyond theirs is asked for.
        unsafe { v128_load(from.as_ptr().cast()) }
    }

    #[inline(always)]
    fn store(self, to: &mut [f32], x: v128) {
        let to = &mut to[..4];
        // SAFETY: the slice has four places; no alignment beyond theirs is asked for.
        unsafe { v128_store(to.as_mut_ptr().cast(), x) }
    }

    #[inline(always)]
    fn splat(self, x: f32) -> v128 {
        f32x4_splat(x)
    }

    #[inline(always)]
    #[cfg(not(target_feature = "relaxed-simd"))]
    fn mul_add(self, a: v128, b: v128, c: v128) -> v128 {
        f32x4_add(f32x4_mul(a, b), c)
    }

    #[inline(always)]
    #[cfg(target_feature = "relaxed-simd")]
    fn mul_add(self, a: v128, b: v128, c: v128) -> v128 {
        f32x4_relaxed_madd(a, b, c)
    }

    #[inline(always)]
    fn add(self, a: v128, b: v128) -> v128 {
        f32x4_add(a, b)
    }

    #[inline(always)]
    fn sub(self, a: v128, b: v128) -> v128 {
        f32x4_sub(a, b)
    }

    #[inline(always)]
    fn mul(self, a: v128, b: v128) -> v128 {
        f32x4_mul(a, b)
    }

    #[inline(always)]
    fn max(self, a: v128, b: v128) -> v128 {
        f32x4_pmax(a, b)
    }

    #[inline(always)]
    fn add_exponent(self, a: v128, b: v128) -> v128 {
        i32x4_add(i32x4_shl(a, 23), b)
    }

    #[inline(always)]
    fn widen(self, from: &[i8]) -> [v128; 2] {
        let from = &from[..8];
        // SAFETY: the slice has eight integers; no alignment is asked for.
        let words = unsafe { i16x8_load_extend_i8x8(from.as_ptr()) };
        let (low, high) = (i32x4_extend_low_i16x8(words), i32x4_extend_high_i16x8(words));
        [f32x4_convert_i32x4(low), f32x4_convert_i32x4(high)]
    }

    #[inline(always)]
    fn transpose(self, from: &[f32], from_row: usize, to: &mut [f32], to_row: usize) {
        let row = |r: usize| self.load(&from[r * from_row..]);
        let (a, b, c, d) = (row(0), row(1), row(2), row(3));
        // Pairs of numbers, then pairs of pairs.
        let (ab, cd) = (i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<0, 4, 1, 5>(c, d));
        self.store(to, i64x2_shuffle::<0, 2>(ab, cd));
        self.store(&mut to[to_row..], i64x2_shuffle::<1, 3>(ab, cd));
        let (ab, cd) = (i32x4_shuffle::<2, 6, 3, 7>(a, b), i32x4_shuffle::<2, 6, 3, 7>(c, d));
        self.store(&mut to[2 * to_row..], i64x2_shuffle::<0, 2>(ab, cd));
        self.store(&mut to[3 * to_row..], i64x2_shuffle::<1, 3>(ab, cd));
    }
}

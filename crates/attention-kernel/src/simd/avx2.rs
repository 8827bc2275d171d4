//! x86-64's 256-bit vectors with fused multiply-add.

#![allow(unsafe_code)]

use core::arch::x86_64::*;

use super::{Job, Simd};

/// Proof that the processor has AVX2 and FMA: only [`Avx2::detect`] makes one.
#[derive(Clone, Copy)]
pub(crate) struct Avx2(());

impl Avx2 {
    /// Asks the processor.
    pub(crate) fn detect() -> Option<Self> {
        (is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma")).then_some(Self(()))
    }
}

/// Does a job compiled for these instructions.
pub(crate) fn run<J: Job>(simd: Avx2, job: J) -> J::Answer {
    #[target_feature(enable = "avx2,fma")]
    fn compiled<J: Job>(simd: Avx2, job: J) -> J::Answer {
        job.run::<_, 6>(simd)
    }
    // SAFETY: the token says that the processor has AVX2 and FMA.
    unsafe { compiled(simd, job) }
}

impl Avx2 {
    /// Four numbers of each.
    #[inline(always)]
    fn two(self, low: &[f32], high: &[f32]) -> __m256 {
        let (low, high) = (&low[..4], &high[..4]);
        // SAFETY: each slice has four numbers; no alignment is asked for, and the processor has AVX, as the token says.
        unsafe { _mm256_loadu2_m128(high.as_ptr(), low.as_ptr()) }
    }

    /// Turns four rows of four in either half to columns.
    #[inline(always)]
    fn columns(self, [a, b, c, d]: [__m256; 4]) -> [__m256; 4] {
        // SAFETY: the processor has AVX, as the token says.
        unsafe {
            let (ab, cd) = (_mm256_unpacklo_ps(a, b), _mm256_unpacklo_ps(c, d));
            let (up, down) = (_mm256_unpackhi_ps(a, b), _mm256_unpackhi_ps(c, d));
            [
                _mm256_shuffle_ps::<0b01_00_01_00>(ab, cd),
                _mm256_shuffle_ps::<0b11_10_11_10>(ab, cd),
                _mm256_shuffle_ps::<0b01_00_01_00>(up, down),
                _mm256_shuffle_ps::<0b11_10_11_10>(up, down),
            ]
        }
    }
}

impl Simd for Avx2 {
    type V = __m256;
    const LANES: usize = 8;

    #[inline(always)]
    fn load(self, from: &[f32]) -> __m256 {
        let from = &from[..8];
        // SAFETY: the slice has eight numbers; no alignment is asked for.
        unsafe { _mm256_loadu_ps(from.as_ptr()) }
    }

    #[inline(always)]
    fn store(self, to: &mut [f32], x: __m256) {
        let to = &mut to[..8];
        // SAFETY: the slice has eight places; no alignment is asked for.
        unsafe { _mm256_storeu_ps(to.as_mut_ptr(), x) }
    }

    #[inline(always)]
    fn splat(self, x: f32) -> __m256 {
        // SAFETY: the processor has AVX, as the token says.
        unsafe { _mm256_set1_ps(x) }
    }

    #[inline(always)]
    fn mul_add(self, a: __m256, b: __m256, c: __m256) -> __m256 {
        // SAFETY: the processor has FMA, as the token says.
        unsafe { _mm256_fmadd_ps(a, b, c) }
    }

    #[inline(always)]
    fn add(self, a: __m256, b: __m256) -> __m256 {
        // SAFETY: the processor has AVX, as the token says.
        unsafe { _mm256_add_ps(a, b) }
    }

    #[inline(always)]
    fn sub(self, a: __m256, b: __m256) -> __m256 {
        // SAFETY: the processor has AVX, as the token says.
        unsafe { _mm256_sub_ps(a, b) }
    }

    #[inline(always)]
    fn mul(self, a: __m256, b: __m256) -> __m256 {
        // SAFETY: the processor has AVX, as the token says.
        unsafe { _mm256_mul_ps(a, b) }
    }

    #[inline(always)]
    fn max(self, a: __m256, b: __m256) -> __m256 {
        // SAFETY: the processor has AVX, as the token says.
        // The instruction answers with its second operand where one is NaN.
        unsafe { _mm256_max_ps(b, a) }
    }

    #[inline(always)]
    fn add_exponent(self, a: __m256, b: __m256) -> __m256 {
        // SAFETY: the processor has AVX2, as the token says.
        unsafe {
            let up = _mm256_slli_epi32(_mm256_castps_si256(a), 23);
            _mm256_castsi256_ps(_mm256_add_epi32(up, _mm256_castps_si256(b)))
        }
    }

    #[inline(always)]
    fn widen(self, from: &[i8]) -> [__m256; 2] {
        let from = &from[..16];
        // SAFETY: the slice has sixteen integers; no alignment is asked for, and the processor has AVX2, as the token
        // says.
        unsafe {
            let bytes = _mm_loadu_si128(from.as_ptr().cast());
            let (low, high) = (bytes, _mm_unpackhi_epi64(bytes, bytes));
            let (low, high) = (_mm256_cvtepi8_epi32(low), _mm256_cvtepi8_epi32(high));
            [_mm256_cvtepi32_ps(low), _mm256_cvtepi32_ps(high)]
        }
    }

    #[inline(always)]
    fn transpose(self, from: &[f32], from_row: usize, to: &mut [f32], to_row: usize) {
        // Rows r and r + 4 of four columns in one vector, so that what crosses halves is done by loading.
        for c in [0, 4] {
            let mut rows = [self.splat(0.0); 4];
            for (r, both) in rows.iter_mut().enumerate() {
                *both = self.two(&from[r * from_row + c..], &from[(r + 4) * from_row + c..]);
            }
            for (column, place) in self.columns(rows).into_iter().zip(c..) {
                self.store(&mut to[place * to_row..], column);
            }
        }
    }
}

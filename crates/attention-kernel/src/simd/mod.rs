//! What the kernel asks of a processor: vectors of `f32` and a dozen operations on them, lane by lane.
//!
//! An implementation is a token: who holds one knows that the processor has its instructions, so that using it is safe.
//! These wrappers were measured against the same kernel on `pulp` 0.22.3, which is well kept and also chooses when it
//! runs (`wide` chooses when it is compiled, which AVX2 cannot wait for). GFLOP/s, d = 64, best of batches in turn,
//! relaxed SIMD off:
//!
//! | | n = 64 | 256 | 1024 |
//! |---|---|---|---|
//! | AVX2, own | 67.8 | 88.6 | 96.0 |
//! | AVX2, `pulp` | 68.2 | 89.3 | 96.2 |
//! | Chromium 156, own | 32.3 | 39.5 | 39.5 |
//! | Chromium 156, `pulp` | 29.5 | 35.3 | 36.3 |
//!
//! Equal on the host and a tenth slower in the browser, where it would replace 80 lines; its own wrapper takes 60. So
//! the processor's instructions are named here.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod scalar;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;

/// Vectors of `f32` and what can be done with them.
pub(crate) trait Simd: Copy {
    /// A vector.
    type V: Copy;
    /// How many `f32` it has.
    const LANES: usize;
    /// The numbers side by side in a panel: two vectors.
    const WIDTH: usize = 2 * Self::LANES;

    /// The first `LANES` numbers.
    fn load(self, from: &[f32]) -> Self::V;
    /// Writes the first `LANES` numbers.
    fn store(self, to: &mut [f32], x: Self::V);
    fn splat(self, x: f32) -> Self::V;
    /// `a · b + c`, rounded once or twice.
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V;
    fn add(self, a: Self::V, b: Self::V) -> Self::V;
    fn sub(self, a: Self::V, b: Self::V) -> Self::V;
    fn mul(self, a: Self::V, b: Self::V) -> Self::V;
    /// The larger of both; `a` where one of them is NaN.
    fn max(self, a: Self::V, b: Self::V) -> Self::V;
    /// The lanes, and zeros behind them.
    #[inline(always)]
    fn lanes(self, a: Self::V) -> [f32; 8] {
        let mut lanes = [0.0; 8];
        self.store(&mut lanes, a);
        lanes
    }
    /// All lanes added up.
    #[inline(always)]
    fn sum(self, a: Self::V) -> f32 {
        let [a, b, c, d, e, f, g, h] = self.lanes(a);
        ((a + b) + (c + d)) + ((e + f) + (g + h))
    }
    /// The bits of `a`, moved 23 places up, added to the bits of `b` as integers.
    fn add_exponent(self, a: Self::V, b: Self::V) -> Self::V;
    /// The first `WIDTH` integers as numbers.
    fn widen(self, from: &[i8]) -> [Self::V; 2];
    /// Turns a square of `LANES` rows, so many numbers apart, to columns.
    fn transpose(self, from: &[f32], from_row: usize, to: &mut [f32], to_row: usize);
}

/// Work that any implementation can do.
pub(crate) trait Job {
    /// What comes of it.
    type Answer;
    /// Does it; `ROWS` rows of two vectors are what the registers hold.
    fn run<S: Simd, const ROWS: usize>(self, simd: S) -> Self::Answer;
}

/// Does a job with the widest vectors that there are.
pub(crate) fn dispatch<J: Job>(job: J) -> J::Answer {
    #[cfg(target_arch = "x86_64")]
    if let Some(simd) = avx2::Avx2::detect() {
        return avx2::run(simd, job);
    }
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    return job.run::<_, { wasm::ROWS }>(wasm::Simd128);
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    portably(job)
}

/// Does a job without any instruction that a processor may lack.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) fn portably<J: Job>(job: J) -> J::Answer {
    job.run::<_, 4>(scalar::Scalar)
}

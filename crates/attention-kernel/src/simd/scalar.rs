//! Any processor: four numbers side by side, which compilers turn into what vectors there are.

use super::Simd;

/// Plain Rust; also what miri can look into.
#[derive(Clone, Copy)]
pub(crate) struct Scalar;

const LANES: usize = 4;

#[inline(always)]
fn each(a: [f32; LANES], b: [f32; LANES], f: impl Fn(f32, f32) -> f32) -> [f32; LANES] {
    // Written out, since Miri takes several times as long for a loop.
    [f(a[0], b[0]), f(a[1], b[1]), f(a[2], b[2]), f(a[3], b[3])]
}

impl Simd for Scalar {
    type V = [f32; LANES];
    const LANES: usize = LANES;

    #[inline(always)]
    fn load(self, from: &[f32]) -> Self::V {
        [from[0], from[1], from[2], from[3]]
    }

    #[inline(always)]
    fn store(self, to: &mut [f32], x: Self::V) {
        to[..LANES].copy_from_slice(&x);
    }

    #[inline(always)]
    fn splat(self, x: f32) -> Self::V {
        [x; LANES]
    }

    #[inline(always)]
    fn mul_add(self, a: Self::V, b: Self::V, c: Self::V) -> Self::V {
        each(each(a, b, |a, b| a * b), c, |ab, c| ab + c)
    }

    #[inline(always)]
    fn add(self, a: Self::V, b: Self::V) -> Self::V {
        each(a, b, |a, b| a + b)
    }

    #[inline(always)]
    fn sub(self, a: Self::V, b: Self::V) -> Self::V {
        each(a, b, |a, b| a - b)
    }

    #[inline(always)]
    fn mul(self, a: Self::V, b: Self::V) -> Self::V {
        each(a, b, |a, b| a * b)
    }

    #[inline(always)]
    fn max(self, a: Self::V, b: Self::V) -> Self::V {
        each(a, b, |a, b| if a < b { b } else { a })
    }

    #[inline(always)]
    fn add_exponent(self, a: Self::V, b: Self::V) -> Self::V {
        each(a, b, |a, b| f32::from_bits((a.to_bits() << 23).wrapping_add(b.to_bits())))
    }

    #[inline(always)]
    fn widen(self, from: &[i8]) -> [Self::V; 2] {
        let four = |at: usize| [0, 1, 2, 3].map(|lane| f32::from(from[at + lane]));
        [four(0), four(LANES)]
    }

    #[inline(always)]
    fn transpose(self, from: &[f32], from_row: usize, to: &mut [f32], to_row: usize) {
        for r in 0..LANES {
            for c in 0..LANES {
                to[c * to_row + r] = from[r * from_row + c];
            }
        }
    }
}

//! Numbers to compute with where only the time counts.

/// A source of numbers that is the same each time (xorshift, Marsaglia 2003).
pub(crate) struct Noise(u64);

impl Noise {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Fills with numbers of mean 0 and this standard deviation.
    pub(crate) fn fill(&mut self, numbers: &mut [f32], deviation: f32) {
        for number in numbers {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            let even = (self.0 >> 40) as f32 / (1u64 << 24) as f32 - 0.5;
            // An even number between −1/2 and 1/2 has the variance 1/12.
            *number = even * deviation * 12.0_f32.sqrt();
        }
    }
}

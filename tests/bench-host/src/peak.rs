//! What the processor can do at most with 256-bit vectors: chains of multiply-adds that do not wait for each other.

#![allow(unsafe_code)]

use crate::entrant::{Answer, Entrant};
use crate::numbers::Numbers;

/// As many as hide an addition's latency and stay in the registers.
const CHAINS: usize = 12;
const STEPS: usize = 4096;
const LANES: usize = 8;

/// Proof that the processor has AVX2 and FMA.
pub(crate) struct Peak(());

impl Peak {
    pub(crate) fn detect() -> Option<Self> {
        #[cfg(target_arch = "x86_64")]
        if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma") {
            return Some(Self(()));
        }
        None
    }
}

impl Entrant for Peak {
    fn name(&self) -> &'static str {
        "peak: AVX2 multiply-add chains"
    }

    fn shape(&mut self, _: &Numbers) -> Answer<()> {
        Ok(())
    }

    fn run(&mut self) -> Answer<()> {
        // SAFETY: only `detect` makes one of these, where the processor has AVX2 and FMA.
        #[cfg(target_arch = "x86_64")]
        std::hint::black_box(unsafe { chains(std::hint::black_box([0.9999, 0.0001])) });
        Ok(())
    }

    fn output(&mut self) -> Answer<Vec<f32>> {
        Ok(Vec::new())
    }

    fn operations(&self, _: usize) -> usize {
        STEPS * CHAINS * LANES * 2
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
fn chains([factor, term]: [f32; 2]) -> f32 {
    use core::arch::x86_64::{_mm256_add_ps, _mm256_cvtss_f32, _mm256_fmadd_ps, _mm256_set1_ps};
    let (factor, term) = (_mm256_set1_ps(factor), _mm256_set1_ps(term));
    let mut chains = [_mm256_set1_ps(1.0); CHAINS];
    for (chain, first) in chains.iter_mut().zip(1..) {
        // Another beginning for each, or all would be one.
        *chain = _mm256_set1_ps(first as f32);
    }
    for _ in 0..STEPS {
        for chain in &mut chains {
            *chain = _mm256_fmadd_ps(*chain, factor, term);
        }
    }
    let sum = chains.into_iter().reduce(|a, b| _mm256_add_ps(a, b));
    sum.map_or(0.0, |sum| _mm256_cvtss_f32(sum))
}

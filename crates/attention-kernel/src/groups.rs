//! The columns of W in 8 bits: a quarter of what a processor has to fetch, spread to `f32` a panel at a time.

use crate::KernelError;
use crate::scratch::zeros;
use crate::simd::{Job, Simd};

/// Panels of integers, laid out as those of `f32`, and the scales of a panel's columns, a row of them a group.
#[derive(Clone, Debug)]
pub(crate) struct Groups {
    integers: Vec<i8>,
    scales: Vec<f32>,
    /// Rows of W that share a scale in a column.
    group: usize,
}

impl Groups {
    /// One panel of W, spread.
    #[inline(always)]
    pub(crate) fn spread<S: Simd>(&self, simd: S, panel: usize, to: &mut [f32]) {
        let group = self.group * S::WIDTH;
        let integers = self.integers[panel * to.len()..].chunks(group);
        let scales = self.scales[panel * (to.len() / self.group)..].chunks_exact(S::WIDTH);
        for ((to, integers), scales) in to.chunks_mut(group).zip(integers).zip(scales) {
            let rows = to.chunks_exact_mut(S::WIDTH).zip(integers.chunks_exact(S::WIDTH));
            let (low, high) = (simd.load(scales), simd.load(&scales[S::LANES..]));
            for (to, integers) in rows {
                let numbers = simd.widen(integers);
                simd.store(to, simd.mul(numbers[0], low));
                simd.store(&mut to[S::LANES..], simd.mul(numbers[1], high));
            }
        }
    }
}

/// Lays integers out as panels: `inputs` of them a row, and `groups` scales, a row an output.
pub(crate) struct Grouping<'a> {
    pub(crate) inputs: usize,
    pub(crate) groups: usize,
    pub(crate) integers: &'a [i8],
    pub(crate) scales: &'a [f32],
}

impl Job for Grouping<'_> {
    type Answer = Result<Groups, KernelError>;

    fn run<S: Simd, const ROWS: usize>(self, _: S) -> Self::Answer {
        let Self { inputs, groups, integers, scales } = self;
        let outputs = integers.len() / inputs;
        let columns = outputs.div_ceil(S::WIDTH) * S::WIDTH;
        let mut turned = Vec::new();
        let memory = KernelError::Memory { matrix: "W" };
        turned.try_reserve_exact(columns * inputs).map_err(|_| memory)?;
        turned.resize(columns * inputs, 0);
        let mut turned_scales = zeros("W", columns * groups)?;
        for output in 0..outputs {
            transpose::<S, _>(output, &integers[output * inputs..][..inputs], &mut turned);
            transpose::<S, _>(output, &scales[output * groups..][..groups], &mut turned_scales);
        }
        Ok(Groups { integers: turned, scales: turned_scales, group: inputs / groups })
    }
}

/// Writes what belongs to an output into its column of its panel.
fn transpose<S: Simd, T: Copy>(output: usize, from: &[T], to: &mut [T]) {
    let first = output / S::WIDTH * S::WIDTH * from.len() + output % S::WIDTH;
    for (place, number) in to[first..].iter_mut().step_by(S::WIDTH).zip(from) {
        *place = *number;
    }
}

//! Which keys a query may not see.

use crate::{KernelError, Shape};

/// Which keys are hidden; the default hides none. All that is set hides together, in every head alike.
///
/// # Example
///
/// ```
/// use attention_kernel::Mask;
///
/// let padding = [false, false, true];
/// let mask = Mask { causal: true, hidden_keys: Some(&padding), ..Mask::default() };
/// # let _ = mask;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mask<'a> {
    /// Hides later tokens: query i sees keys `0..=i`, also when there are more keys than queries.
    pub causal: bool,
    /// `m` marks: a key with `true` is hidden from every query, as padding is.
    pub hidden_keys: Option<&'a [bool]>,
    /// `n × m` marks, a row a query: `true` hides one key from one query.
    pub hidden_cells: Option<&'a [bool]>,
}

impl Mask<'_> {
    pub(crate) fn check(&self, shape: &Shape) -> Result<(), KernelError> {
        let q = (shape.n, shape.d_k);
        let marks = [
            ("hidden_keys", self.hidden_keys, (1, shape.m)),
            ("hidden_cells", self.hidden_cells, (shape.n, shape.m)),
        ];
        for (matrix, marks, shape) in marks {
            let found =
                marks.map(<[bool]>::len).filter(|n| Some(*n) != shape.0.checked_mul(shape.1));
            if let Some(found) = found {
                return Err(KernelError::Length { matrix, found, shape, q });
            }
        }
        Ok(())
    }

    /// How many keys, from the first, a run of queries may see at all.
    pub(crate) fn reach(&self, queries: &Run, m: usize) -> usize {
        if self.causal { m.min(queries.first + queries.count) } else { m }
    }

    /// Makes the score of each hidden pair `-∞`. `scores` has a row of `width` places a key, the first of them the
    /// queries'.
    pub(crate) fn hide(
        &self,
        queries: &Run,
        keys: &Run,
        m: usize,
        width: usize,
        scores: &mut [f32],
    ) {
        let later = self.causal && keys.first + keys.count > queries.first + 1;
        if !later && self.hidden_keys.is_none() && self.hidden_cells.is_none() {
            return;
        }
        for (row, j) in scores.chunks_exact_mut(width).zip(keys.first..) {
            let seen = &mut row[..queries.count];
            if self.hidden_keys.is_some_and(|hidden| hidden[j]) {
                seen.fill(f32::NEG_INFINITY);
            }
            if self.causal {
                let before = j.saturating_sub(queries.first).min(queries.count);
                seen[..before].fill(f32::NEG_INFINITY);
            }
            if let Some(hidden) = self.hidden_cells {
                let marks = hidden[queries.first * m + j..].iter().step_by(m);
                for (place, _) in seen.iter_mut().zip(marks).filter(|(_, hidden)| **hidden) {
                    *place = f32::NEG_INFINITY;
                }
            }
        }
    }
}

/// Some queries or keys, one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) first: usize,
    pub(crate) count: usize,
}

//! Memory: numbers that are 0, and working memory that a caller may keep.

use crate::KernelError;

/// Working memory of calls; a call that is given one that has served before for such a shape allocates nothing.
///
/// Streaming attention takes at most 64 kB of it, however long the sequence, for up to 128 columns.
#[derive(Debug, Default)]
pub struct Scratch(Vec<f32>);

/// What a processor fetches from memory at once, in numbers: a vector that lies across two takes longer.
const LINE: usize = 16;

impl Scratch {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<f32>()
    }

    /// So many numbers from a line's beginning, whatever was in them.
    pub(crate) fn take(&mut self, length: usize) -> Result<&mut [f32], KernelError> {
        let matrix = "the scratch";
        let all = length.checked_add(LINE - 1).ok_or(KernelError::Memory { matrix })?;
        if self.0.len() < all {
            self.0 = zeros(matrix, all)?;
        }
        // Where the address cannot be told, as under miri, any place will do.
        let first = self.0.as_ptr().align_offset(LINE * size_of::<f32>()).min(LINE - 1);
        Ok(&mut self.0[first..first + length])
    }
}

/// So many zeros, for a matrix of this name.
///
/// # Errors
///
/// [`KernelError::Memory`] where there is none.
pub fn zeros(matrix: &'static str, length: usize) -> Result<Vec<f32>, KernelError> {
    let mut made = Vec::new();
    made.try_reserve_exact(length).map_err(|_| KernelError::Memory { matrix })?;
    made.resize(length, 0.0);
    Ok(made)
}

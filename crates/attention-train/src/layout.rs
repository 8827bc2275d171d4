//! Where each matrix of a net stands among its parameters, which are one flat vector.
//!
//! One vector makes the optimiser, the clipping and the hash a loop each, and lets a test look at every parameter.

/// A matrix in a vector of parameters, or of their gradients.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    start: usize,
    end: usize,
}

impl Place {
    /// The matrix by rows.
    pub(crate) fn of<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        &all[self.start..self.end]
    }

    pub(crate) fn of_mut<'a, T>(&self, all: &'a mut [T]) -> &'a mut [T] {
        &mut all[self.start..self.end]
    }
}

/// Gives out places, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    taken: usize,
}

impl Layout {
    /// The next `rows × columns` parameters.
    pub(crate) const fn take(&mut self, rows: usize, columns: usize) -> Place {
        let start = self.taken;
        self.taken += rows * columns;
        Place { start, end: self.taken }
    }

    /// How many parameters have been given out.
    pub(crate) const fn parameters(&self) -> usize {
        self.taken
    }
}

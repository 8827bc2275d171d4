//! Index to pixels, and back.

/// Equal cells in a row: cell `i` covers `start + i · step` to `start + (i + 1) · step`.
///
/// Hit testing is the inverse of drawing, so both come from here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Where cell 0 begins, in CSS pixels.
    pub start: f64,
    /// The width of one cell, in CSS pixels, above 0.
    pub step: f64,
    /// How many cells there are.
    pub n: usize,
}

impl Band {
    /// The cells of equal width that fill `length` pixels from `start`.
    pub fn new(start: f64, length: f64, n: usize) -> Self {
        Self { start, step: length / n.max(1) as f64, n }
    }

    /// Where cell `i` begins.
    pub fn at(&self, i: usize) -> f64 {
        self.start + i as f64 * self.step
    }

    /// The middle of cell `i`.
    pub fn middle(&self, i: usize) -> f64 {
        self.at(i) + self.step / 2.0
    }

    /// Where the last cell ends.
    pub fn end(&self) -> f64 {
        self.at(self.n)
    }

    /// The cell that covers `position`, or `None` outside.
    ///
    /// A law: `band.index(band.middle(i)) == Some(i)` for every cell.
    pub fn index(&self, position: f64) -> Option<usize> {
        let index = ((position - self.start) / self.step).floor();
        (index >= 0.0 && index < self.n as f64).then_some(index as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_each_cell_is_found_again() {
        let band = Band::new(12.5, 300.0, 7);
        for i in 0..7 {
            assert_eq!(band.index(band.middle(i)), Some(i));
        }
    }

    #[test]
    fn outside_there_is_no_cell() {
        let band = Band::new(10.0, 20.0, 2);
        assert_eq!(band.index(9.9), None);
        assert_eq!(band.index(30.0), None);
        assert_eq!(band.index(f64::NAN), None);
        assert_eq!(Band::new(0.0, 10.0, 0).index(5.0), None);
    }
}

//! Which keys a query may not see.
//!
//! Source: Vaswani et al., "Attention Is All You Need" (2017), section 3.2.3: leftward information is
//! prevented "by masking out (setting to −∞) all values in the input of the softmax".

/// Which keys are hidden from which queries.
///
/// A mask knows no shape: what it hides beyond the last query or key hides nothing.
///
/// # Example
///
/// ```
/// use attention_core::Mask;
///
/// let mask = Mask::causal().and(Mask::hidden_keys([0]));
/// assert!(mask.hides(1, 2), "key 2 comes after query 1");
/// assert!(mask.hides(1, 0), "key 0 is hidden from every query");
/// assert!(!mask.hides(1, 1));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    causal: bool,
    keys: Sorted<usize>,
    cells: Sorted<(usize, usize)>,
}

/// A set as a sorted list: a tree would be 3 kB of wasm in every page that hides nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sorted<T>(Vec<T>);

impl<T: Ord> Sorted<T> {
    fn contains(&self, one: &T) -> bool {
        self.0.binary_search(one).is_ok()
    }

    fn extend(&mut self, more: impl IntoIterator<Item = T>) {
        for one in more {
            if let Err(place) = self.0.binary_search(&one) {
                self.0.insert(place, one);
            }
        }
    }

    fn of(all: impl IntoIterator<Item = T>) -> Self {
        let mut sorted = Self(Vec::new());
        sorted.extend(all);
        sorted
    }
}

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl Mask {
    /// Hides nothing.
    pub fn none() -> Mask {
        Mask::default()
    }

    /// Hides later tokens: query i sees keys `0..=i`, also when there are more keys than queries.
    pub fn causal() -> Mask {
        Mask { causal: true, ..Mask::default() }
    }

    /// Hides these keys, counted from 0, from every query, as padding is hidden.
    pub fn hidden_keys(keys: impl IntoIterator<Item = usize>) -> Mask {
        Mask { keys: Sorted::of(keys), ..Mask::default() }
    }

    /// Hides any cells: each `(i, j)` hides key j from query i alone.
    pub fn hidden_cells(cells: impl IntoIterator<Item = (usize, usize)>) -> Mask {
        Mask { cells: Sorted::of(cells), ..Mask::default() }
    }

    /// Hides what either mask hides.
    pub fn and(mut self, other: Mask) -> Mask {
        self.causal |= other.causal;
        self.keys.extend(other.keys.0);
        self.cells.extend(other.cells.0);
        self
    }

    /// Whether key j is hidden from query i.
    pub fn hides(&self, i: usize, j: usize) -> bool {
        (self.causal && j > i) || self.keys.contains(&j) || self.cells.contains(&(i, j))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws what 3 queries see of 4 keys: `x` is hidden.
    fn draw(mask: &Mask) -> [String; 3] {
        let cell = |i, j| if mask.hides(i, j) { 'x' } else { '.' };
        [0, 1, 2].map(|i| (0..4).map(|j| cell(i, j)).collect())
    }

    #[test]
    fn each_mask_hides_what_it_says_and_nothing_else() {
        assert_eq!(draw(&Mask::none()), ["....", "....", "...."]);
        assert_eq!(draw(&Mask::causal()), [".xxx", "..xx", "...x"]);
        assert_eq!(draw(&Mask::hidden_keys([0, 2])), ["x.x.", "x.x.", "x.x."]);
        assert_eq!(draw(&Mask::hidden_cells([(0, 3), (2, 1)])), ["...x", "....", ".x.."]);
    }

    #[test]
    fn and_hides_what_either_hides_in_either_order() {
        let (causal, keys) = (Mask::causal(), Mask::hidden_keys([0]));
        let both = causal.clone().and(keys.clone());
        assert_eq!(draw(&both), ["xxxx", "x.xx", "x..x"]);
        assert_eq!(both, keys.and(causal));
        assert_eq!(draw(&both.and(Mask::hidden_cells([(2, 2)]))), ["xxxx", "x.xx", "x.xx"]);
    }

    #[test]
    fn keys_and_cells_that_are_not_there_hide_nothing() {
        let mask = Mask::hidden_keys([9]).and(Mask::hidden_cells([(7, 0), (0, 7)]));
        assert_eq!(draw(&mask), draw(&Mask::none()));
    }
}

//! Attribute values that several crates parse.

use crate::attribute::Range;
use crate::attributes::{HEADS, LAYERS};

/// A head of the trained model: its layer and its index in the layer, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadId {
    /// The layer.
    pub layer: usize,
    /// The index in the layer.
    pub head: usize,
}

/// The range of heads, for an error message.
pub const HEAD_NAMES: &str = "0.0 to 5.11";

impl HeadId {
    /// All heads, a layer after the other.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LAYERS * HEADS).map(|at| Self { layer: at / HEADS, head: at % HEADS })
    }

    /// The index of the head among all.
    pub fn index(self) -> usize {
        self.layer * HEADS + self.head
    }

    /// The value of the attribute `head`: `3.1`, which is not `3.10`.
    pub fn name(self) -> String {
        format!("{}.{}", self.layer, self.head)
    }

    /// The head of a name, which may have white space around it; `3.01` is no head.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_contract::HeadId;
    ///
    /// assert_eq!(HeadId::from_name("3.10"), Some(HeadId { layer: 3, head: 10 }));
    /// assert_eq!(HeadId::from_name("6.0"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        let (layer, head) = name.trim().split_once('.')?;
        Some(Self { layer: index(layer, LAYERS)?, head: index(head, HEADS)? })
    }
}

/// A number below `count`, written as [`HeadId::name`] writes it.
fn index(digits: &str, count: usize) -> Option<usize> {
    let is_written = digits == "0" || digits.starts_with(|first| matches!(first, '1'..='9'));
    digits.parse().ok().filter(|place| is_written && *place < count)
}

impl Range {
    /// A finite number, clamped to the range; `None` for any other.
    pub fn clamped(&self, number: f64) -> Option<f64> {
        // Not `clamp`: its panic message would pull in the formatting of floats, 5 kB of wasm.
        number.is_finite().then(|| number.max(self.from).min(self.to))
    }
}

/// The names in a list, with commas or white space between them.
pub fn names_in(text: &str) -> impl Iterator<Item = &str> {
    let between = |c: char| c == ',' || c.is_ascii_whitespace();
    text.split(between).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_named_by_layer_and_head_and_3_1_is_not_3_10() {
        assert_eq!(HeadId::from_name("3.10"), Some(HeadId { layer: 3, head: 10 }));
        assert_eq!(HeadId::from_name(" 3.1 ").map(HeadId::index), Some(37));
        for nonsense in
            ["", "6.0", "3.12", "3", "3.01", "03.1", "3.1x", "it", "-1.0", "9.9", "+3.1"]
        {
            assert_eq!(HeadId::from_name(nonsense), None, "{nonsense}");
        }
        let indices: Vec<_> = HeadId::all().map(HeadId::index).collect();
        assert_eq!(indices, (0..LAYERS * HEADS).collect::<Vec<_>>());
    }

    #[test]
    fn a_sentence_names_the_first_and_the_last_head() {
        let [first, last] =
            [0, LAYERS * HEADS - 1].map(|at| HeadId::all().nth(at).map(HeadId::name));
        assert_eq!(Some(HEAD_NAMES), first.zip(last).map(|(a, b)| a + " to " + &b).as_deref());
    }

    #[test]
    fn a_number_is_moved_into_its_range_and_nonsense_is_none() {
        let range = Range { from: 0.2, to: 3.0, step: 0.01 };
        assert_eq!(
            [0.5, 99.0, -4.0].map(|one| range.clamped(one)),
            [Some(0.5), Some(3.0), Some(0.2)]
        );
        assert_eq!([f64::NAN, f64::INFINITY].map(|one| range.clamped(one)), [None, None]);
    }

    #[test]
    fn names_stand_between_commas_and_white_space() {
        let names = |text| names_in(text).collect::<Vec<_>>();
        assert_eq!(names(" scale,\r\n\tarcs\x0c,, readout "), ["scale", "arcs", "readout"]);
        assert_eq!(names("scale\u{a0}arcs"), ["scale\u{a0}arcs"], "as in other lists of HTML");
        assert!(names("").is_empty());
    }
}

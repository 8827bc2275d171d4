//! How large rows and letters are.

/// The width of a letter or a digit for each pixel of its size.
const LETTER_WIDTH: f64 = 0.6;
/// The smallest row. From the first of these widths on it is larger by a step, and by another every so many pixels: in
/// few steps, since a page keeps room for each height before the figure is there.
const ROW: f64 = 22.0;
const FIRST_WIDTH: f64 = 715.0;
const EVERY: f64 = 110.0;
const STEP: f64 = 4.0;
const MOST_STEPS: f64 = 4.0;
/// With more lines than this, a row has at most so many pixels.
const FEW_LINES: usize = 12;
const ROW_OF_MANY: f64 = 26.0;
/// Letters are this share of a row, and in names of columns this share of that.
const TEXT: f64 = 0.73;
const LARGEST_TEXT: f64 = 28.0;
const SMALL: f64 = 0.75;

/// In CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// The height of a row.
    pub(super) row: f64,
    /// The size of letters and digits.
    pub(super) text: f64,
    /// The size of the names of columns, and of digits that have less room.
    pub(super) small: f64,
}

impl Sizes {
    /// For a picture of this width with so many lines; at least 16 pixels for digits.
    pub(super) fn new(width: f64, lines: usize) -> Self {
        let steps = ((width - FIRST_WIDTH) / EVERY + 1.0).floor();
        let steps = steps.clamp(0.0, MOST_STEPS);
        let most = if lines > FEW_LINES { ROW_OF_MANY } else { f64::MAX };
        let row = (ROW + steps * STEP).min(most);
        let text = (row * TEXT).min(LARGEST_TEXT);
        Self { row, text, small: text * SMALL }
    }
}

/// About how wide the widest of some texts is, in letters of a size.
pub fn widest(texts: &[&str], size: f64) -> f64 {
    let mut letters = 0;
    for text in texts {
        // Not `count()`, which the panels call: what two parts share is a file of its own.
        letters = letters.max(text.chars().fold(0, |letters, _| letters + 1));
    }
    letters as f64 * size * LETTER_WIDTH
}

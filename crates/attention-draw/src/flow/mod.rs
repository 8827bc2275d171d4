//! The animated Q·K·V picture of one query, as a function of time.
//!
//! The board holds the matrices side by side, one token a row, so that row `j` of X, K, the scores, the weights
//! and V is always the same token. The bench below shows the arithmetic of this moment, one feature a row.

mod bench;
mod board;
mod columns;
mod layout;
mod moment;
mod output;
mod steps;

use attention_core::{Head, HeadTrace, Matrix};

use crate::{Role, Scene, Theme};
pub use bench::listed;
use board::Board;
use layout::Layout;
pub use layout::{height, widest};
use moment::Moment;

/// What the flow shows.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// One token a row.
    pub tokens: &'a [&'a str],
    /// The names of X's columns.
    pub features: &'a [&'a str],
    /// The names of the columns of Q and K.
    pub axes: &'a [&'a str],
    /// The names of V's columns.
    pub passes: &'a [&'a str],
    /// `n × d`: the embeddings; without columns where a head begins with Q, K and V.
    pub x: &'a Matrix,
    /// The three matrices that turn X into Q, K and V; without rows where X is not known.
    pub head: &'a Head,
    /// Everything the head computes.
    pub trace: &'a HeadTrace,
    /// The divisor of the scores: 1 in lessons, √d_k for trained heads.
    pub divisor: f64,
    /// The scale on the scores.
    pub scale: f64,
    /// The query that is followed.
    pub query: usize,
    /// The role that stands out, if any.
    pub highlight: Option<Role>,
    /// The words beside the numbers.
    pub labels: Labels<'a>,
    /// What the features mean, where there is room to say so.
    pub notes: Notes<'a>,
}

/// A remark for each feature, in the order of X's columns.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    /// What its numbers mean.
    pub features: &'a [&'a str],
    /// What its row of W_q asks for, to follow [`Labels::asks`].
    pub asks: &'a [&'a str],
    /// What its row of W_k offers, to follow [`Labels::offers`].
    pub offers: &'a [&'a str],
}

/// The words of the picture, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// The decimal separator.
    pub decimal: char,
    /// Above the scores.
    pub score: &'a str,
    /// Above the exponentials.
    pub exponential: &'a str,
    /// Above the weights.
    pub weight: &'a str,
    /// Before the sum of products.
    pub sum: &'a str,
    /// Before what a query asks for.
    pub asks: &'a str,
    /// Before what a key offers.
    pub offers: &'a str,
    /// Before the output row.
    pub output: &'a str,
    /// What the token was: its embedding.
    pub before: &'a str,
    /// What the token has become: its output.
    pub after: &'a str,
}

/// The picture at `time` (from 0 to 7), `width` pixels wide.
///
/// The same input always gives the same scene.
pub fn scene(input: &Input, theme: &Theme, time: f64, width: f64) -> Scene {
    let moment = Moment::at(time, input.tokens.len());
    let layout = Layout::new(input, &moment, width);
    let mut board = Board { input, theme, moment, scene: Scene::new(width, layout.height), layout };
    board.matrices();
    board.numbers();
    board.weights();
    board.output();
    board.bench();
    board.scene
}

/// `value` with at most `places` decimals, without trailing zeros, with a true minus sign.
pub fn number(value: f64, places: usize, decimal: char) -> String {
    let (mut digits, mut places) = (digits(value, places), places);
    while places > 0 && digits % 10 == 0 {
        (digits, places) = (digits / 10, places - 1);
    }
    written(value < 0.0, digits, places, decimal)
}

/// `value` with exactly `places` decimals (at most 9), a true minus sign and halves rounded away from 0.
///
/// Written with whole numbers: the exact decimal printing of the standard library is 12 kB of wasm.
/// Beyond 10¹⁵ the last digits are those of the nearest `u64`.
pub fn fixed(value: f64, places: usize, decimal: char) -> String {
    written(value < 0.0, digits(value, places), places, decimal)
}

/// The digits of a number down to the last of `places` decimals, as one whole number.
fn digits(value: f64, places: usize) -> u64 {
    (value.abs() * 10_u64.pow(places as u32) as f64).round() as u64
}

fn written(negative: bool, digits: u64, places: usize, decimal: char) -> String {
    let unit = 10_u64.pow(places as u32);
    let sign = if negative && digits > 0 { "−" } else { "" };
    match places {
        0 => format!("{sign}{digits}"),
        _ => format!("{sign}{}{decimal}{:0places$}", digits / unit, digits % unit),
    }
}

/// A share in whole percent; `None` is more than nothing and less than one.
pub fn whole_percent(share: f64) -> Option<u32> {
    let percent = share * 100.0;
    (percent <= 0.0 || percent >= 1.0).then(|| percent.round() as u32)
}

/// A share in whole percent, as text; what is there but less than one is "<1 %".
pub fn percent(share: f64) -> String {
    whole_percent(share).map_or_else(|| "<1 %".to_owned(), |percent| format!("{percent} %"))
}

/// `value` in at most seven characters: two decimals, or two digits and a power of ten from a thousand on.
pub(crate) fn compact(value: f64, decimal: char) -> String {
    if value < 1000.0 {
        return number(value, 2, decimal);
    }
    if !value.is_finite() {
        return "∞".to_owned();
    }
    let (mut power, mut exponent) = (1e3, 3);
    // What would be rounded to 10.0 is 1.0 of the next power.
    while value / power >= 9.95 {
        (power, exponent) = (power * 10.0, exponent + 1);
    }
    format!("{}e{exponent}", fixed(value / power, 1, decimal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_products_the_largest_are_listed_in_their_order() {
        let q: Vec<f64> = (0..10).map(f64::from).collect();
        let (few, others) = listed(&q, &[-1.0; 10]);
        assert_eq!((few, others.len()), (vec![4, 5, 6, 7, 8, 9], 4));
        assert_eq!(listed(&[0.0, 1.0], &[1.0, 1.0]), (vec![0, 1], vec![]));
    }

    #[test]
    fn numbers_are_short_and_never_a_negative_zero() {
        assert_eq!(number(2.0, 2, '.'), "2");
        assert_eq!(number(-0.5, 2, ','), "−0,5");
        assert_eq!(number(-0.001, 2, '.'), "0");
        assert_eq!(number(10.0, 0, '.'), "10");
        assert_eq!(number(-100.0, 2, '.'), "−100");
        assert_eq!(number(20.5, 3, ','), "20,5");
        assert_eq!(fixed(0.5, 2, '.'), "0.50");
        assert_eq!(fixed(-12.006, 2, '.'), "−12.01");
        assert_eq!(fixed(0.045, 0, '.'), "0");
        assert_eq!(compact(12.182, '.'), "12.18");
        assert_eq!(compact(3_269_017.4, ','), "3,3e6");
        assert_eq!(compact(1000.0, '.'), "1.0e3");
        assert_eq!(compact(999_999.0, '.'), "1.0e6");
        assert_eq!(compact(1e55, '.'), "1.0e55");
        assert_eq!(compact(f64::MAX, '.'), "1.8e308");
        assert_eq!(compact(f64::INFINITY, '.'), "∞");
    }
}

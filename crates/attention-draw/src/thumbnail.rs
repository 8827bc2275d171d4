//! A head as a small heatmap, pixel by pixel: rows are queries, columns are keys.

use std::ops::Range;

use crate::color::power;
use crate::{Rect, Rgb, Theme};

/// The number of colours from weight 0 to 1; more would not be visible at this size.
const STEPS: usize = 128;
/// The exponent of weights on dark paper, where a small weight needs more of its colour to be visible at this size.
const ON_DARK: f64 = 0.7;

/// The colours of the weights of thumbnails, as RGBA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tints(Vec<[u8; 4]>);

impl Tints {
    /// The colours from paper (0) to the theme's colour of weights (1).
    pub fn new(theme: &Theme) -> Self {
        let fills = theme.weights();
        let last = (STEPS - 1) as f64;
        let is_dark = brightness(theme.paper) < brightness(theme.weight);
        let tint = |step: usize| {
            let share = step as f64 / last;
            let share = if is_dark && step > 0 { power(share, ON_DARK) } else { share };
            let Rgb(r, g, b) = fills.at(share);
            [r, g, b, 255]
        };
        Self((0..STEPS).map(tint).collect())
    }

    fn of(&self, weight: f32) -> [u8; 4] {
        let last = STEPS - 1;
        self.0[((weight * last as f32 + 0.5) as usize).min(last)]
    }
}

fn brightness(Rgb(r, g, b): Rgb) -> u32 {
    [r, g, b].into_iter().map(u32::from).sum()
}

/// Computes the pixels of a head, RGBA, row by row, `width · height` of them.
///
/// `weights` is `n × n`, row-major; `visible` is the range of rows and columns that are shown.
/// A pixel that covers several weights shows the largest, so that no line is lost.
///
/// # Panics
///
/// If `weights` has fewer than `n · n` entries, or `visible` ends beyond `n`.
///
/// # Example
///
/// ```
/// use attention_draw::{Theme, thumbnail};
///
/// let tints = thumbnail::Tints::new(&Theme::LIGHT);
/// let pixels = thumbnail::pixels(&[1.0, 0.0, 0.0, 1.0], 2, 0..2, (2, 2), &tints);
/// assert_eq!(pixels.len(), 2 * 2 * 4);
/// assert_eq!(pixels[..4], [0x6b, 0x2f, 0xa0, 255]);
/// assert_eq!(pixels[4..8], [255; 4]);
/// ```
pub fn pixels(
    weights: &[f32],
    n: usize,
    visible: Range<usize>,
    (width, height): (usize, usize),
    tints: &Tints,
) -> Vec<u8> {
    let mut pixels = Vec::with_capacity(4 * width * height);
    if visible.is_empty() {
        return vec![0; 4 * width * height];
    }
    let columns: Vec<_> = (0..width).map(|pixel| span(pixel, width, &visible)).collect();
    let mut before = 0..0;
    for pixel in 0..height {
        let rows = span(pixel, height, &visible);
        if rows == before {
            // Where a weight is higher than a pixel, the row above shows the same.
            pixels.extend_from_within(pixels.len() - 4 * width..);
            continue;
        }
        for columns in &columns {
            pixels.extend(tints.of(largest(weights, n, &rows, columns)));
        }
        before = rows;
    }
    pixels
}

/// The rows, or columns, in visible that one of `side` pixels shows.
fn span(pixel: usize, side: usize, visible: &Range<usize>) -> Range<usize> {
    let count = visible.len();
    let from = pixel * count / side;
    let to = ((pixel + 1) * count / side).max(from + 1);
    visible.start + from..visible.start + to
}

fn largest(weights: &[f32], n: usize, rows: &Range<usize>, columns: &Range<usize>) -> f32 {
    let mut most: f32 = 0.0;
    for i in rows.clone() {
        for weight in &weights[i * n + columns.start..i * n + columns.end] {
            most = most.max(*weight);
        }
    }
    most
}

/// Where a thumbnail lies on its canvas, in device pixels: x, y, width and height.
///
/// `frame` is its box on the page with a border of `border` CSS pixels, `origin` the top left corner of the canvas,
/// `device` how many device pixels a pixel of these has, and `device_pixel_ratio` how many a CSS pixel is drawn with:
/// they differ where the page shows the figure larger or smaller than it is laid out.
/// A browser draws borders at whole device pixels, and as many as fit.
pub fn place(
    frame: &Rect,
    origin: (f64, f64),
    device: f64,
    border: f64,
    device_pixel_ratio: f64,
) -> [usize; 4] {
    let line = (border * device_pixel_ratio).floor();
    let along = |from: f64, length: f64, origin: f64| {
        let (start, end) = ((from * device).round(), ((from + length) * device).round());
        (start - (origin * device).round() + line, end - start - 2.0 * line)
    };
    let (x, width) = along(frame.x, frame.width, origin.0);
    let (y, height) = along(frame.y, frame.height, origin.1);
    [x, y, width, height].map(|length| length.max(0.0) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The share of a pixel's colour: 0 is paper, 255 the colour of weights.
    fn shades(weights: &[f32], n: usize, visible: Range<usize>, size: (usize, usize)) -> Vec<u8> {
        let theme = Theme { paper: Rgb(255, 255, 255), weight: Rgb(0, 0, 0), ..Theme::LIGHT };
        let pixels = pixels(weights, n, visible, size, &Tints::new(&theme));
        pixels.chunks_exact(4).map(|pixel| 255 - pixel[0]).collect()
    }

    #[test]
    fn each_weight_has_its_pixels_and_zero_is_paper() {
        let shades = shades(&[1.0, 0.0, 0.5, 0.0], 2, 0..2, (4, 4));
        assert_eq!(shades[..4], [255, 255, 0, 0]);
        assert_eq!(shades[..4], shades[4..8], "the second row shows the same weights");
        assert!(shades[8] > 0 && shades[8] < 255 && shades[10] == 0, "{shades:?}");
    }

    #[test]
    fn a_line_narrower_than_a_pixel_is_seen() {
        let n = 64;
        let weights: Vec<f32> = (0..n * n).map(|at| f32::from(u8::from(at % n == 37))).collect();
        let shades = shades(&weights, n, 0..n, (8, 8));
        assert!(shades.chunks_exact(8).all(|row| row == [0, 0, 0, 0, 255, 0, 0, 0]), "{shades:?}");
    }

    #[test]
    fn what_is_out_of_sight_has_no_pixel() {
        let mut weights = vec![1.0; 16];
        for at in [5, 6, 9, 10] {
            weights[at] = 0.0;
        }
        assert_eq!(shades(&weights, 4, 1..3, (2, 2)), [0; 4]);
        assert_eq!(shades(&weights, 4, 0..4, (4, 4))[0], 255);
        assert_eq!(pixels(&[], 0, 0..0, (1, 1), &Tints::new(&Theme::LIGHT)), [0; 4]);
    }

    #[test]
    fn on_dark_paper_small_weights_have_more_of_their_colour() {
        let share = |theme: &Theme| {
            let Rgb(paper, ..) = theme.paper;
            let Rgb(end, ..) = theme.weight;
            let [r, ..] = Tints::new(theme).of(0.25);
            (f64::from(r) - f64::from(paper)) / (f64::from(end) - f64::from(paper))
        };
        assert!(share(&Theme::DARK) > 0.3 && share(&Theme::LIGHT) < 0.3);
        for theme in [Theme::LIGHT, Theme::DARK] {
            let Rgb(r, g, b) = theme.weight;
            assert_eq!(Tints::new(&theme).of(1.0), [r, g, b, 255]);
        }
    }

    #[test]
    fn a_place_is_inside_the_border_on_whole_device_pixels() {
        let frame = Rect::new(110.4, 20.0, 58.0, 58.0);
        assert_eq!(place(&frame, (100.0, 20.0), 1.0, 1.0, 1.0), [11, 1, 56, 56]);
        assert_eq!(place(&frame, (100.0, 20.0), 1.5, 1.0, 1.5), [17, 1, 85, 85]);
        // Shown at half its size it has as many pixels as before.
        let half = Rect::new(55.0, 10.0, 29.0, 29.0);
        assert_eq!(place(&half, (50.0, 10.0), 2.0, 1.0, 1.0), [11, 1, 56, 56]);
        assert_eq!(place(&Rect::default(), (0.0, 0.0), 1.0, 1.0, 1.0)[2..], [0, 0]);
    }
}

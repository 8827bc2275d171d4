//! Dot products of random vectors: how far they spread, and what softmax makes of them.
//!
//! Above, a histogram of many dot products with their standard deviation; below it, on the same axis, the scores of one
//! query, a dot each; then all of its attention as a bar of 100%, once without the division and once with it.

use crate::{Anchor, Band, NumberFormat, Rect, Scene, Theme, Tone};

/// The axis runs from minus to plus this: two standard deviations at d = 1024.
const REACH: f64 = 64.0;
/// A bin is one wide, so that a spread of 1 has a shape too.
const BINS: usize = 2 * REACH as usize;
/// Where numbers are written on the axis.
const TICKS: [f64; 5] = [-64.0, -32.0, 0.0, 32.0, 64.0];
/// The upper edge of the highest bin, the axis, the dots, and the numbers of the axis.
const TOP: f64 = 28.0;
const AXIS: f64 = 128.0;
const DOTS: f64 = 140.0;
const NUMBERS: f64 = 158.0;
/// Half the width of a dot.
const DOT: f64 = 3.0;
/// The first line of the bars, from one bar to the next, and how high a bar is.
const BARS: f64 = 188.0;
const BAR_PITCH: f64 = 52.0;
const BAR: f64 = 24.0;
/// Room for half of the outermost numbers.
const MARGIN: f64 = 14.0;
/// How visible the bar is that the switch does not choose.
const OTHER: f64 = 0.65;
/// The size of letters.
const TEXT: f64 = 14.0;

/// What the picture shows.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The dot products of independent pairs, not divided.
    pub products: &'a [f64],
    /// Their standard deviation, divided as they are shown.
    pub deviation: f64,
    /// The scores of one query, not divided.
    pub scores: &'a [f64],
    /// What both are divided by: 1 or √d.
    pub divisor: f64,
    /// The weights without the division and with it.
    pub weights: [&'a [f64]; 2],
    /// What stands above each bar, left and right.
    pub names: [[&'a str; 2]; 2],
    /// Which of them goes with what is above: 0 without the division, 1 with it.
    pub shown: usize,
    /// How the language writes numbers.
    pub numbers: NumberFormat,
}

/// The picture in a width of CSS pixels.
pub fn scene(input: &Input, theme: &Theme, width: f64) -> Scene {
    let mut scene = Scene::new(width, BARS + BAR_PITCH + BAR + 18.0);
    let bins = Band::new(MARGIN, (width - 2.0 * MARGIN).max(1.0), BINS);
    histogram(&mut scene, input, &bins, theme);
    axis(&mut scene, input, &bins, theme);
    dots(&mut scene, input, &bins, theme);
    for which in 0..2 {
        bar(&mut scene, input, which, theme);
    }
    scene
}

/// Where a number stands on the axis; beyond its ends, at them.
fn place(bins: &Band, x: f64) -> f64 {
    bins.start + (x.clamp(-REACH, REACH) + REACH) * bins.step
}

/// How many dot products are in each bin. What lies beyond the axis is in none.
pub fn counts(products: &[f64], divisor: f64) -> [u32; BINS] {
    let mut counts = [0; BINS];
    for product in products {
        let bin = (product / divisor + REACH).floor();
        if let Some(count) = (bin >= 0.0).then(|| counts.get_mut(bin as usize)).flatten() {
            *count += 1;
        }
    }
    counts
}

fn histogram(scene: &mut Scene, input: &Input, bins: &Band, theme: &Theme) {
    let counts = counts(input.products, input.divisor);
    let most = f64::from(counts.into_iter().max().unwrap_or(0).max(1));
    for (bin, count) in counts.into_iter().enumerate() {
        let height = f64::from(count) / most * (AXIS - TOP);
        scene.fill(Rect::new(bins.at(bin), AXIS - height, bins.step, height), theme.key, 0.5);
    }
}

/// The axis with its numbers, and one standard deviation to both sides.
fn axis(scene: &mut Scene, input: &Input, bins: &Band, theme: &Theme) {
    scene.line((bins.start, AXIS), (bins.end(), AXIS), 1.0, theme.muted);
    for tick in TICKS {
        let x = place(bins, tick);
        scene.line((x, AXIS), (x, AXIS + 4.0), 1.0, theme.muted);
        scene.text(input.numbers.short(tick, 0), x, NUMBERS, Anchor::Middle, Tone::Muted);
    }
    if input.deviation > 0.0 {
        let ends = [-input.deviation, input.deviation].map(|x| place(bins, x));
        scene.line((ends[0], TOP - 6.0), (ends[1], TOP - 6.0), 2.0, theme.ink);
        for x in ends {
            scene.line((x, TOP - 10.0), (x, AXIS), 1.0, theme.ink);
        }
        let text = format!("±{}", input.numbers.significant(input.deviation, 3));
        scene.text(text, place(bins, 0.0), 8.0, Anchor::Middle, Tone::Ink);
        scene.sized(TEXT);
    }
}

fn dots(scene: &mut Scene, input: &Input, bins: &Band, theme: &Theme) {
    for score in input.scores {
        let x = place(bins, score / input.divisor);
        let dot = Rect::new(x - DOT, DOTS - DOT, 2.0 * DOT, 2.0 * DOT);
        scene.fill(dot, theme.key, 0.7);
    }
}

/// All of the query's attention, split by key.
fn bar(scene: &mut Scene, input: &Input, which: usize, theme: &Theme) {
    let (y, is_shown) = (BARS + BAR_PITCH * which as f64, which == input.shown);
    let (length, mut x) = ((scene.width - 2.0).max(1.0), 1.0);
    for weight in input.weights[which] {
        let part = weight * length;
        // A part that is wide enough has a gap to the next.
        let gap = if part > 3.0 { 1.0 } else { 0.0 };
        let rect = Rect::new(x, y + 14.0, part - gap, BAR);
        scene.fill(rect, theme.weight_fill(*weight), if is_shown { 1.0 } else { OTHER });
        x += part;
    }
    let frame = Rect::new(0.0, y + 13.0, scene.width, BAR + 2.0);
    scene.frame(
        frame,
        if is_shown { 2.0 } else { 1.0 },
        theme.ink,
        if is_shown { 1.0 } else { 0.3 },
    );
    let [name, largest] = input.names[which];
    let half = scene.width / 2.0;
    scene.text(name, 0.0, y, Anchor::Start, if is_shown { Tone::Ink } else { Tone::Muted });
    scene.sized(TEXT);
    scene.within(half - 8.0);
    scene.text(
        largest,
        scene.width,
        y,
        Anchor::End,
        if is_shown { Tone::Ink } else { Tone::Muted },
    );
    scene.sized(TEXT);
    scene.within(half);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shape;

    fn input<'a>(products: &'a [f64], weights: [&'a [f64]; 2]) -> Input<'a> {
        let names = [["without", "60%"], ["with", "50%"]];
        Input {
            products,
            deviation: 8.0,
            scores: &[-8.0, 0.0, 100.0],
            divisor: 1.0,
            weights,
            names,
            shown: 1,
            numbers: NumberFormat::ENGLISH,
        }
    }

    #[test]
    fn each_dot_product_is_in_the_bin_that_it_falls_into_or_beyond_the_axis() {
        let products = [0.0, 0.9, -0.1, 63.9, 64.0, -64.0, -64.1, 1e9];
        let found = counts(&products, 1.0);
        assert_eq!([found[64], found[63], found[127], found[0]], [2, 1, 1, 1]);
        assert_eq!(found.iter().sum::<u32>(), 5);
        assert_eq!(
            counts(&products, 100.0)[63..=64],
            [3, 4],
            "divided, all but the largest are near 0"
        );
    }

    #[test]
    fn everything_is_inside_and_the_parts_of_a_bar_fill_it() {
        let (even, uneven) = ([0.25; 4], [0.6, 0.3, 0.1, 0.0]);
        for width in [280.0, 640.0, 1600.0] {
            let scene = scene(&input(&[1.0, 2.0, 2.0], [&uneven, &even]), &Theme::LIGHT, width);
            let rects = scene.shapes.iter().filter_map(|shape| match shape {
                Shape::Fill { rect, .. } | Shape::Frame { rect, .. } => Some(*rect),
                Shape::Line { .. } => None,
            });
            for rect in rects {
                assert!(
                    rect.x >= 0.0 && rect.x + rect.width <= width + 1e-9,
                    "{rect:?} of {width}"
                );
                assert!(rect.y >= 0.0 && rect.y + rect.height <= scene.height, "{rect:?}");
            }
            let of_bar: f64 = scene
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Fill { rect, .. } if rect.height == BAR && rect.y < BARS + BAR_PITCH => {
                        Some(rect.width)
                    }
                    _ => None,
                })
                .sum();
            assert!((of_bar - (width - 2.0)).abs() <= 4.0, "{of_bar} of {width}");
        }
    }
}

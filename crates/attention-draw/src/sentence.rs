//! A sentence as a row of tokens, each with the share of the query's attention that it gets, and arcs above.
//!
//! On a page the row is DOM, of which a browser knows how wide it is. This is the same row for a file, where widths of
//! letters are estimates: words stand in the middle of boxes that have room to spare.

use crate::{Anchor, NumberFormat, Rect, Role, Scene, Theme, Tone, arcs, text_width};

const GAP: f64 = 6.0;
const PADDING: f64 = 7.0;
const TOKEN: f64 = 40.0;
/// A share has this much room, however short its token is.
const NARROWEST: f64 = 34.0;
/// The middle of the word and of the share, from the upper edge of the token.
const WORD: f64 = 13.0;
const SHARE: f64 = 28.0;
/// The edge of a query, as on the page, and of any other token.
const EDGE: f64 = 2.0;

/// What the row shows.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The tokens, in their order.
    pub tokens: &'a [&'a str],
    /// The 0-based index of the query.
    pub query: usize,
    /// The query's weights, one a token, from 0 to 1.
    pub weights: &'a [f64],
    /// How shares are written.
    pub numbers: NumberFormat,
}

/// The row with its arcs, as wide as it is.
///
/// # Panics
///
/// If there are fewer weights than tokens, or no token `query`.
pub fn scene(input: &Input, theme: &Theme) -> Scene {
    let widths = input.tokens.iter().map(|token| box_width(token));
    let mut boxes: Vec<Rect> = Vec::new();
    for width in widths {
        let x = boxes.last().map_or(0.0, |before| before.x + before.width + GAP);
        boxes.push(Rect::new(x, arcs::HEIGHT + 1.0, width, TOKEN));
    }
    let width = boxes.last().map_or(0.0, |last| last.x + last.width);
    let mut scene = Scene::new(width, arcs::HEIGHT + 1.0 + TOKEN);
    let middles: Vec<f64> = boxes.iter().map(|rect| rect.middle().0).collect();
    scene.curves = arcs::curves(&middles, input.query, input.weights, theme.weight);
    for (index, rect) in boxes.iter().enumerate() {
        token(&mut scene, input, theme, (index, *rect));
    }
    scene
}

fn token(scene: &mut Scene, input: &Input, theme: &Theme, (index, rect): (usize, Rect)) {
    let weight = input.weights[index];
    let fill = theme.weight_fill(weight);
    scene.fill(rect, fill, 1.0);
    match index == input.query {
        true => scene.frame(rect, EDGE, theme.query, 1.0),
        false => scene.frame(rect, 1.0, theme.ink, 0.15),
    }
    let (x, tone) = (rect.middle().0, Tone::On(fill));
    let word = if index == input.query { Scene::strong } else { Scene::text };
    let reads = fill.contrast(theme.query) >= 4.5;
    let of_query = if reads { Tone::Role(Role::Query) } else { tone };
    let word_tone = if index == input.query { of_query } else { tone };
    word(scene, input.tokens[index], x, rect.y + WORD, Anchor::Middle, word_tone);
    scene.text(input.numbers.percent(weight), x, rect.y + SHARE, Anchor::Middle, tone);
}

fn box_width(token: &str) -> f64 {
    (text_width(token) + 2.0 * PADDING).max(NARROWEST).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(theme: &Theme) -> Scene {
        let (tokens, weights) = (["it", "incomprehensible", "日本"], [0.1, 0.55, 0.35]);
        let input =
            Input { tokens: &tokens, query: 0, weights: &weights, numbers: NumberFormat::ENGLISH };
        scene(&input, theme)
    }

    #[test]
    fn each_token_has_its_word_its_share_and_an_arc() {
        let scene = drawn(&Theme::LIGHT);
        let texts: Vec<&str> = scene.texts.iter().map(|text| &*text.content).collect();
        assert_eq!(texts, ["it", "10%", "incomprehensible", "55%", "日本", "35%"]);
        assert_eq!(scene.curves.len(), 3);
    }

    #[test]
    fn words_are_inside_their_boxes_and_boxes_apart() {
        let tokens = ["it", "incomprehensible", "日本"];
        let boxes = tokens.map(box_width);
        for (token, width) in tokens.iter().zip(boxes) {
            assert!(text_width(token) + 10.0 < width && width >= NARROWEST, "{token}: {width}");
        }
        let scene = drawn(&Theme::DARK);
        assert_eq!(scene.width, boxes.iter().sum::<f64>() + 2.0 * GAP);
    }
}

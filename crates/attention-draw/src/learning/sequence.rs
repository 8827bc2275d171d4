//! A sequence as a row of tiles, and below it a row of weights for each net that has any.

use crate::{Anchor, Band, NumberFormat, Rect, Scene, Theme, Tone};

/// A token as it is shown: two lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The front of a card, or a symbol.
    pub above: String,
    /// The back of a card, a question mark, or a star; may be empty.
    pub below: String,
}

/// The weights of the question, one a token.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightsRow<'a> {
    /// What stands above the row.
    pub name: &'a str,
    /// From 0 to 1; together they are 1.
    pub weights: &'a [f64],
}

/// What the picture shows.
#[derive(Clone, Debug)]
pub struct SequencePicture<'a> {
    /// All tokens, in order.
    pub tiles: &'a [Tile],
    /// The place of the question.
    pub question: usize,
    /// The place of the token that has the answer.
    pub wanted: usize,
    /// A row for each net with weights.
    pub rows: &'a [WeightsRow<'a>],
    /// How the language writes numbers.
    pub numbers: NumberFormat,
}

const TILE: f64 = 44.0;
const WIDEST: f64 = 64.0;
const GAP: f64 = 4.0;
const NAME: f64 = 24.0;
const ROW: f64 = 32.0;
/// The heights where there is no room for percentages.
const LOW_NAME: f64 = 20.0;
const LOW_ROW: f64 = 14.0;
/// A cell must be this wide for its percentage.
const ROOM: f64 = 34.0;

/// The picture in a width of CSS pixels.
pub fn sequence_scene(picture: &SequencePicture, theme: &Theme, width: f64) -> Scene {
    let count = picture.tiles.len().max(1);
    let columns = Band::new(0.0, width.min(WIDEST * count as f64), count);
    let has_digits = columns.step >= ROOM;
    let (name, height) = if has_digits { (NAME, ROW) } else { (LOW_NAME, LOW_ROW) };
    let pitch = name + height;
    let mut scene = Scene::new(width, TILE + pitch * picture.rows.len() as f64 + 2.0);
    for (at, tile) in picture.tiles.iter().enumerate() {
        let rect = Rect::new(columns.at(at), 1.0, columns.step - GAP, TILE);
        tile_at(&mut scene, picture, at, (tile, rect), theme);
    }
    for (index, row) in picture.rows.iter().enumerate() {
        let y = TILE + pitch * index as f64;
        scene.text(row.name, 0.0, y + name / 2.0 + 2.0, Anchor::Start, Tone::Muted);
        scene.within(width);
        for (at, weight) in row.weights.iter().enumerate() {
            let rect = Rect::new(columns.at(at), y + name, columns.step - GAP, height);
            let fill = theme.weight_fill(*weight);
            scene.fill(rect, fill, 1.0);
            scene.frame(rect, 1.0, theme.ink, 0.3);
            if has_digits {
                let (x, y) = rect.middle();
                scene.text(picture.numbers.percent(*weight), x, y, Anchor::Middle, Tone::On(fill));
            }
        }
    }
    scene
}

/// The question has the frame of a query, and the token with the answer that of a key.
fn tile_at(
    scene: &mut Scene,
    picture: &SequencePicture,
    at: usize,
    (tile, rect): (&Tile, Rect),
    theme: &Theme,
) {
    let is_marked = at == picture.question || at == picture.wanted;
    let color = if at == picture.question { theme.query } else { theme.key };
    let color = if is_marked { color } else { theme.ink };
    scene.frame(rect, if is_marked { 3.0 } else { 1.0 }, color, if is_marked { 1.0 } else { 0.4 });
    let (x, y) = rect.middle();
    let offset = if tile.below.is_empty() { 0.0 } else { 9.0 };
    scene.strong(&*tile.above, x, y - offset, Anchor::Middle, Tone::Ink);
    scene.text(&*tile.below, x, y + offset, Anchor::Middle, Tone::Ink);
    scene.sized(14.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shape;

    fn picture(width: f64) -> Scene {
        let tile = |above: &str, below: &str| Tile { above: above.into(), below: below.into() };
        let tiles = [tile("A", "2"), tile("B", "1"), tile("A", "?")];
        let rows = [WeightsRow { name: "attention", weights: &[0.9, 0.1, 0.0] }];
        let (question, wanted, numbers) = (2, 0, NumberFormat::ENGLISH);
        let picture = SequencePicture { tiles: &tiles, question, wanted, rows: &rows, numbers };
        sequence_scene(&picture, &Theme::LIGHT, width)
    }

    #[test]
    fn each_weight_stands_below_its_token_in_its_colour() {
        let scene = picture(600.0);
        let fill = |shape: &Shape| match shape {
            Shape::Fill { rect, color, .. } => Some((rect.x, *color)),
            _ => None,
        };
        let fills: Vec<_> = scene.shapes.iter().filter_map(fill).collect();
        let theme = Theme::LIGHT;
        let expected = [0.9, 0.1, 0.0].map(|weight| theme.weight_fill(weight));
        assert_eq!(fills.iter().map(|fill| fill.1).collect::<Vec<_>>(), expected);
        assert_eq!(fills.iter().map(|fill| fill.0).collect::<Vec<_>>(), [0.0, 64.0, 128.0]);
        let texts: Vec<_> = scene.texts.iter().map(|text| &*text.content).collect();
        assert!(texts.contains(&"90%") && texts.contains(&"?"), "{texts:?}");
    }

    #[test]
    fn cells_too_narrow_for_digits_have_none() {
        let scene = picture(90.0);
        assert!(!scene.texts.iter().any(|text| text.content.contains('%')));
    }
}

//! Looking at a scene: what is filled, framed and written, and where.

use attention_draw::{Rect, Rgb, Scene, Shape, Text};

/// Sums of cell widths are exact only up to rounding.
const EPSILON: f64 = 1e-6;

/// Every filled rectangle with its colour; half transparent ones are left out.
pub(crate) fn fills(scene: &Scene) -> Vec<(Rect, Rgb)> {
    let fill = |shape: &Shape| match *shape {
        Shape::Fill { rect, color, alpha: 1.0 } => Some((rect, color)),
        _ => None,
    };
    let cells = scene.cells.iter().flat_map(|cells| {
        let place = |index: usize| cells.rect_of(index / cells.columns, index % cells.columns);
        cells.colors.iter().enumerate().map(move |(index, color)| (place(index), *color))
    });
    cells.chain(scene.shapes.iter().filter_map(fill)).collect()
}

/// The frames of this colour.
pub(crate) fn frames(scene: &Scene, wanted: Rgb) -> Vec<Rect> {
    let frame = |shape: &Shape| match *shape {
        Shape::Frame { rect, color, alpha: 1.0, .. } if color == wanted => Some(rect),
        _ => None,
    };
    scene.shapes.iter().filter_map(frame).collect()
}

/// The text of exactly this content, which must be there exactly once.
pub(crate) fn only<'a>(scene: &'a Scene, content: &str) -> &'a Text {
    let found: Vec<&Text> = scene.texts.iter().filter(|text| text.content == content).collect();
    assert_eq!(found.len(), 1, "{content} is written {} times", found.len());
    found[0]
}

/// The label of a token's row of the matrices: the leftmost text of that name.
pub(crate) fn label<'a>(scene: &'a Scene, token: &str) -> &'a Text {
    let labels = scene.texts.iter().filter(|text| text.content == token);
    labels.min_by(|a, b| a.x.total_cmp(&b.x)).expect("every token has a row")
}

/// What is written at the height `y`, from left to right.
pub(crate) fn line(scene: &Scene, y: f64) -> Vec<&str> {
    let on_it = |text: &&Text| (text.y - y).abs() < EPSILON && !text.content.is_empty();
    let mut texts: Vec<&Text> = scene.texts.iter().filter(on_it).collect();
    texts.sort_by(|a, b| a.x.total_cmp(&b.x));
    texts.into_iter().map(|text| text.content.as_str()).collect()
}

/// Whether two rectangles are the same up to rounding.
pub(crate) fn same(a: &Rect, b: &Rect) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < EPSILON;
    near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height)
}

/// Checks that every shape, and the anchor of every text, lies within the scene, and the scene within `width`.
pub(crate) fn check_inside(scene: &Scene, width: f64, context: &str) {
    assert!(scene.width <= width, "{context}: {} is wider than {width}", scene.width);
    for shape in &scene.shapes {
        for (x, y) in corners(shape) {
            assert!(within(x, scene.width) && within(y, scene.height), "{context}: {shape:?}");
        }
    }
    for text in &scene.texts {
        let inside = within(text.x, scene.width) && within(text.y, scene.height);
        assert!(inside, "{context}: {text:?}");
    }
}

/// Checks that no text shows a number that is none.
pub(crate) fn check_numbers(scene: &Scene, context: &str) {
    for text in &scene.texts {
        let nonsense = ["NaN", "inf"].iter().any(|word| text.content.contains(word));
        assert!(!nonsense, "{context}: {text:?}");
    }
}

fn corners(shape: &Shape) -> [(f64, f64); 2] {
    match *shape {
        Shape::Fill { rect, .. } | Shape::Frame { rect, .. } => {
            [(rect.x, rect.y), (rect.x + rect.width, rect.y + rect.height)]
        }
        Shape::Line { from, to, .. } => [from, to],
    }
}

/// False for NaN as well.
fn within(at: f64, end: f64) -> bool {
    (-EPSILON..=end + EPSILON).contains(&at)
}

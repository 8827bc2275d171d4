//! A picture as plain data.

use std::sync::Arc;

use crate::{Rect, Rgb, Tone};

/// A picture: shapes for the canvas, texts for the DOM, in CSS pixels from the top left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// How wide the picture is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Many cells of one size, painted before the shapes.
    pub cells: Option<Cells>,
    /// What is painted over them, first to last.
    pub shapes: Vec<Shape>,
    /// What is written over it.
    pub texts: Vec<Text>,
    /// Arcs, behind the shapes. Like texts they are DOM in a page, and no canvas has them.
    pub curves: Vec<Curve>,
}

/// A cubic curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Both ends, and between them the points that draw it, in CSS pixels.
    pub points: [(f64, f64); 4],
    /// How thick, in CSS pixels.
    pub thickness: f64,
    /// In what colour.
    pub color: Rgb,
    /// From 0 (invisible) to 1.
    pub alpha: f64,
}

/// Cells of one size in rows and columns, each of one colour: a painter may put them down as one image.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    /// All of them together.
    pub rect: Rect,
    /// How many stand side by side.
    pub columns: usize,
    /// The colours, row by row; shared, so that a painter knows those it has painted before.
    pub colors: Arc<[Rgb]>,
}

impl Cells {
    /// How many stand one below the other.
    pub fn rows(&self) -> usize {
        self.colors.len() / self.columns.max(1)
    }

    /// The rectangle of the cell in row `i`, column `j`.
    pub fn rect_of(&self, i: usize, j: usize) -> Rect {
        let (width, height) =
            (self.rect.width / self.columns as f64, self.rect.height / self.rows() as f64);
        let (x, y) = (self.rect.x + j as f64 * width, self.rect.y + i as f64 * height);
        Rect::new(x, y, width, height)
    }
}

/// Something painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle. Cells that share an edge leave no gap at any pixel density.
    Fill {
        /// Where.
        rect: Rect,
        /// In what colour.
        color: Rgb,
        /// From 0 (invisible) to 1.
        alpha: f64,
    },
    /// The inner edge of a rectangle.
    Frame {
        /// Where.
        rect: Rect,
        /// How thick, in CSS pixels.
        thickness: f64,
        /// In what colour.
        color: Rgb,
        /// From 0 (invisible) to 1.
        alpha: f64,
    },
    /// A straight line.
    Line {
        /// The first end, x and y.
        from: (f64, f64),
        /// The other end.
        to: (f64, f64),
        /// How thick, in CSS pixels.
        thickness: f64,
        /// In what colour.
        color: Rgb,
        /// From 0 (invisible) to 1.
        alpha: f64,
    },
}

/// The size of letters unless another is named; bold ones are larger.
const TEXT: f64 = 12.0;
const STRONG: f64 = 13.0;

/// More room than any text takes, in CSS pixels.
const ANY: f64 = 9999.0;

/// Which point of a text stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end, vertically centred.
    Start,
    /// The middle.
    Middle,
    /// The right end, vertically centred.
    End,
    /// The lower left end of a text that climbs to the right.
    Slanted,
}

/// Something written.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The words or the number.
    pub content: String,
    /// Where the anchor is, in CSS pixels.
    pub x: f64,
    /// Where the anchor is, in CSS pixels.
    pub y: f64,
    /// What the position means.
    pub anchor: Anchor,
    /// In what colour.
    pub tone: Tone,
    /// Whether it is set in bold.
    pub strong: bool,
    /// The size of its letters, in CSS pixels.
    pub size: f64,
    /// The width that it may take, in CSS pixels; a painter shortens it, with “…” at its end.
    pub room: f64,
    /// What follows it below the line, as the q of a projection's name; mostly nothing.
    pub subscript: &'static str,
}

impl Scene {
    /// An empty picture of this size.
    pub fn new(width: f64, height: f64) -> Self {
        Self { width, height, ..Self::default() }
    }

    /// Adds a filled rectangle; one that cannot be seen is left out.
    pub fn fill(&mut self, rect: Rect, color: Rgb, alpha: f64) {
        if alpha > 0.0 {
            self.shapes.push(Shape::Fill { rect, color, alpha });
        }
    }

    /// Adds the inner edge of a rectangle.
    pub fn frame(&mut self, rect: Rect, thickness: f64, color: Rgb, alpha: f64) {
        if alpha > 0.0 {
            self.shapes.push(Shape::Frame { rect, thickness, color, alpha });
        }
    }

    /// Adds a line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), thickness: f64, color: Rgb) {
        self.shapes.push(Shape::Line { from, to, thickness, color, alpha: 1.0 });
    }

    /// Adds a text.
    pub fn text(&mut self, content: impl Into<String>, x: f64, y: f64, anchor: Anchor, tone: Tone) {
        self.add_text(content.into(), x, y, anchor, tone);
    }

    /// [`Scene::text`] of a text that is a `String`: one compiled form for all.
    pub fn add_text(&mut self, content: String, x: f64, y: f64, anchor: Anchor, tone: Tone) {
        self.texts.push(Text {
            content,
            x,
            y,
            anchor,
            tone,
            strong: false,
            size: TEXT,
            room: ANY,
            subscript: "",
        });
    }

    /// Adds a text in bold.
    pub fn strong(
        &mut self,
        content: impl Into<String>,
        x: f64,
        y: f64,
        anchor: Anchor,
        tone: Tone,
    ) {
        self.text(content, x, y, anchor, tone);
        let text = self.texts.last_mut().expect("a text was just added");
        (text.strong, text.size) = (true, STRONG);
    }

    /// Sets the size of the text that was added last, in CSS pixels.
    pub fn sized(&mut self, size: f64) {
        self.texts.last_mut().expect("a text was just added").size = size;
    }

    /// Limits the text that was added last to so many pixels.
    pub fn within(&mut self, room: f64) {
        self.texts.last_mut().expect("a text was just added").room = room;
    }

    /// Adds the name of a quantity with its subscript, in bold.
    pub fn symbol(
        &mut self,
        (name, subscript): (&str, &'static str),
        x: f64,
        y: f64,
        anchor: Anchor,
        tone: Tone,
    ) {
        self.strong(name, x, y, anchor, tone);
        self.texts.last_mut().expect("a text was just added").subscript = subscript;
    }
}

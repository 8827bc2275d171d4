//! A [`Scene`] as the text of an SVG file: shapes as vectors, words as text.
//!
//! Source: SVG 2, chapters 8 (viewBox), 9 (paths) and 11 (text).

mod panels;
mod xml;

use attention_text::isolated;

pub use self::panels::{Panel, panels_svg};
use self::xml::Xml;
use crate::text_width::fitted;
use crate::{Anchor, Cells, NumberFormat, Rect, Rgb, Scene, Shape, Text, Theme};

/// Around the picture, in CSS pixels.
const MARGIN: f64 = 16.0;
/// The height of a line of the caption.
const LINE: f64 = 20.0;
/// About the width of a letter of the caption.
const LETTER: f64 = 7.2;
/// A caption has room for some words, however narrow the picture is.
const NARROWEST: f64 = 200.0;

/// What stands in the file beside the picture.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// What the picture is of: the title of the document.
    pub title: &'a str,
    /// What it shows, in words, written below the picture.
    pub text: &'a str,
    /// The direction of these words: `ltr` or `rtl`.
    pub direction: &'a str,
}

/// Writes a scene on the paper of `theme`, with its caption below, as an SVG document.
///
/// Around the scene is a margin of 16 pixels. `width` and `height` of the document are its pixels times `scale`, in
/// whole numbers unless that is 1: drawn on a canvas of more pixels, a document that large is sharp in every browser.
/// Coordinates are rounded to a hundredth of a pixel. Characters that XML forbids become U+FFFD.
///
/// # Example
///
/// ```
/// use attention_draw::{Anchor, Caption, Scene, Theme, Tone, svg};
///
/// let mut scene = Scene::new(300.0, 40.0);
/// scene.text("a < b", 8.0, 20.0, Anchor::Start, Tone::Ink);
/// let caption = Caption { title: "a b", text: "Two letters.", direction: "ltr" };
/// let file = svg(&scene, &Theme::LIGHT, &caption, 1.0);
/// assert!(file.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"332\""));
/// assert!(file.contains(">a &lt; b</text>"));
/// ```
pub fn svg(scene: &Scene, theme: &Theme, caption: &Caption, scale: f64) -> String {
    let inner = scene.width.max(NARROWEST);
    let lines = wrapped(caption.text, (inner / LETTER) as usize);
    let below = (lines.len() as f64 + 0.5) * LINE;
    let mut picture = Picture { xml: Xml::default(), theme };
    let size = (inner + 2.0 * MARGIN, scene.height + below + 2.0 * MARGIN);
    picture.paper(size, scale, caption.title);
    let margin = pair((MARGIN, MARGIN));
    picture.xml.start("g");
    picture.xml.attribute("transform", &["translate(", &margin, ")"].concat());
    picture.xml.open();
    picture.scene(scene);
    let left = if caption.direction == "rtl" { inner } else { 0.0 };
    for (index, line) in lines.iter().enumerate() {
        let y = scene.height + (index as f64 + 1.0) * LINE;
        picture.line((left, y), caption.direction, line);
    }
    picture.xml.close("g");
    picture.xml.close("svg");
    picture.xml.0
}

/// A picture as far as it is written, in the colours of a theme.
struct Picture<'a> {
    xml: Xml,
    theme: &'a Theme,
}

impl Picture<'_> {
    /// The document itself, its title and its paper.
    fn paper(&mut self, (width, height): (f64, f64), scale: f64, title: &str) {
        let scaled = |side: f64| if scale == 1.0 { side } else { (side * scale).round() };
        self.xml.start("svg");
        self.xml.attribute("xmlns", "http://www.w3.org/2000/svg");
        self.numbers([("width", scaled(width)), ("height", scaled(height))]);
        self.xml.attribute("viewBox", &["0 0 ", &pair((width, height))].concat());
        self.xml.attribute("role", "img");
        self.xml.attribute("font-family", "system-ui, sans-serif");
        self.xml.attribute("font-size", "12");
        self.xml.open();
        self.xml.start("title");
        self.xml.holding(title, "title");
        self.xml.start("rect");
        self.numbers([("width", width), ("height", height)]);
        self.fill(self.theme.paper);
        self.xml.empty();
    }

    fn cells(&mut self, color: Rgb, path: &str) {
        self.xml.start("path");
        self.fill(color);
        self.xml.attribute("shape-rendering", "crispEdges");
        self.xml.attribute("d", path);
        self.xml.empty();
    }

    fn shape(&mut self, shape: &Shape) {
        match *shape {
            Shape::Fill { rect, color, alpha } => {
                self.rect(rect);
                self.fill(color);
                self.numbers([("fill-opacity", alpha)]);
            }
            Shape::Frame { rect: Rect { x, y, width, height }, thickness, color, alpha } => {
                // A stroke lies on both sides of its line, a frame inside its rectangle.
                let half = thickness / 2.0;
                self.rect(Rect::new(x + half, y + half, width - thickness, height - thickness));
                self.xml.attribute("fill", "none");
                self.stroke(color, thickness, alpha);
            }
            Shape::Line { from, to, thickness, color, alpha } => {
                self.xml.start("path");
                self.xml.attribute("d", &["M", &pair(from), "L", &pair(to)].concat());
                self.stroke(color, thickness, alpha);
            }
        }
        self.xml.empty();
    }

    fn word(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start | Anchor::Slanted => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.xml.start("text");
        self.numbers([("x", text.x), ("y", text.y)]);
        self.xml.attribute("text-anchor", anchor);
        if text.anchor == Anchor::Slanted {
            let turn = ["rotate(-45 ", &pair((text.x, text.y)), ")"].concat();
            self.xml.attribute("transform", &turn);
        } else {
            self.xml.attribute("dominant-baseline", "central");
        }
        if text.strong {
            self.xml.attribute("font-weight", "650");
        }
        self.numbers([("font-size", text.size)]);
        self.fill(self.theme.tone(text.tone));
        self.xml.beginning(&isolated(&fitted(&text.content, text.room)));
        if !text.subscript.is_empty() {
            self.xml.start("tspan");
            self.xml.attribute("dy", "4");
            self.xml.attribute("font-size", "75%");
            self.xml.holding(text.subscript, "tspan");
        }
        self.xml.close("text");
    }

    /// A line of the caption.
    fn line(&mut self, (x, y): (f64, f64), direction: &str, text: &str) {
        self.xml.start("text");
        self.numbers([("x", x), ("y", y)]);
        self.xml.attribute("font-size", "14");
        self.xml.attribute("direction", direction);
        self.fill(self.theme.ink);
        self.xml.holding(text, "text");
    }

    fn rect(&mut self, Rect { x, y, width, height }: Rect) {
        self.xml.start("rect");
        let (width, height) = (width.max(0.0), height.max(0.0));
        self.numbers([("x", x), ("y", y), ("width", width), ("height", height)]);
    }

    fn fill(&mut self, color: Rgb) {
        self.xml.attribute("fill", &color.css());
    }

    fn stroke(&mut self, color: Rgb, thickness: f64, alpha: f64) {
        self.xml.attribute("stroke", &color.css());
        self.numbers([("stroke-width", thickness), ("stroke-opacity", alpha)]);
    }

    fn numbers<const N: usize>(&mut self, attributes: [(&str, f64); N]) {
        for (name, value) in attributes {
            self.xml.attribute(name, &short(value));
        }
    }
}

/// One path a colour, in which a run of equal cells is one rectangle: half a million cells stay a small file.
fn paths(cells: &Cells) -> Vec<(Rgb, String)> {
    let mut paths: Vec<(Rgb, String)> = Vec::new();
    let rows = cells.colors.chunks(cells.columns.max(1));
    for (i, row) in rows.enumerate() {
        let mut from = 0;
        for run in row.chunk_by(|a, b| a == b) {
            let (first, last) = (cells.rect_of(i, from), cells.rect_of(i, from + run.len() - 1));
            from += run.len();
            // Sorted, so that a thousand colours are no search through all of them.
            let at = paths.binary_search_by_key(&key(run[0]), |(color, _)| key(*color));
            let at = at.unwrap_or_else(|at| {
                paths.insert(at, (run[0], String::new()));
                at
            });
            let (corner, left) = (pair((first.x, first.y)), short(first.x));
            let (right, bottom) = (short(last.x + last.width), short(first.y + first.height));
            let path = ["M", &*corner, "H", &right, "V", &bottom, "H", &left, "z"];
            paths[at].1 += &path.concat();
        }
    }
    paths
}

fn key(Rgb(r, g, b): Rgb) -> [u8; 3] {
    [r, g, b]
}

fn pair((x, y): (f64, f64)) -> String {
    [&*short(x), " ", &*short(y)].concat()
}

/// A hundredth of a pixel is nothing to the eye.
fn short(value: f64) -> String {
    NumberFormat::PLAIN.short(value, 2)
}

/// As many words a line as have room; a longer word has a line of its own.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                *line += word;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

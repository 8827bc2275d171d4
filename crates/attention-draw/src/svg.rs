//! A scene as an SVG file: vector shapes, and its texts as text.
//!
//! Source: SVG 2, chapters 8 (viewBox), 9 (paths) and 11 (text).

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::{Anchor, Cells, Rect, Rgb, Role, Scene, Shape, Text, Theme, Tone};

const MARGIN: f64 = 16.0;
const LINE: f64 = 20.0;
/// A letter of the caption is about so wide, in CSS pixels.
const LETTER: f64 = 7.2;

/// What stands below the picture.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// What the picture is of, for those who do not see it.
    pub title: &'a str,
    /// What it shows, in words.
    pub text: &'a str,
    /// `ltr` or `rtl`.
    pub direction: &'a str,
    /// The language, as a BCP 47 tag.
    pub lang: &'a str,
}

/// The whole file: the scene on its paper, and its caption below, wrapped.
pub fn document(scene: &Scene, theme: &Theme, caption: &Caption) -> String {
    let lines = wrapped(caption.text, ((scene.width.max(200.0)) / LETTER) as usize);
    let width = scene.width.max(200.0) + 2.0 * MARGIN;
    let height = scene.height + (lines.len() as f64 + 0.5) * LINE + 2.0 * MARGIN;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"12\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n<g transform=\"translate({MARGIN} {MARGIN})\">\n",
        escaped(caption.lang),
        escaped(caption.title),
        theme.paper.css()
    );
    if let Some(found) = &scene.cells {
        cells(&mut svg, found);
    }
    scene.shapes.iter().for_each(|found| shape(&mut svg, found));
    scene.texts.iter().for_each(|found| text(&mut svg, found, theme));
    let start = if caption.direction == "rtl" { scene.width } else { 0.0 };
    for (index, line) in lines.iter().enumerate() {
        let y = scene.height + (index as f64 + 1.0) * LINE;
        let _ = writeln!(
            svg,
            "<text x=\"{start}\" y=\"{y}\" font-size=\"14\" direction=\"{}\" fill=\"{}\">{}</text>",
            caption.direction,
            theme.ink.css(),
            escaped(line)
        );
    }
    svg + "</g>\n</svg>\n"
}

/// One path a colour, whose runs of equal cells are one rectangle: half a million cells stay a small file.
fn cells(svg: &mut String, cells: &Cells) {
    let mut paths: BTreeMap<[u8; 3], String> = BTreeMap::new();
    for i in 0..cells.rows() {
        let row = &cells.colors[i * cells.columns..][..cells.columns];
        let mut start = 0;
        for end in 1..=row.len() {
            if end < row.len() && row[end] == row[start] {
                continue;
            }
            let (first, last) = (cells.place(i, start), cells.place(i, end - 1));
            let (x, y) = (short(first.x), short(first.y));
            let (width, height) = (short(last.x + last.width - first.x), short(first.height));
            let Rgb(r, g, b) = row[start];
            let path = paths.entry([r, g, b]).or_default();
            let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
            start = end;
        }
    }
    for ([r, g, b], path) in paths {
        let fill = Rgb(r, g, b).css();
        let _ =
            writeln!(svg, "<path fill=\"{fill}\" shape-rendering=\"crispEdges\" d=\"{path}\"/>");
    }
}

fn shape(svg: &mut String, shape: &Shape) {
    let _ = match *shape {
        Shape::Fill { rect, color, alpha } => {
            writeln!(
                svg,
                "<rect {} fill=\"{}\" fill-opacity=\"{}\"/>",
                place(rect),
                color.css(),
                short(alpha)
            )
        }
        Shape::Frame { rect, thickness, color, alpha } => {
            let half = thickness / 2.0;
            let inner = Rect::new(
                rect.x + half,
                rect.y + half,
                rect.width - thickness,
                rect.height - thickness,
            );
            writeln!(
                svg,
                "<rect {} fill=\"none\" stroke=\"{}\" stroke-width=\"{thickness}\" stroke-opacity=\"{}\"/>",
                place(inner),
                color.css(),
                short(alpha)
            )
        }
        Shape::Line { from, to, thickness, color, alpha } => writeln!(
            svg,
            "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{thickness}\" stroke-opacity=\"{}\"/>",
            short(from.0),
            short(from.1),
            short(to.0),
            short(to.1),
            color.css(),
            short(alpha)
        ),
    };
}

fn text(svg: &mut String, text: &Text, theme: &Theme) {
    let (x, y) = (short(text.x), short(text.y));
    let anchor = match text.anchor {
        Anchor::Start | Anchor::Slanted => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let turn = match text.anchor {
        Anchor::Slanted => format!(" transform=\"rotate(-45 {x} {y})\""),
        _ => " dominant-baseline=\"central\"".to_owned(),
    };
    let weight = if text.strong { " font-weight=\"650\"" } else { "" };
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\"{turn}{weight} fill=\"{}\">{}</text>",
        color(text.tone, theme).css(),
        escaped(&text.content)
    );
}

/// The colour of a tone.
pub fn color(tone: Tone, theme: &Theme) -> Rgb {
    match tone {
        Tone::Ink => theme.ink,
        Tone::Muted | Tone::Role(Role::Plain) => theme.muted,
        Tone::Role(role) => theme.role(role),
        Tone::On(fill) => theme.text_on(fill),
    }
}

fn place(rect: Rect) -> String {
    let Rect { x, y, width, height } = rect;
    let (x, y, width, height) = (short(x), short(y), short(width.max(0.0)), short(height.max(0.0)));
    format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
}

/// A hundredth of a pixel is nothing to the eye.
fn short(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// As many words a line as have room; a longer word has a line of its own.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Text as XML takes it; a character that XML forbids becomes a visible sign.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\t' | '\n' | '\r' => safe.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(scene: &Scene, text: &str) -> String {
        let caption = Caption { title: "a < b", text, direction: "ltr", lang: "en" };
        document(scene, &Theme::LIGHT, &caption)
    }

    #[test]
    fn runs_of_equal_cells_are_one_rectangle_and_each_colour_one_path() {
        let (a, b) = (Rgb(1, 1, 1), Rgb(2, 2, 2));
        let mut scene = Scene::new(40.0, 20.0);
        let rect = Rect::new(0.0, 0.0, 40.0, 20.0);
        scene.cells = Some(Cells { rect, columns: 4, colors: vec![a, a, a, b, b, a, a, a] });
        let svg = file(&scene, "");
        assert_eq!(svg.matches("<path").count(), 2);
        assert!(svg.contains("M0 0h30v10h-30zM10 10h30v10h-30z"), "{svg}");
        assert!(svg.contains("M30 0h10v10h-10zM0 10h10v10h-10z"), "{svg}");
    }

    #[test]
    fn texts_are_text_and_no_markup() {
        let mut scene = Scene::new(300.0, 20.0);
        scene.strong("<i>&\u{1}", 1.0, 2.0, Anchor::End, Tone::Ink);
        let svg = file(&scene, "one & two");
        assert!(svg.contains(">&lt;i&gt;&amp;\u{fffd}</text>"), "{svg}");
        assert!(
            svg.contains("text-anchor=\"end\"") && svg.contains("font-weight=\"650\""),
            "{svg}"
        );
        assert!(svg.contains(">one &amp; two</text>") && svg.contains("a &lt; b"), "{svg}");
    }

    #[test]
    fn a_caption_wraps_and_the_file_grows_with_it() {
        assert_eq!(wrapped("aa bb cc", 6), ["aa bb", "cc"]);
        assert_eq!(wrapped("abcdefgh i", 4), ["abcdefgh", "i"]);
        let height = |svg: &str| svg.split("height=\"").nth(1).unwrap()[..3].to_owned();
        let scene = Scene::new(200.0, 20.0);
        assert_ne!(height(&file(&scene, "a")), height(&file(&scene, &"word ".repeat(30))));
    }
}

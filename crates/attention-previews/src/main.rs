//! Draws stills as PNG previews of 1200 × 630 pixels, the size that sites show beside a link.
//!
//! A program of its own, so that only a build that needs previews compiles the renderer: `attention-previews DEST SVG…`
//! writes `DEST/<name>.png` for each SVG file. The font lies in this crate, so that a preview is the same everywhere.

#![forbid(unsafe_code)]

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// The family of the fonts of this crate.
const FAMILY: &str = "DejaVu Sans";
const FONTS: [&[u8]; 2] = [
    include_bytes!("../fonts/DejaVuSans-subset.ttf"),
    include_bytes!("../fonts/DejaVuSans-Bold-subset.ttf"),
];

fn main() -> Result<()> {
    let mut paths = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = paths.next().context("attention-previews DEST SVG… needs a folder")?;
    for path in paths {
        let name = path.file_stem().context("an SVG file has a name")?;
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let png = preview(&text).with_context(|| format!("{} cannot be drawn", path.display()))?;
        write(&folder.join(name).with_extension("png"), &png)?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

/// The picture in the middle of a paper of 1200 × 630 pixels, as large as it fits, as a PNG.
fn preview(svg: &str) -> Result<Vec<u8>> {
    let tree = tree(svg)?;
    let size = tree.size();
    ensure!(size.width() > 0.0 && size.height() > 0.0, "the picture has no size");
    let scale = (WIDTH as f32 / size.width()).min(HEIGHT as f32 / size.height());
    let left = (WIDTH as f32 - size.width() * scale) / 2.0;
    let top = (HEIGHT as f32 - size.height() * scale) / 2.0;
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).context("there is no room for the pixels")?;
    pixmap.fill(Color::WHITE);
    let place = Transform::from_scale(scale, scale).post_translate(left, top);
    resvg::render(&tree, place, &mut pixmap.as_mut());
    Ok(pixmap.encode_png()?)
}

fn tree(svg: &str) -> Result<Tree> {
    // The renderer knows weights of whole hundreds alone.
    let svg = svg.replace("font-weight=\"650\"", "font-weight=\"700\"");
    Ok(Tree::from_str(&svg, &options())?)
}

fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    FONTS.iter().for_each(|font| fonts.load_font_data(font.to_vec()));
    fonts.set_sans_serif_family(FAMILY);
    Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(fonts), ..Options::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(content: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"100\" font-size=\"12\" \
             font-family=\"system-ui, sans-serif\">{content}</svg>"
        )
    }

    #[test]
    fn a_preview_has_its_size_and_the_picture_fills_its_width() {
        let png = preview(&svg("<rect width=\"300\" height=\"100\" fill=\"#000\"/>"));
        let pixmap = Pixmap::decode_png(&png.expect("it can be drawn")).expect("it is a PNG");
        let dark = pixmap.pixels().iter().filter(|pixel| pixel.red() < 128).count();
        assert_eq!((pixmap.width(), pixmap.height()), (1200, 630));
        assert_eq!(dark, 1200 * 400, "four times as large, white above and below");
        assert_eq!(pixmap.pixel(600, 10).map(|pixel| pixel.red()), Some(255));
    }

    /// How wide and how high a sign is drawn.
    fn extent(sign: char, weight: &str) -> (f32, f32) {
        let text = format!("<text x=\"9\" y=\"40\" font-weight=\"{weight}\">{sign}</text>");
        let tree = tree(&svg(&text)).expect("it can be read");
        let bounds = tree.root().abs_bounding_box();
        (bounds.width(), bounds.height())
    }

    #[test]
    fn every_sign_of_the_stills_is_in_the_fonts() {
        for weight in ["400", "650"] {
            let missing = extent('一', weight);
            for sign in "Aaz09%“”’√→×²−…Wᵀ".chars() {
                assert_ne!(extent(sign, weight), missing, "{sign} at {weight}");
            }
        }
    }

    #[test]
    fn what_is_strong_is_drawn_bold() {
        assert!(extent('m', "650").0 > extent('m', "400").0);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(preview("<p>").is_err());
    }
}

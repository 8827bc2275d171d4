//! Several scenes on one paper, each at its place and scale.

use super::xml::Xml;
use super::{Picture, pair, paths, short};
use crate::{Caption, Curve, Rgb, Scene, Theme};

/// A scene and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Panel<'a> {
    /// What is drawn.
    pub scene: &'a Scene,
    /// Its upper left corner on the paper, in pixels of the paper.
    pub place: (f64, f64),
    /// Pixels of the paper for each of the scene.
    pub scale: f64,
}

/// Writes panels on the paper of `theme`, `size` pixels wide and high, as an SVG document.
///
/// The title and the text of `caption` are its `<title>` and its `<desc>`; neither is drawn.
pub fn panels_svg(panels: &[Panel], size: (f64, f64), theme: &Theme, caption: &Caption) -> String {
    let mut picture = Picture { xml: Xml::default(), theme };
    picture.paper(size, 1.0, caption.title);
    picture.xml.start("desc");
    picture.xml.holding(caption.text, "desc");
    for panel in panels {
        picture.xml.start("g");
        let place = ["translate(", &pair(panel.place), ")"].concat();
        let transform = match panel.scale {
            1.0 => place,
            scale => [&*place, " scale(", &short(scale), ")"].concat(),
        };
        picture.xml.attribute("transform", &transform);
        picture.xml.open();
        picture.scene(panel.scene);
        picture.xml.close("g");
    }
    picture.xml.close("svg");
    picture.xml.0
}

impl Picture<'_> {
    /// A scene, at its own place and size.
    pub(super) fn scene(&mut self, scene: &Scene) {
        // Paper is there already.
        let visible = |(color, _): &(Rgb, String)| *color != self.theme.paper;
        for (color, path) in scene.cells.iter().flat_map(paths).filter(visible) {
            self.cells(color, &path);
        }
        scene.curves.iter().for_each(|curve| self.curve(curve));
        scene.shapes.iter().for_each(|shape| self.shape(shape));
        scene.texts.iter().for_each(|text| self.word(text));
    }

    fn curve(&mut self, curve: &Curve) {
        let [from, first, second, to] = curve.points.map(pair);
        self.xml.start("path");
        self.xml.attribute("d", &["M", &*from, "C", &first, " ", &second, " ", &to].concat());
        self.xml.attribute("fill", "none");
        self.stroke(curve.color, curve.thickness, curve.alpha);
        self.xml.empty();
    }
}

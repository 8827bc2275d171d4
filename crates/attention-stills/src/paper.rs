//! What stands where in a still.

use attention_draw::{Anchor, Scene, Tone, text_width};

/// Around everything, in pixels.
pub(crate) const MARGIN: f64 = 24.0;
/// Texts of a scene are so large.
const LETTERS: f64 = 12.0;
/// Some fonts are so much wider than most.
const WIDER: f64 = 1.1;
/// The height of a line of text, in its size.
const LINE: f64 = 1.45;

/// Scenes, each with its place and its scale, and the size of all.
pub(crate) struct Paper {
    pub(crate) size: (f64, f64),
    pub(crate) panels: Vec<(Scene, (f64, f64), f64)>,
}

impl Paper {
    /// An empty paper of this width; its height grows with what is put on it.
    pub(crate) fn new(width: f64) -> Self {
        Self { size: (width, MARGIN), panels: Vec::new() }
    }

    /// The width between the margins.
    pub(crate) fn inner(&self) -> f64 {
        self.size.0 - 2.0 * MARGIN
    }

    /// Where the next thing below all others begins.
    pub(crate) fn below(&self) -> f64 {
        self.size.1
    }

    /// Leaves room below everything.
    pub(crate) fn skip(&mut self, height: f64) {
        self.size.1 += height;
    }

    /// Puts a scene at a place, `scale` pixels for each of its own; answers with its lower edge.
    pub(crate) fn put(&mut self, scene: Scene, place: (f64, f64), scale: f64) -> f64 {
        let bottom = place.1 + scene.height * scale;
        self.size.1 = self.size.1.max(bottom);
        self.panels.push((scene, place, scale));
        bottom
    }

    /// Puts a scene below everything, as wide as there is room but at most `most` pixels for each of its own.
    pub(crate) fn put_centered(&mut self, scene: Scene, most: f64) {
        let scale = (self.inner() / scene.width).min(most);
        // Scales are written with two decimals.
        let scale = (scale * 100.0).floor() / 100.0;
        let left = (self.size.0 - scene.width * scale) / 2.0;
        self.put(scene, (left.round(), self.below()), scale);
    }

    /// Writes words in lines of at most `width`, letters of `size` pixels; answers with the lower edge of the last.
    pub(crate) fn write(
        &mut self,
        text: &str,
        place: (f64, f64),
        width: f64,
        (size, tone): (f64, Tone),
    ) -> f64 {
        let scale = size / LETTERS;
        let lines = wrapped(text, width / scale / WIDER);
        let mut scene = Scene::new(width / scale, lines.len() as f64 * LINE * LETTERS);
        for (index, line) in lines.iter().enumerate() {
            let y = (index as f64 + 0.5) * LINE * LETTERS;
            scene.text(line, 0.0, y, Anchor::Start, tone);
        }
        self.put(scene, place, scale)
    }

    /// Ends with a margin below.
    pub(crate) fn finished(mut self) -> Self {
        self.size.1 = (self.size.1 + MARGIN).round();
        self
    }
}

/// As many words a line as have room in `width`, in units of scenes.
fn wrapped(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(line) + text_width(" ") + text_width(word) <= width => {
                line.push(' ');
                *line += word;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

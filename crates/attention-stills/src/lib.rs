//! A still of each figure at its default state, for readers without scripts, for print, and for link previews.
//!
//! Every number is computed here, by the code that computes and draws it on screen: state to `Scene` to SVG. Words are
//! English, as the pages that carry stills are.

#![forbid(unsafe_code)]

mod cost;
mod explorer;
mod flow;
mod learning;
mod model;
mod order;
mod paper;
mod spread;

use anyhow::Result;
use attention_draw::{Caption, Panel, Theme, panels_svg};
use std::path::Path;

use paper::Paper;

/// The tag of each figure that has a still, without its prefix, in the order of [`all`].
pub const FIGURES: [&str; 7] = ["explorer", "flow", "model", "order", "spread", "cost", "learning"];

/// A picture of a figure at its default state.
pub struct Still {
    /// The figure's tag without its prefix.
    pub figure: &'static str,
    /// What it is a picture of.
    pub title: String,
    /// What it shows, in words: the text in its place for those who do not see it.
    pub caption: String,
    draw: Box<dyn Fn(&Theme) -> Paper>,
}

impl Still {
    /// The picture as an SVG document of a fixed size, with its title and its caption in words.
    pub fn svg(&self, theme: &Theme) -> String {
        let paper = (self.draw)(theme);
        let panels: Vec<Panel> = paper
            .panels
            .iter()
            .map(|(scene, place, scale)| Panel { scene, place: *place, scale: *scale })
            .collect();
        let caption = Caption { title: &self.title, text: &self.caption, direction: "ltr" };
        panels_svg(&panels, paper.size, theme, &caption)
    }

    /// Its width and its height, in CSS pixels; the same in every theme.
    pub fn size(&self) -> (f64, f64) {
        (self.draw)(&Theme::LIGHT).size
    }
}

/// The stills of all figures; `model` is the folder with the files of the trained model.
///
/// # Errors
///
/// Where a file of the model is missing or damaged, with its name.
pub fn all(model: &Path) -> Result<[Still; 7]> {
    Ok([
        explorer::still(),
        flow::still(),
        model::still(model)?,
        order::still(),
        spread::still(),
        cost::still(),
        learning::still(),
    ])
}

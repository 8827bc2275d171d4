//! The sections of an element that its author can hide.

use crate::elements::FIGURES;

/// A section that `hide` can hide.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The name in `hide`.
    pub name: &'static str,
    /// The elements that have it, by their tags without the prefix.
    pub on: &'static [&'static str],
}

/// The tokens that the trained model adds around a sentence. The other sections are areas of the figure.
pub const SEPARATORS: &str = "separators";

/// The weights of all queries.
pub const HEATMAP: &str = "heatmap";

const EXPLORER: &[&str] = &["explorer", "model"];
const FLOW: &[&str] = &["flow"];
const LESSONS: &[&str] = &["explorer", "flow"];
const SENTENCE: &[&str] = &["explorer", "model", "order"];
const SAID: &[&str] = &["explorer", "flow", "model", "order", "spread", "learning"];

/// All sections. The explorer inside the model element has them too.
pub const SECTIONS: [Section; 12] = [
    Section { name: "tokens", on: SENTENCE },
    Section { name: "arcs", on: SENTENCE },
    Section { name: "scale", on: EXPLORER },
    Section { name: "stage", on: FLOW },
    Section { name: "play", on: FLOW },
    Section { name: "readout", on: SAID },
    Section { name: HEATMAP, on: EXPLORER },
    Section { name: "weights-table", on: SENTENCE },
    Section { name: "menu", on: FIGURES },
    Section { name: "share", on: FIGURES },
    Section { name: "numbers", on: LESSONS },
    Section { name: SEPARATORS, on: EXPLORER },
];

/// The names of all sections.
pub const SECTION_NAMES: [&str; SECTIONS.len()] = {
    let mut names = [""; SECTIONS.len()];
    let mut at = 0;
    while at < SECTIONS.len() {
        names[at] = SECTIONS[at].name;
        at += 1;
    }
    names
};

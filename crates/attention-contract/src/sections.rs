//! Sections of an element that its author may leave out.

/// A section that `hide` leaves out.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// As it is written in `hide`.
    pub name: &'static str,
    /// The elements that have it, by their tags without the prefix.
    pub on: &'static [&'static str],
}

/// The tokens that the trained model adds around a sentence; the other sections are places.
pub const SEPARATORS: &str = "separators";

const EXPLORER: &[&str] = &["explorer", "model"];
const FLOW: &[&str] = &["flow"];
const LESSONS: &[&str] = &["explorer", "flow"];
const ALL: &[&str] = &["explorer", "flow", "model"];

/// The sections there are. The explorer inside the model element has them too.
pub const SECTIONS: [Section; 12] = [
    Section { name: "tokens", on: EXPLORER },
    Section { name: "arcs", on: EXPLORER },
    Section { name: "scale", on: EXPLORER },
    Section { name: "stage", on: FLOW },
    Section { name: "play", on: FLOW },
    Section { name: "readout", on: ALL },
    Section { name: "heatmap", on: EXPLORER },
    Section { name: "weights-table", on: EXPLORER },
    Section { name: "menu", on: ALL },
    Section { name: "share", on: ALL },
    Section { name: "numbers", on: LESSONS },
    Section { name: SEPARATORS, on: EXPLORER },
];

/// The names of all sections, which `hide` takes.
pub const SECTION_NAMES: [&str; SECTIONS.len()] = {
    let mut names = [""; SECTIONS.len()];
    let mut at = 0;
    while at < SECTIONS.len() {
        names[at] = SECTIONS[at].name;
        at += 1;
    }
    names
};

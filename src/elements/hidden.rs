//! Parts that the author leaves out.

use leptos::prelude::*;

use super::State;

/// The parts that an author may leave out.
pub(crate) const PARTS: [&str; 10] = [
    "tokens",
    "scale",
    "arcs",
    "readout",
    "heatmap",
    "weights-table",
    "stage",
    "play",
    "menu",
    "share",
];

/// Which of [`PARTS`] are left out, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Hidden(u16);

impl Hidden {
    /// Leaves a part out; false where there is no such part.
    pub(crate) fn hide(&mut self, name: &str) -> bool {
        let bit = PARTS.iter().position(|part| *part == name);
        self.0 |= bit.map_or(0, |bit| 1 << bit);
        bit.is_some()
    }

    pub(crate) fn shows(self, name: &str) -> bool {
        let mut only = Self::default();
        only.hide(name);
        self.0 & only.0 == 0
    }
}

/// Shows what `make` makes, unless the author leaves this part out.
pub(super) fn part<V: IntoView + 'static>(
    state: State,
    name: &'static str,
    make: impl Fn() -> V + Send + 'static,
) -> Part {
    let shown = Memo::new(move |_| state.shows(name));
    Box::new(move || shown.get().then(|| make().into_any()))
}

/// One type for every part keeps the compiled views small.
pub(super) type Part = Box<dyn Fn() -> Option<AnyView> + Send>;

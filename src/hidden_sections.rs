//! Sections that the author hides.

use attention_contract::{SECTION_NAMES, SECTIONS};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::dom::{RootRef, effect};

/// The sections that are hidden: a bit for each of [`SECTION_NAMES`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct HiddenSections(pub(crate) usize);

impl HiddenSections {
    /// The bit of `[CLS]` and `[SEP]`, which are the last section: to look for it takes 0.1 kB of WebAssembly.
    pub(crate) const SEPARATORS: usize = 1 << (SECTIONS.len() - 1);

    /// Hides a section; returns false if there is no section of this name.
    pub(crate) fn hide(&mut self, name: &str) -> bool {
        let bit = SECTION_NAMES.iter().position(|section| *section == name);
        self.0 |= bit.map_or(0, |bit| 1 << bit);
        bit.is_some()
    }

    pub(crate) fn shows(self, name: &str) -> bool {
        let mut only = Self::default();
        only.hide(name);
        self.0 & only.0 == 0
    }
}

/// Hides and shows the sections of a figure: the elements below `root` with the attribute `data-section`.
///
/// They stay in the document: to remove them and build them again would take ten times as many bytes.
pub(crate) fn hide_sections(hidden: impl Fn() -> HiddenSections + 'static, root: RootRef) {
    hide(Box::new(hidden), root);
}

/// Boxed, so that all figures share one compiled form.
fn hide(hidden: Box<dyn Fn() -> HiddenSections>, root: RootRef) {
    effect(move || {
        let (Some(root), hidden) = (root.get(), hidden()) else { return };
        for section in SECTION_NAMES {
            let Ok(found) = root.query_selector_all(&format!("[data-section={section}]")) else {
                continue;
            };
            for index in 0..found.length() {
                let node = found.get(index).map(|node| node.unchecked_into::<HtmlElement>());
                node.inspect(|node| node.set_hidden(!hidden.shows(section)));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bit_of_separators_is_that_of_their_section() {
        let mut hidden = HiddenSections::default();
        assert!(hidden.hide(attention_contract::SEPARATORS));
        assert_eq!(hidden.0, HiddenSections::SEPARATORS);
    }
}

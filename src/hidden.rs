//! Sections that the author leaves out.

use attention_contract::SECTION_NAMES;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::dom::{RootRef, effect};

/// Which of [`SECTION_NAMES`] are left out, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Hidden(pub(crate) usize);

impl Hidden {
    /// Leaves a section out; false where there is no such section.
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

/// Takes the sections that the author leaves out of sight, of the keyboard and of what is read aloud.
///
/// A section is an element with `data-part`; leaving it in its place costs a tenth of the bytes of building it anew.
pub(crate) fn hide_parts(hidden: impl Fn() -> Hidden + 'static, root: RootRef) {
    effect(move || {
        let (Some(root), hidden) = (root.get(), hidden()) else { return };
        for section in SECTION_NAMES {
            let Ok(found) = root.query_selector_all(&format!("[data-part={section}]")) else {
                continue;
            };
            for index in 0..found.length() {
                let node = found.get(index).map(|node| node.unchecked_into::<HtmlElement>());
                node.inspect(|node| node.set_hidden(!hidden.shows(section)));
            }
        }
    });
}

//! Recipes: links to states of this page. In place of loading the page again, the form and the preview take the state,
//! and the address of the teacher's copy is kept. Back leads to what was chosen before.

use wasm_bindgen::JsValue;

use super::dom::{call, find, get_text, set_attribute, set_flag, set_text};
use super::links::{history, recipes};
use super::view::Page;
use crate::builder_state::BuilderState;
use crate::choice::Choice;
use crate::read::{link, read};

impl Page {
    /// Takes the state of a recipe, and brings preview and snippet into view.
    pub(super) fn follow(&mut self, search: &str) {
        let history = history();
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&self.link()));
        self.take(search);
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&self.link()));
        // A screen reader goes on reading at the preview.
        let options = js_sys::Object::new();
        set_flag(&options, "preventScroll", true);
        call(&find("#preview"), "focus", &[options.into()]);
        call(&find("form"), "scrollIntoView", &[]);
    }

    /// Takes the state of an address.
    pub(super) fn take(&mut self, search: &str) {
        let choice = self.asked(search);
        self.state = BuilderState::new(choice, self.state.known.clone());
        // A figure in which something has been guessed or changed starts again.
        self.preview.forget();
        self.show();
    }

    /// Shows which recipe is chosen, and puts the language of the page into all of them.
    pub(super) fn show_recipes(&self) {
        for recipe in recipes() {
            let choice = self.asked(&get_text(&recipe, "search"));
            let is_chosen = choice == self.state.choice;
            set_attribute(&recipe, "aria-current", if is_chosen { "true" } else { "false" });
            set_text(&recipe, "search", &self.link_to(choice));
        }
    }

    /// The choice of an address, for this teacher's copy.
    fn asked(&self, search: &str) -> Choice {
        let mut choice = read(search, &self.state.known).choice;
        choice.set("base", self.state.choice.get("base"));
        choice
    }

    /// The address of this page with what is chosen.
    pub(super) fn link(&self) -> String {
        self.link_to(self.state.choice.clone())
    }

    fn link_to(&self, mut choice: Choice) -> String {
        if choice.get("base") == self.here {
            choice.set("base", "");
        }
        link(&choice, &self.messages.language, &self.state.known)
    }
}

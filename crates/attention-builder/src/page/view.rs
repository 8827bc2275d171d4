//! The page: the choice, and everything that shows it.

use attention_messages::joined;
use attention_snippets::Snippet;
use wasm_bindgen::prelude::*;
use web_sys::Url;

use super::dom::{all, attribute, element, find, listen, set_attribute, show, window, write};
use super::messages::Messages;
use super::preview::{FrameMessage, Preview, PreviewState};
use super::{Hooks, PageEvent, Send, browser, form, links, paste};
use crate::builder_state::BuilderState;
use crate::choice::{LANG, NAMES, WIDTHS};
use crate::folder::{folder, is_local};
use crate::known::Known;
use crate::read::{PAGE_LANG, Read, Wrong, page_language, primary, read};

/// The margins of `embed.html`, left and right, or above and below, in CSS pixels.
const MARGINS: u32 = 8;

/// The page.
pub(super) struct Page {
    pub(super) state: BuilderState,
    /// The folder of the page.
    pub(super) here: String,
    /// Unknown names in the address.
    unknown: Vec<String>,
    /// Values in the address that are not allowed.
    wrong: Vec<Wrong>,
    pub(super) messages: Messages,
    pub(super) hooks: Hooks,
    pub(super) preview: Preview,
}

impl Page {
    /// The page with the choice in its address; its texts are not written yet.
    pub(super) fn new(messages: JsValue, hooks: Hooks, send: &Send) -> Self {
        let location = window().location();
        let address = location.href().unwrap_or_default();
        let here = Url::new_with_base(".", &address).map_or(address, |folder| folder.href());
        let search = location.search().unwrap_or_default();
        let messages = Messages::new(messages);
        let known = Known::new(messages.languages.clone(), browser());
        let Read { mut choice, unknown, mut wrong } = read(&search, &known);
        let lower = known.browser.lower;
        let refused = |wish: &String| primary(&lower(wish)) != messages.language;
        wrong.extend(page_language(&search).filter(refused).map(|asked| Wrong {
            name: PAGE_LANG,
            asked,
            allowed: messages.languages.clone(),
        }));
        if choice.get("base").is_empty() {
            choice.set("base", &here);
        }
        form::add_listeners(send);
        paste::add_listeners(send);
        links::add_listeners(send);
        let copy = send.clone();
        listen(&find(".copy-link"), "click", move |_| copy(PageEvent::CopyLink));
        let state = BuilderState::new(choice, known);
        Self { state, here, unknown, wrong, messages, hooks, preview: Preview::new(send.clone()) }
    }

    /// Handles an event.
    pub(super) fn handle(&mut self, event: PageEvent) {
        match event {
            PageEvent::Chosen(name, text) => {
                self.state.choose(&name, &text);
                self.show();
            }
            PageEvent::Language(language) => {
                self.messages.language = language;
                self.speak();
            }
            PageEvent::Copy(button) => self.copy_field(&button),
            PageEvent::CopyLink => self.copy_link(),
            PageEvent::Recipe(search) => self.follow(&search),
            PageEvent::Address(search) => self.take(&search),
            PageEvent::Loaded(frame) => self.preview.has_loaded(&frame),
            PageEvent::FigureChanged => self.accept_reader_changes(),
            PageEvent::Message(message) => self.read(&message),
            PageEvent::PreviewResized => {
                self.preview.fit();
                self.write();
            }
        }
    }

    /// Adds a button for each language, in that language.
    pub(super) fn offer_languages(&self, send: &Send) {
        let container = find(".languages");
        for language in &self.messages.languages {
            let button = element("button", &self.hooks.name_of(language));
            set_attribute(&button, "type", "button");
            set_attribute(&button, "lang", language);
            let (send, chosen) = (send.clone(), language.clone());
            listen(&button, "click", move |_| send(PageEvent::Language(chosen.clone())));
            let _ = container.append_child(&button);
        }
    }

    /// Says all of the page in its language.
    pub(super) fn speak(&mut self) {
        self.messages.speak();
        for button in all(".languages button") {
            let is_spoken = attribute(&button, "lang") == self.messages.language;
            set_attribute(&button, "aria-pressed", if is_spoken { "true" } else { "false" });
        }
        for (name, width) in WIDTHS {
            let label = self.messages.filled(name, ("n", &width.to_string()));
            write(&find(&[".width-", name].concat()), &label);
        }
        self.note_unknown();
        self.show();
    }

    fn note_unknown(&self) {
        if !self.unknown.is_empty() {
            let names = std::iter::once(PAGE_LANG).chain(NAMES).map(str::to_owned).collect();
            let sentence = self.messages.text("noParameter");
            self.hooks.note("unknown", &sentence, &joined(&self.unknown, ", "), names);
        }
        for Wrong { name, asked, allowed } in &self.wrong {
            let sentence = self.messages.filled("badValue", ("name", name));
            self.hooks.note(&[name, " ", asked].concat(), &sentence, asked, allowed.clone());
        }
    }

    /// Shows the choice in the form, in the preview and in the snippets.
    pub(super) fn show(&mut self) {
        self.show_form();
        let choice = &self.state.choice;
        let (element, width) = (choice.element().to_owned(), choice.width());
        let height = self.placeholder_height(width - MARGINS) + MARGINS;
        let shown = PreviewState { element, width, attributes: self.in_page_language() };
        self.preview.show(shown, height, &self.messages.text("frameTitle"));
        self.write();
    }

    fn show_form(&self) {
        form::show_choice(&self.state, &self.messages, &self.hooks);
        self.show_recipes();
        let choice = &self.state.choice;
        let base = self.folder();
        let asked = |name| ("asked", choice.get(name));
        let bad_base = || self.messages.filled("baseBad", asked("base"));
        show_error("base", &if base.is_none() { bad_base() } else { String::new() });
        let bad_head = choice.head_error().map(|name| self.messages.filled(name, asked("head")));
        show_error("head", &bad_head.unwrap_or_default());
        show(&find(".base-local"), base.is_some_and(|base| is_local(&base)));
    }

    /// The folder of the teacher's copy; `None` where what is written is none.
    fn folder(&self) -> Option<String> {
        folder(&Url::new(self.state.choice.get("base")).ok()?.href())
    }

    /// The height of the placeholder of the figure at a width, in CSS pixels.
    fn placeholder_height(&self, width: u32) -> u32 {
        let choice = &self.state.choice;
        self.hooks.placeholder_height(choice.element(), width, &choice.hidden())
    }

    /// The attributes of the figure in the preview: the page around it is this one.
    fn in_page_language(&self) -> Vec<(&'static str, String)> {
        let BuilderState { choice, known, .. } = &self.state;
        let mut attributes = choice.attributes(known);
        if choice.get(LANG).is_empty() {
            attributes.push(("lang", self.messages.language.clone()));
        }
        attributes
    }

    /// Reads a message, which may be from the frame.
    fn read(&mut self, message: &JsValue) {
        match self.preview.read(message) {
            Some(FrameMessage::Changed(detail, is_touched)) => {
                self.state.on_figure_change(&detail, is_touched);
                self.show_form();
                self.preview.accept(self.in_page_language());
                self.write();
            }
            Some(FrameMessage::Resized) => self.write(),
            None => {}
        }
    }

    /// The reader may have changed attributes in the preview without an event: a sentence or a head.
    fn accept_reader_changes(&mut self) {
        let changes = self.preview.changed_by_reader();
        if changes.is_empty() {
            return;
        }
        let before = self.state.choice.get("sentence").to_owned();
        self.state.accept(&changes);
        self.preview.accept(self.in_page_language());
        // The query names a token of the previous sentence.
        if before != self.state.choice.get("sentence") {
            self.state.choose("query", "");
        }
        self.show();
    }

    /// Writes the snippets, and by how much the preview is scaled down.
    fn write(&self) {
        let percent = (self.preview.factor * 100.0).round() as u32;
        let shrunk = || self.messages.filled("shrunk", ("n", &percent.to_string()));
        write(&find(".shrunk"), &if percent < 100 { shrunk() } else { String::new() });
        let BuilderState { choice, known, .. } = &self.state;
        let base = self.folder().unwrap_or_else(|| self.here.clone());
        let mut attributes = choice.attributes(known);
        paste::located(&mut attributes, &base);
        let language = choice.get(LANG);
        let language = if language.is_empty() { &self.messages.language } else { language };
        let snippet = Snippet {
            base: &base,
            tag: &paste::tag(choice.element()),
            attributes: &attributes,
            title: &self.messages.text_in(language, "frameTitle"),
            height: self.preview.height,
        };
        paste::write_fields(
            choice,
            &snippet,
            WIDTHS.map(|(_, width)| self.placeholder_height(width - MARGINS)),
        );
    }
}

/// Says below a field what is wrong with what is written in it.
fn show_error(name: &str, text: &str) {
    write(&find(&[".", name, "-bad"].concat()), text);
    let field = find(&["[name=", name, "]"].concat());
    set_attribute(&field, "aria-invalid", if text.is_empty() { "false" } else { "true" });
}

//! What a figure is given: the element that it stands in, and what comes from around that element.

use attention_draw::{NumberFormat, Theme};
use attention_messages::{FigureMessages, fill};
use leptos::prelude::*;

use crate::attributes;
use crate::hidden::Hidden;
use crate::host::Host;

/// A list of texts that lives as long as the instance, and is known by its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextList(pub(crate) &'static [&'static str]);

impl PartialEq for TextList {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What comes from outside a figure: from the page around its element, and from the attributes that all figures have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Environment {
    /// The messages of the reader's language.
    pub(crate) messages: &'static FigureMessages,
    /// How that language writes numbers.
    pub(crate) numbers: NumberFormat,
    /// What lessons say in that language: a lesson's own text and then its translation, over and over.
    pub(crate) lessons: TextList,
    /// The messages of the figure alone, in their order; none where they are English.
    pub(crate) own_messages: TextList,
    /// The sections that the author leaves out.
    pub(crate) hidden: Hidden,
    /// The colours, as CSS resolves them.
    pub(crate) theme: Theme,
    /// The width of the element, in CSS pixels; 0 until it is known.
    pub(crate) width: f64,
    /// Device pixels per CSS pixel.
    pub(crate) device_pixel_ratio: f64,
    /// Whether the reader asks for less motion.
    pub(crate) reduced_motion: bool,
    /// Whether the element is on screen.
    pub(crate) visible: bool,
}

/// The element around a figure, as the figure sees it. A copy is the same context.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    environment: RwSignal<Environment>,
    host: StoredValue<Host, LocalStorage>,
}

impl Context {
    /// The context of an element in which nothing is known yet; the attributes that all figures have are read at once.
    pub(crate) fn new(host: Host) -> Self {
        let environment = RwSignal::new(Environment {
            messages: attention_messages::ENGLISH,
            numbers: NumberFormat::ENGLISH,
            lessons: TextList(&[]),
            own_messages: TextList(&[]),
            hidden: Hidden::default(),
            theme: Theme::LIGHT,
            width: 0.0,
            device_pixel_ratio: 1.0,
            reduced_motion: false,
            visible: false,
        });
        let context = Self { environment, host: StoredValue::new_local(host) };
        context.attribute_changed("theme");
        context.attribute_changed("hide");
        context
    }

    /// Everything that comes from outside; an effect that reads it follows all of it.
    pub(crate) fn environment(&self) -> Environment {
        self.environment.get()
    }

    /// Changes what comes from outside, if it really changes.
    pub(crate) fn update(&self, change: impl FnOnce(&mut Environment)) {
        let mut environment = self.environment.get_untracked();
        change(&mut environment);
        if environment != self.environment.get_untracked() {
            self.environment.set(environment);
        }
    }

    /// The messages of the reader's language.
    pub(crate) fn messages(&self) -> &'static FigureMessages {
        self.environment().messages
    }

    /// How the reader's language writes numbers.
    pub(crate) fn numbers(&self) -> NumberFormat {
        self.environment().numbers
    }

    /// Whether the author wants this section to be seen.
    pub(crate) fn shows(&self, section: &str) -> bool {
        self.environment().hidden.shows(section)
    }

    /// What a lesson says, in the reader's language where it is known there.
    pub(crate) fn translated(&self, text: &'static str) -> &'static str {
        let lessons = self.environment().lessons;
        let known = lessons.0.chunks_exact(2).find(|pair| pair[0] == text);
        known.map_or(text, |pair| pair[1])
    }

    /// Reads an attribute that all figures have; false where `name` is another one.
    pub(crate) fn attribute_changed(&self, name: &str) -> bool {
        match name {
            // The style sheet acts on the theme.
            "theme" => drop(self.parsed_attribute(name, attributes::theme)),
            "hide" => {
                let mut hidden = Hidden::default();
                self.parsed_attribute(name, |text| {
                    let (sections, allowed) = attributes::hide(text);
                    hidden = sections;
                    allowed
                });
                self.update(|environment| environment.hidden = hidden);
            }
            _ => return false,
        }
        true
    }

    /// The value of an attribute of the element, or `None` and one warning where it is not understood.
    pub(crate) fn parsed_attribute<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.host().attribute(name)?;
        self.parse_or_warn(name, &text, parse)
    }

    /// What `text` says of an attribute, or `None` and one warning where it is not understood.
    pub(crate) fn parse_or_warn<T>(
        &self,
        name: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let warn = |allowed: String| {
            let values = [("attribute", name), ("value", text), ("allowed", &*allowed)];
            let warning = fill(attention_messages::ENGLISH.warning, &values);
            self.host().warn(name, text, &warning);
        };
        parse(text).map_err(warn).ok()
    }

    /// The JavaScript side of the element.
    pub(crate) fn host(&self) -> Host {
        self.host.get_value()
    }
}

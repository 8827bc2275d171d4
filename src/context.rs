//! The context of a figure: the language, size, theme and hidden sections of its element, and the JavaScript host.

use attention_contract::SEPARATORS;
use attention_draw::{NumberFormat, Theme};
use attention_lessons::{Lesson, LessonTexts};
use attention_messages::{FigureMessages, PluralRules, fill};
use leptos::prelude::*;

use crate::attributes;
use crate::guess::{GUESS, Guess};
use crate::hidden_sections::HiddenSections;
use crate::host::Host;
use crate::locale::Locale;

/// The attribute that lists the sections to hide.
const HIDE: &str = "hide";

/// The size of the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ElementSize {
    /// CSS pixels; 0 until it has been measured.
    pub(crate) width: f64,
    /// Device pixels per CSS pixel.
    pub(crate) device_pixel_ratio: f64,
}

/// The element around a figure, as the figure sees it. Copies share the same signals.
///
/// What changes at different times is a separate signal, so that a resize does not re-run what depends on the language.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    locale: RwSignal<Locale>,
    width: RwSignal<f64>,
    device_pixel_ratio: RwSignal<f64>,
    theme: RwSignal<Theme>,
    /// The bits of a [`HiddenSections`]. A signal of that type would add 0.3 kB of WebAssembly.
    hidden: RwSignal<usize>,
    reduced_motion: RwSignal<bool>,
    visible: RwSignal<bool>,
    in_sight: RwSignal<bool>,
    pub(crate) guess: Guess,
    host: StoredValue<Host, LocalStorage>,
}

/// Sets a signal if the value differs.
fn set_if_changed<T: Copy + PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.get_untracked() != value {
        signal.set(value);
    }
}

impl Context {
    /// A context with defaults. The attributes `theme`, `hide`, `separators` and `guess` are read at once.
    pub(crate) fn new(host: Host) -> Self {
        let host = StoredValue::new_local(host);
        let context = Self {
            locale: RwSignal::new(Locale::ENGLISH),
            width: RwSignal::new(0.0),
            device_pixel_ratio: RwSignal::new(1.0),
            theme: RwSignal::new(Theme::LIGHT),
            hidden: RwSignal::new(0),
            reduced_motion: RwSignal::new(false),
            visible: RwSignal::new(false),
            in_sight: RwSignal::new(false),
            guess: Guess::new(host),
            host,
        };
        context.attribute_changed("theme");
        context.attribute_changed(HIDE);
        context
    }

    pub(crate) fn locale(&self) -> Locale {
        self.locale.get()
    }

    pub(crate) fn set_locale(&self, locale: Locale) {
        set_if_changed(self.locale, locale);
    }

    pub(crate) fn size(&self) -> ElementSize {
        ElementSize { width: self.width.get(), device_pixel_ratio: self.device_pixel_ratio.get() }
    }

    /// Sets size, reduced motion, whether any of the element is visible and whether most of it is.
    pub(crate) fn set_environment(
        &self,
        size: ElementSize,
        reduced_motion: bool,
        (visible, in_sight): (bool, bool),
    ) {
        set_if_changed(self.width, size.width);
        set_if_changed(self.device_pixel_ratio, size.device_pixel_ratio);
        set_if_changed(self.reduced_motion, reduced_motion);
        set_if_changed(self.visible, visible);
        set_if_changed(self.in_sight, in_sight);
    }

    /// The colours, as resolved by CSS.
    pub(crate) fn theme(&self) -> Theme {
        self.theme.get()
    }

    pub(crate) fn set_theme(&self, theme: Theme) {
        set_if_changed(self.theme, theme);
    }

    /// The sections that are hidden.
    pub(crate) fn hidden(&self) -> HiddenSections {
        HiddenSections(self.hidden.get())
    }

    /// Whether the reader asks for less motion.
    pub(crate) fn reduced_motion(&self) -> bool {
        self.reduced_motion.get()
    }

    /// Whether the element is on screen.
    pub(crate) fn visible(&self) -> bool {
        self.visible.get()
    }

    /// Whether at least 60% of the element, or of the screen, is the element on screen.
    pub(crate) fn in_sight(&self) -> bool {
        self.in_sight.get()
    }

    /// The messages of the reader's language.
    pub(crate) fn messages(&self) -> &'static FigureMessages {
        self.locale().messages
    }

    /// How the reader's language writes numbers.
    pub(crate) fn numbers(&self) -> NumberFormat {
        self.locale().numbers
    }

    /// How the reader's language counts.
    pub(crate) fn plural_rules(&self) -> PluralRules {
        self.locale().plural_rules()
    }

    /// Whether this section is shown.
    pub(crate) fn shows(&self, section: &str) -> bool {
        self.hidden().shows(section)
    }

    /// The texts of a lesson in the reader's language, or in English if it is not translated.
    pub(crate) fn lesson_texts(&self, lesson: &Lesson) -> LessonTexts {
        let index = attention_lessons::all().iter().position(|known| std::ptr::eq(*known, lesson));
        let translated = index.and_then(|index| self.locale().lessons.get(index));
        translated.copied().unwrap_or(lesson.texts)
    }

    /// Whether the weights are hidden until the reader has guessed, which takes a token to choose.
    pub(crate) fn asks(&self) -> bool {
        self.guess.is_open() && self.shows("tokens")
    }

    /// Reads `theme`, `hide`, `separators` or `guess`; returns false for any other attribute, which ends a guess.
    pub(crate) fn attribute_changed(&self, name: &str) -> bool {
        match name {
            // CSS applies the theme; it is parsed here only to warn.
            "theme" => drop(self.parsed_attribute(name, attributes::theme)),
            HIDE | SEPARATORS => {
                let mut hidden = HiddenSections::default();
                self.parsed_attribute(HIDE, |text| {
                    let (sections, allowed) = attributes::hide(text);
                    hidden = sections;
                    allowed
                });
                if self.host().attribute(SEPARATORS).is_none() {
                    hidden.0 |= HiddenSections::SEPARATORS;
                }
                set_if_changed(self.hidden, hidden.0);
            }
            GUESS => self.guess.ask(),
            _ => {
                self.guess.end();
                return false;
            }
        }
        true
    }

    /// Parses an attribute of the element. `None` if it is missing, or if its value is not allowed, which is warned of
    /// once.
    pub(crate) fn parsed_attribute<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.host().attribute(name)?;
        self.parse_or_warn(name, &text, parse)
    }

    /// Parses a value of an attribute. `parse` returns what is allowed as its error, which is warned of once.
    pub(crate) fn parse_or_warn<T>(
        &self,
        name: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        parse(text).map_err(|allowed| self.warn(name, text, &allowed)).ok()
    }

    fn warn(&self, name: &str, text: &str, allowed: &str) {
        let values = [("attribute", name), ("value", text), ("allowed", allowed)];
        let warning = fill(FigureMessages::ENGLISH.warning, &values);
        self.host().warn(name, text, &warning);
    }

    /// The JavaScript side of the element.
    pub(crate) fn host(&self) -> Host {
        self.host.get_value()
    }
}

//! Guess first: the weights are hidden until the reader has guessed which token gets the most.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use crate::host::Host;
use crate::js;

/// The attribute that asks for a guess.
pub(crate) const GUESS: &str = "guess";

/// A query, and the token that the reader has guessed for it.
pub(crate) type Guessed = (usize, usize);

/// The guess of an element. Copies share the same signals.
#[derive(Clone, Copy)]
pub(crate) struct Guess {
    host: StoredValue<Host, LocalStorage>,
    /// Whether the weights are hidden: until the reader has guessed, and while the arc of the guess grows.
    is_open: RwSignal<bool>,
    guessed: RwSignal<Option<Guessed>>,
}

impl Guess {
    /// The guess that the attribute of an element asks for, unless there has been one.
    pub(super) fn new(host: StoredValue<Host, LocalStorage>) -> Self {
        let guess = Self { host, is_open: RwSignal::new(false), guessed: RwSignal::new(None) };
        let is_over = js::field(&guess.memory(), GUESS).is_truthy();
        guess.is_open.set(!is_over && guess.is_wanted());
        guess
    }

    /// Whether the weights are hidden.
    pub(crate) fn is_open(&self) -> bool {
        self.is_open.get()
    }

    /// Whether the attribute is there, which asks for a guess or has asked for one.
    pub(crate) fn is_set(&self) -> bool {
        // A change of the attribute sets the signal.
        self.is_open.track();
        self.is_wanted()
    }

    /// What has been guessed last.
    pub(crate) fn guessed(&self) -> Option<Guessed> {
        self.guessed.get()
    }

    /// Asks for a guess, if the attribute is there; else shows the weights.
    pub(crate) fn ask(&self) {
        self.guessed.set(None);
        self.remember(false);
        self.is_open.set(self.is_wanted());
    }

    /// Keeps what has been guessed; the weights stay hidden.
    pub(crate) fn keep(&self, guessed: Guessed) {
        self.guessed.set(Some(guessed));
    }

    /// Shows the weights.
    pub(crate) fn end(&self) {
        if self.is_open.get_untracked() {
            self.remember(true);
            self.is_open.set(false);
        }
    }

    /// The arc of a guess has grown: shows the weights, unless the element is gone or asks something else.
    pub(crate) fn end_growth(&self, guessed: Guessed) {
        if self.guessed.try_get_untracked() == Some(Some(guessed)) {
            self.end();
        }
    }

    /// Other tokens are shown: a guess among those before says nothing of them.
    pub(crate) fn forget(&self) {
        if self.guessed.get_untracked().is_some() {
            self.guessed.set(None);
            self.end();
        }
    }

    fn is_wanted(&self) -> bool {
        self.host.get_value().attribute(GUESS).is_some()
    }

    /// The host remembers that the guess is over, since the figure is mounted anew when the element is moved.
    fn remember(&self, is_over: bool) {
        js::set_field(&self.memory(), GUESS, &JsValue::from(is_over));
    }

    fn memory(&self) -> JsValue {
        js::field(self.host.get_value().as_ref(), "memory")
    }
}

//! The state of the model's figure, and the actions on it.

use std::sync::Arc;
use std::time::Duration;

use attention_contract::{SEPARATORS, SETTINGS};
use leptos::prelude::*;
use web_sys::Element;

use super::extent::Extent;
use super::host::ModelHost;
use super::session::Session;
use super::texts::ModelTexts;
use crate::attributes::{self, HeadId};
use crate::context::Context;
use crate::figures::single_head::read_setting;
use crate::host::Subscription;
use crate::message_cache::MessageCache;
use crate::state::State;

/// The sentence that is shown when no attribute names one.
pub(super) const SENTENCE: &str = "The animal didn't cross the street because it was tired";

/// The trained model in an element. Copies share the same signals.
#[derive(Clone, Copy)]
pub(crate) struct Model {
    pub(super) context: Context,
    /// Which heads are shown.
    pub(super) extent: StoredValue<Extent, LocalStorage>,
    /// Whether a single head is shown.
    pub(super) is_single: RwSignal<bool>,
    /// The chosen head, with its query and scale.
    pub(super) state: State,
    pub(super) session: RwSignal<Session>,
    /// The sentence and the head that `state` shows, if any.
    pub(super) opened: RwSignal<Option<(u32, HeadId)>>,
    messages: MessageCache,
    /// The summary, which is scrolled into view when prose chooses a head.
    pub(super) summary: StoredValue<Option<Element>, LocalStorage>,
    pub(super) subscription: StoredValue<Option<Subscription>, LocalStorage>,
    /// Subscriptions of the flow: to its visibility, and to the loading of its code.
    flow_subscriptions: StoredValue<Vec<Subscription>, LocalStorage>,
    /// The tokens among which the reader has chosen a query; empty if prose has set it for a sentence that is pending.
    pub(super) queried: StoredValue<Arc<[String]>>,
    /// Whether the flow has been unfolded.
    pub(super) is_unfolded: RwSignal<bool>,
    /// Whether `attention-change` is to be emitted once the requested head is shown.
    pub(super) has_pending_change: StoredValue<bool>,
}

impl Model {
    /// A model that has requested nothing yet. `state` shows the chosen head.
    pub(super) fn new(state: State, extent: Extent) -> Self {
        let model = Self {
            context: state.context,
            extent: StoredValue::new_local(extent),
            is_single: RwSignal::new(false),
            state: State { is_alone: false, ..state },
            session: RwSignal::new(Session::default()),
            opened: RwSignal::new(None),
            messages: MessageCache::new(state.context),
            summary: StoredValue::new_local(None),
            is_unfolded: RwSignal::new(false),
            subscription: StoredValue::new_local(None),
            flow_subscriptions: StoredValue::new_local(Vec::new()),
            queried: StoredValue::new([].into()),
            has_pending_change: StoredValue::new(false),
        };
        on_cleanup(move || {
            let flow = model.flow_subscriptions.try_update_value(std::mem::take);
            flow.into_iter().flatten().for_each(Subscription::unsubscribe);
            model.unsubscribe();
        });
        model
    }

    /// Begins with the sentence and the head that the attributes name.
    pub(super) fn begin(&self) {
        let (text, head) = (self.attribute_text(), self.attribute_head());
        self.session.update(|session| (session.text, session.head) = (text, head));
        self.request();
    }

    /// The messages of the reader's language.
    pub(super) fn texts(&self) -> ModelTexts {
        ModelTexts { messages: self.messages.get(), numbers: self.context.numbers() }
    }

    /// The reader types, or chooses, a sentence.
    pub(super) fn type_text(&self, text: String) {
        self.reflect("sentence", Some(&text));
        self.session.update(|session| session.text = text);
        self.request();
    }

    /// The reader chooses a head.
    pub(super) fn choose(&self, head: HeadId) {
        self.set_head(head);
        self.open_in(Duration::ZERO);
    }

    fn set_head(&self, head: HeadId) {
        self.reflect("head", Some(&head.name()));
        self.session.update(|session| session.head = Some(head));
    }

    /// The reader chooses a head in the finder, with the query that was searched for.
    pub(super) fn find(&self, head: HeadId, query: usize) {
        self.set_head(head);
        self.open();
        self.state.query.set(query);
        self.context.host().change("query", (query as f64).into());
    }

    /// Starts the download after consent, or retries.
    pub(super) fn retry(&self) {
        if self.session.with_untracked(Session::waits) {
            self.host().consent();
        } else {
            self.request();
        }
    }

    /// The author has changed an attribute.
    pub(super) fn attribute_changed(&self, name: &str) {
        match name {
            "head" => {
                let head = self.attribute_head();
                self.session.update(|session| session.head = head);
                self.open();
            }
            "sentence" => {
                let text = self.attribute_text();
                if text != self.session.with_untracked(|session| session.text.clone()) {
                    self.session.update(|session| session.text = text);
                    self.request();
                }
            }
            // The query of a pending sentence is read once that is shown.
            "query" if !self.is_open() => {}
            "query" => self.read_query(),
            _ if SETTINGS.contains(&name) => read_setting(&self.state, name),
            _ => {}
        }
    }

    /// Prose has set a state that can only be shown once the requested head has been computed.
    pub(super) fn expect(&self, name: &str, value: Option<&str>) {
        self.reflect(name, value);
        self.has_pending_change.set_value(true);
        if name == "query" {
            self.queried.set_value([].into());
        }
    }

    /// The reader shows or hides `[CLS]` and `[SEP]`.
    pub(super) fn show_separators(&self, shows: bool) {
        self.reflect(SEPARATORS, shows.then_some(""));
        self.context.attribute_changed(SEPARATORS);
    }

    /// Whether `[CLS]` and `[SEP]` are hidden.
    pub(super) fn hides_separators(&self) -> bool {
        !self.context.shows(SEPARATORS)
    }

    /// The flow is unfolded, or folded again; then it is paused, since nobody sees it.
    pub(super) fn unfold(&self, details: &Element) {
        if !details.has_attribute("open") {
            return self.state.playing.set(false);
        }
        let (unfolded, flow_visible) = (self.is_unfolded, self.state.flow_visible);
        if unfolded.get_untracked() {
            return;
        }
        let visibility = self.host().observe_visibility(details, move |is_visible| {
            flow_visible.set(is_visible.is_truthy())
        });
        let part = self.context.host().load_part("flow", move |_| unfolded.set(true));
        self.flow_subscriptions.set_value(vec![visibility, part]);
    }

    /// Scrolls the summary into view.
    pub(super) fn reveal_summary(&self) {
        if let Some(line) = self.summary.get_value() {
            self.host().reveal(&line);
        }
    }

    /// The JavaScript side of the element.
    pub(super) fn host(&self) -> ModelHost {
        ModelHost(self.context)
    }

    /// Whether the requested head of the requested sentence is shown.
    pub(super) fn is_open(&self) -> bool {
        let opens = self.session.with_untracked(|session| {
            session.openable_head().map(|(head, sentence)| (sentence.id, head))
        });
        opens.is_some() && opens == self.opened.get_untracked()
    }

    /// Sets an attribute on the reader's behalf, or removes it. Emits no event.
    pub(super) fn reflect(&self, name: &str, value: Option<&str>) {
        self.host().reflect(name, value);
    }

    pub(super) fn attribute_text(&self) -> String {
        let text = self.context.host().attribute("sentence");
        text.unwrap_or_else(|| SENTENCE.to_owned())
    }

    pub(super) fn attribute_head(&self) -> Option<HeadId> {
        let named = self.context.parsed_attribute("head", attributes::head);
        named.or_else(|| self.extent.with_value(Extent::default_head))
    }

    /// Opens the chosen head, if its layer has been computed.
    pub(super) fn open(&self) {
        let session = self.session.get_untracked();
        let Some((head, sentence)) = session.openable_head() else { return };
        if self.opened.get_untracked() == Some((sentence.id, head)) {
            return;
        }
        self.opened.set(Some((sentence.id, head)));
        self.extent.with_value(|extent| match extent {
            Extent::All(_) => self.show(&sentence.tokens),
            Extent::One(arrived) => arrived(),
        });
    }

    /// Shows the chosen head.
    fn show(&self, tokens: &Arc<[String]>) {
        self.carry(tokens);
        // If its numbers are not finite, the current head stays.
        if let Some(figure_input) = self.figure_input() {
            self.state.show(figure_input);
        }
        for name in SETTINGS.iter().filter(|name| **name != "query") {
            read_setting(&self.state, name);
        }
        self.read_query();
        if self.has_pending_change.try_update_value(std::mem::take) == Some(true) {
            self.host().emit_change();
        }
    }
}

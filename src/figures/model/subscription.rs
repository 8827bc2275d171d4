//! The subscription to a sentence of the trained model.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::control::Model;
use super::extent::Extent;
use super::from_js;
use super::session::Session;
use crate::host::Subscription;

/// When the chosen head is opened at the latest: a page in the background has no frames.
const WITHOUT_FRAMES: Duration = Duration::from_millis(100);

impl Model {
    /// Requests the sentence; the previous one is shown until there are results of the new one.
    pub(super) fn request(&self) {
        let text = self.session.with_untracked(|session| session.text.clone());
        let is_empty = text.trim().is_empty() && !self.is_single.get_untracked();
        let subscription = if is_empty {
            self.session.update(Session::clear);
            None
        } else {
            Some(self.subscribe(text))
        };
        // Not earlier, since the worker is terminated when there is no subscription.
        let before =
            self.subscription.try_update_value(|slot| std::mem::replace(slot, subscription));
        if let Some(before) = before.flatten() {
            before.unsubscribe();
        }
    }

    /// Ends the subscription.
    pub(super) fn unsubscribe(&self) {
        let subscription = self.subscription.try_update_value(Option::take).flatten();
        subscription.into_iter().for_each(Subscription::unsubscribe);
    }

    fn subscribe(&self, text: String) -> Subscription {
        let (model, requested) = (*self, text.clone());
        self.host().subscribe(&text, move |results| model.receive(&requested, &results))
    }

    fn receive(&self, requested: &str, results: &JsValue) {
        let session = self.session.get_untracked();
        if requested != session.text {
            return;
        }
        let sentence = Arc::new(from_js::sentence(results, session.requested.as_deref()));
        self.session.update(|session| session.receive(sentence));
        self.choose_strongest();
        match self.extent.get_value() {
            Extent::All(_) => self.open_after_thumbnails(),
            Extent::One(_) => self.open(),
        }
        if self.session.with_untracked(Session::fails) {
            self.extent.with_value(|extent| {
                if let Extent::One(arrived) = extent {
                    arrived();
                }
            });
        }
    }

    /// Opens the chosen head after the frame that shows the thumbnails, so that no frame lays out both.
    fn open_after_thumbnails(&self) {
        let model = *self;
        request_animation_frame(move || model.open_in(Duration::ZERO));
        self.open_in(WITHOUT_FRAMES);
    }

    /// Opens the chosen head after a while, in a task of its own.
    pub(super) fn open_in(&self, delay: Duration) {
        let model = *self;
        let open = move || {
            if !model.session.is_disposed() {
                model.open();
            }
        };
        set_timeout(open, delay);
    }
}

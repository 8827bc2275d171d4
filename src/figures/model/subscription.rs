//! The subscription to a sentence of the trained model.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::control::Model;
use super::extent::Extent;
use super::from_js;
use super::session::Session;
use crate::host::Subscription;

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
        self.open();
        if self.session.with_untracked(Session::fails) {
            self.extent.with_value(|extent| {
                if let Extent::One(arrived) = extent {
                    arrived();
                }
            });
        }
    }
}

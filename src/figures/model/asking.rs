//! What the figure asks of the model's worker, and what it hears of it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::control::Model;
use super::extent::Extent;
use super::heard;
use super::session::Session;
use crate::host::Subscription;

impl Model {
    /// Has the model compute the sentence; the one before is shown until there is something of the new one.
    pub(super) fn ask(&self) {
        let text = self.session.with_untracked(|session| session.text.clone());
        let is_empty = text.trim().is_empty() && !self.is_single.get_untracked();
        let subscription = if is_empty {
            self.session.update(Session::clear);
            None
        } else {
            Some(self.follow(text))
        };
        // Only now, since the worker ends when nobody waits for a sentence.
        let before =
            self.subscription.try_update_value(|slot| std::mem::replace(slot, subscription));
        if let Some(before) = before.flatten() {
            before.leave();
        }
    }

    /// Asks for nothing any more.
    pub(super) fn unsubscribe(&self) {
        let subscription = self.subscription.try_update_value(Option::take).flatten();
        subscription.into_iter().for_each(Subscription::leave);
    }

    fn follow(&self, text: String) -> Subscription {
        let (model, asked) = (*self, text.clone());
        self.host().follow(&text, move |known| model.hear(&asked, &known))
    }

    fn hear(&self, asked: &str, known: &JsValue) {
        let session = self.session.get_untracked();
        if asked != session.text {
            return;
        }
        let sentence = Arc::new(heard::sentence(known, session.coming.as_deref()));
        self.session.update(|session| session.hear(sentence));
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

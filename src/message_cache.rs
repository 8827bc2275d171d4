//! The messages of figures that are code parts, in the reader's language.

use std::any::{Any, TypeId};

use attention_messages::MessageSet;
use leptos::prelude::*;

use crate::context::Context;
use crate::locale::LanguageSets;

type Messages = dyn Any + Send + Sync;
type Known = Vec<(Option<LanguageSets>, &'static Messages)>;

/// Sets of messages, each read once a language. Of one type for all figures: a memo for each type of messages would add
/// a kilobyte of WebAssembly to each figure.
#[derive(Clone, Copy)]
pub(crate) struct MessageCache {
    context: Context,
    known: StoredValue<Known>,
}

impl MessageCache {
    /// Nothing has been read yet.
    pub(crate) fn new(context: Context) -> Self {
        Self { context, known: StoredValue::new(Vec::new()) }
    }

    /// A set of messages in the reader's language, or else in English. It lives as long as the instance.
    pub(crate) fn get<M: MessageSet + Send + Sync>(self) -> &'static M {
        let known = self.known(TypeId::of::<M>()).and_then(<dyn Any>::downcast_ref);
        known.unwrap_or_else(|| {
            let messages: &'static M = self.context.locale().message_set();
            self.remember(messages);
            messages
        })
    }

    /// The set of this type that has been read in the reader's language.
    fn known(self, set: TypeId) -> Option<&'static dyn Any> {
        let (locale, mut found) = (self.context.locale(), None);
        self.known.with_value(|known| {
            let mut sets = known.iter().filter(|(sets, _)| *sets == locale.sets);
            found = sets.find(|(_, messages)| (**messages).type_id() == set).copied();
        });
        found.map(|(_, messages)| messages as &dyn Any)
    }

    fn remember(self, messages: &'static Messages) {
        let sets = self.context.locale().sets;
        self.known.update_value(|known| known.push((sets, messages)));
    }
}

/// Keeps what all sets share in the main module: it would be one more file for each figure that is a code part.
pub(crate) fn keep_in_main_module() {
    type Known = fn(MessageCache, TypeId) -> Option<&'static dyn Any>;
    type Remember = fn(MessageCache, &'static Messages);
    type New = fn(Context) -> MessageCache;
    std::hint::black_box((MessageCache::known as Known, MessageCache::remember as Remember));
    std::hint::black_box(MessageCache::new as New);
}

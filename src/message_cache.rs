//! The messages of figures that are code parts, in the reader's language.

use std::any::Any;

use attention_messages::MessageSet;
use leptos::prelude::*;

use crate::context::Context;
use crate::locale::LanguageSets;

type Known = Vec<(Option<LanguageSets>, &'static (dyn Any + Send + Sync))>;

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
        let locale = self.context.locale();
        let of_language = |known: &Known| {
            let mut sets = known.iter().filter(|(sets, _)| *sets == locale.sets);
            sets.find_map(|(_, messages)| messages.downcast_ref::<M>())
        };
        if let Some(messages) = self.known.with_value(of_language) {
            return messages;
        }
        let messages: &'static M = locale.message_set();
        self.known.update_value(|known| known.push((locale.sets, messages)));
        messages
    }
}

//! The events of a figure.

use crate::elements::FIGURES;

/// An event of a figure; it bubbles and is composed.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its type.
    pub name: &'static str,
    /// The figures that dispatch it, by their tags without the prefix.
    pub on: &'static [&'static str],
    /// The record in its `detail`, if it has one.
    pub detail: Option<&'static str>,
    /// Markdown: when it is dispatched.
    pub about: &'static str,
}

/// Every event.
pub const EVENTS: &[Event] = &[
    Event {
        name: "attention-ready",
        on: FIGURES,
        detail: None,
        about: "Once for each element, when it is interactive.",
    },
    Event {
        name: "attention-change",
        on: &["explorer", "flow", "model", "order", "learning"],
        detail: Some("AttentionChangeDetail"),
        about: "The reader or `attention-set` has changed the query, the scale, the stage, the order, the positions \
                or what is trained; at most once a frame.",
    },
    Event {
        name: "attention-guess",
        on: &["explorer", "model"],
        detail: Some("AttentionGuessDetail"),
        about: "The reader has guessed which token gets the largest weight, where `guess` asks for that.",
    },
];

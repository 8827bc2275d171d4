//! The events of a figure, and the records that scripts read.

use crate::choices::STAGES;
use crate::element::Type;
use crate::elements::FIGURES;

/// An event of a figure; it bubbles and leaves shadow roots.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its type.
    pub name: &'static str,
    /// The figures that dispatch it, by their tags without the prefix.
    pub on: &'static [&'static str],
    /// The record in its `detail`, if it has one.
    pub detail: Option<&'static str>,
    /// Markdown: when it comes.
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
        on: &["explorer", "flow", "model"],
        detail: Some("AttentionChangeDetail"),
        about: "The learner or `attention-set` has changed the query, the scale or the stage; at most once a frame.",
    },
];

/// A record of plain data.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// The name of its TypeScript interface.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields, each a name, a type and what it means.
    pub fields: &'static [(&'static str, Type, &'static str)],
}

const TEXTS: Type = Type::List(&Type::Text);
const ROW: Type = Type::List(&Type::Number);
const MATRIX: Type = Type::List(&ROW);

/// Every record.
pub const RECORDS: &[Record] = &[
    Record {
        name: "AttentionTrace",
        about: "The numbers of one head; rows are tokens.",
        fields: &[
            ("tokens", TEXTS, "The tokens in their order."),
            ("query", Type::Number, "The index of the query."),
            ("scale", Type::Number, "The factor on the scores."),
            ("divisor", Type::Number, "What QKᵀ is divided by: 1 in lessons, else √d_k."),
            ("q", MATRIX, "The queries."),
            ("k", MATRIX, "The keys."),
            ("v", MATRIX, "The values."),
            ("scores", MATRIX, "QKᵀ / divisor."),
            ("weights", MATRIX, "softmax(scale · scores), by rows."),
            ("output", MATRIX, "weights · V."),
        ],
    },
    Record {
        name: "AttentionCostTrace",
        about: "What was measured.",
        fields: &[
            ("d", Type::Number, "The columns of Q, K and V."),
            ("causal", Type::Boolean, "Whether no token sees a later one."),
            (
                "points",
                Type::List(&Type::Record("AttentionCostPoint")),
                "One for each length measured.",
            ),
        ],
    },
    Record {
        name: "AttentionCostPoint",
        about: "The measurements at one length.",
        fields: &[
            ("n", Type::Number, "The number of tokens."),
            ("tiles", Type::Number, "Milliseconds of attention in tiles."),
            (
                "oneByOne",
                Type::OrNull(&Type::Number),
                "Milliseconds of attention, query after query.",
            ),
            ("recurrent", Type::Number, "Milliseconds of the recurrent layer."),
            ("scratch", Type::Number, "Bytes of memory beside inputs and output."),
        ],
    },
    Record {
        name: "AttentionChangeDetail",
        about: "What an element shows after a change.",
        fields: &[
            ("query", Type::Number, "The index of the query."),
            ("token", Type::Text, "Its text."),
            ("scale", Type::Number, "The factor on the scores."),
            ("stage", Type::OrUndefined(&Type::Choice(STAGES)), "The stage of a flow."),
            ("weights", ROW, "The weights of the query, one for each key."),
        ],
    },
];

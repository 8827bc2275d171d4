//! The records that properties and events of elements have.

use crate::choices::{STAGES, TASKS};
use crate::element::{Record, Type};

const TEXTS: Type = Type::List(&Type::Text);
const ROW: Type = Type::List(&Type::Number);
const MATRIX: Type = Type::List(&ROW);
const MASKED: Type = Type::OrUndefined(&Type::List(&Type::List(&Type::Boolean)));

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
            ("mask", MASKED, "With a mask: true where a key is hidden."),
        ],
    },
    Record {
        name: "AttentionOrderTrace",
        about: "The numbers of one head on tokens in their present order; rows are tokens.",
        fields: &[
            ("tokens", TEXTS, "The tokens in their present order."),
            ("query", Type::Number, "The place of the query."),
            ("scale", Type::Number, "The factor on the scores."),
            ("divisor", Type::Number, "What QKᵀ is divided by: 1."),
            ("x", MATRIX, "The embeddings, before positions are added."),
            ("positions", MATRIX, "What is added to X: the factor times the sinusoids."),
            ("q", MATRIX, "The queries."),
            ("k", MATRIX, "The keys."),
            ("v", MATRIX, "The values."),
            ("scores", MATRIX, "QKᵀ."),
            ("weights", MATRIX, "softmax(scale · scores), by rows."),
            ("output", MATRIX, "weights · V."),
        ],
    },
    Record {
        name: "AttentionCostTrace",
        about: "What is counted, and what was measured.",
        fields: &[
            ("words", Type::Number, "The number of words that is counted for."),
            ("scores", Type::Number, "The scores that attention computes for them."),
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
        name: "AttentionSpreadTrace",
        about: "What was drawn at random, and what softmax makes of it.",
        fields: &[
            ("d", Type::Number, "The entries of queries and keys."),
            ("n", Type::Number, "The number of keys."),
            ("seed", Type::Number, "What the draw follows from."),
            ("divided", Type::Boolean, "Whether scores are divided by √d."),
            ("scores", ROW, "The dot products of the query shown with its keys, not divided."),
            ("weights", ROW, "Their softmax, after the division if `divided`."),
            (
                "standardDeviation",
                Type::Number,
                "The population standard deviation of 10,000 independent dot products, not divided.",
            ),
            ("entropy", Type::Number, "The entropy of the weights in nats."),
            ("largest", Type::Number, "The largest weight."),
            ("jacobian", Type::Number, "The Frobenius norm of diag(w) − wwᵀ."),
            (
                "curve",
                Type::OrNull(&Type::List(&Type::Record("AttentionSpreadPoint"))),
                "The mean largest weight at each d, once it is computed.",
            ),
        ],
    },
    Record {
        name: "AttentionSpreadPoint",
        about: "The mean largest weight at one d.",
        fields: &[
            ("d", Type::Number, "The entries of queries and keys."),
            ("divided", Type::Number, "With the division by √d."),
            ("undivided", Type::Number, "Without."),
        ],
    },
    Record {
        name: "AttentionLearningTrace",
        about: "The nets of a task in training.",
        fields: &[
            ("task", Type::Choice(TASKS), "What they learn."),
            ("seed", Type::Number, "What random numbers follow from."),
            (
                "nets",
                Type::List(&Type::Record("AttentionLearningNet")),
                "The nets; empty until they are tested for the first time.",
            ),
            ("chance", Type::Number, "The accuracy of who knows nothing."),
            (
                "guess",
                Type::Number,
                "The accuracy of who knows which answers there are, not whose.",
            ),
        ],
    },
    Record {
        name: "AttentionLearningNet",
        about: "A net in training, as it was tested last.",
        fields: &[
            ("name", Type::Text, "Its name: `attention`, `Elman`, `GRU` and the like."),
            ("parameters", Type::Number, "How many parameters it has."),
            ("step", Type::Number, "Steps that are done."),
            ("steps", Type::Number, "Steps after which it ends."),
            ("sequences", Type::Number, "Sequences that it was trained on."),
            ("loss", Type::OrNull(&Type::Number), "The loss of the last step, in nats."),
            ("accuracy", Type::Number, "The share of right answers to 2,048 fresh sequences."),
            ("byDistance", ROW, "The same by where the answer stands, the last card first."),
            ("weights", Type::OrUndefined(&ROW), "The weights of the question that is shown."),
            ("hash", Type::Text, "FNV-1a of all parameters, eight hexadecimal digits."),
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
    Record {
        name: "AttentionOrderChangeDetail",
        about: "What `attention-order` shows after a change: the `detail` of its `attention-change`.",
        fields: &[
            ("query", Type::Number, "The place of the query."),
            ("token", Type::Text, "Its text."),
            ("scale", Type::Number, "The factor on the scores."),
            ("order", Type::Text, "The order, as its attribute has it."),
            ("positions", Type::Number, "The factor on the positions."),
            ("weights", ROW, "The weights of the query, one for each key, in the present order."),
        ],
    },
    Record {
        name: "AttentionGuessDetail",
        about: "What a reader has guessed, and what is right.",
        fields: &[
            ("query", Type::Number, "The index of the query."),
            ("guess", Type::Number, "The index of the token that was guessed."),
            ("answer", Type::Number, "The index of the token with the largest weight."),
            ("right", Type::Boolean, "Whether the guess is the answer."),
            ("weights", ROW, "The weights of the query, one for each key."),
        ],
    },
];

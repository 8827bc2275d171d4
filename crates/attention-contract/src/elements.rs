//! All elements, and the records that their properties and events have.

use crate::choices::STAGES;
use crate::element::{Element, Property, Record, Type};
use crate::names::SET;

const QUERY: Property = Property {
    name: "query",
    type_: Type::Number,
    is_writable: true,
    about: "The index of the query, from 0.",
};
const SCALE: Property = Property {
    name: "scale",
    type_: Type::Number,
    is_writable: true,
    about: "The factor on the scores.",
};
const STAGE: Property = Property {
    name: "stage",
    type_: Type::Choice(STAGES),
    is_writable: true,
    about: "The stage; setting it pauses and shows that stage complete.",
};
const READY: Property = Property {
    name: "ready",
    type_: Type::Boolean,
    is_writable: false,
    about: "Whether the element is interactive.",
};

const fn trace(type_: Type) -> Property {
    let about = "The numbers that are shown, as plain data; null until the element is ready.";
    Property { name: "trace", type_, is_writable: false, about }
}

const TRACE: Property = trace(Type::OrNull(&Type::Record("AttentionTrace")));
const COST_TRACE: Property = trace(Type::OrNull(&Type::Record("AttentionCostTrace")));
const SPREAD_TRACE: Property = trace(Type::OrNull(&Type::Record("AttentionSpreadTrace")));

/// Every element, figures first, in the order of lists.
pub const ELEMENTS: &[Element] = &[
    Element {
        name: "explorer",
        interface: "AttentionExplorerElement",
        is_figure: true,
        properties: &[QUERY, SCALE, READY, TRACE],
        about: "the sentence as tokens, the scale slider, all weights as a heatmap and a table",
    },
    Element {
        name: "flow",
        interface: "AttentionFlowElement",
        is_figure: true,
        properties: &[QUERY, SCALE, STAGE, READY, TRACE],
        about: "the animated Q·K·V picture of one query, in seven stages",
    },
    Element {
        name: "cost",
        interface: "AttentionCostElement",
        is_figure: true,
        properties: &[READY, COST_TRACE],
        about: "what attention costs beside a recurrent layer: the scores as a square that grows with the number \
                of words, then time and memory, measured on the reader's machine",
    },
    Element {
        name: "model",
        interface: "AttentionModelElement",
        is_figure: true,
        properties: &[QUERY, SCALE, READY, TRACE],
        about: "the heads of a trained model on the reader's own sentence, each opened in the explorer",
    },
    Element {
        name: "spread",
        interface: "AttentionSpreadElement",
        is_figure: true,
        properties: &[READY, SPREAD_TRACE],
        about: "why scores are divided by √d_k: dot products of random vectors, their spread, softmax with the \
                division and without",
    },
    Element {
        name: SET,
        interface: "AttentionSetElement",
        is_figure: false,
        properties: &[],
        about: "a button in your prose that sets attributes of the element that `for` names",
    },
];

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

/// The figures, by their tags without the prefix, in the order of [`ELEMENTS`].
pub const FIGURES: &[&str] = &figures::<{ count() }>();

const fn count() -> usize {
    let (mut count, mut index) = (0, 0);
    while index < ELEMENTS.len() {
        count += ELEMENTS[index].is_figure as usize;
        index += 1;
    }
    count
}

const fn figures<const N: usize>() -> [&'static str; N] {
    let mut names = [""; N];
    let (mut found, mut index) = (0, 0);
    while found < N {
        if ELEMENTS[index].is_figure {
            names[found] = ELEMENTS[index].name;
            found += 1;
        }
        index += 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_are_the_elements_that_show_something() {
        let figures =
            ELEMENTS.iter().filter(|element| element.is_figure).map(|element| element.name);
        assert!(FIGURES.iter().copied().eq(figures) && !FIGURES.contains(&SET));
    }
}

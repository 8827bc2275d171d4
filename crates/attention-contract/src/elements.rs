//! All elements.

use crate::choices::STAGES;
use crate::element::{Element, Property, Type};
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
const ORDER_TRACE: Property = trace(Type::OrNull(&Type::Record("AttentionOrderTrace")));
const COST_TRACE: Property = trace(Type::OrNull(&Type::Record("AttentionCostTrace")));
const LEARNING_TRACE: Property = trace(Type::OrNull(&Type::Record("AttentionLearningTrace")));
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
        name: "order",
        interface: "AttentionOrderElement",
        is_figure: true,
        properties: &[QUERY, SCALE, READY, ORDER_TRACE],
        about: "attention sees a set: the words of the sentence in another order, without positions and with them",
    },
    Element {
        name: "learning",
        interface: "AttentionLearningElement",
        is_figure: true,
        properties: &[READY, LEARNING_TRACE],
        about: "attention and recurrent nets, trained on the reader's machine on one task",
    },
    Element {
        name: SET,
        interface: "AttentionSetElement",
        is_figure: false,
        properties: &[],
        about: "a button in your prose that sets attributes of the element that `for` names",
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

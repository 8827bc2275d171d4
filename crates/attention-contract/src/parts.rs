//! Parts of the shadow roots that a page may style and tests may find.

use crate::elements::FIGURES;

/// A part, as `::part()` names it.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// The elements that have it, by their tags without the prefix.
    pub on: &'static [&'static str],
    /// Markdown: what it is.
    pub about: &'static str,
}

/// The model shows the explorer and the flow of the chosen head in its own shadow root.
const EXPLORER: &[&str] = &["explorer", "model"];
const FLOW: &[&str] = &["flow", "model"];
const LEARNING: &[&str] = &["learning"];
const LESSONS: &[&str] = &["explorer", "flow"];
/// A flow has tokens where its reader guesses first.
const WITH_TOKENS: &[&str] = &["explorer", "flow", "model"];
const WITH_SENTENCE: &[&str] = &["explorer", "flow", "model", "order"];

/// Those that do without some of it in a small place.
const WITH_EXTRA: &[&str] = &["explorer", "flow", "model", "order", "spread", "learning"];

const fn part(name: &'static str, on: &'static [&'static str], about: &'static str) -> Part {
    Part { name, on, about }
}

/// Every part.
pub const PARTS: &[Part] = &[
    part("tokens", WITH_SENTENCE, "The radio group of the tokens."),
    part("token", WITH_SENTENCE, "One token, a radio button."),
    part("mask", LESSONS, "The checkbox of the causal mask."),
    part("reveal", WITH_TOKENS, "The button that shows the weights without a guess."),
    part("scale", EXPLORER, "The slider of the scale."),
    part("arcs", WITH_SENTENCE, "The arcs."),
    part("readout", FIGURES, "The finding in words, a live region."),
    part("heatmap", EXPLORER, "The canvas with all weights."),
    part("weights-table", EXPLORER, "The table with all weights."),
    part("menu", FIGURES, "The buttons below the figure."),
    part(
        "extra",
        WITH_EXTRA,
        "What a page may leave out for room: bar, formula, controls of time and the like.",
    ),
    part("head", WITH_TOKENS, "The line above the tokens; the stages of a flow."),
    part("finding", WITH_EXTRA, "The finding as it is seen; the caption of a flow."),
    part(
        "picture",
        &["flow", "model", "spread", "learning"],
        "The canvas of the flow, of random dot products, and of the curves of nets.",
    ),
    part("stage", FLOW, "The slider of the stages."),
    part("play", FLOW, "The button that plays and pauses."),
    part("d", &["spread"], "The slider of d: its value is the exponent."),
    part("n", &["spread"], "The slider of n."),
    part("divided", &["spread"], "The checkbox of the division."),
    part("draw", &["spread"], "The button that draws new vectors."),
    part("start", LEARNING, "The button that trains, pauses and goes on."),
    part("step", LEARNING, "The button that trains one step."),
    part("rewind", LEARNING, "The button that goes back to untrained nets."),
    part("another", LEARNING, "The button that takes another seed."),
    part("speed", LEARNING, "The list of speeds."),
    part("task", LEARNING, "The list of tasks."),
    part("d-k", LEARNING, "The list of sizes of queries and keys."),
    part("curves", LEARNING, "The chart with its name."),
    part("by-sequences", LEARNING, "The checkbox that draws curves by sequences seen."),
    part("sequence", LEARNING, "The canvas with the sequence and the weights of its question."),
    part("asked", LEARNING, "The list of the cards that the reader may ask for."),
    part("answers", LEARNING, "What the nets say to the reader's own question."),
    part("length", &["cost"], "The slider of the number of words."),
    part("measure", &["cost"], "The button that starts and stops a measurement."),
    part("shuffle", &["order"], "The button that puts the words in a random order."),
    part("reset", &["order"], "The button that brings the original order back."),
    part("positions", &["order"], "The slider of the strength of the positions."),
    part("dimension", &["order"], "The slider that chooses the dimension whose curve is drawn."),
    part("comparison", &["order"], "The canvas with weights and outputs, before and after."),
    part("sinusoids", &["order"], "The canvas with the positions and the curve of a dimension."),
    part("sentence", &["model"], "The field for a sentence."),
    part("subwords", &["model"], "The words that are read as several subwords."),
    part("summary", &["model"], "What the chosen head does, and where its query looks most."),
    part("button", &["set"], "The button around its text."),
];

/// A CSS custom property that a figure reads from the page around it.
#[derive(Clone, Copy, Debug)]
pub struct CustomProperty {
    /// Its name with the two dashes.
    pub name: &'static str,
    /// Markdown: what it sets.
    pub about: &'static str,
}

const fn property(name: &'static str, about: &'static str) -> CustomProperty {
    CustomProperty { name, about }
}

/// Every CSS custom property of the figures.
pub const CUSTOM_PROPERTIES: &[CustomProperty] = &[
    property("--attention-query", "The colour of queries."),
    property("--attention-key", "The colour of keys."),
    property("--attention-value", "The colour of values."),
    property("--attention-weight", "The colour of weights."),
    property("--attention-guess", "The colour of a reader's guess."),
    property(
        "--attention-reserve",
        "How much of a figure's default height is reserved for it, from 0 to 1.",
    ),
    property("--attention-paper", "The background."),
    property("--attention-ink", "The colour of text."),
    property("--attention-font", "The font of text."),
];

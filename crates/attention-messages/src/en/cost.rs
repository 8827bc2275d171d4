//! What the figure of cost says, in English.

use crate::CostMessages;

pub(crate) const COST: CostMessages = CostMessages {
    about: "Every token attends to every token. See on this machine what that costs: sequences, each twice as \
        long as the one before, for three seconds. Nothing is stored or sent.",
    measure: "Measure",
    stop: "Stop",
    again: "Measure again",
    columns: "Columns d",
    causal: "Causal: no token sees a later one",
    progress: "Measuring on this machine.",
    time: "Time of one pass",
    logarithmic: "Logarithmic axes",
    curious: "For the curious",
    one_query: "One query after the other",
    memory: "Memory beside inputs and output",
    tokens: "tokens n",
    tiles: "attention in tiles",
    one_by_one: "query after query",
    recurrent: "recurrent layer",
    stored: "all weights stored",
    scratch: "streaming",
    nothing: "Nothing has been measured yet.",
    too_few: "Too little was measured to tell how the cost grows. Measure again.",
    finding: "Doubling the tokens took attention {attention} times as long, the recurrent layer {recurrent} times.",
    longest: "{n} tokens took attention {time}. All their weights would fill {stored}; streaming softmax used \
        {scratch}.",
    steps: "Steps that must wait for each other: 1 for attention, however long the sequence. For the recurrent \
        layer, {n}: each token waits for the one before.",
    against: "At {n} tokens, one query after the other took {times} times as long as in tiles, where several \
        queries share every look at K and V.",
    in_page: "This page allows no worker, so the work was done in small slices between the page’s own.",
    failed: "It ended early: {error}",
    show_table: "Show as table",
    table: "Medians of five rounds, measured just now",
};

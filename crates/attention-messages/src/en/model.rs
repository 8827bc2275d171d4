//! What the trained model's figure says, in English.

use crate::ModelMessages;

pub(crate) const MODEL: ModelMessages = ModelMessages {
    sentence: "Your sentence",
    examples: "Or one of these",
    choose_example: "Choose a sentence",
    loading: "The model is on its way: {loaded} of {total}.",
    computing: "Computed: {layers} of {all} layers.",
    ready: "{tokens} tokens, computed in this page. [CLS] and [SEP], which the model adds, take {share} of the \
        attention of its words.",
    empty: "Type a sentence.",
    too_long: "That is too long: it has {n} tokens, and the model reads {most} at most.",
    failed: "The model cannot run here: {error}.",
    line: "{file}: the connection failed ({why})",
    stalled: "{file}: nothing came for {n} s",
    answered: "{file}: the server answered {why}",
    damaged: "{file} arrived damaged",
    no_worker: "this page allows no worker, or its script did not arrive",
    retry: "Try again",
    close: "Close",
    saves: "Your browser asks to save data; the model is {total}.",
    load: "Load the model",
    subwords: "Split into subwords: {list}",
    bare: "Hide [CLS] and [SEP]",
    heads: "Heads, by what they do with this sentence",
    layer: "Layer {layer}",
    head: "Head {head}: {does}",
    waiting: "Head {head}, not computed yet",
    previous: "previous token",
    next: "next token",
    own: "itself",
    same: "same word",
    separator: "[CLS], [SEP]",
    pair: "{from} → {to}",
    find: "Find a head: which one looks",
    from: "from",
    to: "to",
    found: "Heads that give it the most",
    no_head: "Choose a head to see its queries, keys and weights.",
    chosen: "Head {head}: {does}",
    alone: "Head {head} of the trained model all-MiniLM-L6-v2: {does}",
    about: "all-MiniLM-L6-v2 (Apache-2.0) was trained to compare sentences, not to explain itself. Its weights \
        show where an output comes from; they are not the whole story of what it decides (Jain and Wallace 2019; \
        Wiegreffe and Pinter 2019).",
    flow: "Follow one query through this head",
};

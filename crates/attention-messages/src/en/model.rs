//! What the trained model's figure says, in English.

use crate::messages::messages;

messages! {
    /// What `<attention-model>` says.
    ModelMessages {
        /// The name of the field for a sentence.
        sentence: "Your sentence",
        /// The name of the menu of sentences.
        examples: "Or one of these",
        /// What the menu says before one is chosen.
        choose_example: "Choose a sentence",
        /// While the model arrives: `{loaded}`, `{total}`.
        loading: "The model is on its way: {loaded} of {total}.",
        /// While the sentence is computed: `{layers}` of `{all}`.
        computing: "Computed: {layers} of {all} layers.",
        /// Under the field once all is there: `{tokens}`, what the separators take `{share}`.
        ready: "{tokens} tokens, computed in this page. [CLS] and [SEP], which the model adds, take {share} of the \
            attention of its words; it rests there where a head finds nothing else.",
        /// Nothing is typed.
        empty: "Type a sentence.",
        /// The sentence has `{n}` tokens, and the model has places for `{most}`.
        too_long: "That is too long: it has {n} tokens, and the model reads {most} at most.",
        /// It did not arrive, or cannot run: `{error}`, one of the five below or what an engine says.
        failed: "The model cannot run here: {error}.",
        /// The connection to `{file}` failed, as a browser says it in `{why}`.
        line: "{file}: the connection failed ({why})",
        /// Nothing came of `{file}` for `{n}` seconds.
        stalled: "{file}: nothing came for {n} s",
        /// A server answered with `{why}` instead of `{file}`.
        answered: "{file}: the server answered {why}",
        /// `{file}` is not what was written.
        damaged: "{file} arrived damaged",
        /// There is no worker.
        no_worker: "this page allows no worker, or its script did not arrive",
        /// The program of the model has crashed on the sentence; an engine says why in `{why}`.
        crashed: "Sorry, our program crashed on this sentence ({why}). That is our mistake; other sentences \
            still work.",
        /// The button to try again.
        retry: "Try again",
        /// The button that takes away what is said of an error.
        close: "Close",
        /// Where the browser asks to save data: how much it is, `{total}`.
        saves: "Your browser asks to save data; the model is {total}.",
        /// The button that has it come all the same.
        load: "Load the model",
        /// Words that are split into subwords: `{list}`.
        subwords: "Split into subwords: {list}",
        /// What shows the separators.
        separators: "Show [CLS] and [SEP]",
        /// Above the heads.
        all_heads: "All heads",
        /// The name of the menu that filters the heads by what they do.
        filter: "that look at",
        /// In that menu: no filter.
        every_head: "anything",
        /// In that menu: heads that are described by a pair of words.
        two_words: "another word",
        /// The name of all heads together.
        heads: "Heads, by what they do with this sentence",
        /// The name of a row: `{layer}`.
        layer: "Layer {layer}",
        /// The spoken name of a head: `{head}`, what it does `{does}`.
        head: "Head {head}: {does}",
        /// A head of a layer that is not there yet: `{head}`.
        waiting: "Head {head}, not computed yet",
        /// A habit: to the token before.
        previous: "previous token",
        /// A habit: to the token after.
        next: "next token",
        /// A habit: to itself.
        own: "itself",
        /// A habit: to the same word elsewhere.
        same: "same word",
        /// A habit: to \[CLS\] and \[SEP\].
        separator: "[CLS], [SEP]",
        /// One look: `{from}`, `{to}`.
        pair: "{from} → {to}",
        /// Above the two menus that find a head.
        find: "Which head looks",
        /// The name of the menu of queries.
        from: "from",
        /// The name of the menu of keys.
        to: "to",
        /// The name of the list of heads found.
        found: "Heads that give it the most",
        /// Before a head is chosen.
        no_head: "Choose a head to see its queries, keys and weights.",
        /// Above the figure of a head: `{head}`, `{does}`.
        chosen: "Head {head}: {does}",
        /// Above an explorer or a flow of one head: `{head}`, `{does}`.
        alone: "Head {head} of the trained model all-MiniLM-L6-v2, most of all: {does}",
        /// What it is, and what it is not; with its sources.
        about: "all-MiniLM-L6-v2 (Apache-2.0) was trained to compare sentences, not to explain itself. Its weights \
            show where an output comes from; they are not the whole story of what it decides (Jain and Wallace 2019; \
            Wiegreffe and Pinter 2019).",
        /// What shows the flow of the head.
        flow: "Follow one query through this head",
    }
}

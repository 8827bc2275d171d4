//! What the figure of a trained model says.

use crate::messages::messages;

messages! {
    /// What `<attention-model>` says.
    ModelMessages {
        /// The name of the field for a sentence.
        sentence,
        /// The name of the menu of sentences.
        examples,
        /// What the menu says before one is chosen.
        choose_example,
        /// While the model arrives: `{loaded}`, `{total}`.
        loading,
        /// While the sentence is computed: `{layers}` of `{all}`.
        computing,
        /// Under the field once all is there: `{tokens}`, what the separators take `{share}`.
        ready,
        /// Nothing is typed.
        empty,
        /// The sentence has `{n}` tokens, and the model has places for `{most}`.
        too_long,
        /// It did not arrive, or cannot run: `{error}`, one of the five below or what an engine says.
        failed,
        /// The connection to `{file}` failed, as a browser says it in `{why}`.
        line,
        /// Nothing came of `{file}` for `{n}` seconds.
        stalled,
        /// A server answered with `{why}` instead of `{file}`.
        answered,
        /// `{file}` is not what was written.
        damaged,
        /// There is no worker.
        no_worker,
        /// The button to try again.
        retry,
        /// The button that takes away what is said of an error.
        close,
        /// Where the browser asks to save data: how much it is, `{total}`.
        saves,
        /// The button that has it come all the same.
        load,
        /// Words that are split into subwords: `{list}`.
        subwords,
        /// What leaves the separators out of sight.
        bare,
        /// The name of all heads together.
        heads,
        /// The name of a row: `{layer}`.
        layer,
        /// The spoken name of a head: `{head}`, what it does `{does}`.
        head,
        /// A head of a layer that is not there yet: `{head}`.
        waiting,
        /// A habit: to the token before.
        previous,
        /// A habit: to the token after.
        next,
        /// A habit: to itself.
        own,
        /// A habit: to the same word elsewhere.
        same,
        /// A habit: to \[CLS\] and \[SEP\].
        separator,
        /// One look: `{from}`, `{to}`.
        pair,
        /// Above the two menus that find a head.
        find,
        /// The name of the menu of queries.
        from,
        /// The name of the menu of keys.
        to,
        /// The name of the list of heads found.
        found,
        /// Before a head is chosen.
        no_head,
        /// Above the figure of a head: `{head}`, `{does}`.
        chosen,
        /// Above an explorer or a flow of one head: `{head}`, `{does}`.
        alone,
        /// What it is, and what it is not; with its sources.
        about,
        /// What shows the flow of the head.
        flow,
    }
}

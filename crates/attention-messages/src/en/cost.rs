//! What the figure of cost says, in English.

use crate::messages::messages;

messages! {
    /// What `<attention-cost>` says.
    CostMessages {
        /// The name of the slider.
        length: "Words",
        /// What the slider says of its position: `{n}`, `{scores}`.
        length_value: "{n} words, {scores} scores",
        /// What is computed for so many words: `{n}`, `{scores}`, which is `{times}` times as many as for `{half}`; the
        /// steps of a recurrent layer: `{steps}`, `{twice}` times as many.
        counted: "With {n} words, attention computes {scores} scores, every word with every word: {times} times as \
            many as with {half}. A recurrent layer takes {steps} steps: {twice} times as many.",
        /// What the square is a picture of, for those who do not see it: `{n}`.
        square: "A square of {n} by {n} cells, one for each score, and a row of {n}, one for each step.",
        /// Above the square: `{scores}`.
        scores: "attention: {scores} scores",
        /// Above the row: `{n}`.
        steps_taken: "recurrent layer: {n} steps",
        /// Above the chart, before anything is measured.
        calculated: "Scores and steps, calculated",
        /// The name of its line of scores.
        scores_law: "attention: n²",
        /// The name of its line of steps.
        steps_law: "recurrent layer: n",
        /// Below its axis.
        words: "words n",
        /// What will happen, and what is sent: nothing.
        about: "These curves are calculated. See whether this machine agrees: it computes attention for sequences, \
            each twice as long as the one before, for three seconds. Nothing is stored or sent.",
        /// The button that begins.
        measure: "Measure",
        /// The button that ends it.
        stop: "Stop",
        /// The button that begins again.
        again: "Measure again",
        /// The name of the choice of d.
        columns: "Columns d",
        /// The name of the choice of a causal mask.
        causal: "Causal: no token sees a later one",
        /// The name of the bar, and what is said meanwhile.
        progress: "Measuring on this machine.",
        /// Above the chart.
        time: "Time of one pass",
        /// The name of the choice of axes.
        logarithmic: "Logarithmic axes",
        /// What opens the rest.
        curious: "For the curious",
        /// Above the chart of one query after the other.
        one_query: "One query after the other",
        /// Above the chart of memory.
        memory: "Memory beside inputs and output",
        /// Below the axis.
        tokens: "tokens n",
        /// A way: in tiles.
        tiles: "attention in tiles",
        /// A way: query after query.
        one_by_one: "query after query",
        /// A way: a recurrent layer.
        recurrent: "recurrent layer",
        /// Memory: all weights.
        stored: "all weights stored",
        /// Memory: of streaming.
        scratch: "streaming",
        /// Before anything was measured.
        nothing: "Nothing has been measured yet.",
        /// Too little was measured for a slope.
        too_few: "Too little was measured to tell how the cost grows. Measure again.",
        /// The finding: `{attention}`, `{recurrent}`.
        finding: "Doubling the tokens took attention {attention} times as long, the recurrent layer {recurrent} times.",
        /// Of the longest sequence: `{n}`, `{time}`, `{stored}`, `{scratch}`.
        longest: "{n} tokens took attention {time}. All their weights would fill {stored}; streaming softmax used \
            {scratch}.",
        /// What waits for what: `{n}`.
        steps: "Steps that must wait for each other: 1 for attention, however long the sequence. For the recurrent \
            layer, {n}: each token waits for the one before.",
        /// Query after query against tiles: `{n}`, `{times}`.
        against: "At {n} tokens, one query after the other took {times} times as long as in tiles, where several \
            queries share every look at K and V.",
        /// Where the page allows no worker.
        in_page: "This page allows no worker, so the work was done in small slices between the page’s own.",
        /// It ended early: `{error}`.
        failed: "It ended early: {error}",
        /// What opens the table.
        show_table: "Show as table",
        /// The table's caption.
        table: "Medians of five rounds, measured just now",
        /// Its caption before anything is measured.
        table_calculated: "Calculated, not measured",
        /// The head of its column of scores.
        scores_head: "scores n²",
        /// The head of its column of steps.
        steps_head: "steps n",
    }
}

//! What the figure of order says, in English.

use crate::messages::messages;

messages! {
    /// What `<attention-order>` says.
    OrderMessages {
        /// What to do with the words.
        about: "Drag a word to another place. With the keyboard: Space picks up the chosen word, arrow keys move it, \
            Space drops it.",
        /// The button that puts the words in a random order.
        shuffle: "Shuffle",
        /// The button that brings back the original order.
        reset: "Reset",
        /// The switch that adds the positions.
        with_positions: "Add positions",
        /// The name of the slider.
        strength: "Strength of the positions",
        /// Nothing has been moved.
        unmoved: "Every word is in its original place. Move one and see whose output changes.",
        /// Nothing has changed: `{difference}`.
        equal: "No word’s output changed. No weight and no number of an output differs by more than {difference}.",
        /// Something has changed: `{count}` of `{n}` words, `{difference}`.
        changed: "Outputs that changed: {count} of {n}. The largest difference of any number is {difference}.",
        /// Whose output changed most: `{word}`, `{feature}`, `{before}`, `{after}`.
        most: "“{word}” changed most: {feature} {before} before, {after} after.",
        /// A word is picked up, and where it is: `{word}`, `{place}`, `{n}`.
        held: "“{word}” is picked up, at place {place} of {n}. Arrow keys move it, Space drops it, Escape takes \
            it back.",
        /// A word has been dropped: `{word}`, `{place}`, `{n}`.
        dropped: "“{word}” is at place {place} of {n}.",
        /// The title of the weights.
        weights: "Weights",
        /// The title of the outputs.
        outputs: "Outputs",
        /// The names of the original order.
        before: "before",
        /// The name of the present order.
        after: "after",
        /// How much the output of a word differs.
        difference: "difference",
        /// The name of the picture, before its finding.
        comparison: "Weights and outputs of every word, before and after.",
        /// Above the positions: `{strength}`.
        positions: "Added to X: {strength} · P",
        /// Above the curve: `{dimension}`, `{feature}`, `{function}`, `{divisor}`.
        curve: "{dimension} ({feature}): {function}(position / {divisor})",
        /// The name of the picture of the positions.
        sinusoids: "The positions P: a row for each place, a column for each dimension, and one dimension as a curve.",
        /// The name of the choice of a dimension.
        dimension: "Dimension",
        /// The table’s caption.
        table: "Outputs before and after, by word",
        /// The head of the first column.
        word: "word",
        /// A cell of the table: `{before}`, `{after}`.
        cell: "{before} → {after}",
    }
}

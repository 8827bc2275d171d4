//! What the figure of the spread of dot products says, in English.

use crate::messages::messages;

messages! {
    /// What `<attention-spread>` says.
    SpreadMessages {
        /// The name of the slider for d.
        dimensions: "Columns d",
        /// The name of the slider for n.
        keys: "Keys n",
        /// The name of the switch.
        divide: "Divide by √d",
        /// The button that draws new vectors.
        draw: "Draw again",
        /// What the picture shows: `{pairs}`, `{n}`.
        about: "Random queries and keys, every entry with mean 0 and variance 1. The histogram: the dot products of \
            {pairs} pairs. The dots: the scores of one query with its {n} keys.",
        /// Without the division: `{d}`, `{root}`, `{deviation}`.
        finding: "At d = {d} the dot products spread by {deviation} (standard deviation); √{d} is {root}.",
        /// The same with it: `{d}`, `{deviation}`.
        finding_divided: "Divided by √{d}, they spread by {deviation} (standard deviation): about 1, at any d.",
        /// What softmax makes of the scores: `{undivided}`, `{divided}`.
        softmax: "Softmax gives the best key {undivided} without the division, and {divided} with it.",
        /// Above the bar of what is not divided.
        undivided: "Not divided",
        /// Above the other: `{d}`.
        divided: "Divided by √{d}",
        /// Beside it: `{largest}`.
        largest: "largest weight {largest}",
        /// The name of the picture, before what is found.
        picture: "A histogram of dot products, the scores of one query, and their weights as two bars.",
        /// The table's caption: `{n}`.
        table: "The weights of the {n} keys",
        /// A row: the largest weight.
        row_largest: "Largest weight",
        /// A row: `{most}` is the entropy where all share equally.
        row_entropy: "Entropy (shared equally: {most})",
        /// A row: the norm of the Jacobian.
        row_change: "How much a small change of the scores still changes them (norm of the Jacobian)",
        /// What opens the curve.
        curve: "At every d",
        /// The button that computes the curve.
        compute: "Compute",
        /// The button that stops that.
        stop: "Stop",
        /// The name of the bar of progress.
        computing: "Computing on this machine.",
        /// Above the curve.
        curve_title: "Largest weight, mean of 256 queries",
        /// Below the axis.
        axis: "columns d",
        /// A line of the curve.
        line_divided: "divided by √d",
        /// The other.
        line_undivided: "not divided",
        /// What the curve says: `{n}`, `{undivided}`, `{divided}`.
        curve_finding: "At d = 1024 with {n} keys the best key gets {undivided} without the division, and \
            {divided} with it.",
    }
}

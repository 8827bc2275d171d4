//! What the figure of cost says.

use crate::messages::messages;

messages! {
    /// What `<attention-cost>` says.
    CostMessages {
        /// What will happen, and what is sent: nothing.
        about,
        /// The button that begins.
        measure,
        /// The button that ends it.
        stop,
        /// The button that begins again.
        again,
        /// The name of the choice of d.
        columns,
        /// The name of the choice of a causal mask.
        causal,
        /// The name of the bar, and what is said meanwhile.
        progress,
        /// Above the chart.
        time,
        /// The name of the choice of axes.
        logarithmic,
        /// What opens the rest.
        curious,
        /// Above the chart of one query after the other.
        one_query,
        /// Above the chart of memory.
        memory,
        /// Below the axis.
        tokens,
        /// A way: in tiles.
        tiles,
        /// A way: query after query.
        one_by_one,
        /// A way: a recurrent layer.
        recurrent,
        /// Memory: all weights.
        stored,
        /// Memory: of streaming.
        scratch,
        /// Before anything was measured.
        nothing,
        /// Too little was measured for a slope.
        too_few,
        /// The finding: `{attention}`, `{recurrent}`.
        finding,
        /// Of the longest sequence: `{n}`, `{time}`, `{stored}`, `{scratch}`.
        longest,
        /// What waits for what: `{n}`.
        steps,
        /// Query after query against tiles: `{n}`, `{times}`.
        against,
        /// Where the page allows no worker.
        in_page,
        /// It ended early: `{error}`.
        failed,
        /// What opens the table.
        show_table,
        /// The table's caption.
        table,
    }
}

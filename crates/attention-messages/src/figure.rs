//! What the elements say, with names in braces where a value goes.

use crate::messages::messages;

messages! {
    /// What the WebAssembly says: everything inside an element.
    FigureMessages {
        /// The BCP 47 tag.
        tag,
        /// How the words run: `ltr` or `rtl`.
        direction,
        /// The name of the tokens to choose the query from.
        query,
        /// The invitation above the tokens.
        choose,
        /// The name of the slider.
        scale,
        /// What the slider says to those who hear it at 1/√d_k: `{scale}`, `{d_k}`.
        scale_standard,
        /// The button that sets the scale to 1/√d_k: `{d_k}`.
        back_to_default,
        /// The button that sets the scale to what a head of one's own was made with, 1.
        back_to_one,
        /// The button that brings back the author's state.
        reset,
        /// The finding of the query's row: `{query}`, `{weight}`, `{top}`.
        finding,
        /// The finding where the largest weight is the query's own: `{query}`, `{weight}`.
        finding_itself,
        /// Its second sentence where one token has nearly all.
        spread_one,
        /// Its second sentence else: `{n}` is the effective number of tokens.
        spread,
        /// Its last sentence where what a model adds to a sentence is left out: what it gets, `{weight}`.
        out_of_sight,
        /// The name of the heatmap, before its finding.
        heatmap,
        /// The name of the grid over the heatmap.
        grid,
        /// A cell of the grid: `{query}`, `{key}`, `{weight}`.
        cell,
        /// What to do to see the sum of a cell.
        cell_hint,
        /// Before the terms of a cell's sum: `{query}`, `{key}`.
        cell_title,
        /// From score to weight: `{score}`, `{scale}`, `{logit}`, `{weight}`.
        cell_end,
        /// The same where the sum is divided first: also `{sum}`, `{d_k}`.
        cell_end_divided,
        /// All there is to say of a cell without scores: `{weight}`.
        cell_weight,
        /// A term of a sum: `{axis}`, `{query}`, `{key}`, `{product}`.
        term,
        /// The terms that are not listed: `{n}`, `{product}`.
        other_terms,
        /// A column of Q and K without a name of its own: `{n}`, counted from 1.
        column,
        /// The words below the legend: its name.
        legend,
        /// What opens the table.
        show_table,
        /// The table's caption: `{scale}`.
        table,
        /// The head of the table's first column.
        table_corner,
        /// The name of the flow's picture, before its caption: `{query}`.
        flow,
        /// The scrubber's name.
        step,
        /// The button while paused.
        play,
        /// The button while playing.
        pause,
        /// One stage back.
        previous,
        /// One stage on.
        next,
        /// The name of the choice of speed.
        speed,
        /// The first stage.
        stage_embed,
        /// The second.
        stage_project,
        /// The third.
        stage_score,
        /// The fourth.
        stage_scale,
        /// The fifth.
        stage_softmax,
        /// The sixth.
        stage_blend,
        /// The last.
        stage_output,
        /// What the first stage says: `{n}`, `{query}`, `{meaning}`, `{features}`.
        caption_embed,
        /// The second: `{query}`, `{asks}`.
        caption_project,
        /// The third: `{query}`, `{top}`, `{products}`, `{score}`.
        caption_score,
        /// The fourth: `{scale}`, `{top}`, `{score}`, `{logit}`.
        caption_scale,
        /// The fifth: `{top}`, `{weight}`, `{ratio}`.
        caption_softmax,
        /// The sixth: `{weight}`, `{query}`, `{top}`.
        caption_blend,
        /// The last: `{query}`, `{grown}`, `{before}`, `{after}`.
        caption_output,
        /// The first stage of a head of one's own that comes with X: `{n}`, `{d}`.
        own_embed,
        /// The first two stages of a head without X: `{query}`, `{d_k}`.
        own_given,
        /// The second stage of a head with X: `{query}`, `{d_k}`.
        own_project,
        /// The third: `{query}`, `{top}`, `{d_k}`, `{sum}`, `{score}`.
        own_score,
        /// The last: `{query}`, `{top}`, `{weight}`.
        own_output,
        /// Why there is no slider: weights alone came without what makes them.
        needs_scores,
        /// Why there is no flow.
        flow_needs_scores,
        /// Why there is no flow of many tokens: `{n}`, `{most}`.
        flow_too_long,
        /// Above the scores.
        score,
        /// Above the exponentials.
        exponential,
        /// Above the weights.
        weight,
        /// Before a sum.
        sum,
        /// Before what a query asks for.
        asks,
        /// Before what a key offers.
        offers,
        /// Before the output row.
        output,
        /// Before what the token was.
        before,
        /// Before what it has become.
        after,
        /// A console warning: `{attribute}`, `{value}`, `{allowed}`.
        warning,
        /// The name of the buttons that share and export.
        menu,
        /// The button that shows how to embed the element.
        embed,
        /// The button that copies a link to this state.
        copy_link,
        /// The button that exports what is shown.
        export,
        /// The button that takes numbers of one's own.
        own_numbers,
    }
}

impl PartialEq for FigureMessages {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl FigureMessages {
    /// The names of the seven stages.
    pub fn stages(&self) -> [&'static str; 7] {
        [
            self.stage_embed,
            self.stage_project,
            self.stage_score,
            self.stage_scale,
            self.stage_softmax,
            self.stage_blend,
            self.stage_output,
        ]
    }

    /// What each stage of a lesson says.
    pub fn captions(&self) -> [&'static str; 7] {
        [
            self.caption_embed,
            self.caption_project,
            self.caption_score,
            self.caption_scale,
            self.caption_softmax,
            self.caption_blend,
            self.caption_output,
        ]
    }
}

//! What an element says, in English.

use crate::messages::messages;

messages! {
    /// What the WebAssembly says: everything inside an element.
    FigureMessages {
        /// The BCP 47 tag.
        tag: "en",
        /// How the words run: `ltr` or `rtl`.
        direction: "ltr",
        /// The name of the tokens to choose the query from.
        query: "Query",
        /// The invitation above the tokens.
        choose: "Choose the query",
        /// The same where the reader guesses first: `{query}`.
        question: "Tap the word that “{query}” looks at most.",
        /// The button that shows the weights without a guess.
        reveal: "Show me",
        /// The name of the slider.
        scale: "Scale",
        /// What the slider says to those who hear it at 1/√d_k: `{scale}`, `{d_k}`.
        scale_standard: "{scale}, which is 1/√{d_k}",
        /// The button that sets the scale to 1/√d_k: `{d_k}`.
        back_to_default: "back to 1/√{d_k}",
        /// The button that sets the scale to what a head of one's own was made with, 1.
        back_to_one: "back to 1",
        /// The button that brings back the author's state.
        reset: "Start again",
        /// The button that shows the heatmap where there is no room beside the tokens.
        show_heatmap: "Heatmap",
        /// The finding of the query's row: `{query}`, `{weight}`, `{top}`.
        finding: "“{query}” gives {weight} of its attention to “{top}”.",
        /// The finding where the largest weight is the query's own: `{query}`, `{weight}`.
        finding_itself: "“{query}” gives {weight} of its attention to itself.",
        /// The finding after a guess that is right: `{guess}`, `{weight}`.
        guess_right: "You: {guess}. Right: {weight} of its attention.",
        /// The finding after a guess that is not: `{guess}` and its `{share}`, `{top}` and its `{weight}`.
        guess_wrong: "You: {guess}. Attention: {weight} {top}, {share} {guess}.",
        /// Its second sentence where one token has nearly all.
        spread_one: "Nearly all of it goes to that one token.",
        /// Its second sentence else: `{n}` is the effective number of tokens.
        spread: "It is spread as if {n} words shared it equally.",
        /// Its last sentence where what a model adds to a sentence is left out: what it gets, `{weight}`.
        out_of_sight: "{weight} goes to [CLS] and [SEP], which are out of sight.",
        /// What a causal mask hides: `{query}`.
        masked: "What comes after “{query}” is hidden: weight 0.",
        /// In place of a sum, for a hidden key: `{query}`, `{key}`.
        hidden_key: "“{key}” comes after “{query}”, so it is hidden: weight 0.",
        /// The switch of the mask.
        causal: "No word sees a later one",
        /// The name of the heatmap, before its finding.
        heatmap: "All weights: each row is a query, each column a key.",
        /// The button that shows the bar of each query as it becomes a row of the heatmap; it has two short lines.
        row_by_row: "Row by row",
        /// The name of the grid over the heatmap.
        grid: "All weights, query by key",
        /// A cell of the grid: `{query}`, `{key}`, `{weight}`.
        cell: "“{query}” to “{key}”: {weight}",
        /// What to do to see the sum of a cell.
        cell_hint: "Rows are queries, columns keys. Point at a cell, or choose a row.",
        /// What all queries together give to a cell's key, of which each gives 1 in all: `{key}`, `{n}`.
        column_sum: "From all words together, “{key}” gets {n} words’ worth.",
        /// Before the terms of a cell's sum: `{query}`, `{key}`.
        cell_title: "“{query}” asks, “{key}” offers",
        /// From score to weight: `{score}`, `{scale}`, `{logit}`, `{weight}`.
        cell_end: "Score {score}. Times the scale {scale}: {logit}. After softmax: {weight}.",
        /// The same where the sum is divided first: also `{sum}`, `{d_k}`.
        cell_end_divided: "Sum {sum}, over √{d_k}: score {score}. Times the scale {scale}: {logit}. After softmax: \
            {weight}.",
        /// All there is to say of a cell without scores: `{weight}`.
        cell_weight: "Weight {weight}. This file has weights alone.",
        /// A term of a sum: `{axis}`, `{query}`, `{key}`, `{product}`.
        term: "{axis}: {query} × {key} = {product}",
        /// The terms that are not listed: `{n}`, `{product}`.
        other_terms: "{n} smaller terms together: {product}",
        /// A column of Q and K without a name of its own: `{n}`, counted from 1.
        column: "column {n}",
        /// The words below the legend: its name.
        legend: "weight",
        /// What opens the table.
        show_table: "Show as table",
        /// The table's caption: `{scale}`.
        table: "Weights at scale {scale}: each row is a query, each column a key",
        /// The head of the table's first column.
        table_corner: "query",
        /// The name of the flow's picture, before its caption: `{query}`.
        flow: "How “{query}” attends, stage by stage.",
        /// The scrubber's name.
        step: "Step",
        /// The button while paused.
        play: "Play",
        /// The button while playing.
        pause: "Pause",
        /// One stage back.
        previous: "Previous stage",
        /// One stage on.
        next: "Next stage",
        /// The name of the choice of speed.
        speed: "Speed",
        /// The first stage.
        stage_embed: "embed",
        /// The second.
        stage_project: "project",
        /// The third.
        stage_score: "score",
        /// The fourth.
        stage_scale: "scale",
        /// The fifth.
        stage_softmax: "softmax",
        /// The sixth.
        stage_blend: "blend",
        /// The last.
        stage_output: "output",
        /// What the first stage says: `{n}`, `{query}`, `{meaning}`, `{features}`.
        caption_embed: "Each of the {n} tokens is a row of X, its embedding. “{query}” is {meaning}: {features}.",
        /// The second: `{query}`, `{asks}`.
        caption_project: "Three small matrices turn each row of X into a query, a key and a value. The query of \
            “{query}” {asks}.",
        /// The third: `{query}`, `{top}`, `{products}`, `{score}`.
        caption_score: "The query of “{query}” meets every key: products add up to a score. With “{top}”: {products} = \
            {score}.",
        /// The fourth: `{scale}`, `{top}`, `{score}`, `{logit}`.
        caption_scale: "Every score is multiplied by the scale {scale}. For “{top}”, {score} becomes {logit}.",
        /// The fifth: `{top}`, `{weight}`, and as `{ratio}` one of the three below.
        caption_softmax: "Softmax raises e to each number and divides by the sum, so that the weights add up to 100%. \
            “{top}” gets {weight}, {ratio}.",
        /// The largest weight is `{ratio}` times the next.
        times: "{ratio} times the next",
        /// The next weight is about as large.
        equal: "about as much as the next",
        /// All other weights are 0, or there are none.
        alone: "and nothing is left for others",
        /// The sixth: `{weight}`, `{query}`, `{top}`.
        caption_blend: "Each row of V fades to its weight, then all add up. {weight} of what “{query}” receives comes \
            from “{top}”.",
        /// The last: `{query}`, `{grown}`, `{before}`, `{after}`.
        caption_output: "“{query}” came with {grown} {before} and leaves with {after}: it has taken this from the \
            tokens it looked at.",
        /// The first stage of a head of one's own that comes with X: `{n}`, `{d}`.
        own_embed: "Each token is a row of X, its embedding. X is {n} × {d}.",
        /// The first two stages of a head without X: `{query}`, `{d_k}`.
        own_given: "This file begins with Q, K and V, without X. The query of “{query}” has the length {d_k}.",
        /// The second stage of a head with X: `{query}`, `{d_k}`.
        own_project: "Three matrices turn each row of X into a query, a key and a value. The query of “{query}” has \
            the length {d_k}.",
        /// The third: `{query}`, `{top}`, `{d_k}`, `{sum}`, `{score}`.
        own_score: "The query of “{query}” meets every key. With “{top}”, the sum of the products is {sum}; \
            divided by √{d_k}, the score is {score}.",
        /// The last: `{query}`, `{top}`, `{weight}`.
        own_output: "“{query}” leaves with a blend of all values, {weight} of it from “{top}”.",
        /// Why there is no slider: weights alone came without what makes them.
        needs_scores: "The scale needs Q and K, and this file has weights alone.",
        /// Why there is no flow.
        flow_needs_scores: "The flow needs Q, K and V, and this file has weights alone.",
        /// Why there is no flow of many tokens: `{n}`, `{most}`.
        flow_too_long: "The flow shows up to {most} tokens, and this file has {n}. The explorer shows all.",
        /// Above the scores.
        score: "score",
        /// Above the exponentials.
        exponential: "exp",
        /// Above the weights.
        weight: "weight",
        /// Before the output row.
        output: "output",
        /// Before what the token was.
        before: "before",
        /// The spoken name of a space that is a token.
        sign_space: "space",
        /// The spoken name of a line break that is a token.
        sign_line_break: "line break",
        /// The spoken name of a tab that is a token.
        sign_tab: "tab",
        /// The spoken name of a token with nothing to see.
        sign_empty: "empty",
        /// A console warning: `{attribute}`, `{value}`, `{allowed}`.
        warning: "attention-explainer: {attribute}=\"{value}\" is not understood; allowed: {allowed}.",
        /// The name of the buttons that share and export.
        menu: "Share and keep",
        /// The button that shows how to embed the element.
        embed: "Embed",
        /// The button that copies a link to this state.
        copy_link: "Copy link",
        /// The button that exports what is shown.
        export: "Export",
        /// The button that takes numbers of one's own.
        own_numbers: "Your numbers",
        /// The button that fills the screen with the figure, or no longer.
        full_screen: "Full screen",
    }
}
